"""Steps that make keys on the token, prove them, and bring their certificates home."""

from contextlib import suppress
from datetime import timedelta

from cryptography import x509

from officer_app.domain.attestation import check_attestation
from officer_app.domain.csr import check_request
from officer_app.domain.forecast import FORECAST_FROM, Forecast, forecast, time_limit
from officer_app.domain.keys import PublicKey, proves, spki_der, spki_sha256
from officer_app.domain.naming import subject_name
from officer_app.domain.profiles import CertificateProfile, KeySpec
from officer_app.domain.subscriber import Person
from officer_app.domain.token_faults import (
    AttestationRefused,
    TokenAnswersNonsense,
    TokenCannot,
)
from officer_app.domain.words import phrase
from officer_app.procedures.facts import Facts
from officer_app.procedures.hands import needs_touch
from officer_app.procedures.step import Nothing, Step
from officer_app.procedures.steps.checks import TokenChecked
from officer_app.procedures.steps.pins import prove_pin
from officer_app.procedures.steps.plain import PlainStep
from officer_app.procedures.steps.slots import (
    CsrMade,
    KeyGenerated,
    ProvedOnCard,
    SlotStep,
    wants_pin_each_time,
)
from officer_app.procedures.steps.writing import prove_writer, prove_writer_to_undo
from officer_app.signing.csr import make_csr
from officer_app.tokens.port import Attests, DeletesKeys, RemembersPin, Token

__all__ = ["GenerateKey", "MakeCsr", "ProveOnCard", "ReplaceKey"]

_KEYS = phrase("steps", "Keys")


class KeyThere(Nothing):
    """Which key was in the slot before; hex SHA-256 of its SPKI, None for an empty slot."""

    before: str | None


class GenerateKey(SlotStep, Step[KeyThere, KeyGenerated]):
    """A new key in a slot, with the token's word that it was made there."""

    title = _KEYS
    intent_type = KeyThere
    result_type = KeyGenerated
    on_card = True
    changes_token = True

    def __init__(self, spec: KeySpec, *, attested: bool) -> None:
        super().__init__(spec)
        self._attested = attested

    def prepare(self, facts: Facts) -> KeyThere:
        key = facts.card().do(lambda token: token.public_key(self.spec.slot))
        return KeyThere(before=spki_sha256(key) if key else None)

    def look(self, intent: KeyThere, facts: Facts) -> KeyGenerated | None:
        """Another key than the one noted is ours: nobody else has the management key."""

        def new_key(token: Token) -> KeyGenerated | None:
            key = token.public_key(self.spec.slot)
            if key is None or spki_sha256(key) == intent.before:
                return None
            return self._describe(token, key, facts)

        return facts.card().do(new_key)

    def act(self, intent: KeyThere, facts: Facts) -> KeyGenerated:
        clock = facts.means.clock
        times: list[timedelta] = []

        def deed(token: Token) -> KeyGenerated:
            prove_writer(token, facts)
            begun = clock.monotonic()
            key = token.generate_key(self.spec)
            times.append(clock.monotonic() - begun)
            return self._describe(token, key, facts)

        made = facts.card().do(deed, time_limit(self.spec.algorithm))
        for took in times:
            facts.means.key_times.note(self.spec.algorithm, _model(facts), took)
        return made

    def usual_time(self, facts: Facts) -> Forecast | None:
        model = _model(facts)
        learned = facts.means.key_times.learned(self.spec.algorithm, model)
        usual = forecast(self.spec.algorithm, model, learned)
        return usual if usual is not None and usual.upper >= FORECAST_FROM else None

    def undo(self, intent: KeyThere, result: KeyGenerated | None, facts: Facts) -> None:
        can_delete = facts.result(TokenChecked).facts.deletes_keys

        def deed(token: Token) -> None:
            if not can_delete or not isinstance(token, DeletesKeys):
                return
            if not prove_writer_to_undo(token, facts):
                return
            # A card may lack what its version promises. Then the key stays without a certificate,
            # until the next one takes its place or the card is cleared.
            with suppress(TokenCannot):
                token.delete_key(self.spec.slot)

        facts.card().do(deed)

    def _describe(self, token: Token, key: PublicKey, facts: Facts) -> KeyGenerated:
        return KeyGenerated(
            slot=self.spec.slot,
            spki=spki_der(key),
            attestation=self._attest(token, key, facts) if self._attested else None,
        )

    def _attest(self, token: Token, key: PublicKey, facts: Facts) -> bytes:
        if not isinstance(token, Attests) or facts.token is None:
            raise AttestationRefused("it has no such command")
        statement, device = token.attest(self.spec.slot)
        check_attestation(
            statement,
            device,
            roots=facts.means.attestation_roots(),
            key=key,
            token=facts.token,
            pin_policy=self.spec.pin_policy,
            touch_policy=self.spec.touch_policy,
            at=facts.means.clock.now(),
        )
        return statement


