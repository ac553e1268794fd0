"""Examination: is this card fit for use? What two libraries read of it, weighed by the rules.

Facts in, findings out: nothing here touches a card. What could not be read is a finding too, so
that nothing passes because it was not looked at. The certificate rules are in their own module.
"""

from collections.abc import Iterator
from datetime import datetime

from officer_app.domain.card_reading import (
    CardReading,
    Expected,
    KeyReading,
    KeyTrial,
    SecondReading,
)
from officer_app.domain.examination_certificates import certificate_findings
from officer_app.domain.findings import Defect, Finding, Severity, finding
from officer_app.domain.ids import TokenId, TokenKind
from officer_app.domain.profiles import KeySpec, TokenProfile
from officer_app.domain.token import (
    Slot,
    SlotContent,
    TokenInfo,
    TokenStatus,
    pin_policy_in,
    touch_policy_of,
)
from officer_app.domain.value import Value

__all__ = ["Examination", "examine"]

_IN_USE = (TokenStatus.ACTIVE, TokenStatus.SUSPENDED)
_OUT_OF_USE = (TokenStatus.LOST, TokenStatus.DESTROYED)
_ALARMS = (Severity.FAULT, Severity.WARNING)


class Examination(Value):
    """What was found on a card."""

    token: TokenId | None
    reader: str
    at: datetime
    findings: tuple[Finding, ...]

    @property
    def alarms(self) -> tuple[Finding, ...]:
        """Faults and warnings."""
        return tuple(f for f in self.findings if f.severity in _ALARMS)

    @property
    def is_fit(self) -> bool:
        """Nothing was found for which the card must not be used; see also `is_complete`."""
        return all(f.severity is not Severity.FAULT for f in self.findings)

    @property
    def is_complete(self) -> bool:
        """Every check could be made."""
        return all(f.severity is not Severity.NOT_CHECKED for f in self.findings)


def examine(
    card: CardReading,
    second: SecondReading,
    expected: Expected,
    *,
    chain: tuple[bytes, ...],
    now: datetime,
) -> Examination:
    """Weigh everything that was read; the worst findings come first.

    `chain`: the CA's certificates, issuer first, root last; DER.
    """
    found = [
        *_life_findings(card.info, expected),
        *_factory_findings(card.info, expected),
        *_tries_findings(card.info, expected),
        *(
            each
            for slot in Slot
            for each in _slot_findings(card, slot, expected, chain=chain, now=now)
        ),
        *_second_findings(card, second),
    ]
    order = list(Severity)
    return Examination(
        token=card.info.id,
        reader=card.info.reader,
        at=now,
        findings=tuple(sorted(found, key=lambda f: order.index(f.severity))),
    )


def _life_findings(info: TokenInfo, expected: Expected) -> Iterator[Finding]:
    status = expected.status
    if info.id is None:
        yield finding(Defect.NO_SERIAL)
    elif status is None:
        yield finding(Defect.UNKNOWN)
    if status in _OUT_OF_USE:
        yield finding(Defect.OUT_OF_USE, status=str(status))
    if status is TokenStatus.IN_STOCK and not info.is_blank:
        yield finding(Defect.NOT_EMPTY)
    if status not in (*_IN_USE, TokenStatus.PREPARED):
        return
    if expected.profile is None:
        yield finding(Defect.PROFILE_GONE)
    if not info.has_chuid and info.id is not None and info.id.kind is not TokenKind.PKCS11:
        yield finding(Defect.NO_CHUID)


def _factory_findings(info: TokenInfo, expected: Expected) -> Iterator[Finding]:
    """What preparing and issuing change must be the factory's no longer, and nobody else's."""
    if info.management_key_behind_pin is not None:
        yield finding(Defect.MANAGEMENT_KEY_BEHIND_PIN)
    if expected.status not in (*_IN_USE, TokenStatus.PREPARED):
        return
    secrets = {
        Defect.PIN_FACTORY: info.pin_is_default,
        Defect.PUK_FACTORY: info.puk_is_default,
        Defect.MANAGEMENT_KEY_FACTORY: info.management_key_is_default,
    }
    yield from (finding(defect) for defect, is_default in secrets.items() if is_default)
    if None in secrets.values():
        yield finding(Defect.FACTORY_UNTOLD)
    found, profile = info.management_key_algorithm, expected.profile
    if profile is not None and found not in (None, profile.management_key):
        wanted = str(profile.management_key)
        yield finding(Defect.MANAGEMENT_KEY_ALGORITHM, found=str(found), wanted=wanted)


def _tries_findings(info: TokenInfo, expected: Expected) -> Iterator[Finding]:
    profile = expected.profile
    if expected.status not in (*_IN_USE, TokenStatus.PREPARED) or profile is None:
        return
    pin = (Defect.PIN_BLOCKED, Defect.PIN_TRIES_USED, Defect.PIN_TRIES_MANY)
    puk = (Defect.PUK_BLOCKED, Defect.PUK_TRIES_USED, Defect.PUK_TRIES_MANY)
    # A card whose counters cannot be set has the ones that it came with.
    is_set = info.facts.sets_pin_tries
    yield from _counter_findings(info.pin_tries_left, profile.pin_tries if is_set else None, pin)
    yield from _counter_findings(info.puk_tries_left, profile.puk_tries if is_set else None, puk)
    if info.pin_tries_left is None or info.puk_tries_left is None:
        yield finding(Defect.TRIES_UNTOLD)


