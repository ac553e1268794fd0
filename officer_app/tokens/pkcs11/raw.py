"""The few PKCS#11 calls that the wrapper lacks or gets wrong, straight from the function list.

The wrapper has no C_InitToken and no C_Logout of its own, cannot pass a NULL PIN (a reader's pad)
to C_InitPIN, C_SetPIN or between C_SignInit and C_Sign, leaks the session when a login fails,
raises TypeError for every slot event, and keeps every thread of Python waiting during C_Finalize,
in which modules reset cards. Structures: PKCS#11 v2.40 §3.
"""

import ctypes
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import IntEnum
from pathlib import Path
from typing import Final

from pkcs11 import exceptions as p11
from pkcs11.constants import TokenFlag

from officer_app.domain.secret import Secret
from officer_app.domain.value import Value

__all__ = ["RawModule", "TokenState", "UserType"]

_ULONG: Final = ctypes.c_ulong
_UNKNOWN: Final = _ULONG(-1).value
"""CK_UNAVAILABLE_INFORMATION."""
_DONT_BLOCK: Final = 1
_TOKEN_PRESENT: Final = 1
_LONGEST_SIGNATURE: Final = 2048

# Places in CK_FUNCTION_LIST, counted from C_Initialize.
_INITIALIZE, _FINALIZE = 0, 1
_GET_SLOT_INFO, _GET_TOKEN_INFO, _INIT_TOKEN, _INIT_PIN, _SET_PIN = 5, 6, 9, 10, 11
_GET_SESSION_INFO, _LOGIN, _LOGOUT, _SIGN_INIT, _SIGN, _WAIT_FOR_SLOT_EVENT = 15, 18, 19, 42, 43, 67
_FUNCTIONS: Final = 68

_FAULTS: Final[dict[int, type[p11.PKCS11Error]]] = {
    0x03: p11.SlotIDInvalid,
    0x05: p11.GeneralError,
    0x06: p11.FunctionFailed,
    0x07: p11.ArgumentsBad,
    0x08: p11.NoEvent,
    0x20: p11.DataInvalid,
    0x21: p11.DataLenRange,
    0x30: p11.DeviceError,
    0x31: p11.DeviceMemory,
    0x32: p11.DeviceRemoved,
    0x50: p11.FunctionCancelled,
    0x54: p11.FunctionNotSupported,
    0x62: p11.KeySizeRange,
    0x63: p11.KeyTypeInconsistent,
    0x68: p11.FunctionRejected,
    0x70: p11.MechanismInvalid,
    0x71: p11.MechanismParamInvalid,
    0xA0: p11.PinIncorrect,
    0xA1: p11.PinInvalid,
    0xA2: p11.PinLenRange,
    0xA3: p11.PinExpired,
    0xA4: p11.PinLocked,
    0xB0: p11.SessionClosed,
    0xB3: p11.SessionHandleInvalid,
    0xB5: p11.SessionReadOnly,
    0xB6: p11.SessionExists,
    0xE0: p11.TokenNotPresent,
    0xE1: p11.TokenNotRecognised,
    0xE2: p11.TokenWriteProtected,
    0x100: p11.UserAlreadyLoggedIn,
    0x101: p11.UserNotLoggedIn,
    0x102: p11.UserPinNotInitialized,
    # The token has no security officer; the wrapper has no class for CKR_USER_TYPE_INVALID.
    0x103: p11.FunctionRejected,
    0x104: p11.AnotherUserAlreadyLoggedIn,
}


class UserType(IntEnum):
    """Who logs in (CK_USER_TYPE)."""

    SECURITY_OFFICER = 0
    USER = 1
    THIS_SIGNATURE = 2
    """The user again, for one signature with a key that always asks (CKU_CONTEXT_SPECIFIC)."""


class TokenState(Value):
    """What C_GetTokenInfo answers. None: the module does not tell."""

    label: str
    manufacturer: str
    model: str
    serial: str | None
    """None for an empty one, and for the zeros that OpenSC shows for a card that has none."""
    flags: int
    """CKF_ bits, as `pkcs11.constants.TokenFlag` names them."""
    pin_minimum: int
    pin_maximum: int
    free_public_bytes: int | None
    firmware: str

    def has(self, flag: TokenFlag) -> bool:
        """Whether the token shows this flag now."""
        return bool(self.flags & flag)


