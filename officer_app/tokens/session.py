"""CardSession: yubikit's PIV session, sparing with commands.

What the same card cannot have changed since it was last looked at (its version, and as a guess the
algorithm of its management key) is remembered instead of asked, and whole answers are asked for at
once. Errors: those of yubikit, which end at `tokens.piv.piv_wall`.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from cryptography import x509
from yubikit.core import (
    TRANSPORT,
    ApplicationNotAvailableError,
    BadResponseError,
    InvalidPinError,
    NotSupportedError,
    Version,
)
from yubikit.core.smartcard import AID, SW, ApduError, SmartCardConnection
from yubikit.core.smartcard.scp import ScpKeyParams
from yubikit.piv import MANAGEMENT_KEY_TYPE, SLOT, ManagementKeyMetadata, PinMetadata, PivSession

from officer_app.domain.token import TokenInfo
from officer_app.tokens.piv import MANAGEMENT_KEY_TYPES

__all__ = ["SERIAL_SINCE", "CardSession"]

SERIAL_SINCE: Final = Version(5, 0, 3)
"""From this firmware on the PIV application itself tells the serial number."""

_INS_SELECT, _INS_GET_VERSION, _INS_ATTEST, _INS_RESET = 0xA4, 0xFD, 0xF9, 0xFB
_MORE_FOLLOWS: Final = 0x61
_LACKED: Final = frozenset(
    {SW.INVALID_INSTRUCTION, SW.CLASS_NOT_SUPPORTED, SW.FUNCTION_NOT_SUPPORTED}
)
_WHOLE_ANSWER: Final = 0x0C00
"""Bytes asked for at once (extended Le); no answer of a card is longer than its objects."""
_MOST_TRIES: Final = 255


class CardSession(PivSession):
    """A session that may be opened with the memory of an earlier look at the same card.

    Whoever gives a memory compares the serial number before anything else is done with the card.
    """

    management_key: ManagementKeyMetadata | None = None
    """What the card itself said of it in this session."""

    def __init__(
        self,
        connection: SmartCardConnection,
        seen: TokenInfo | None = None,
        channel: ScpKeyParams | None = None,
    ) -> None:
        """`channel`: the key for a secure one, which is opened first."""
        self.channel = channel
        self._key_type = MANAGEMENT_KEY_TYPE.TDES
        self.key_type_is_certain = False
        self._opens_from_memory = seen is not None
        known = None
        if seen is not None:
            # Over a secure channel every answer bears the card's own mark.
            known = Version.from_string(seen.firmware) if channel is None else None
            if seen.management_key_algorithm is not None:
                self._key_type = MANAGEMENT_KEY_TYPES[seen.management_key_algorithm]
        super().__init__(_Opening(connection, known), channel)
        self._opens_from_memory = False
        self._whole_answers = self.version >= (4, 0, 0) and connection.transport is TRANSPORT.USB

    def select_again(self) -> None:
        """After another application of the card was spoken to; nothing is proved then."""
        self.protocol.select(AID.PIV)
        if self.channel is not None:
            self.protocol.init_scp(self.channel)

    @property
    def management_key_type(self) -> MANAGEMENT_KEY_TYPE:
        """Algorithm of the management key: told by the card, proved, remembered or guessed."""
        return self._key_type

    def guess_key_type(self, key_type: MANAGEMENT_KEY_TYPE) -> None:
        """Where the card does not tell: the algorithm to prove the next management key with."""
        self._key_type, self.key_type_is_certain = key_type, False

    def authenticate(self, management_key: bytes) -> None:  # type: ignore[override]  # without yubikit's deprecated form
        """As yubikit's; a key that was accepted shows its algorithm."""
        super().authenticate(management_key)
        self.key_type_is_certain = True

    def get_management_key_metadata(self) -> ManagementKeyMetadata:
        """As yubikit's, kept."""
        if self._opens_from_memory:
            raise NotSupportedError("remembered")
        with _lacks_allowed():
            self.management_key = super().get_management_key_metadata()
        self._key_type, self.key_type_is_certain = self.management_key.key_type, True
        return self.management_key

    def get_pin_metadata(self) -> PinMetadata:
        """As yubikit's."""
        with _lacks_allowed():
            return super().get_pin_metadata()

    def get_puk_metadata(self) -> PinMetadata:
        """As yubikit's."""
        with _lacks_allowed():
            return super().get_puk_metadata()

    def corrects_key_type(self) -> bool:
        """Ask the card for its management key's algorithm; was the remembered one wrong?"""
        if self.management_key is not None:
            return False
        remembered = self._key_type
        try:
            return self.get_management_key_metadata().key_type is not remembered
        except NotSupportedError:
            return False

    def set_management_key(
        self,
        key_type: MANAGEMENT_KEY_TYPE,
        management_key: bytes,
        require_touch: bool = False,
    ) -> None:
        """As yubikit's."""
        super().set_management_key(key_type, management_key, require_touch)
        self.management_key, self._key_type, self.key_type_is_certain = None, key_type, True

    def attest_key(self, slot: SLOT) -> x509.Certificate:
        """As yubikit's, with the whole statement in one answer where the card can do that."""
        if not self._whole_answers:
            return super().attest_key(slot)
        try:
            statement = self.protocol.send_apdu(0, _INS_ATTEST, slot, 0, le=_WHOLE_ANSWER)
        except ApduError as cause:
            if cause.sw != SW.WRONG_LENGTH:
                raise
            return super().attest_key(slot)
        return x509.load_der_x509_certificate(statement)

    def reset(self) -> None:
        """Erase everything: spend the tries of PIN and PUK, which is what the card asks for, then
        reset. The algorithm of the management key is a guess afterwards.

        A key with fingerprints cannot be reset this way and would be left blocked: ValueError.
        """
        try:
            if self.get_bio_metadata().configured:
                raise ValueError("fingerprints are enrolled")
        except NotSupportedError:
            pass
        self._block(lambda: self.verify_pin(""))
        self._block(lambda: self.unblock_pin("", ""))
        self.protocol.send_apdu(0, _INS_RESET, 0, 0)
        self.management_key, self.key_type_is_certain = None, False

    def _block(self, wrong_try: Callable[[], None]) -> None:
        for _try in range(_MOST_TRIES):
            try:
                wrong_try()
            except InvalidPinError as refused:
                if refused.attempts_remaining == 0:
                    return
        raise BadResponseError("wrong tries do not run out")


