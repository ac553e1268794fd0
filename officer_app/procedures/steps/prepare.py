"""Steps that give a blank token secrets of its own. Order on YubiKeys: tries, PUK, PIN, key."""

from contextlib import suppress
from datetime import timedelta

from officer_app.domain.delivered import Delivered, factory_management_key, factory_puk
from officer_app.domain.procedure import ClearingConfirmed, ClearOldContent, Question
from officer_app.domain.profiles import TokenProfile
from officer_app.domain.secret import Secret
from officer_app.domain.token import ManagementKeyAlgorithm, TokenInfo
from officer_app.domain.token_faults import (
    AuthenticationRefused,
    PukRefused,
    TokenAnswersNonsense,
    TokenCannot,
)
from officer_app.domain.words import phrase
from officer_app.procedures.facts import Facts
from officer_app.procedures.step import Nothing, Step
from officer_app.procedures.steps.checks import TokenChecked, holds_nothing, is_plain_piv
from officer_app.procedures.steps.plain import PlainStep
from officer_app.procedures.steps.secrets import (
    open_secrets,
    puk_kept_here,
    random_code,
)
from officer_app.tokens.piv import make_ccc, make_chuid
from officer_app.tokens.port import ChangesPuk, Clears, Prepares, Token

__all__ = [
    "ClearToken",
    "ContainersChosen",
    "LockPin",
    "ProvePrepared",
    "SetManagementKey",
    "SetPuk",
    "SetTries",
    "WipeToken",
    "WriteContainers",
    "accepts_key",
    "accepts_puk",
    "contents",
    "prepares",
    "present_puk",
]

_SECRETS = phrase("steps", "PIN and PUK locked")
_CHUID_LIFE = timedelta(days=3652)


def prepares(token: Token) -> Prepares:
    """The token as one that can be given secrets. Errors: TokenCannot."""
    if not isinstance(token, Prepares):
        raise TokenCannot("this card", "secrets of its own")
    return token


def accepts_puk(card: ChangesPuk, puk: Secret) -> bool:
    """Whether it is the card's, by one try; the adapter never spends the last one."""
    try:
        card.change_puk(puk, puk)
    except PukRefused:
        return False
    return True


def present_puk(card: ChangesPuk, delivered: Delivered, facts: Facts) -> Secret:
    """The PUK of a card that nobody clears without one: the one kept here since a preparation that
    was undone while the card was away, else its maker's.
    """
    kept = puk_kept_here(facts)
    if kept is not None:
        if accepts_puk(card, kept):
            return kept
        kept.close()
    return delivered.puk.duplicate()


def accepts_key(facts: Facts, management_key: Secret) -> bool:
    """Whether it is the card's; no card counts wrong management keys."""
    try:
        facts.card().do(lambda token: token.authenticate(management_key))
    except AuthenticationRefused:
        return False
    return True


def _clear(token: Token) -> None:
    if not isinstance(token, Clears):
        raise TokenCannot("this card", "being cleared")
    token.clear()


class ClearToken(PlainStep[Nothing]):
    """Erase what is on the card, if anything is; never without the officer's word."""

    title = phrase("steps", "Old content cleared")
    on_card = True
    changes_token = True

    def question(self, facts: Facts) -> Question | None:
        checked = facts.result(TokenChecked)
        if (
            holds_nothing(checked)
            or checked.id is None
            or facts.answer(ClearingConfirmed) is not None
        ):
            return None
        return ClearOldContent(token=checked.id, reader=facts.reader, found=contents(checked))

    def act(self, intent: Nothing, facts: Facts) -> Nothing:
        if holds_nothing(facts.result(TokenChecked)):
            return intent

        facts.card().do(_clear)
        return intent

    def undo(self, intent: Nothing, result: Nothing | None, facts: Facts) -> None:
        """Leave a blank card, whatever the later steps have set on it."""
        facts.card().do(lambda token: token.clear() if isinstance(token, Clears) else None)


class WipeToken(PlainStep[Nothing]):
    """Everything on the token is erased; it may be repeated, and cannot be taken back."""

    title = phrase("steps", "Card wiped")
    on_card = True
    changes_token = True
    no_way_back = True

    def act(self, intent: Nothing, facts: Facts) -> Nothing:
        facts.card().do(_clear)
        return intent


def contents(info: TokenInfo) -> tuple[str, ...]:
    """What lies on the card, for the officer to read before saying yes."""
    found = [f"{c.slot.upper()} {c.algorithm or ''}".strip() for c in info.slots]
    if info.has_chuid:
        found.append("CHUID")
    if info.pin_is_default is False:
        found.append(phrase("contents", "changed PIN"))
    if info.puk_is_default is False:
        found.append(phrase("contents", "changed PUK"))
    if info.management_key_is_default is False:
        found.append(phrase("contents", "changed management key"))
    if info.management_key_behind_pin is not None:
        found.append(phrase("contents", "management key tied to the PIN"))
    return tuple(found)


class SetTries(PlainStep[Nothing]):
    """How many wrong PINs and PUKs the card bears. Puts both back to factory values: first.

    A card that keeps the number that it came with was checked to have one that will do.
    """

    title = _SECRETS
    on_card = True
    changes_token = True

    def __init__(self, profile: TokenProfile) -> None:
        self._profile = profile

    def act(self, intent: Nothing, facts: Facts) -> Nothing:
        if not facts.result(TokenChecked).facts.sets_pin_tries:
            return intent

        def deed(token: Token) -> None:
            with factory_management_key() as key:
                token.authenticate(key)
            prepares(token).set_tries(self._profile.pin_tries, self._profile.puk_tries)

        facts.card().do(deed)
        return intent