def _counter_findings(
    left: int | None, allowed: int | None, defects: tuple[Defect, Defect, Defect]
) -> Iterator[Finding]:
    """`defects`: for a counter at nought, below what is allowed, and above it."""
    blocked, used, many = defects
    if left is None:
        return
    if left == 0:
        yield finding(blocked)
    elif allowed is not None and left != allowed:
        yield finding(used if left < allowed else many, left=left, allowed=allowed)


def _slot_findings(
    card: CardReading,
    slot: Slot,
    expected: Expected,
    *,
    chain: tuple[bytes, ...],
    now: datetime,
) -> Iterator[Finding]:
    content, status = card.info.content(slot), expected.status
    spec = expected.key(slot)
    wanted = status in _IN_USE and (spec is not None or expected.newest(slot) is not None)
    if content is None:
        if wanted:
            yield finding(Defect.KEY_MISSING, slot)
        return
    if _is_out_of_place(content, expected, is_wanted=wanted):
        yield finding(Defect.KEY_UNEXPECTED, slot)
        return
    if content.unreadable:
        yield finding(Defect.CERTIFICATE_UNREADABLE, slot)
    elif content.certificate is None and wanted:
        yield finding(Defect.CERTIFICATE_MISSING, slot)
    if content.spki_sha256 is None and card.info.facts.has_metadata:
        yield finding(Defect.KEY_MISSING, slot)
    if content.certificate is not None and status not in (TokenStatus.IN_STOCK, *_OUT_OF_USE):
        room = card.info.facts.object_bytes
        yield from certificate_findings(content, expected, room=room, chain=chain, now=now)
        yield from _trial_findings(card.key(slot))
    if wanted and spec is not None:
        yield from _key_findings(content, card, spec, expected.profile)


def _is_out_of_place(content: SlotContent, expected: Expected, *, is_wanted: bool) -> bool:
    """A key alone may have been left by an issuance that was given up."""
    if expected.status is TokenStatus.PREPARED:
        return content.certificate is not None or content.unreadable
    return expected.status in _IN_USE and expected.profile is not None and not is_wanted


def _trial_findings(key: KeyReading) -> Iterator[Finding]:
    match key.trial:
        case KeyTrial.WRONG:
            yield finding(Defect.KEY_PROVES_NOTHING, key.slot)
        case KeyTrial.WANTS_PIN:
            yield finding(Defect.KEY_WANTS_PIN, key.slot)
        case KeyTrial.NOT_TRIED:
            yield finding(Defect.KEY_NOT_TRIED, key.slot)


def _key_findings(
    content: SlotContent, card: CardReading, spec: KeySpec, profile: TokenProfile | None
) -> Iterator[Finding]:
    slot, key = spec.slot, card.key(spec.slot)
    if content.algorithm not in (None, spec.algorithm):
        found, wanted = str(content.algorithm), str(spec.algorithm)
        yield finding(Defect.KEY_ALGORITHM, slot, found=found, wanted=wanted)
    yield from _policy_findings(key, spec)
    is_required = profile is not None and profile.flow.attestation_required
    if key.made_here is False and is_required:
        yield finding(Defect.IMPORTED, slot)
    elif key.attested is False and is_required:
        yield finding(Defect.ATTESTATION_REFUSED, slot, reason=key.not_attested)
    elif key.attested is None and is_required:
        yield finding(Defect.ATTESTATION_NONE, slot)


def _policy_findings(key: KeyReading, spec: KeySpec) -> Iterator[Finding]:
    if key.pin_policy is None or key.touch_policy is None:
        yield finding(Defect.POLICIES_UNTOLD, key.slot)
    if key.pin_policy is not None:
        found, wanted = (pin_policy_in(key.slot, p) for p in (key.pin_policy, spec.pin_policy))
        if found is not wanted:
            yield finding(Defect.PIN_POLICY, key.slot, found=str(found), wanted=str(wanted))
    if key.touch_policy is not None:
        touch, asked = touch_policy_of(key.touch_policy), touch_policy_of(spec.touch_policy)
        if touch is not asked:
            yield finding(Defect.TOUCH_POLICY, key.slot, found=str(touch), wanted=str(asked))


def _second_findings(card: CardReading, second: SecondReading) -> Iterator[Finding]:
    written = [c for c in card.info.slots if c.certificate is not None]
    if second.why_not:
        yield finding(Defect.SECOND_NOT_RUN, reason=second.why_not)
        return
    seen = {slot.slot: slot for slot in second.slots}
    library = second.library
    for content in written:
        slot, found = content.slot, seen.get(content.slot)
        if found is None or found.certificate is None:
            yield finding(Defect.SECOND_MISSES, slot, library=library)
        elif found.certificate != content.certificate:
            yield finding(Defect.SECOND_DIFFERS, slot, library=library)
        elif found.trial is KeyTrial.WRONG:
            yield finding(Defect.SECOND_PROVES_NOTHING, slot, library=library)
        elif found.trial is not KeyTrial.PROVED and card.key(slot).trial is KeyTrial.PROVED:
            yield finding(Defect.SECOND_NOT_PROVED, slot, library=library)
