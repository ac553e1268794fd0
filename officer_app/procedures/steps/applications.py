"""The step that switches a YubiKey's other applications on and off, as the profile says."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import Final, Self

from officer_app.domain.applications import ApplicationChanges, ApplicationsOn
from officer_app.domain.secret import Secret
from officer_app.domain.token import TokenInfo
from officer_app.domain.token_faults import (
    ApplicationsLocked,
    TokenAnswersNonsense,
    TokenCannot,
    TokenRemoved,
    TokenSilent,
)
from officer_app.domain.words import phrase
from officer_app.domain.yubikey import YubiKeyModel
from officer_app.procedures.facts import Facts
from officer_app.procedures.step import Nothing, Step
from officer_app.procedures.steps.checks import TokenChecked
from officer_app.procedures.steps.secrets import (
    LOCK_CODE_BYTES,
    TokenSecrets,
    open_secrets,
)
from officer_app.tokens.bench import ReaderState
from officer_app.tokens.port import SwitchesApplications, Token

__all__ = ["SwitchApplications"]

_ATTEMPTS: Final = 2
_RETURN_LIMIT: Final = timedelta(seconds=10)
"""A key is back on USB within two seconds or so; after this it is waited for as one taken out."""


class ApplicationsChosen(Nothing):
    """How the key was and how it is to be."""

    before: ApplicationsOn
    wanted: ApplicationsOn
    was_locked: bool
    locks: bool
    """It is to be locked with our code, and was not."""

    @property
    def is_locked_after(self) -> bool:
        return self.was_locked or self.locks

    @property
    def asks_for_nothing(self) -> bool:
        return self.wanted == self.before and not self.locks


class SwitchApplications(Step[ApplicationsChosen, Nothing]):
    """Which applications are on besides, and whether a lock code guards that; sealed before.

    The key starts anew for it: it leaves its reader and comes back, and has to be the same one. A
    key that is already as it should be is left alone.
    """

    title = phrase("steps", "Applications switched")
    intent_type = ApplicationsChosen
    result_type = Nothing
    on_card = True
    changes_token = True

    def __init__(self, changes: ApplicationChanges) -> None:
        self._changes = changes

    def prepare(self, facts: Facts) -> ApplicationsChosen:
        model = facts.result(TokenChecked).yubikey
        before = ApplicationsOn.of(model) if model is not None else None
        if model is None or before is None:
            raise AssertionError("the check lets no key pass that does not tell")
        return ApplicationsChosen(
            before=before,
            wanted=self._changes.wanted(before),
            was_locked=model.is_locked,
            locks=self._changes.lock and not model.is_locked,
        )

    def look(self, intent: ApplicationsChosen, facts: Facts) -> Nothing | None:
        return Nothing() if self._is_done(intent, facts) else None

    def act(self, intent: ApplicationsChosen, facts: Facts) -> Nothing:
        """A key that was taken out just then may not have heard it: it is told once more."""
        for _attempt in range(_ATTEMPTS):
            if self._is_done(intent, facts):
                return Nothing()
            with open_secrets(facts) as secrets:
                _switch(
                    facts,
                    intent.wanted,
                    present_code=secrets.lock_code if intent.was_locked else None,
                    new_code=secrets.lock_code if intent.locks else None,
                )
        if not self._is_done(intent, facts):
            raise TokenAnswersNonsense("switching applications")
        return Nothing()

    def undo(self, intent: ApplicationsChosen, result: Nothing | None, facts: Facts) -> None:
        """As it was; a lock that this procedure has set is taken off."""
        now, before = _state_of(facts), _State(intent.before, intent.was_locked)
        if intent.asks_for_nothing or now == before:
            return
        with open_secrets(facts) as secrets, Secret(bytes(LOCK_CODE_BYTES)) as none:
            _switch(
                facts,
                intent.before,
                present_code=secrets.lock_code if now.is_locked else None,
                new_code=none if now.is_locked and not intent.was_locked else None,
            )

    def _is_done(self, intent: ApplicationsChosen, facts: Facts) -> bool:
        """By the key's own word; that a lock is ours, by the code."""
        if intent.asks_for_nothing:
            return True
        wanted = _State(intent.wanted, intent.is_locked_after)
        if _state_of(facts) != wanted:
            return False
        if not wanted.is_locked:
            return True
        with open_secrets(facts) as secrets:
            if not _is_ours(secrets, facts):
                raise ApplicationsLocked
        return True


@dataclass(frozen=True)
class _State:
    """What is on, and whether it may be changed."""

    on: ApplicationsOn | None
    is_locked: bool

    @classmethod
    def by(cls, model: YubiKeyModel) -> Self:
        return cls(ApplicationsOn.of(model), model.is_locked)


def _switches(token: Token) -> SwitchesApplications:
    if not isinstance(token, SwitchesApplications):
        raise TokenCannot("this card", "switching applications")
    return token


def _state_of(facts: Facts) -> _State:
    return _State.by(facts.card().do(lambda token: _switches(token).read_applications()))


def _is_ours(secrets: TokenSecrets, facts: Facts) -> bool:
    code = secrets.lock_code
    if code is None:
        return False
    return facts.card().do(lambda token: _switches(token).accepts_lock_code(code))


def _switch(
    facts: Facts, on: ApplicationsOn, *, present_code: Secret | None, new_code: Secret | None
) -> None:
    """Send it, and wait until the key is back. What came of it, the key itself says then."""

    def deed(token: Token) -> None:
        _switches(token).switch_applications(on, present_code=present_code, new_code=new_code)

    seen = facts.seen()
    # It may be gone before its answer has come.
    with suppress(TokenRemoved, TokenSilent):
        facts.card().do(deed)
    facts.rest()
    if not facts.result(TokenChecked).over_nfc:
        _wait_for_return(facts, seen)


def _wait_for_return(facts: Facts, seen: TokenInfo | None) -> None:
    """Until a look has been taken of the key that is another one than that before it left."""
    token = facts.checked_token()

    def is_back(reader: ReaderState) -> bool:
        fresh = reader.token
        return fresh is not None and fresh is not seen and fresh.id == token

    facts.means.bench.wait_for(lambda readers: any(map(is_back, readers)), _RETURN_LIMIT)
