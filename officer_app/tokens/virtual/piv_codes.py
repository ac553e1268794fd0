"""The commands around PIN and PUK (SP 800-73-4 part 2 §3.2), and what a session remembers."""

from dataclasses import dataclass

from officer_app.tokens.virtual.apdu import CardRefusal, Command, StatusWord, wrong_tries
from officer_app.tokens.virtual.piv_pins import (
    CODE_LENGTH,
    CodeRules,
    ReferenceCode,
    factory_pin,
    factory_puk,
)
from officer_app.tokens.virtual.piv_state import PivState

__all__ = ["PIN", "PUK", "CodeCommands", "Session"]

PIN = 0x80
PUK = 0x81
FORGET = 0xFF


@dataclass
class Session:
    """What is forgotten at every SELECT and at every loss of power."""

    pin_verified: bool = False
    pin_fresh: bool = False
    managed: bool = False
    witness: bytes = b""
    challenge: bytes = b""

    def __repr__(self) -> str:
        return "Session(•••)"

    def end(self) -> None:
        """Forget everything."""
        self.pin_verified = self.pin_fresh = self.managed = False
        self.witness = self.challenge = b""


class CodeCommands:
    """PIN and PUK: compare, count, change. Every method raises CardRefusal to end the command."""

    def __init__(self, state: PivState, session: Session, rules: CodeRules) -> None:
        self._state = state
        self._session = session
        self._rules = rules

    def verify(self, command: Command) -> bytes:
        """VERIFY §3.2.1: present the PIN, ask for the tries left (no data), forget it (P1 FF)."""
        if command.p2 != PIN:
            raise CardRefusal(StatusWord.NO_SUCH_REFERENCE)
        if command.p1 == FORGET and not command.data:
            self._forget_pin()
            return b""
        if command.p1 != 0:
            raise CardRefusal(StatusWord.WRONG_P1_P2)
        if not command.data:
            if self._session.pin_verified:
                return b""
            raise self._state.pin.refusal()
        if len(command.data) != CODE_LENGTH:
            raise CardRefusal(StatusWord.WRONG_CONTENT)
        self._forget_pin()
        self._compare(PIN, command.data)
        self._session.pin_verified = self._session.pin_fresh = True
        return b""

    def change_reference_data(self, command: Command) -> bytes:
        """CHANGE REFERENCE DATA §3.2.2: a new PIN or PUK for the old one.

        The PIN does not count as presented afterwards: the stricter reading, so that nobody relies
        on the other.
        """
        old, new = self._two_codes(command)
        if command.p2 == PIN:
            self._forget_pin()
        self._compare(command.p2, old)
        self._rules.check(new)
        self._keep_code(command.p2, self._code(command.p2).changed_to(new))
        return b""

    def reset_retry_counter(self, command: Command) -> bytes:
        """RESET RETRY COUNTER §3.2.3: a new PIN by the PUK."""
        puk, new_pin = self._two_codes(command)
        if command.p2 != PIN:
            raise CardRefusal(StatusWord.NO_SUCH_REFERENCE)
        self._forget_pin()
        self._compare(PUK, puk)
        self._rules.check(new_pin)
        self._keep_code(PIN, self._state.pin.changed_to(new_pin))
        return b""

    def set_pin_retries(self, command: Command) -> bytes:
        """The maker's SET PIN RETRIES: both counters, and both codes back to the factory's."""
        if command.data:
            raise CardRefusal(StatusWord.WRONG_LENGTH)
        if not (self._session.managed and self._session.pin_verified):
            raise CardRefusal(StatusWord.SECURITY_NOT_SATISFIED)
        if not (command.p1 and command.p2):
            raise CardRefusal(StatusWord.WRONG_CONTENT)
        self._forget_pin()
        self._state.pin, self._state.puk = factory_pin(command.p1), factory_puk(command.p2)
        self._state.changes += 1
        return b""

    def _code(self, reference: int) -> ReferenceCode:
        if reference == PIN:
            return self._state.pin
        if reference == PUK:
            return self._state.puk
        raise CardRefusal(StatusWord.NO_SUCH_REFERENCE)

    def _keep_code(self, reference: int, code: ReferenceCode) -> None:
        if code == self._code(reference):
            return
        if reference == PIN:
            self._state.pin = code
        else:
            self._state.puk = code
        self._state.changes += 1

    def _compare(self, reference: int, presented: bytes) -> None:
        code = self._code(reference)
        if code.is_blocked:
            raise CardRefusal(StatusWord.BLOCKED)
        if code.matches(presented):
            self._keep_code(reference, code.after_right())
            return
        wrong = code.after_wrong()
        self._keep_code(reference, wrong)
        # The try that uses the last one up still says 63C0; from the next on it is 6983.
        raise wrong_tries(wrong.left)

    def _forget_pin(self) -> None:
        self._session.pin_verified = self._session.pin_fresh = False

    def _two_codes(self, command: Command) -> tuple[bytes, bytes]:
        if command.p1 != 0:
            raise CardRefusal(StatusWord.WRONG_P1_P2)
        if len(command.data) != 2 * CODE_LENGTH:
            raise CardRefusal(StatusWord.WRONG_CONTENT)
        return command.data[:CODE_LENGTH], command.data[CODE_LENGTH:]
