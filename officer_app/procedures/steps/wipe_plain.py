"""WipePlainCard: a card that nobody can clear is emptied object by object, by its own secrets."""

from officer_app.domain.delivered import Delivered
from officer_app.domain.keys import KeyAlgorithm, algorithm_of
from officer_app.domain.profiles import KeySpec
from officer_app.domain.secret import Secret
from officer_app.domain.token import Slot
from officer_app.domain.token_faults import UnreadableCertificate
from officer_app.domain.words import phrase
from officer_app.domain.x509_reading import read_certificate
from officer_app.procedures.facts import Facts
from officer_app.procedures.step import Nothing
from officer_app.procedures.steps.plain import PlainStep
from officer_app.procedures.steps.prepare import accepts_puk, prepares
from officer_app.procedures.steps.secrets import open_secrets
from officer_app.tokens.port import Token

__all__ = ["WipePlainCard"]


class WipePlainCard(PlainStep[Nothing]):
    """A plain PIV card (SP 800-73-4) as its maker delivered it, as far as the standard lets us.

    No command deletes a key: one of the same kind, which nobody has certified, takes its place.
    Certificates are emptied, then PIN and PUK are what the maker set. The PUK is the last, so that
    a card on which it is the maker's has been wiped. It cannot be taken back.
    """

    title = phrase("steps", "Card wiped")
    on_card = True
    changes_token = True
    no_way_back = True

    def __init__(self, profile: str) -> None:
        """Profile: its name, by which it is known what the maker set."""
        self._profile = profile

    def look(self, intent: Nothing, facts: Facts) -> Nothing | None:
        """By one try with the maker's PUK; a card of ours never has it."""

        def is_wiped(token: Token) -> bool:
            with facts.means.delivered(self._profile) as delivered:
                return accepts_puk(prepares(token), delivered.puk)

        return intent if facts.card().do(is_wiped) else None

    def act(self, intent: Nothing, facts: Facts) -> Nothing:
        def wipe(token: Token) -> None:
            with (
                open_secrets(facts) as secrets,
                facts.means.delivered(self._profile) as delivered,
            ):
                token.authenticate(secrets.management_key)
                for slot in Slot:
                    _empty(token, slot)
                _restore_codes(token, secrets.puk, delivered)

        facts.card().do(wipe)
        return intent


def _empty(token: Token, slot: Slot) -> None:
    """The key first: once the certificate is gone, nobody knows of what kind it was."""
    try:
        held = token.read_certificate(slot)
    except UnreadableCertificate:
        token.delete_certificate(slot)
        return
    if held is None:
        return
    algorithm = _algorithm_of(held)
    if algorithm is not None:
        token.generate_key(KeySpec(slot=slot, algorithm=algorithm, certificate=""))
    token.delete_certificate(slot)


def _algorithm_of(certificate: bytes) -> KeyAlgorithm | None:
    """Of the key that it names; None for none that a card makes."""
    try:
        return algorithm_of(read_certificate(certificate).public_key())  # type: ignore[arg-type]  # refuses every other kind
    except ValueError:
        return None


def _restore_codes(token: Token, puk: Secret, delivered: Delivered) -> None:
    token.set_pin_by_puk(puk, delivered.pin)
    prepares(token).change_puk(puk, delivered.puk)
