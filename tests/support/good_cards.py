"""Cards of every kind that nothing is wrong with: issued by the workstation, then examined."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from officer_app.demo.people import PEOPLE
from officer_app.domain.examination import Examination
from officer_app.domain.ids import ProcedureId
from officer_app.domain.keys import KeyAlgorithm
from officer_app.domain.procedure import ProcedureStatus
from officer_app.domain.profiles import Profiles, TokenProfile
from officer_app.domain.token import ManagementKeyAlgorithm
from officer_app.domain.wishes import ExamineToken, IssueToToken, PrePersonalise, Wish
from officer_app.host.paths import Home
from officer_app.tokens.virtual import (
    FIRMWARE_4_3_5,
    FIRMWARE_5_4_3,
    FIRMWARE_5_7_1,
    AttestationAuthority,
    Firmware,
    VirtualCard,
)
from tests.support.workplace import READER, WITHIN, Workplace

__all__ = ["KINDS", "GoodCard", "at_good_cards", "issue_and_examine"]

_Make = Callable[[int, AttestationAuthority], VirtualCard]


@dataclass(frozen=True)
class GoodCard:
    """A kind of card and the profile that it is issued by."""

    name: str
    profile: str
    make: _Make
    """From a number of its own and its maker."""


def _yubikey(firmware: Firmware) -> _Make:
    return lambda number, maker: VirtualCard.blank_yubikey(
        18_000_000 + number, authority=maker, firmware=firmware
    )


def _plain(number: int, _maker: AttestationAuthority) -> VirtualCard:
    return VirtualCard.blank_piv(number.to_bytes(16, "big"))


def _plain_with_chip_number(number: int, _maker: AttestationAuthority) -> VirtualCard:
    return VirtualCard.blank_piv(None, serial=number)


KINDS = (
    GoodCard("YubiKey 5.7, P-256", "yubikey-standard", _yubikey(FIRMWARE_5_7_1)),
    GoodCard("YubiKey 5.4, P-256", "yubikey-standard", _yubikey(FIRMWARE_5_4_3)),
    GoodCard("YubiKey 4.3, P-256", "yubikey-tdes", _yubikey(FIRMWARE_4_3_5)),
    GoodCard("YubiKey 5.7, three keys", "yubikey-full", _yubikey(FIRMWARE_5_7_1)),
    GoodCard("YubiKey 5.4, three keys", "yubikey-full", _yubikey(FIRMWARE_5_4_3)),
    GoodCard("YubiKey 5.7, P-384", "yubikey-p384", _yubikey(FIRMWARE_5_7_1)),
    GoodCard("YubiKey 5.7, RSA 2048", "yubikey-rsa", _yubikey(FIRMWARE_5_7_1)),
    GoodCard("YubiKey 5.4, RSA 2048", "yubikey-rsa", _yubikey(FIRMWARE_5_4_3)),
    GoodCard("plain PIV, by its GUID", "piv-standard", _plain),
    GoodCard("plain PIV, by its chip", "piv-standard", _plain_with_chip_number),
)
"""Every adapter, firmware and algorithm that profiles can ask for."""


def _with_further(profiles: Profiles) -> Profiles:
    """The shipped profiles and two of an administrator's own."""
    like = profiles.token("yubikey-standard")
    assert like is not None
    keys = tuple(k.model_copy(update={"algorithm": KeyAlgorithm.P384}) for k in like.keys)
    further: tuple[TokenProfile, ...] = (
        like.model_copy(update={"name": "yubikey-p384", "keys": keys}),
        like.model_copy(
            update={"name": "yubikey-tdes", "management_key": ManagementKeyAlgorithm.TDES}
        ),
    )
    return profiles.model_copy(update={"tokens": (*profiles.tokens, *further)})


@contextmanager
def at_good_cards(home: Home) -> Iterator[tuple[Workplace, AttestationAuthority]]:
    """A workplace with the profiles of all kinds, and the maker that it trusts."""
    with Workplace.at(home) as place:
        directory = place.parts.store.directory
        directory.set_profiles(_with_further(directory.profiles()))
        yield place, AttestationAuthority.load(home.demo / "attestation.json")


def issue_and_examine(
    place: Workplace, maker: AttestationAuthority, kind: GoodCard, number: int
) -> Examination:
    """A new card of that kind becomes somebody's; what an examination with the PIN finds."""
    place.hub.insert(READER, kind.make(number, maker))
    place.workstation.wait_for_readers(WITHIN)
    person = PEOPLE[number % len(PEOPLE)].id
    _done(place, PrePersonalise(profile=kind.profile, reader=READER))
    _done(
        place,
        IssueToToken(subscriber=person, profile=kind.profile, reader=READER, reason="a sample"),
    )
    state = _done(place, ExamineToken(reader=READER, with_pin=True))
    return place.workstation.examination(state).result()


def _done(place: Workplace, wish: Wish) -> ProcedureId:
    state = place.fulfil(wish)
    assert state.status is ProcedureStatus.DONE, state.trouble
    return state.id
