"""Plain PIV cards: what SP 800-73-4 says of every PIV card, and nothing besides.

Such a card has no version, no metadata, no attestation, no reset, no policies of single keys, and
no command for another management key or another number of tries. All that is told by its facts.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from yubikit.core import TRANSPORT, ApplicationNotAvailableError, BadResponseError, Tlv, Version
from yubikit.core.smartcard import (
    SW,
    ApduError,
    SmartCardConnection,
    SmartCardProtocol,
)
from yubikit.piv import OBJECT_ID

from officer_app.domain.ids import TokenId, TokenKind
from officer_app.domain.keys import KeyAlgorithm, PublicKey
from officer_app.domain.profiles import KeySpec
from officer_app.domain.secret import Secret
from officer_app.domain.token import (
    CardFacts,
    ManagementKeyAlgorithm,
    PinPolicyOnCard,
    Slot,
    TokenInfo,
    TouchPolicyOnCard,
    pin_policy_in,
    touch_policy_of,
)
from officer_app.domain.token_faults import (
    ForeignCard,
    TokenAnswersNonsense,
    TokenCannot,
    TokenTouchMissed,
)
from officer_app.tokens.connection import LaneConnection
from officer_app.tokens.piv import KEY_TYPES, piv_wall
from officer_app.tokens.piv_card import OpenedPiv, PivCard
from officer_app.tokens.session import CardSession

__all__ = ["PlainPiv", "has_standard_policies"]

_MODEL: Final = "PIV card"
_RID, _PIX = bytes.fromhex("a000000308"), bytes.fromhex("000010000100")
_CARD_MANAGER: Final = bytes.fromhex("a000000151000000")

_INS_SELECT, _INS_GET_RESPONSE, _INS_GET_VERSION = 0xA4, 0xC0, 0xFD
_ANSWERED: Final = frozenset({_INS_SELECT, 0x47, 0x87, 0xCB})
"""SELECT, GENERATE ASYMMETRIC KEY PAIR, GENERAL AUTHENTICATE, GET DATA: they bring data back."""
_CHAINED: Final = 0x10

_TAG_TEMPLATE, _TAG_ALGORITHMS, _TAG_ALGORITHM, _TAG_GUID = 0x61, 0xAC, 0x80, 0x34
_TAG_PRODUCTION: Final = 0x9F7F
_PRODUCTION_BYTES: Final = 42

_ALGORITHMS: Final = frozenset({KeyAlgorithm.RSA2048, KeyAlgorithm.P256, KeyAlgorithm.P384})
"""SP 800-78-4, table 3-1."""
_OBJECT_BYTES: Final = 2005
"""Room that every card has for a certificate (SP 800-73-4 part 1, appendix A)."""


def has_standard_policies(spec: KeySpec) -> bool:
    """Whether the key's policies are those that the standard gives its slot."""
    standard = pin_policy_in(spec.slot, PinPolicyOnCard.DEFAULT)
    wants_touch = touch_policy_of(spec.touch_policy) is not TouchPolicyOnCard.NEVER
    return pin_policy_in(spec.slot, spec.pin_policy) is standard and not wants_touch


class PlainPiv(PivCard):
    """A PIV card in a reader, for one transaction; `tokens.port` documents the methods.

    It is known by its chip's number where its card manager tells one (CPLC), else by the GUID of
    its CHUID, which is then never overwritten.
    """

    def __init__(
        self, connection: LaneConnection, reader: str, _seen: TokenInfo | None = None
    ) -> None:
        standard = _Standard(connection)
        with piv_wall("opening the card", _MODEL, reader):
            self._chip = _chip_number(standard)
            session = CardSession(standard)
        if _RID not in standard.template and _PIX not in standard.template:
            raise ForeignCard(reader)
        super().__init__(connection, reader, OpenedPiv(session, _facts(standard.template), _MODEL))
        self._guid: str | None = None

    @contextmanager
    def _wall(self, during: str) -> Iterator[None]:
        try:
            with super()._wall(during):
                yield
        except TokenTouchMissed as fault:
            # The same status word; but there is nothing to touch.
            raise TokenAnswersNonsense(f"{during} (6985)") from fault

    def identify(self) -> TokenId | None:
        serial = self._chip or self._read_guid()
        return TokenId(kind=TokenKind.PIV, serial=serial) if serial else None

    def look(self, *, contents: bool = True) -> TokenInfo:
        bare = TokenInfo(
            id=self.identify(),
            reader=self._reader,
            model=_MODEL,
            firmware="",
            facts=self._facts,
            over_nfc=self._over_nfc,
        )
        if not contents:
            return bare
        return self._objects.add_to(
            bare.model_copy(update={"pin_tries_left": self.pin_tries_left()})
        )

    def generate_key(self, spec: KeySpec) -> PublicKey:
        if spec.algorithm not in self._facts.algorithms:
            raise TokenCannot(_MODEL, f"keys of {spec.algorithm}")
        if not has_standard_policies(spec):
            raise TokenCannot(_MODEL, f"policies of its own for the key in {spec.slot}")
        return self._make_key(spec)

    def public_key(self, slot: Slot) -> PublicKey | None:  # noqa: ARG002  (the port's)
        """Never told again after the key was made; the certificate beside it is no answer of it."""
        return None

    def set_tries(self, pin_tries: int, puk_tries: int) -> None:  # noqa: ARG002  (the port's)
        raise TokenCannot(_MODEL, "another number of tries")

    def set_management_key(self, algorithm: ManagementKeyAlgorithm, key: Secret) -> None:  # noqa: ARG002  (the port's)
        raise TokenCannot(_MODEL, "another management key")

    def write_containers(self, chuid: bytes, ccc: bytes) -> None:
        """A card that is known by the CHUID that it came with keeps it."""
        if self._chip is None and self._read_guid() is not None:
            self._objects.write_container(OBJECT_ID.CAPABILITY, ccc)
            return
        super().write_containers(chuid, ccc)
        self._guid = None

    def _read_guid(self) -> str | None:
        """The GUID of the CHUID, hex; None where there is none or it is all zeros."""
        if self._guid is None:
            content = self._objects.read(OBJECT_ID.CHUID)
            self._guid = _guid_of(content) if content else None
        return self._guid


