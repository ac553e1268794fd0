"""A session with one token: who is logged in, tries left, is it still the same card."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import Enum, auto

import pkcs11
from pkcs11 import exceptions as p11
from pkcs11.constants import TokenFlag

from officer_app.domain.secret import Secret
from officer_app.domain.token_faults import (
    OtherToken,
    PinBlocked,
    PinNotTaken,
    PinOwner,
    PinTriesLow,
    PinUnfit,
    PukRefused,
    TokenAnswersNonsense,
    TokenCannot,
    TokenRemoved,
    WrongPin,
)
from officer_app.tokens.lane import Lane
from officer_app.tokens.pkcs11.algorithms import SigningPlan
from officer_app.tokens.pkcs11.faults import ModuleBusy, WrongPinUncounted
from officer_app.tokens.pkcs11.modules import Module
from officer_app.tokens.pkcs11.objects import Shelf
from officer_app.tokens.pkcs11.raw import TokenState, UserType
from officer_app.tokens.pkcs11.wall import pkcs11_wall

__all__ = ["TokenSession"]

_WRONG = (p11.PinIncorrect, p11.PinInvalid, p11.PinLenRange)
_UNFIT = (p11.PinInvalid, p11.PinLenRange, p11.PinTooWeak)


class _Login(Enum):
    NOBODY = auto()
    BY_PIN = auto()
    ON_PAD = auto()


class TokenSession:
    """Opened by its first deed. Not shared between threads: all of it runs on the reader's lane."""

    def __init__(self, module: Module, slot: int, state: TokenState, lane: Lane) -> None:
        self.module = module
        self.slot = slot
        self.state = state
        """As it was last asked for."""
        self._lane = lane
        self._session: pkcs11.Session | None = None
        self._mechanisms: frozenset[int] | None = None
        self._gone = False
        self._login = _Login.NOBODY
        self._owner = PinOwner.SUBSCRIBER
        self._pin: Secret | None = None
        """Kept while logged in, for keys that want it again before each signature."""

    @property
    def model(self) -> str:
        """Maker and model, as people read them."""
        return f"{self.state.manufacturer} {self.state.model}".strip()

    @property
    def pin_is_proved(self) -> bool:
        """Whether the user has logged in, and nothing has ended that."""
        return self._login is not _Login.NOBODY

    @contextmanager
    def deed(self, during: str) -> Iterator[None]:
        """Have the module alone, on the lane, with the same token as at the start.

        Errors: OtherToken, ModuleBusy, those of the wall. After TokenRemoved every deed raises it.
        """
        self._lane.assert_here()
        if self._gone or self._lane.cancelled.is_set():
            raise TokenRemoved(self._lane.reader)
        try:
            with self.module.held(), pkcs11_wall(during, self.model, self._lane.reader):
                self._check_same()
                with self._removal_by_name():
                    yield
        except TokenRemoved:
            # What is put in next may have no serial number either: only a new look tells.
            self._gone = True
            self.close()
            raise

    def shelf(self) -> Shelf:
        """The token's objects. Inside a deed only."""
        return Shelf(self._opened())

    def mechanisms(self) -> frozenset[int]:
        """CKM_ numbers of the token, asked once. Inside a deed only."""
        if self._mechanisms is None:
            self._mechanisms = self.module.mechanisms(self.slot)
        return self._mechanisms

    def tries_left(self, *, officer: bool = False) -> int | None:
        """Of the user's PIN or the SO-PIN, by the token's flags; None: more than one, untold."""
        if self.pin_is_proved and not officer:
            # Proving it has set the counter anew; OpenSC 0.23 shows the old flags until log-out.
            return None
        locked, final = TokenFlag.USER_PIN_LOCKED, TokenFlag.USER_PIN_FINAL_TRY
        if officer:
            locked, final = TokenFlag.SO_PIN_LOCKED, TokenFlag.SO_PIN_FINAL_TRY
        if self.state.has(locked):
            return 0
        return 1 if self.state.has(final) else None

    def check_still_there(self) -> None:
        """At the end of a reading: OpenSC shows an empty shelf for a card that was just pulled.

        The card service notices a removal a little later itself, so that this cannot see all.
        Inside a deed only. Errors: TokenRemoved.
        """
        self._check_same()

    def must_be_logged_in(self, during: str) -> None:
        """Before what would half succeed otherwise. Errors: TokenAnswersNonsense."""
        if not self.pin_is_proved:
            raise TokenAnswersNonsense(f"{during} before the PIN was proved")

    def log_in(self, pin: Secret | None, owner: PinOwner, keep: int) -> None:
        """Prove the PIN; None: it is typed on the pad. Errors: as the port's `verify_pin`."""
        with self.deed("proving the PIN"):
            self._keep_tries(owner, keep)
            self._must_fit(pin, owner)
            handle = self._handle()
            self._log_out()
            with self._user_pin(owner):
                self.module.raw.login(handle, UserType.USER, pin)
            self._login = _Login.BY_PIN if pin else _Login.ON_PAD
            self._owner = owner
            self._pin = pin.duplicate() if pin else None

    def change_pin(
        self, old: Secret | None, new: Secret | None, owner: PinOwner, keep: int
    ) -> None:
        """Change the user's PIN by the old one. Errors: those of `log_in`, and PinNotTaken."""
        with self.deed("changing the PIN"):
            self._keep_tries(owner, keep)
            handle = self._handle()
            self._log_out()
            with self._user_pin(owner), self._new_pin():
                self.module.raw.set_pin(handle, old, new)

    def set_pin(self, so_pin: Secret | None, pin: Secret | None) -> None:
        """Set the user's PIN by the SO-PIN. Errors: PukRefused, PinNotTaken."""
        with self.deed("setting the PIN"), self._officer(so_pin) as handle, self._new_pin():
            self.module.raw.init_pin(handle, pin)

    def change_so_pin(self, old: Secret | None, new: Secret | None) -> None:
        """Change the SO-PIN. Errors: PukRefused, PinNotTaken."""
        with self.deed("changing the SO-PIN"), self._officer(old) as handle, self._new_pin():
            self.module.raw.set_pin(handle, old, new)

    def initialise(self, label: str, so_pin: Secret | None) -> None:
        """Erase the token; an empty one takes `so_pin`, any other must have it already.

        Errors: PukRefused, PinNotTaken, ModuleBusy when somebody has a session with it.
        """
        with self.deed("initialising the token"):
            if self.state.has(TokenFlag.TOKEN_INITIALIZED):
                self._keep_so_tries()
            self.close()
            try:
                with self._new_pin():
                    self.module.raw.init_token(self.slot, so_pin, label)
            except (p11.PinIncorrect, p11.PinLocked) as cause:
                raise PukRefused from cause
            except p11.SessionExists as cause:
                raise ModuleBusy(str(self.module.path)) from cause
            # A token gets its serial number with this at the latest.
            self.state = self.module.raw.token_state(self.slot)

    def sign(self, key: int, plan: SigningPlan, *, asks_always: bool) -> bytes:
        """Sign with the private key of that handle. Inside a deed only. Errors: WrongPin."""
        handle = self._handle()

        def prove_user() -> None:
            with self._user_pin(self._owner):
                self.module.raw.login(handle, UserType.THIS_SIGNATURE, self._pin)

        again = prove_user if asks_always and self.pin_is_proved else None
        try:
            answer = self.module.raw.sign(handle, key, plan.mechanism, plan.block, again)
        except (WrongPin, PinBlocked):
            # Somebody has changed the PIN meanwhile; it is not sent again.
            self.close()
            raise
        return plan.signature(answer)

    def close(self) -> None:
        """Log out, end the session, forget the PIN. Never raises for a card that is gone."""
        session, self._session = self._session, None
        self._forget()
        if session is None:
            return
        with self.module.held():
            with suppress(p11.PKCS11Error):
                self.module.raw.logout(_handle_of(session))
            with suppress(p11.PKCS11Error):
                self.module.close_session(session)

    def _opened(self) -> pkcs11.Session:
        if self._session is None:
            self._session = self.module.open_session(self.slot)
        return self._session

    def _handle(self) -> int:
        return _handle_of(self._opened())

    @contextmanager
    def _removal_by_name(self) -> Iterator[None]:
        """A token that was taken out meanwhile shows as a failure of no kind in some modules."""
        try:
            yield
        except (p11.GeneralError, p11.FunctionFailed, p11.DeviceError) as cause:
            session = None if self._session is None else self._handle()
            try:
                self.module.raw.check_presence(self.slot, session)
            except p11.PKCS11Error:
                raise TokenRemoved(self._lane.reader) from cause
            raise

    def _check_same(self) -> None:
        """A session from the first deed on: it ends with the token's removal, whatever comes in."""
        session = None if self._session is None else self._handle()
        try:
            self.module.raw.check_presence(self.slot, session)
            state = self.module.raw.token_state(self.slot)
        except p11.PKCS11Error as cause:
            # A module whose reader or service went away fails here in any way it likes.
            raise TokenRemoved(self._lane.reader) from cause
        if state.serial != self.state.serial:
            expected, found = self.state.serial, state.serial
            self.close()
            raise OtherToken(f"pkcs11:{expected}", f"pkcs11:{found}")
        self.state = state
        if state.has(TokenFlag.TOKEN_INITIALIZED):
            self._opened()

    def _log_out(self) -> None:
        if self.pin_is_proved:
            self.module.raw.logout(self._handle())
        self._forget()

    def _forget(self) -> None:
        self._login = _Login.NOBODY
        if self._pin is not None:
            self._pin.close()
            self._pin = None

    def _keep_tries(self, owner: PinOwner, keep: int) -> None:
        left = self.tries_left()
        if left == 0:
            raise PinBlocked(owner)
        if left is not None and left <= keep:
            raise PinTriesLow(owner, left)

    def _must_fit(self, pin: Secret | None, owner: PinOwner) -> None:
        """A PIN longer than any of this token's is not sent: it could only cost a try."""
        if pin is not None and 0 < self.state.pin_maximum < len(pin):
            raise PinUnfit(owner, self.tries_left() or 1)

    def _keep_so_tries(self) -> None:
        left = self.tries_left(officer=True)
        if left is not None and left <= 1:
            raise PukRefused

    @contextmanager
    def _user_pin(self, owner: PinOwner) -> Iterator[None]:
        try:
            yield
        except p11.PinLocked as cause:
            raise PinBlocked(owner) from cause
        except _WRONG as cause:
            self.state = self.module.raw.token_state(self.slot)
            left = self.tries_left()
            if left == 0:
                raise PinBlocked(owner) from cause
            if left is None:
                raise WrongPinUncounted(owner, 1) from cause
            raise WrongPin(owner, left) from cause

    @contextmanager
    def _officer(self, so_pin: Secret | None) -> Iterator[int]:
        """Logged in as security officer; the SO-PIN's last try is never used."""
        self._keep_so_tries()
        handle = self._handle()
        self._log_out()
        try:
            self.module.raw.login(handle, UserType.SECURITY_OFFICER, so_pin)
        except (*_WRONG, p11.PinLocked) as cause:
            raise PukRefused from cause
        except (p11.GeneralError, p11.FunctionFailed) as cause:
            # OpenSC's answer where a kind of card has no SO-PIN at all.
            raise TokenCannot(self.model, "unblocking by SO-PIN") from cause
        try:
            yield handle
        finally:
            with suppress(p11.PKCS11Error):
                self.module.raw.logout(handle)

    @contextmanager
    def _new_pin(self) -> Iterator[None]:
        """A PIN refused by its form is the new one; one refused by its value passes on."""
        try:
            yield
        except _UNFIT as cause:
            raise PinNotTaken(self.state.pin_minimum, self.state.pin_maximum) from cause


def _handle_of(session: pkcs11.Session) -> int:
    return int(session.handle)  # type: ignore[attr-defined]  # the wrapper's stub forgets it
