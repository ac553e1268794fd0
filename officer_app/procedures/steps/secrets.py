"""A token's own secrets: made, sealed before the card hears them, opened for one deed."""

from typing import Final, Self

from officer_app.domain.diversification import KeyPurpose, derive
from officer_app.domain.ids import TokenKind
from officer_app.domain.pins import is_easily_guessed
from officer_app.domain.policy_faults import TokenPreparedElsewhere
from officer_app.domain.profiles import ManagementKeySource, TokenProfile
from officer_app.domain.secret import Secret
from officer_app.domain.words import phrase
from officer_app.host.entropy import Entropy
from officer_app.procedures.facts import Facts
from officer_app.procedures.step import Nothing, Step

__all__ = [
    "LOCK_CODE_BYTES",
    "NewSecretsSealed",
    "SealSecrets",
    "SecretsOpened",
    "SecretsSealed",
    "TokenSecrets",
    "has_management_key",
    "keeps_management_key",
    "make_secrets",
    "open_new_secrets",
    "open_secrets",
    "present_lock_code",
    "present_management_key",
    "puk_kept_here",
    "random_code",
]


LOCK_CODE_BYTES: Final = 16
_HAS_LOCK_CODE: Final = 0x80


class TokenSecrets:
    """Management key and PUK of one token, for the length of one `with`; where there is one, also
    the code (16 bytes) that locks its applications.

    The management key is empty for a token that has none; whoever has its PIN writes to it.
    """

    def __init__(self, management_key: Secret, puk: Secret, lock_code: Secret | None) -> None:
        self.management_key = management_key
        self.puk = puk
        self.lock_code = lock_code

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.management_key.close()
        self.puk.close()
        if self.lock_code is not None:
            self.lock_code.close()

    def to_bytes(self) -> bytes:
        """One byte with the length of the management key, and its highest bit set where there is a
        lock code; the management key; that code; the PUK: only ever seen sealed.
        """
        key = self.management_key.reveal()
        if self.lock_code is None:
            return bytes([len(key)]) + key + self.puk.reveal()
        code = self.lock_code.reveal()
        return bytes([len(key) | _HAS_LOCK_CODE]) + key + code + self.puk.reveal()

    @classmethod
    def from_secret(cls, opened: Secret) -> Self:
        """Read what `to_bytes` made; wipes `opened`."""
        with opened:
            content = opened.reveal()
            end = 1 + (content[0] & ~_HAS_LOCK_CODE)
            key, rest = Secret(content[1:end]), content[end:]
            if not content[0] & _HAS_LOCK_CODE:
                return cls(key, Secret(rest), None)
            return cls(key, Secret(rest[LOCK_CODE_BYTES:]), Secret(rest[:LOCK_CODE_BYTES]))


class SecretsSealed(Nothing):
    """Both seals: the escrow's goes into the record, ours stays until the token is issued."""

    for_escrow: bytes
    """CMS EnvelopedData, DER."""
    for_here: bytes


class NewSecretsSealed(SecretsSealed):
    """Both seals of the secrets that replace the token's present ones."""


class SecretsOpened(Nothing):
    """The token's present secrets, as the escrow sealed them for this workstation."""

    for_here: bytes


class SealSecrets(Step[SecretsSealed, Nothing]):
    """The intent on disk is the effect: from here on nobody can be locked out of the card.

    It counts as a step on the card: it takes milliseconds and waits for nobody, so the transaction
    in which the card was checked stays open for the steps that use the secrets.
    """

    title = phrase("steps", "Secrets sealed")
    intent_type = SecretsSealed
    result_type = SecretsSealed
    on_card = True

    def __init__(self, profile: TokenProfile) -> None:
        self._profile = profile

    def prepare(self, facts: Facts) -> SecretsSealed:
        return make_secrets(self._profile, facts, locks=self._profile.applications.lock)

    def act(self, intent: SecretsSealed, facts: Facts) -> SecretsSealed:
        """Prove that what was sealed can be opened, before the card depends on it."""
        with TokenSecrets.from_secret(facts.means.sealer.open(intent.for_here)):
            return intent


