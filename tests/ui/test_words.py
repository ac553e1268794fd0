"""Days and times as each language writes them; profiles and what was done, in words."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QApplication

from ui.assets import Language, speak
from ui.texts import profile_word, recently
from ui.widgets.words import long_date


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (Language.ENGLISH, "25 November 2026"),
        (Language.SWEDISH, "25 november 2026"),
        (Language.DANISH, "25. november 2026"),
        (Language.HUNGARIAN, "2026. november 25."),
    ],
)
def test_a_long_date_goes_without_the_day_of_the_week(
    window_app: QApplication, language: Language, words: str
) -> None:
    speak(window_app, language)
    assert long_date(QDate(2026, 11, 25)) == words


def test_what_is_recent_is_told_by_the_time_of_day(window_app: QApplication) -> None:
    now = datetime.now(UTC).astimezone()
    noon = now.replace(hour=12, minute=5)
    assert recently(noon) == "today 12:05"
    assert recently(noon - timedelta(days=1)) == "yesterday 12:05"
    assert recently(datetime(2024, 3, 2, 12, 5).astimezone()) == "02/03/2024 12:05"


def test_profiles_that_are_delivered_are_translated_and_others_stay(
    window_app: QApplication,
) -> None:
    speak(window_app, Language.SWEDISH)
    assert profile_word("Signature") == "Underskrift"
    assert profile_word("Ward 4: night key") == "Ward 4: night key"