@contextmanager
def _lacks_allowed() -> Iterator[None]:
    """A card may lack a command that its version promises: NotSupportedError, as for an old one."""
    try:
        yield
    except ApduError as cause:
        if cause.sw not in _LACKED:
            raise
        raise NotSupportedError("it lacks what its version promises") from cause


class _Opening(SmartCardConnection):
    """Answers GET VERSION from memory where there is one; everything else is the card's.

    Cards find many words for having no such application, and none for having no such version:
    whichever status word it is, ApplicationNotAvailableError.
    """

    def __init__(self, connection: SmartCardConnection, version: Version | None) -> None:
        self._connection = connection
        self._version = version

    @property
    def transport(self) -> TRANSPORT:
        return self._connection.transport

    def send_and_receive(self, apdu: bytes) -> tuple[bytes, int]:
        if apdu[1] == _INS_GET_VERSION and self._version is not None:
            return bytes(self._version), SW.OK
        answer, sw = self._connection.send_and_receive(apdu)
        is_refused = sw != SW.OK and sw >> 8 != _MORE_FOLLOWS
        if is_refused and apdu[1] in (_INS_SELECT, _INS_GET_VERSION):
            raise ApplicationNotAvailableError
        return answer, sw

    def close(self) -> None:
        self._connection.close()
