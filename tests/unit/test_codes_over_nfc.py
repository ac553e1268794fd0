"""PINs and PUKs over a contactless reader: none is sent where the profile forbids it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest

from officer_app.domain.ids import ProfileId, TokenId
from officer_app.domain.pins import PinPolicy
from officer_app.domain.profiles import FlowPolicy, Profiles
from officer_app.domain.secret import Secret
from officer_app.domain.token_faults import PinOverNfc, PinOwner
from officer_app.tokens.bench import Bench
from officer_app.tokens.port import HasPinPad, Prepares, Token
from officer_app.tokens.virtual import YUBIKEY_5_NFC, VirtualCard, VirtualPinPad, VirtualReaders
from officer_app.tokens.virtual_source import VirtualSource
from tests.support.cards import PLAIN_GUID
from tests.support.issuing import shipped_profiles

READER = "Desk"
SERIAL = 13_370_042
CARRY_CODES = {0x20, 0x24, 0x2C}
STRICT = FlowPolicy(pin_over_nfc=False)


@dataclass
class Place:
    """A card on a reader, and what was sent to it."""

    bench: Bench
    headers: list[bytes]
    asked: list[TokenId | None] = field(default_factory=list)

    def do(self, deed: Callable[[Token], None]) -> None:
        sitting = self.bench.sit(READER)
        try:
            sitting.do(deed)
        finally:
            sitting.rest()

    @property
    def sent_a_code(self) -> bool:
        return any(header[1] in CARRY_CODES for header in self.headers)


@contextmanager
def place(card: VirtualCard, *, allowed: bool) -> Iterator[Place]:
    hub = VirtualReaders()
    hub.add_reader(READER, VirtualPinPad(lambda _asked: None))
    hub.insert(READER, card)
    asked: list[TokenId | None] = []

    def policy(token: TokenId | None) -> bool:
        asked.append(token)
        return allowed

    headers: list[bytes] = []
    bench = Bench(
        [VirtualSource(hub)], on_apdu=headers.append, codes_over_nfc=policy, look_at_cards=False
    )
    bench.start()
    try:
        yield Place(bench, headers, asked)
    finally:
        bench.stop()


def yubikey(*, over_nfc: bool) -> VirtualCard:
    card = VirtualCard.blank_yubikey(SERIAL, make=YUBIKEY_5_NFC)
    card.contactless = over_nfc
    return card


def plain(*, over_nfc: bool) -> VirtualCard:
    card = VirtualCard.blank_piv(PLAIN_GUID)
    card.contactless = over_nfc
    return card


def verify(token: Token) -> None:
    with Secret("123456") as pin:
        token.verify_pin(pin, PinOwner.OFFICER)


def set_pin(token: Token) -> None:
    with Secret("12345678") as puk, Secret("739182") as pin:
        token.set_pin_by_puk(puk, pin)


def change_puk(token: Token) -> None:
    assert isinstance(token, Prepares)
    with Secret("12345678") as old, Secret("84736251") as new:
        token.change_puk(old, new)


def set_tries(token: Token) -> None:
    assert isinstance(token, Prepares)
    with Secret(bytes(range(1, 9)) * 3) as key:
        token.authenticate(key)
    token.set_tries(5, 5)


def type_on_pad(token: Token) -> None:
    assert isinstance(token, HasPinPad)
    token.change_pin_on_pad(PinOwner.SUBSCRIBER, PinPolicy())


@pytest.mark.parametrize("deed", [verify, set_pin, change_puk, set_tries, type_on_pad])
def test_no_code_of_a_yubikey_is_sent_where_the_policy_forbids_it(
    deed: Callable[[Token], None],
) -> None:
    with place(yubikey(over_nfc=True), allowed=False) as here:
        with pytest.raises(PinOverNfc) as refused:
            here.do(deed)
        assert refused.value.reader == READER
        assert not here.sent_a_code
        assert [str(token) for token in here.asked] == [f"yubikey:{SERIAL}"]


@pytest.mark.parametrize("deed", [verify, set_pin, change_puk, type_on_pad])
def test_no_code_of_a_plain_card_is_sent_either(deed: Callable[[Token], None]) -> None:
    with place(plain(over_nfc=True), allowed=False) as here:
        with pytest.raises(PinOverNfc):
            here.do(deed)
        assert not here.sent_a_code


@pytest.mark.parametrize("make", [yubikey, plain])
def test_a_card_in_contact_does_not_ask_the_policy(make: Callable[..., VirtualCard]) -> None:
    with place(make(over_nfc=False), allowed=False) as here:
        here.do(verify)
        assert here.asked == []


@pytest.mark.parametrize("make", [yubikey, plain])
def test_a_policy_that_allows_it_lets_codes_pass(make: Callable[..., VirtualCard]) -> None:
    with place(make(over_nfc=True), allowed=True) as here:
        here.do(verify)
        assert here.sent_a_code


def with_strict(name: str) -> Profiles:
    shipped = shipped_profiles()
    return shipped.model_copy(
        update={
            "tokens": tuple(
                p.model_copy(update={"flow": STRICT}) if p.name == name else p
                for p in shipped.tokens
            )
        }
    )


def test_each_profile_decides_for_its_own_tokens() -> None:
    profiles = with_strict("yubikey-standard")
    assert not profiles.pin_over_nfc(ProfileId(name="yubikey-standard", version=1))
    assert profiles.pin_over_nfc(ProfileId(name="piv-standard", version=1))


@pytest.mark.parametrize("profile", [None, ProfileId(name="gone", version=1)])
def test_a_token_of_no_profile_keeps_the_strictest(profile: ProfileId | None) -> None:
    assert not with_strict("yubikey-standard").pin_over_nfc(profile)
    assert shipped_profiles().pin_over_nfc(profile)
