"""A card that cannot be read is told at its reader, and can be looked at again."""

from collections.abc import Callable

import pytest

from officer_app.tokens.virtual import ForeignCard, Quirk
from tests.support.desk import Desk
from tests.support.troubles import READER, must_tell, primaries
from ui.texts import trouble_words


def _foreign(desk: Desk) -> None:
    desk.hub.insert(READER, ForeignCard())


def _endless(desk: Desk) -> None:
    desk.card(READER).add_quirks(Quirk.ENDLESS_ANSWER)
    desk.hub.insert(READER, desk.card(READER))


def _silent(desk: Desk) -> None:
    desk.card(READER).add_quirks(Quirk.SILENT)
    desk.hub.insert(READER, desk.card(READER))


@pytest.mark.usefixtures("short_deadlines")
@pytest.mark.parametrize(
    ("strike", "code"),
    [(_foreign, "token.foreign"), (_endless, "token.silent"), (_silent, "token.silent")],
)
def test_a_card_that_cannot_be_read_is_told_at_its_reader(
    desk: Desk, strike: Callable[[Desk], None], code: str
) -> None:
    card = desk.card(READER)
    strike(desk)
    desk.until(lambda: desk.workstation.readers()[1].trouble is not None)
    trouble = desk.workstation.readers()[1].trouble
    assert trouble is not None
    assert trouble.code == code
    tile = desk.window.readers.tiles[READER]
    desk.until(lambda: tile.accessibleDescription() == trouble_words(trouble).happened)
    tile.chosen.emit(READER)
    panel = desk.window.tokens.trouble
    desk.until(lambda: panel.isVisible())
    must_tell(panel, trouble)
    assert primaries(desk.window.tokens) == [panel.primary]
    card.quirks = frozenset()
    desk.hub.insert(READER, card)
    desk.until(lambda: desk.workstation.readers()[1].token is not None)
    panel.primary.click()
    desk.until(lambda: desk.window.tokens.pane.isVisible())