class ReplaceKey(GenerateKey):
    """A new key in the place of the person's present one, which is gone with it."""

    no_way_back = True


def _model(facts: Facts) -> str:
    return facts.result(TokenChecked).model


class _OnCard:
    """A slot's key as a SigningKey, for the length of one deed on the lane.

    Once proved, the PIN is proved again only for a key that wants it each time.
    """

    def __init__(self, token: Token, spec: KeySpec, key: PublicKey, facts: Facts) -> None:
        self._token = token
        self._spec = spec
        self._key = key
        self._facts = facts

    @property
    def public_key(self) -> PublicKey:
        return self._key

    def sign(self, message: bytes) -> bytes:
        proved = isinstance(self._token, RemembersPin) and self._token.pin_is_proved
        if wants_pin_each_time(self._spec) or not proved:
            prove_pin(self._token, self._facts)
        touched = needs_touch(self._spec.touch_policy)
        here = self._facts.at_card()
        return here.sign(self._token, self._spec.slot, self._key, message, touched=touched)


class MakeCsr(SlotStep, PlainStep[CsrMade]):
    """A certificate request signed by the new key: proof that the token has it."""

    title = _KEYS
    result_type = CsrMade
    on_card = True

    def __init__(self, spec: KeySpec, person: Person, profile: CertificateProfile) -> None:
        super().__init__(spec)
        self._person = person
        self._profile = profile

    def act(self, intent: Nothing, facts: Facts) -> CsrMade:
        key = self.generated(facts).key()
        subject = subject_name(self._profile, self._person)

        def deed(token: Token) -> bytes:
            return make_csr(_OnCard(token, self.spec, key, facts), subject)

        der = facts.card().do(deed)
        check_request(der, expected_spki_sha256=spki_sha256(key), profile=self._profile)
        return CsrMade(slot=self.spec.slot, der=der)


class NonceChosen(Nothing):
    """What the token has to sign."""

    nonce: bytes


class ProveOnCard(SlotStep, Step[NonceChosen, ProvedOnCard]):
    """The certificate on the card and the key in the slot belong together, shown by a signature."""

    title = phrase("steps", "Proved on the card")
    intent_type = NonceChosen
    result_type = ProvedOnCard
    on_card = True

    def prepare(self, facts: Facts) -> NonceChosen:
        return NonceChosen(nonce=facts.means.entropy.bytes(32))

    def act(self, intent: NonceChosen, facts: Facts) -> ProvedOnCard:
        certificate = self.certified(facts).certificate
        key: PublicKey = x509.load_der_x509_certificate(certificate).public_key()  # type: ignore[assignment]  # check_issued compared it with ours

        def deed(token: Token) -> bytes:
            return _OnCard(token, self.spec, key, facts).sign(intent.nonce)

        if not proves(key, intent.nonce, facts.card().do(deed)):
            raise TokenAnswersNonsense("proving the key with its certificate")
        return ProvedOnCard(slot=self.spec.slot)
