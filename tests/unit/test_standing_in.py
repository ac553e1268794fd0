"""Temporary tokens and further keys: what the rules allow, as functions of values."""

from datetime import UTC, datetime, timedelta

import pytest

from officer_app.domain.further_keys import addable, keys_to_add
from officer_app.domain.ids import TokenId, TokenKind
from officer_app.domain.policy_faults import NothingToAdd, SlotTaken
from officer_app.domain.profiles import TokenProfile
from officer_app.domain.projection import TokenNow
from officer_app.domain.standing_in import Hindrance, hindrance, is_out, shortened
from officer_app.domain.token import Slot, TokenStatus
from officer_app.domain.token_life import REPLACING, TokenAct
from tests.support.issuing import certificate_profile, shipped_profiles

NOW = datetime(2026, 3, 14, 9, 26, 53, tzinfo=UTC)
DAY = timedelta(days=1)


def token(status: TokenStatus, until: datetime | None = None) -> TokenNow:
    return TokenNow(
        id=TokenId(kind=TokenKind.YUBIKEY, serial="4712"),
        status=status,
        model="YubiKey 5C",
        changed_at=NOW,
        temporary_until=until,
    )


def profile() -> TokenProfile:
    found = shipped_profiles().token("yubikey-standard")
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("status", "until", "out"),
    [
        (TokenStatus.ACTIVE, NOW + DAY, True),
        (TokenStatus.SUSPENDED, NOW + DAY, True),
        (TokenStatus.ACTIVE, NOW, False),
        (TokenStatus.LOST, NOW + DAY, False),
        (TokenStatus.IN_STOCK, None, False),
        (TokenStatus.ACTIVE, None, False),
    ],
)
def test_a_temporary_token_is_out_while_somebody_could_use_it(
    status: TokenStatus, until: datetime | None, out: bool
) -> None:
    assert is_out(token(status, until), NOW) == out
    assert not is_out(None, NOW)


def test_what_is_temporary_is_not_made_to_last() -> None:
    temporary = token(TokenStatus.ACTIVE, NOW + DAY)
    hindered = {act for act in TokenAct if hindrance(act, temporary, None, NOW)}
    assert hindered == REPLACING | {TokenAct.RE_KEY, TokenAct.ADD_CERTIFICATE}
    assert {hindrance(act, temporary, None, NOW) for act in hindered} == {Hindrance.IS_TEMPORARY}


def test_beside_a_temporary_token_the_other_one_does_not_work() -> None:
    suspended, out = token(TokenStatus.SUSPENDED), token(TokenStatus.ACTIVE, NOW + DAY)
    hindered = {act for act in TokenAct if hindrance(act, suspended, out, NOW)}
    assert hindered == {TokenAct.REINSTATE, TokenAct.REPLACE_FOR_NOW}
    over = token(TokenStatus.ACTIVE, NOW)
    assert not any(hindrance(act, suspended, over, NOW) for act in TokenAct)


def test_a_temporary_certificate_never_lives_longer_than_another_one() -> None:
    authentication = certificate_profile("authentication")
    assert shortened(authentication, DAY).validity == DAY
    assert shortened(shortened(authentication, DAY), 2 * DAY).validity == DAY
    assert shortened(authentication, DAY).id == authentication.id


def test_what_may_be_added_is_what_the_profile_names_and_the_token_lacks() -> None:
    a, c, d = Slot.AUTHENTICATION, Slot.SIGNATURE, Slot.KEY_MANAGEMENT
    assert [key.slot for key in addable(profile(), {a, c})] == [d]
    assert [key.slot for key in keys_to_add(profile(), {a, c}, d, "a card")] == [d]
    # Without a slot: what an issuance would have made, and nothing further.
    assert [key.slot for key in keys_to_add(profile(), {a}, None, "a card")] == [c]
    with pytest.raises(NothingToAdd):
        keys_to_add(profile(), {a, c}, None, "a card")
    with pytest.raises(NothingToAdd):
        keys_to_add(profile(), {a, c}, Slot.CARD_AUTHENTICATION, "a card")
    with pytest.raises(SlotTaken):
        keys_to_add(profile(), {a, c}, c, "a card")
