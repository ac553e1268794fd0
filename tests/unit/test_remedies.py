"""Remedies: what mends a finding is what its advice says, and the life of the card allows it."""

import pytest

from officer_app.domain.findings import Defect, finding
from officer_app.domain.remedies import Check, remedy_for
from officer_app.domain.token import TokenStatus
from officer_app.domain.token_life import TokenAct, may_be_done

STATUSES = (None, *TokenStatus)
WORDS = {
    "Give the card new keys and certificates.": {TokenAct.RE_KEY},
    "Take the card back, prepare it again and issue it anew.": {TokenAct.PREPARE, TokenAct.RETURN},
    "Keep the card here and ask the administrator.": set(),
    "Unblock the PIN with the person.": {TokenAct.UNBLOCK_PIN},
    "Nothing needs to be done; know that it was not checked.": set(),
    "Examine the card with the person's PIN to check this as well.": {Check.WITH_PIN},
    "Examine the card again; if it stays so, issue another one.": {Check.AGAIN},
    "Compare the serial number, then take the card in or prepare it.": {TokenAct.STOCK},
    "Prepare it before it is issued; that clears it.": {TokenAct.PREPARE},
    "Let the person choose a PIN before the card is used.": {TokenAct.CHANGE_PIN},
    "Let the person enter the right PIN once, or unblock it.": {Check.WITH_PIN},
    "Reinstate the card if it may be used again.": {TokenAct.REINSTATE},
    "Check the clock of this computer.": {Check.DESK},
    "Examine the card in a reader of the card service, with OpenSC installed.": set(),
    "Tell the administrator of the certificate authority.": set(),
}


@pytest.mark.parametrize("defect", list(Defect))
def test_a_remedy_is_what_the_advice_says(defect: Defect) -> None:
    found = {remedy_for(defect, status) for status in STATUSES} - {None}
    assert found == WORDS[finding(defect).advice]


@pytest.mark.parametrize("status", STATUSES)
def test_no_act_is_offered_that_the_card_does_not_allow(status: TokenStatus | None) -> None:
    acts = [remedy_for(defect, status) for defect in Defect]
    for act in acts:
        assert not isinstance(act, TokenAct) or may_be_done(act, status)


def test_a_card_that_is_somebodys_is_taken_back_and_a_prepared_one_prepared_anew() -> None:
    assert remedy_for(Defect.PUK_FACTORY, TokenStatus.ACTIVE) is TokenAct.RETURN
    assert remedy_for(Defect.PUK_FACTORY, TokenStatus.PREPARED) is TokenAct.PREPARE
    assert remedy_for(Defect.PUK_FACTORY, TokenStatus.DESTROYED) is None