def _facts(template: bytes) -> CardFacts:
    return CardFacts(
        algorithms=_told_algorithms(template) or _ALGORITHMS,
        management_key_algorithms=frozenset(),
        has_metadata=False,
        attests=False,
        deletes_keys=False,
        resettable=False,
        sets_pin_tries=False,
        object_bytes=_OBJECT_BYTES,
    )


def _told_algorithms(template: bytes) -> frozenset[KeyAlgorithm]:
    """Those that the card names itself (SP 800-73-4 part 2 §3.1.1); most name none."""
    try:
        told = Tlv.parse_dict(Tlv.unpack(_TAG_TEMPLATE, template)).get(_TAG_ALGORITHMS, b"")
        numbers = {tlv.value for tlv in Tlv.parse_list(told) if tlv.tag == _TAG_ALGORITHM}
    except (BadResponseError, ValueError, IndexError, RecursionError):
        return frozenset()
    return frozenset(a for a in _ALGORITHMS if bytes((KEY_TYPES[a],)) in numbers)


def _guid_of(chuid: bytes) -> str | None:
    try:
        guid = Tlv.parse_dict(chuid).get(_TAG_GUID, b"")
    except (BadResponseError, ValueError, IndexError, RecursionError):
        return None
    return guid.hex() if len(guid) == 16 and any(guid) else None


def _chip_number(connection: SmartCardConnection) -> str | None:
    """Maker, type, day, number and batch of the chip, hex, from the card manager's CPLC.

    None where there is no card manager, or it keeps that to itself, or it tells only zeros.
    """
    protocol = SmartCardProtocol(connection)
    try:
        protocol.select(_CARD_MANAGER)
        told = protocol.send_apdu(0x80, 0xCA, _TAG_PRODUCTION >> 8, _TAG_PRODUCTION & 0xFF)
    except (ApplicationNotAvailableError, ApduError):
        return None
    # Some cards send it without its tag and length.
    produced = told[-_PRODUCTION_BYTES:]
    if len(produced) < _PRODUCTION_BYTES or not any(produced[12:16]):
        return None
    return (produced[0:4] + produced[10:18]).hex()


class _Standard(SmartCardConnection):
    """A card of the standard, as yubikit can speak to it.

    yubikit asks for a version first: it hears one for which it does nothing but the standard.
    It keeps to short commands and chaining, which every card takes, over what it believes to be
    NFC; and where it leaves out how long the answer may be, that is added.
    """

    template = b""
    """What the PIV application told of itself when it was selected."""

    def __init__(self, connection: LaneConnection) -> None:
        self._connection = connection
        self._is_selecting = False

    @property
    def transport(self) -> TRANSPORT:
        return TRANSPORT.NFC

    def send_and_receive(self, apdu: bytes) -> tuple[bytes, int]:
        if apdu[1] == _INS_GET_VERSION:
            return bytes(Version(4, 1, 0)), SW.OK
        answer, sw = self._connection.send_and_receive(_with_answer_length(apdu))
        self._note(apdu[1], answer)
        return answer, sw

    def _note(self, instruction: int, answer: bytes) -> None:
        """The answer to SELECT, also when it comes in pieces."""
        if instruction == _INS_SELECT:
            self.template, self._is_selecting = answer, True
        elif instruction == _INS_GET_RESPONSE and self._is_selecting:
            self.template += answer
        else:
            self._is_selecting = False

    def close(self) -> None:
        self._connection.close()


def _with_answer_length(apdu: bytes) -> bytes:
    """Le of a short command that brings data back (ISO/IEC 7816-3 §12.1.3, case 4)."""
    lacks_it = len(apdu) > 5 and len(apdu) == 5 + apdu[4]
    wants_it = apdu[1] in _ANSWERED and not apdu[0] & _CHAINED
    return apdu + b"\0" if lacks_it and wants_it else apdu