class _Structure(ctypes.Structure):
    """PKCS#11 v2.40 §2.1: on Windows there are no gaps between the fields."""

    if sys.platform == "win32":
        _pack_ = 1
        _layout_ = "ms"


class _Version(_Structure):
    _fields_ = (("major", ctypes.c_ubyte), ("minor", ctypes.c_ubyte))


class _FunctionList(_Structure):
    _fields_ = (("version", _Version), ("functions", ctypes.c_void_p * _FUNCTIONS))


class _SlotInfo(_Structure):
    _fields_ = (
        ("description", ctypes.c_char * 64),
        ("manufacturer", ctypes.c_char * 32),
        ("flags", _ULONG),
        ("hardware", _Version),
        ("firmware", _Version),
    )


class _SessionInfo(_Structure):
    _fields_ = (("slot", _ULONG), ("state", _ULONG), ("flags", _ULONG), ("error", _ULONG))


class _TokenInfo(_Structure):
    _fields_ = (
        ("label", ctypes.c_char * 32),
        ("manufacturer", ctypes.c_char * 32),
        ("model", ctypes.c_char * 16),
        ("serial", ctypes.c_char * 16),
        ("flags", _ULONG),
        ("session_counts", _ULONG * 4),
        ("pin_maximum", _ULONG),
        ("pin_minimum", _ULONG),
        ("total_public", _ULONG),
        ("free_public", _ULONG),
        ("total_private", _ULONG),
        ("free_private", _ULONG),
        ("hardware", _Version),
        ("firmware", _Version),
        ("time", ctypes.c_char * 16),
    )


class _Mechanism(_Structure):
    _fields_ = (("type", _ULONG), ("parameter", ctypes.c_void_p), ("length", _ULONG))


