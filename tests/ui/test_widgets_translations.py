"""Every string in four languages: finished, with its placeholders, up to date with the sources."""

import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.assets import Language, speak
from ui.theme import apply_theme, load_theme
from ui.widgets.flow_frame import FlowFrame
from ui.widgets.status import StatusPill, SyncBadge, SyncLook, Tone

ROOT = Path(__file__).resolve().parents[2]
_PLACEHOLDER = re.compile(r"\{[a-z_]*\}|%n|%[0-9]")


def _messages(language: Language) -> Iterator[tuple[str, str, list[str], bool]]:
    """Context, source, translations (several for plurals), finished."""
    file = ROOT / "resources" / "i18n" / f"officer_{language.value}.ts"
    for context in ElementTree.parse(file).getroot().iter("context"):  # noqa: S314  ours
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")]
            yield (
                context.findtext("name", ""),
                message.findtext("source", ""),
                forms or [translation.text or ""],
                translation.get("type") is None,
            )


@pytest.mark.parametrize("language", list(Language))
def test_every_string_has_a_finished_translation(language: Language) -> None:
    unfinished = [
        f"{context}: {source}"
        for context, source, forms, finished in _messages(language)
        if not finished or not all(form.strip() for form in forms)
    ]
    assert unfinished == []


@pytest.mark.parametrize("language", list(Language))
def test_every_translation_keeps_the_placeholders(language: Language) -> None:
    changed = [
        f"{context}: {source}"
        for context, source, forms, _ in _messages(language)
        for form in forms
        if sorted(_PLACEHOLDER.findall(form)) != sorted(_PLACEHOLDER.findall(source))
    ]
    assert changed == []


@pytest.mark.parametrize("language", list(Language))
def test_plurals_have_the_number_of_forms_of_their_language(language: Language) -> None:
    expected = 1 if language is Language.HUNGARIAN else 2
    counts = {len(forms) for _, source, forms, _ in _messages(language) if "%n" in source}
    assert counts == {expected}


def test_the_catalogues_are_up_to_date_with_the_sources() -> None:
    command = [sys.executable, str(ROOT / "packaging" / "translations"), "check"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_an_open_widget_changes_its_language(window_app: QApplication, qtbot: QtBot) -> None:
    frame = FlowFrame()
    qtbot.addWidget(frame)
    assert frame.cancel.text() == "Cancel"
    speak(window_app, Language.SWEDISH)
    window_app.sendPostedEvents()
    assert frame.cancel.text() == "Avbryt"
    speak(window_app, Language.ENGLISH)
    window_app.sendPostedEvents()
    assert frame.cancel.text() == "Cancel"


@pytest.mark.parametrize(
    ("language", "one", "several"),
    [
        (Language.ENGLISH, "Synced 1 minute ago", "Synced 5 minutes ago"),
        (Language.SWEDISH, "Synkat för 1 minut sedan", "Synkat för 5 minuter sedan"),
    ],
)
def test_plurals_are_said_right(
    window_app: QApplication, qtbot: QtBot, language: Language, one: str, several: str
) -> None:
    badge = SyncBadge()
    qtbot.addWidget(badge)
    speak(window_app, language)
    badge.show_sync(SyncLook.SYNCED, minutes=1)
    assert badge.text().strip() == one
    badge.show_sync(SyncLook.SYNCED, minutes=5)
    assert badge.text().strip() == several


def test_an_open_widget_changes_its_theme(window_app: QApplication, qtbot: QtBot) -> None:
    pill = StatusPill(lambda: "Active", Tone.SUCCESS)
    qtbot.addWidget(pill)
    pill.show()
    light = pill.grab().toImage()
    apply_theme(window_app, load_theme("dark"))
    dark = pill.grab().toImage()
    assert dark.pixelColor(12, 12) != light.pixelColor(12, 12)