def has_management_key(profile: TokenProfile) -> bool:
    """Whether tokens of this profile have one: those behind PKCS#11 have not."""
    return profile.kinds != {TokenKind.PKCS11}


def keeps_management_key(profile: TokenProfile) -> bool:
    """Whether tokens of this profile keep the one that they came with: plain PIV cards do."""
    return profile.kinds == {TokenKind.PIV}


def _management_key(profile: TokenProfile, facts: Facts) -> Secret:
    """A new one or the token's own derived one; the present one of a token that keeps it, or
    that this workstation cannot derive; nothing for a token that has none.
    """
    if not has_management_key(profile):
        return Secret(b"")
    length, master = profile.management_key.key_bytes, facts.means.master_key
    if not keeps_management_key(profile):
        if profile.management_key_source is ManagementKeySource.RANDOM:
            return Secret(facts.means.entropy.bytes(length))
        if master is not None:
            return derive(master, facts.checked_token(), KeyPurpose.MANAGEMENT_KEY, length)
    return present_management_key(profile, facts)


def present_management_key(profile: TokenProfile, facts: Facts) -> Secret:
    """The token's, as far as it is known here; else the one that such tokens are delivered with."""
    try:
        with open_secrets(facts) as present:
            return present.management_key.duplicate()
    except TokenPreparedElsewhere:
        with facts.means.delivered(profile.name) as delivered:
            return delivered.management_key.duplicate()


def random_code(entropy: Entropy, length: int) -> str:
    """Random digits, such as every card takes: some refuse those that are easily guessed."""
    while is_easily_guessed(code := entropy.digits(length)):
        pass
    return code


def present_lock_code(facts: Facts) -> Secret | None:
    """The lock code that the token is known to have here; None where there is none."""
    if facts.token is None:
        return None
    try:
        with open_secrets(facts) as present:
            return present.lock_code.duplicate() if present.lock_code is not None else None
    except TokenPreparedElsewhere:
        return None


def make_secrets(profile: TokenProfile, facts: Facts, *, locks: bool = False) -> SecretsSealed:
    """Fresh secrets for a token, sealed at once; a lock code that it has stays the one it has.

    `locks`: a token without one is to get one. Errors: EscrowMissing.
    """
    entropy, sealer = facts.means.entropy, facts.means.sealer
    key, lock_code = _management_key(profile, facts), present_lock_code(facts)
    if lock_code is None and locks:
        lock_code = Secret(entropy.bytes(LOCK_CODE_BYTES))
    puk = Secret(random_code(entropy, profile.puk_length))
    with TokenSecrets(key, puk, lock_code) as fresh:
        return SecretsSealed(
            for_escrow=sealer.seal_for_escrow(fresh.to_bytes()),
            for_here=sealer.seal_for_here(fresh.to_bytes()),
        )


def open_new_secrets(facts: Facts) -> TokenSecrets:
    """Those that this procedure gives the token in place of its present ones."""
    return TokenSecrets.from_secret(
        facts.means.sealer.open(facts.result(NewSecretsSealed).for_here)
    )


def puk_kept_here(facts: Facts) -> Secret | None:
    """The PUK that the token may have of an earlier preparation at this desk; None: of none."""
    kept = facts.means.sealed_here(facts.token) if facts.token is not None else None
    if kept is None:
        return None
    with TokenSecrets.from_secret(facts.means.sealer.open(kept)) as secrets:
        return secrets.puk.duplicate()


def open_secrets(facts: Facts) -> TokenSecrets:
    """The token's present secrets: of this procedure's own sealing, from the escrow, or kept here
    since the token was prepared.

    Errors: TokenPreparedElsewhere.
    """
    here = [opened.for_here for opened in facts.results(SecretsOpened)]
    here += [
        sealed.for_here
        for sealed in facts.results(SecretsSealed)
        if not isinstance(sealed, NewSecretsSealed)
    ]
    kept = facts.means.sealed_here(facts.checked_token()) if not here else here[0]
    if kept is None:
        raise TokenPreparedElsewhere(str(facts.token))
    return TokenSecrets.from_secret(facts.means.sealer.open(kept))