class RawModule:
    """A module that the wrapper has loaded and initialised already.

    Errors: subclasses of `pkcs11.PKCS11Error`, as the wrapper raises them. A PIN of None is typed
    on the reader's pad.
    """

    def __init__(self, path: Path) -> None:
        # The loader answers with the library that is loaded already, not with a second one.
        library = ctypes.CDLL(str(path))
        functions = ctypes.POINTER(_FunctionList)()
        _check(library.C_GetFunctionList(ctypes.byref(functions)))
        self._library = library
        self._functions = functions.contents.functions

    def initialize(self) -> None:
        """C_Initialize; nothing is said of threads, so that one at a time may call."""
        _check(self._function(_INITIALIZE, ctypes.c_void_p)(None))

    def finalize(self) -> None:
        """C_Finalize: every session ends."""
        _check(self._function(_FINALIZE, ctypes.c_void_p)(None))

    def token_state(self, slot: int) -> TokenState:
        """What the token in a slot says of itself, asked now."""
        info = _TokenInfo()
        _check(self._function(_GET_TOKEN_INFO, _ULONG, ctypes.c_void_p)(slot, ctypes.byref(info)))
        free = int(info.free_public)
        return TokenState(
            label=_text(info, "label"),
            manufacturer=_text(info, "manufacturer"),
            model=_text(info, "model"),
            serial=_text(info, "serial") if _text(info, "serial").strip("0") else None,
            flags=int(info.flags),
            pin_minimum=int(info.pin_minimum),
            pin_maximum=int(info.pin_maximum),
            free_public_bytes=None if free == _UNKNOWN else free,
            firmware=f"{info.firmware.major}.{info.firmware.minor}",
        )

    def check_presence(self, slot: int, session: int | None) -> None:
        """Raise TokenNotPresent or SessionHandleInvalid unless the token is there, and has been
        there since the session began.

        The slot comes first: OpenSC 0.23 looks at the reader for it, and only then lets a token
        that was taken out and put back lose its sessions.
        """
        info = _SlotInfo()
        _check(self._function(_GET_SLOT_INFO, _ULONG, ctypes.c_void_p)(slot, ctypes.byref(info)))
        if not info.flags & _TOKEN_PRESENT:
            raise p11.TokenNotPresent
        if session is not None:
            call = self._function(_GET_SESSION_INFO, _ULONG, ctypes.c_void_p)
            _check(call(session, ctypes.byref(_SessionInfo())))

    def init_token(self, slot: int, so_pin: Secret | None, label: str) -> None:
        """Erase the token; with an empty one `so_pin` becomes its SO-PIN (C_InitToken)."""
        call = self._function(_INIT_TOKEN, _ULONG, ctypes.c_void_p, _ULONG, ctypes.c_char_p)
        with _chars(so_pin) as (pin, length):
            _check(call(slot, pin, length, label.encode()[:32].ljust(32)))

    def login(self, session: int, who: UserType, pin: Secret | None) -> None:
        """C_Login."""
        call = self._function(_LOGIN, _ULONG, _ULONG, ctypes.c_void_p, _ULONG)
        with _chars(pin) as (chars, length):
            _check(call(session, who, chars, length))

    def logout(self, session: int) -> None:
        """C_Logout."""
        _check(self._function(_LOGOUT, _ULONG)(session))

    def init_pin(self, session: int, pin: Secret | None) -> None:
        """Set the user PIN, whatever it was; the security officer is logged in (C_InitPIN)."""
        with _chars(pin) as (chars, length):
            _check(
                self._function(_INIT_PIN, _ULONG, ctypes.c_void_p, _ULONG)(session, chars, length)
            )

    def set_pin(self, session: int, old: Secret | None, new: Secret | None) -> None:
        """Change the PIN of whoever is logged in, or the user's when nobody is (C_SetPIN)."""
        call = self._function(_SET_PIN, _ULONG, ctypes.c_void_p, _ULONG, ctypes.c_void_p, _ULONG)
        with _chars(old) as (before, before_length), _chars(new) as (after, after_length):
            _check(call(session, before, before_length, after, after_length))

    def sign(
        self,
        session: int,
        key: int,
        mechanism: int,
        block: bytes,
        prove_user: Callable[[], None] | None = None,
    ) -> bytes:
        """C_SignInit, the user's proof where the key always asks for it, C_Sign."""
        start = self._function(_SIGN_INIT, _ULONG, ctypes.c_void_p, _ULONG)
        _check(start(session, ctypes.byref(_Mechanism(mechanism, None, 0)), key))
        if prove_user is not None:
            prove_user()
        call = self._function(
            _SIGN, _ULONG, ctypes.c_char_p, _ULONG, ctypes.c_void_p, ctypes.c_void_p
        )
        signature = ctypes.create_string_buffer(_LONGEST_SIGNATURE)
        length = _ULONG(_LONGEST_SIGNATURE)
        _check(call(session, block, len(block), signature, ctypes.byref(length)))
        return signature.raw[: length.value]

    def slot_event(self) -> int | None:
        """A slot whose state has changed since it was last asked, or None (C_WaitForSlotEvent)."""
        slot = _ULONG()
        call = self._function(_WAIT_FOR_SLOT_EVENT, _ULONG, ctypes.c_void_p, ctypes.c_void_p)
        try:
            _check(call(_DONT_BLOCK, ctypes.byref(slot), None))
        except p11.NoEvent:
            return None
        return int(slot.value)

    def _function(self, place: int, *arguments: type) -> Callable[..., int]:
        address = self._functions[place]
        if not address:
            raise p11.FunctionNotSupported
        return ctypes.CFUNCTYPE(_ULONG, *arguments)(address)


def _check(answer: int) -> None:
    if answer:
        fault = _FAULTS.get(answer)
        raise fault() if fault else p11.PKCS11Error(f"{answer:#x}")


def _text(info: _TokenInfo, name: str) -> str:
    """A field padded with blanks; bytes that are no UTF-8 (a cut character) become U+FFFD."""
    field = getattr(_TokenInfo, name)
    raw = bytes(info)[field.offset : field.offset + field.size]
    return raw.rstrip(b"\0 ").decode(errors="replace")


@contextmanager
def _chars(pin: Secret | None) -> Iterator[tuple[ctypes.Array[ctypes.c_char] | None, int]]:
    """The PIN as C sees it, wiped afterwards."""
    if pin is None:
        yield None, 0
        return
    length = len(pin)
    buffer = ctypes.create_string_buffer(pin.reveal(), max(length, 1))
    try:
        yield buffer, length
    finally:
        ctypes.memset(buffer, 0, length)