class SetPuk(PlainStep[Nothing]):
    """The card's own PUK, sealed before."""

    title = _SECRETS
    on_card = True
    changes_token = True

    def __init__(self, profile: TokenProfile) -> None:
        self._profile = profile

    def look(self, intent: Nothing, facts: Facts) -> Nothing | None:
        """By the card's own word; where it has none, by one try with the sealed value."""

        def is_set(token: Token) -> bool:
            default = token.factory_values().puk
            if default is not None:
                return not default
            with open_secrets(facts) as secrets:
                return accepts_puk(prepares(token), secrets.puk)

        return intent if facts.card().do(is_set) else None

    def act(self, intent: Nothing, facts: Facts) -> Nothing:
        def deed(token: Token) -> None:
            card = prepares(token)
            with open_secrets(facts) as secrets, self._present(card, facts) as present:
                card.change_puk(present, secrets.puk)

        facts.card().do(deed)
        return intent

    def undo(self, intent: Nothing, result: Nothing | None, facts: Facts) -> None:
        """Nobody can clear a plain PIV card: its PUK goes back to what its maker set."""
        if not is_plain_piv(facts.result(TokenChecked)):
            return

        def deed(token: Token) -> None:
            # Refused: it was never set.
            with (
                open_secrets(facts) as secrets,
                facts.means.delivered(self._profile.name) as delivered,
                suppress(PukRefused),
            ):
                prepares(token).change_puk(secrets.puk, delivered.puk)

        facts.card().do(deed)

    def _present(self, card: Prepares, facts: Facts) -> Secret:
        if not is_plain_piv(facts.result(TokenChecked)):
            return factory_puk()
        with facts.means.delivered(self._profile.name) as delivered:
            return present_puk(card, delivered, facts)


class LockPin(PlainStep[Nothing]):
    """A PIN that nobody knows, until the subscriber chooses one: a stolen blank is worth nothing.

    Nothing is remembered, so it may be repeated with another PIN.
    """

    title = _SECRETS
    on_card = True
    changes_token = True

    def __init__(self, profile: TokenProfile) -> None:
        self._profile = profile

    def act(self, intent: Nothing, facts: Facts) -> Nothing:
        lock_pin(facts)
        return intent

    def undo(self, intent: Nothing, result: Nothing | None, facts: Facts) -> None:
        """Nobody can clear a plain PIV card: its PIN goes back to what its maker set."""
        if not is_plain_piv(facts.result(TokenChecked)):
            return
        with (
            open_secrets(facts) as secrets,
            facts.means.delivered(self._profile.name) as delivered,
        ):
            facts.card().do(lambda token: token.set_pin_by_puk(secrets.puk, delivered.pin))


def lock_pin(facts: Facts) -> None:
    """Set a random PIN and forget it."""
    with open_secrets(facts) as secrets, Secret(random_code(facts.means.entropy, 8)) as pin:
        facts.card().do(lambda token: token.set_pin_by_puk(secrets.puk, pin))


class SetManagementKey(PlainStep[Nothing]):
    """The card's own management key, sealed before.

    A card that keeps the one that it came with has to accept that one.
    """

    title = phrase("steps", "Management key set")
    on_card = True
    changes_token = True

    def __init__(self, algorithm: ManagementKeyAlgorithm) -> None:
        self._algorithm = algorithm

    def look(self, intent: Nothing, facts: Facts) -> Nothing | None:
        """The new key is tried first; no card counts wrong management keys."""
        with open_secrets(facts) as secrets:
            return intent if accepts_key(facts, secrets.management_key) else None

    def act(self, intent: Nothing, facts: Facts) -> Nothing:
        def deed(token: Token) -> None:
            with open_secrets(facts) as secrets, factory_management_key() as factory:
                if is_plain_piv(facts.result(TokenChecked)):
                    token.authenticate(secrets.management_key)
                    return
                token.authenticate(factory)
                prepares(token).set_management_key(self._algorithm, secrets.management_key)

        facts.card().do(deed)
        return intent


class ContainersChosen(Nothing):
    """The card's random identifiers."""

    guid: bytes
    card_id: bytes


class WriteContainers(Step[ContainersChosen, Nothing]):
    """CHUID and capability container: what other programs want to see on a PIV card."""

    title = phrase("steps", "Card named")
    intent_type = ContainersChosen
    result_type = Nothing
    on_card = True
    changes_token = True

    def prepare(self, facts: Facts) -> ContainersChosen:
        entropy = facts.means.entropy
        return ContainersChosen(guid=entropy.bytes(16), card_id=entropy.bytes(14))

    def act(self, intent: ContainersChosen, facts: Facts) -> Nothing:
        expires = (facts.started_at + _CHUID_LIFE).date()

        def deed(token: Token) -> None:
            with open_secrets(facts) as secrets:
                token.authenticate(secrets.management_key)
            prepares(token).write_containers(
                make_chuid(intent.guid, expires), make_ccc(intent.card_id)
            )

        facts.card().do(deed)
        return Nothing()


class ProvePrepared(PlainStep[Nothing]):
    """Nothing on the card is a factory value any more."""

    title = phrase("steps", "Proved on the card")
    on_card = True

    def act(self, intent: Nothing, facts: Facts) -> Nothing:
        values = facts.card().do(lambda token: token.factory_values())
        if True in (values.pin, values.puk, values.management_key):
            raise TokenAnswersNonsense("proving that no factory value is left")
        return intent
