"""What has to be proved to a token before keys and certificates are written to it."""

from officer_app.domain.secret import Secret
from officer_app.domain.token_faults import PinOwner
from officer_app.procedures.facts import Facts
from officer_app.procedures.steps.pins import prove_pin
from officer_app.procedures.steps.secrets import SecretsOpened, open_secrets
from officer_app.tokens.port import RemembersPin, Token

__all__ = ["prove_writer", "prove_writer_to_undo"]


def prove_writer(token: Token, facts: Facts) -> None:
    """The management key; where the token has none, the PIN, which was set or proved before."""
    with open_secrets(facts) as secrets:
        if secrets.management_key:
            token.authenticate(secrets.management_key)
            return
    if not (isinstance(token, RemembersPin) and token.pin_is_proved):
        prove_pin(token, facts)


def prove_writer_to_undo(token: Token, facts: Facts) -> bool:
    """The same when the PIN is known no more; whether it could be proved.

    Before the token is its person's, another PIN is set by the PUK and forgotten: undoing leaves
    it with one that nobody knows anyway. A person's PIN stays what it is.
    """
    with open_secrets(facts) as secrets:
        if secrets.management_key:
            token.authenticate(secrets.management_key)
            return True
        if facts.results(SecretsOpened):
            return False
        with Secret(facts.means.entropy.digits(8)) as pin:
            token.set_pin_by_puk(secrets.puk, pin)
            token.verify_pin(pin, PinOwner.SUBSCRIBER, keep=0)
    return True
