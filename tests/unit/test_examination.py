"""Examination: each defect has its finding, and good cards raise no alarm."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import product
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from officer_app.domain.card_reading import (
    CardReading,
    Expected,
    KeyReading,
    KeyTrial,
    SecondReading,
    SecondSlot,
)
from officer_app.domain.examination import Examination, examine
from officer_app.domain.findings import Defect, Severity, finding
from officer_app.domain.ids import ProfileId, TokenId
from officer_app.domain.keys import KeyAlgorithm, spki_sha256
from officer_app.domain.profiles import CertificateProfile, TokenProfile
from officer_app.domain.projection import CertificateNow, TokenNow
from officer_app.domain.token import (
    CardFacts,
    CertificateStatus,
    KeyBehindPin,
    ManagementKeyAlgorithm,
    PinPolicyOnCard,
    Slot,
    SlotContent,
    TokenInfo,
    TokenStatus,
    TouchPolicyOnCard,
)
from tests.support.issuing import (
    NOW,
    PRIVATE_KEY,
    copy_ca,
    issue,
    key_of,
    make_person,
    order_for,
    self_made,
    shipped_profiles,
)

LIBRARY = "OpenSC"
NINE_A, NINE_C, NINE_D = Slot.AUTHENTICATION, Slot.SIGNATURE, Slot.KEY_MANAGEMENT
LATER = NOW + timedelta(hours=1)
FACTS = CardFacts(
    algorithms=frozenset(KeyAlgorithm),
    management_key_algorithms=frozenset(ManagementKeyAlgorithm),
    has_metadata=True,
    attests=True,
    deletes_keys=True,
    resettable=True,
    sets_pin_tries=True,
)


@dataclass(frozen=True)
class Case:
    """Everything that is weighed."""

    card: CardReading
    second: SecondReading
    expected: Expected
    chain: tuple[bytes, ...]
    now: datetime = LATER

    def examined(self) -> Examination:
        return examine(self.card, self.second, self.expected, chain=self.chain, now=self.now)

    def found(self, *severities: Severity) -> set[Defect]:
        wanted = severities or tuple(Severity)
        return {f.defect for f in self.examined().findings if f.severity in wanted}

    def with_info(self, **update: object) -> "Case":
        info = self.card.info.model_copy(update=update)
        return replace(self, card=self.card.model_copy(update={"info": info}))

    def with_slot(self, slot: Slot, **update: object) -> "Case":
        """Another content of one slot."""
        slots = tuple(
            c.model_copy(update=update) if c.slot is slot else c for c in self.card.info.slots
        )
        return self.with_info(slots=slots)

    def without_slot(self, slot: Slot) -> "Case":
        return self.with_info(slots=tuple(c for c in self.card.info.slots if c.slot is not slot))

    def with_key(self, slot: Slot, **update: object) -> "Case":
        """Another word of the card about one key."""
        keys = tuple(k.model_copy(update=update) if k.slot is slot else k for k in self.card.keys)
        return replace(self, card=self.card.model_copy(update={"keys": keys}))

    def with_expected(self, **update: object) -> "Case":
        return replace(self, expected=self.expected.model_copy(update=update))

    def with_status(self, status: TokenStatus) -> "Case":
        assert self.expected.token is not None
        return self.with_expected(token=self.expected.token.model_copy(update={"status": status}))

    def with_recorded(self, slot: Slot, **update: object) -> "Case":
        """Another word of the records about one certificate."""
        changed = tuple(
            c.model_copy(update=update) if c.slot is slot else c for c in self.expected.certificates
        )
        return self.with_expected(certificates=changed)

    def with_second(self, slot: Slot, **update: object) -> "Case":
        """Another reading of one slot by the second library."""
        slots = tuple(
            s.model_copy(update=update) if s.slot is slot else s for s in self.second.slots
        )
        return replace(self, second=self.second.model_copy(update={"slots": slots}))

    def put(self, slot: Slot, der: bytes) -> "Case":
        """Another certificate in a slot, by both libraries and the records."""
        case = self.with_slot(slot, certificate=der, spki_sha256=_name_of(der))
        return case.with_second(slot, certificate=der).with_recorded(slot, der=der)


def _name_of(der: bytes) -> str:
    return spki_sha256(x509.load_der_x509_certificate(der).public_key())  # type: ignore[arg-type]  # a key of ours


def _certificate_profiles(profile: TokenProfile) -> tuple[CertificateProfile, ...]:
    found = (shipped_profiles().certificate(key.certificate) for key in profile.keys)
    return tuple(p for p in found if p is not None)


def good_case(folder: Path, name: str = "yubikey-full", serial: str = "4711") -> Case:
    """A card as it was issued, read by both libraries with the PIN."""
    profile = shipped_profiles().token(name)
    assert profile is not None
    ca, token = copy_ca(folder / f"ca-{name}"), TokenId(kind=min(profile.kinds), serial=serial)
    contents, keys, recorded = [], [], []
    for spec, kind in zip(profile.keys, _certificate_profiles(profile), strict=True):
        key: PRIVATE_KEY = key_of(spec.algorithm, int(spec.slot, 16))
        order = order_for(key, name=f"order-{spec.slot}", profile=kind)
        der = issue(ca, order).certificate
        contents.append(
            SlotContent(
                slot=spec.slot,
                algorithm=spec.algorithm,
                spki_sha256=spki_sha256(key.public_key()),
                certificate=der,
            )
        )
        keys.append(
            KeyReading(
                slot=spec.slot,
                trial=KeyTrial.PROVED,
                pin_policy=spec.pin_policy,
                touch_policy=spec.touch_policy,
                made_here=True,
                attested=True,
            )
        )
        recorded.append(
            CertificateNow(
                token=token,
                slot=spec.slot,
                subscriber=make_person().id,
                profile=kind.id,
                der=der,
                status=CertificateStatus.VALID,
                issued_at=NOW,
            )
        )
    info = TokenInfo(
        id=token,
        reader="Reader",
        model="Card",
        firmware="5.7.1",
        facts=FACTS,
        pin_tries_left=profile.pin_tries,
        puk_tries_left=profile.puk_tries,
        pin_is_default=False,
        puk_is_default=False,
        management_key_is_default=False,
        management_key_algorithm=profile.management_key,
        has_chuid=True,
        slots=tuple(contents),
    )
    now = TokenNow(
        id=token,
        status=TokenStatus.ACTIVE,
        model="Card",
        profile=profile.id,
        subscriber=make_person().id,
        changed_at=NOW,
    )
    return Case(
        card=CardReading(info=info, keys=tuple(keys)),
        second=SecondReading(
            library=LIBRARY,
            slots=tuple(
                SecondSlot(slot=c.slot, certificate=c.certificate, trial=KeyTrial.PROVED)
                for c in contents
            ),
        ),
        expected=Expected(
            token=now,
            certificates=tuple(recorded),
            profile=profile,
            certificate_profiles=_certificate_profiles(profile),
        ),
        chain=ca.chain(),
    )


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Case:
    return good_case(tmp_path_factory.mktemp("good"))


def der_of(case: Case, slot: Slot) -> bytes:
    content = case.card.info.content(slot)
    assert content is not None
    assert content.certificate is not None
    return content.certificate


def own_certificate(case: Case, *, ca: bool = False) -> Case:
    """One of nobody's authority over the slot's own key, which the records take for issued."""
    key = key_of(KeyAlgorithm.P256, 0x9A)
    extensions = ((x509.BasicConstraints(ca=ca, path_length=None), True),)
    made = self_made(key, *extensions, life=timedelta(days=1500))
    return case.put(NINE_A, made.public_bytes(Encoding.DER))


def another_version(case: Case) -> Case:
    """The certificate was issued by an older version of its profile, which said other things."""
    profiles = tuple(
        p.model_copy(update={"key_usage": frozenset(), "version": 9})
        for p in case.expected.certificate_profiles
    )
    return case.with_expected(certificate_profiles=profiles)


def stricter(case: Case, **update: object) -> Case:
    """The profile of every certificate says something else than the certificates do."""
    profiles = tuple(p.model_copy(update=update) for p in case.expected.certificate_profiles)
    return case.with_expected(certificate_profiles=profiles)


def swapped(case: Case) -> Case:
    first, second = der_of(case, NINE_A), der_of(case, NINE_C)
    return case.with_slot(NINE_A, certificate=second).with_slot(NINE_C, certificate=first)


def as_second_saw_it(case: Case) -> Case:
    """What our own adapter reads, the second library reads as well."""
    seen = {c.slot: c.certificate for c in case.card.info.slots}
    for slot, der in seen.items():
        case = case.with_second(slot, certificate=der)
    return case


DEFECTS: dict[Defect, Callable[[Case], Case]] = {
    Defect.NO_SERIAL: lambda c: c.with_info(id=None).with_expected(token=None, profile=None),
    Defect.UNKNOWN: lambda c: c.with_expected(token=None, profile=None),
    Defect.OUT_OF_USE: lambda c: c.with_status(TokenStatus.LOST),
    Defect.NOT_EMPTY: lambda c: c.with_status(TokenStatus.IN_STOCK),
    Defect.NO_CHUID: lambda c: c.with_info(has_chuid=False),
    Defect.PROFILE_GONE: lambda c: c.with_expected(profile=None, certificate_profiles=()),
    Defect.PIN_FACTORY: lambda c: c.with_info(pin_is_default=True),
    Defect.PUK_FACTORY: lambda c: c.with_info(puk_is_default=True),
    Defect.MANAGEMENT_KEY_FACTORY: lambda c: c.with_info(management_key_is_default=True),
    Defect.FACTORY_UNTOLD: lambda c: c.with_info(puk_is_default=None),
    Defect.MANAGEMENT_KEY_ALGORITHM: lambda c: c.with_info(
        management_key_algorithm=ManagementKeyAlgorithm.TDES
    ),
    Defect.MANAGEMENT_KEY_BEHIND_PIN: lambda c: c.with_info(
        management_key_behind_pin=KeyBehindPin.STORED
    ),
    Defect.PIN_BLOCKED: lambda c: c.with_info(pin_tries_left=0),
    Defect.PUK_BLOCKED: lambda c: c.with_info(puk_tries_left=0),
    Defect.PIN_TRIES_USED: lambda c: c.with_info(pin_tries_left=1),
    Defect.PUK_TRIES_USED: lambda c: c.with_info(puk_tries_left=1),
    Defect.PIN_TRIES_MANY: lambda c: c.with_info(pin_tries_left=255),
    Defect.PUK_TRIES_MANY: lambda c: c.with_info(puk_tries_left=255),
    Defect.TRIES_UNTOLD: lambda c: c.with_info(puk_tries_left=None),
    Defect.KEY_MISSING: lambda c: c.without_slot(NINE_D),
    Defect.KEY_UNEXPECTED: lambda c: c.with_info(
        slots=(*c.card.info.slots, SlotContent(slot=Slot.CARD_AUTHENTICATION, unreadable=True))
    ),
    Defect.KEY_ALGORITHM: lambda c: c.with_slot(NINE_A, algorithm=KeyAlgorithm.RSA1024),
    Defect.KEY_OTHER: lambda c: c.with_slot(NINE_A, spki_sha256="00" * 32),
    Defect.KEY_PROVES_NOTHING: lambda c: c.with_key(NINE_A, trial=KeyTrial.WRONG),
    Defect.KEY_WANTS_PIN: lambda c: c.with_key(NINE_A, trial=KeyTrial.WANTS_PIN),
    Defect.KEY_NOT_TRIED: lambda c: c.with_key(NINE_A, trial=KeyTrial.NOT_TRIED),
    Defect.PIN_POLICY: lambda c: c.with_key(NINE_C, pin_policy=PinPolicyOnCard.ONCE),
    Defect.TOUCH_POLICY: lambda c: c.with_key(NINE_A, touch_policy=TouchPolicyOnCard.CACHED),
    Defect.POLICIES_UNTOLD: lambda c: c.with_key(NINE_A, pin_policy=None, touch_policy=None),
    Defect.IMPORTED: lambda c: c.with_key(NINE_A, made_here=False),
    Defect.ATTESTATION_REFUSED: lambda c: c.with_key(
        NINE_A, attested=False, not_attested="of an unknown maker"
    ),
    Defect.ATTESTATION_NONE: lambda c: c.with_key(NINE_A, attested=None),
    Defect.CERTIFICATE_MISSING: lambda c: c.with_slot(NINE_A, certificate=None),
    Defect.CERTIFICATE_UNREADABLE: lambda c: c.with_slot(NINE_A, certificate=None, unreadable=True),
    Defect.CERTIFICATE_OTHER: lambda c: c.with_recorded(NINE_A, der=b"what was issued"),
    Defect.CERTIFICATE_UNRECORDED: lambda c: c.with_expected(
        certificates=tuple(r for r in c.expected.certificates if r.slot is not NINE_A)
    ),
    Defect.WRONG_SLOT: lambda c: as_second_saw_it(swapped(c)),
    Defect.REVOKED: lambda c: c.with_recorded(NINE_A, status=CertificateStatus.REVOKED),
    Defect.SUSPENDED: lambda c: c.with_recorded(NINE_A, status=CertificateStatus.SUSPENDED),
    Defect.EXPIRED: lambda c: replace(c, now=NOW + timedelta(days=731)),
    Defect.NOT_YET_VALID: lambda c: replace(c, now=NOW - timedelta(days=2)),
    Defect.ENDS_SOON: lambda c: replace(c, now=NOW + timedelta(days=715)),
    Defect.VALIDITY: lambda c: stricter(c, validity=timedelta(days=30)),
    Defect.CHAIN: lambda c: replace(c, chain=c.chain[1:]),
    Defect.ISSUER_EXPIRED: lambda c: replace(c, now=NOW + timedelta(days=365 * 40)),
    Defect.USAGES: lambda c: stricter(c, key_usage=frozenset()),
    Defect.PURPOSES: lambda c: stricter(c, extended_key_usage=frozenset()),
    Defect.TOO_LARGE: lambda c: c.with_info(facts=FACTS.model_copy(update={"object_bytes": 600})),
    Defect.SECOND_NOT_RUN: lambda c: replace(
        c, second=SecondReading(library=LIBRARY, why_not="OpenSC is not installed")
    ),
    Defect.SECOND_MISSES: lambda c: c.with_second(NINE_A, certificate=None),
    Defect.SECOND_DIFFERS: lambda c: c.with_second(NINE_A, certificate=b"another"),
    Defect.SECOND_PROVES_NOTHING: lambda c: c.with_second(NINE_A, trial=KeyTrial.WRONG),
    Defect.SECOND_NOT_PROVED: lambda c: c.with_second(NINE_A, trial=KeyTrial.WANTS_PIN),
}
"""How each defect comes about on a card that is good besides."""

COMPANIONS = {
    # What cannot but show with it.
    Defect.WRONG_SLOT: {Defect.KEY_OTHER, Defect.USAGES, Defect.PURPOSES},
    Defect.ISSUER_EXPIRED: {Defect.EXPIRED},
    Defect.NOT_YET_VALID: {Defect.ISSUER_EXPIRED},  # its authority is as old as itself
}


def test_a_good_card_has_no_finding_at_all(good: Case) -> None:
    examination = good.examined()
    assert examination.findings == ()
    assert examination.is_fit
    assert examination.is_complete


@pytest.mark.parametrize("defect", list(Defect))
def test_each_defect_is_found_and_nothing_besides(good: Case, defect: Defect) -> None:
    planted = DEFECTS[defect](good)
    assert planted.found() == {defect} | COMPANIONS.get(defect, set())


@pytest.mark.parametrize("defect", list(Defect))
def test_every_finding_says_what_and_what_to_do(good: Case, defect: Defect) -> None:
    found = next(f for f in DEFECTS[defect](good).examined().findings if f.defect is defect)
    for text in (found.sentence(), found.advises()):
        assert text.endswith((".", "?"))
        assert "{" not in text


def test_a_hundred_good_cards_raise_no_alarm(tmp_path: Path) -> None:
    """Every shipped profile; cards that tell everything and cards that tell next to nothing."""
    count = 0
    for name in [profile.name for profile in shipped_profiles().tokens]:
        case = good_case(tmp_path, name)
        silences: tuple[dict[str, object], ...] = (
            {"pin_is_default": None, "puk_is_default": None, "management_key_is_default": None},
            {"puk_tries_left": None},
            {"management_key_algorithm": None},
            {"facts": FACTS.model_copy(update={"has_metadata": False})},
            {},
        )
        trials = (KeyTrial.PROVED, KeyTrial.WANTS_PIN)
        second = (case.second, SecondReading(library=LIBRARY, why_not="no reader"))
        for silence, trial, reading in product(silences, trials, second):
            card = replace(case.with_info(**silence), second=reading)
            for spec in case.expected.profile.keys if case.expected.profile else ():
                card = card.with_key(spec.slot, trial=trial)
            assert card.examined().alarms == ()
            count += 1
    assert count >= 100


def test_the_worst_comes_first(good: Case) -> None:
    case = DEFECTS[Defect.SECOND_NOT_RUN](good)
    case = DEFECTS[Defect.PIN_TRIES_USED](DEFECTS[Defect.NO_CHUID](case))
    severities = [f.severity for f in case.examined().findings]
    assert severities == [Severity.FAULT, Severity.WARNING, Severity.NOT_CHECKED]
    assert not case.examined().is_fit
    assert not case.examined().is_complete


def test_a_warning_leaves_a_card_fit(good: Case) -> None:
    assert DEFECTS[Defect.PIN_TRIES_USED](good).examined().is_fit


def test_an_expired_chain_shows_when_the_certificate_itself_still_holds(good: Case) -> None:
    (der, *_rest), root = good.chain, x509.load_der_x509_certificate(good.chain[-1])
    assert der != good.chain[-1]
    at = root.not_valid_after_utc + timedelta(days=1)
    assert Defect.ISSUER_EXPIRED in replace(good, now=at).found()


def test_a_certificate_that_makes_its_holder_an_authority_is_found(good: Case) -> None:
    found = own_certificate(good, ca=True).found(Severity.FAULT)
    assert {Defect.USAGES, Defect.CHAIN, Defect.VALIDITY} <= found


def test_what_an_older_version_of_a_profile_said_is_no_fault(good: Case) -> None:
    assert another_version(good).found(Severity.FAULT) == set()


def test_a_default_policy_means_what_the_standard_says_of_the_slot(good: Case) -> None:
    told = good.with_key(NINE_C, pin_policy=PinPolicyOnCard.DEFAULT)
    assert told.examined().alarms == ()
    loose = good.with_key(NINE_A, pin_policy=PinPolicyOnCard.NEVER)
    assert loose.found() == {Defect.PIN_POLICY}


def test_a_card_whose_counters_cannot_be_set_has_its_own(good: Case) -> None:
    fixed = good.with_info(
        facts=FACTS.model_copy(update={"sets_pin_tries": False}), pin_tries_left=3
    )
    assert fixed.examined().findings == ()


def test_the_newest_certificate_of_a_slot_is_the_one_that_counts(good: Case) -> None:
    """One that was replaced and left by its profile is no reason for an alarm."""
    older = good.expected.certificates[0].model_copy(
        update={"der": b"replaced", "issued_at": NOW - timedelta(days=300)}
    )
    case = good.with_expected(certificates=(older, *good.expected.certificates))
    assert case.examined().findings == ()


def test_a_prepared_card_is_expected_to_hold_no_certificate(good: Case) -> None:
    prepared = good.with_status(TokenStatus.PREPARED).with_expected(certificates=())
    assert prepared.found(Severity.WARNING) == {Defect.KEY_UNEXPECTED}
    assert prepared.with_info(slots=()).found(Severity.WARNING, Severity.FAULT) == set()


def test_a_record_of_another_profile_version_leaves_the_profile_aside(good: Case) -> None:
    recorded = ProfileId(name="authentication", version=7)
    assert good.with_recorded(NINE_A, profile=recorded).examined().findings == ()


def test_the_slot_stands_in_the_words_as_people_write_it() -> None:
    assert "slot 9A" in finding(Defect.KEY_MISSING, NINE_A).sentence()
