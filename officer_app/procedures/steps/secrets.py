"""A token's own secrets: made, sealed before the card hears them, opened for one deed."""

from typing import Self

from officer_app.domain.ids import TokenKind
from officer_app.domain.policy_faults import TokenPreparedElsewhere
from officer_app.domain.profiles import TokenProfile
from officer_app.domain.secret import Secret
from officer_app.domain.words import phrase
from officer_app.procedures.facts import Facts
from officer_app.procedures.step import Nothing, Step

__all__ = [
    "NewSecretsSealed",
    "SealSecrets",
    "SecretsOpened",
    "SecretsSealed",
    "TokenSecrets",
    "factory_management_key",
    "has_management_key",
    "keeps_management_key",
    "make_secrets",
    "open_new_secrets",
    "open_secrets",
]


class TokenSecrets:
    """Management key and PUK of one token, for the length of one `with`.

    The management key is empty for a token that has none; whoever has its PIN writes to it.
    """

    def __init__(self, management_key: Secret, puk: Secret) -> None:
        self.management_key = management_key
        self.puk = puk

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.management_key.close()
        self.puk.close()

    def to_bytes(self) -> bytes:
        """One length byte and the management key, then the PUK: only ever seen sealed."""
        key = self.management_key.reveal()
        return bytes([len(key)]) + key + self.puk.reveal()

    @classmethod
    def from_secret(cls, opened: Secret) -> Self:
        """Read what `to_bytes` made; wipes `opened`."""
        with opened:
            content = opened.reveal()
            size = content[0]
            return cls(Secret(content[1 : 1 + size]), Secret(content[1 + size :]))


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
        return make_secrets(self._profile, facts)

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


def factory_management_key() -> Secret:
    """What every YubiKey leaves the factory with, whatever the algorithm (24 bytes)."""
    return Secret(bytes(range(1, 9)) * 3)


def _management_key(profile: TokenProfile, facts: Facts) -> Secret:
    """A new one; the present one of a token that keeps it; nothing for a token that has none."""
    if not has_management_key(profile):
        return Secret(b"")
    if not keeps_management_key(profile):
        return Secret(facts.means.entropy.bytes(profile.management_key.key_bytes))
    try:
        with open_secrets(facts) as present:
            return present.management_key.duplicate()
    except TokenPreparedElsewhere:
        return factory_management_key()


def make_secrets(profile: TokenProfile, facts: Facts) -> SecretsSealed:
    """Fresh secrets for a token, sealed at once. Errors: EscrowMissing."""
    entropy, sealer = facts.means.entropy, facts.means.sealer
    key = _management_key(profile, facts)
    with TokenSecrets(key, Secret(entropy.digits(profile.puk_length))) as fresh:
        return SecretsSealed(
            for_escrow=sealer.seal_for_escrow(fresh.to_bytes()),
            for_here=sealer.seal_for_here(fresh.to_bytes()),
        )


def open_new_secrets(facts: Facts) -> TokenSecrets:
    """Those that this procedure gives the token in place of its present ones."""
    return TokenSecrets.from_secret(
        facts.means.sealer.open(facts.result(NewSecretsSealed).for_here)
    )


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
