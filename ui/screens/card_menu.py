"""The menu of what may be done with a card: all acts of its life, those of its status enabled."""

from PySide6.QtWidgets import QMenu

from officer_app.domain.projection import TokenNow
from officer_app.domain.standing_in import hindrance
from officer_app.domain.token_life import TokenAct
from officer_app.workstation import OfficerSession
from ui.models.acts import LATER_ACTS, CardAct, offers
from ui.texts import act_word

__all__ = ["add_acts"]

_BEGINS_A_GROUP = (TokenAct.SUSPEND, TokenAct.REPLACE_FOR_NOW, TokenAct.REPORT_LOST)


def add_acts(
    menu: QMenu,
    token: TokenNow,
    owner: str,
    session: OfficerSession | None,
) -> None:
    """Add each act on this card; what may not be done now is there and disabled."""
    for act in LATER_ACTS:
        if act in _BEGINS_A_GROUP:
            menu.addSeparator()
        line = menu.addAction(act_word(act))
        line.setData(CardAct(act, token.id, owner))
        # Whether a temporary card is out for this one is seen at the desk, with words.
        lasts = hindrance(act, token, None, token.changed_at) is None
        line.setEnabled(lasts and offers(act, token.status, session))
