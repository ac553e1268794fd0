"""The PIV applet: SP 800-73-4 part 2 and the maker's own commands, one method per command."""

import hmac
import secrets
from collections.abc import Callable, Set

from officer_app.tokens.virtual.apdu import CardRefusal, Command, StatusWord
from officer_app.tokens.virtual.attestation import (
    CardAttestor,
    attest,
    certificate_of,
)
from officer_app.tokens.virtual.device import Capability, Device, Make
from officer_app.tokens.virtual.firmware import Firmware
from officer_app.tokens.virtual.piv_codes import PIN, PUK, CodeCommands, Session
from officer_app.tokens.virtual.piv_keys import (
    ATTESTATION_SLOT,
    KEY_SLOTS,
    KeyAlgorithm,
    PinPolicy,
    StoredKey,
    TouchPolicy,
    generate_key,
    import_key,
    key_algorithm,
    pin_policy,
    touch_policy,
)
from officer_app.tokens.virtual.piv_objects import (
    LARGEST_OBJECT,
    LARGEST_PLAIN_OBJECT,
    get_object,
    put_object,
)
from officer_app.tokens.virtual.piv_pins import (
    SHORTEST_CODE,
    CodeRules,
    ManagementAlgorithm,
    ManagementKey,
)
from officer_app.tokens.virtual.piv_state import ATTESTATION_OBJECT, PivState
from officer_app.tokens.virtual.quirks import Quirk, ber_attestation, lacks_instruction
from officer_app.tokens.virtual.tlv import find, parse_tlvs, tlv, unwrap

__all__ = ["PIV_AID", "PivApplet"]

PIV_AID = bytes.fromhex("A000000308000010000100")
APPLICATION_TEMPLATE = tlv(0x61, tlv(0x4F, PIV_AID[5:]) + tlv(0x79, tlv(0x4F, PIV_AID[:5])))

MANAGEMENT_KEY = 0x9B
NO_ALGORITHM = b"\xff"
TAG_DYNAMIC_AUTHENTICATION = 0x7C
TAG_WITNESS = 0x80
TAG_CHALLENGE = 0x81
TAG_RESPONSE = 0x82
TAG_EXPONENTIATION = 0x85
DELETE = 0xFF
FINGERPRINTS = 0x96
FIPS_CODE = 8
TOUCH_FOR_MANAGEMENT = {
    0xFF: TouchPolicy.NEVER,
    0xFE: TouchPolicy.ALWAYS,
    0xFD: TouchPolicy.CACHED,
}


def code_rules(firmware: Firmware, make: Make) -> CodeRules:
    """Which new codes a card of that make takes."""
    by_fips = firmware.words_bad_codes and Capability.PIV in make.fips_capable
    return CodeRules(
        shortest=FIPS_CODE if by_fips else SHORTEST_CODE,
        refuses_simple=firmware.words_bad_codes and make.pin_complexity,
        refusal=(
            StatusWord.CONDITIONS_NOT_SATISFIED
            if firmware.words_bad_codes
            else StatusWord.WRONG_CONTENT
        ),
    )


class PivApplet:
    """Answers PIV commands on a state. `wait_for_touch` blocks until the button is pressed.

    Every method raises CardRefusal with the status word that ends the command.
    """

    def __init__(
        self,
        state: PivState,
        serial: int | None,
        device: Device,
        quirks: Set[Quirk],
        wait_for_touch: Callable[[TouchPolicy], None],
    ) -> None:
        self.state = state
        self._serial = serial
        self._device = device
        self._quirks = quirks
        self._wait_for_touch = wait_for_touch
        self._session = Session()
        firmware = state.firmware
        codes = CodeCommands(state, self._session, code_rules(firmware, device.make))
        self._commands: dict[int, Callable[[Command], bytes]] = {
            0x20: codes.verify,
            0x24: codes.change_reference_data,
            0x2C: codes.reset_retry_counter,
            0x47: self._generate,
            0x87: self._general_authenticate,
            0xCB: self._get_data,
            0xDB: self._put_data,
        }
        if firmware.has_extensions:
            self._commands |= {
                0xF9: self._attest,
                0xFA: codes.set_pin_retries,
                0xFB: self._reset,
                0xFD: self._get_version,
                0xFE: self._import,
                0xFF: self._set_management_key,
            }
        if device.make.is_bio:
            # It has no PUK, and its PIN's tries belong to all of its applications.
            del self._commands[0x2C], self._commands[0xFA]
        if firmware.has_metadata:
            self._commands[0xF7] = self._metadata
        if firmware.moves_keys:
            self._commands[0xF6] = self._move_key
        if firmware.tells_serial and serial is not None and Quirk.NO_SERIAL not in quirks:
            self._commands[0xF8] = self._get_serial

    def select(self) -> bytes:
        """Begin a session: nothing is authenticated. Returns the application property template."""
        self._session.end()
        return APPLICATION_TEMPLATE

    def run(self, command: Command) -> bytes:
        """Answer one whole command with its data."""
        method = self._commands.get(command.ins)
        if method is None or lacks_instruction(self._quirks, command.ins):
            raise CardRefusal(StatusWord.UNKNOWN_INSTRUCTION)
        return method(command)

    def _reset(self, command: Command) -> bytes:
        if command.p1_p2 or command.data:
            raise CardRefusal(StatusWord.WRONG_P1_P2)
        if not (self.state.pin.is_blocked and self.state.puk.is_blocked):
            raise CardRefusal(StatusWord.CONDITIONS_NOT_SATISFIED)
        self.state.erase()
        self.state.changes += 1
        self._session.end()
        return b""

    # Management key

    def _require_management(self) -> None:
        if not self._session.managed:
            raise CardRefusal(StatusWord.SECURITY_NOT_SATISFIED)

    def _set_management_key(self, command: Command) -> bytes:
        self._require_management()
        policy = TOUCH_FOR_MANAGEMENT.get(command.p2)
        if command.p1 != 0xFF or policy is None:
            raise CardRefusal(StatusWord.WRONG_P1_P2)
        if len(command.data) < 3 or command.data[1] != MANAGEMENT_KEY:
            raise CardRefusal(StatusWord.WRONG_CONTENT)
        try:
            algorithm = ManagementAlgorithm(command.data[0])
        except ValueError:
            raise CardRefusal(StatusWord.WRONG_CONTENT) from None
        value = unwrap(MANAGEMENT_KEY, command.data[1:])
        is_new = algorithm is not ManagementAlgorithm.TDES
        if len(value) != algorithm.key_length or (
            is_new and not self.state.firmware.takes_aes_management_key
        ):
            raise CardRefusal(StatusWord.WRONG_CONTENT)
        self.state.management_key = ManagementKey(algorithm, value, policy)
        self.state.changes += 1
        return b""

    def _authenticate_management(self, p1: int, parts: dict[int, bytes]) -> bytes:
        key = self.state.management_key
        # Algorithm 00 stands for triple DES (SP 800-78-4, table 6-2).
        if (p1 or ManagementAlgorithm.TDES) != key.algorithm:
            raise CardRefusal(StatusWord.WRONG_P1_P2)
        witness, self._session.witness = self._session.witness, b""
        challenge, self._session.challenge = self._session.challenge, b""
        if parts.get(TAG_WITNESS) == b"":
            self._session.witness = secrets.token_bytes(key.algorithm.block_length)
            reply = tlv(TAG_WITNESS, key.encrypt(self._session.witness))
        elif parts.get(TAG_CHALLENGE) == b"":
            self._session.challenge = secrets.token_bytes(key.algorithm.block_length)
            reply = tlv(TAG_CHALLENGE, self._session.challenge)
        elif TAG_WITNESS in parts and TAG_CHALLENGE in parts:
            reply = tlv(TAG_RESPONSE, key.encrypt(parts[TAG_CHALLENGE]))
            self._accept_management(key, witness, parts[TAG_WITNESS])
        elif TAG_RESPONSE in parts and challenge:
            self._accept_management(key, key.encrypt(challenge), parts[TAG_RESPONSE])
            return b""
        else:
            raise CardRefusal(StatusWord.WRONG_CONTENT)
        return tlv(TAG_DYNAMIC_AUTHENTICATION, reply)

    def _accept_management(self, key: ManagementKey, expected: bytes, given: bytes) -> None:
        self._session.managed = False
        if not expected or not hmac.compare_digest(expected, given):
            raise CardRefusal(StatusWord.SECURITY_NOT_SATISFIED)
        self._wait_for_touch(key.touch_policy)
        self._session.managed = True

    # Keys

    def _check_slot(self, slot: int) -> None:
        if not self.state.firmware.has_extensions and slot not in KEY_SLOTS:
            raise CardRefusal(StatusWord.WRONG_P1_P2)
        if slot not in KEY_SLOTS and slot != ATTESTATION_SLOT:
            raise CardRefusal(StatusWord.WRONG_P1_P2)

    def _general_authenticate(self, command: Command) -> bytes:
        parts = parse_tlvs(unwrap(TAG_DYNAMIC_AUTHENTICATION, command.data))
        if command.p2 == MANAGEMENT_KEY:
            return self._authenticate_management(command.p1, parts)
        if command.p2 not in KEY_SLOTS:
            raise CardRefusal(StatusWord.WRONG_P1_P2)
        key = self.state.keys.get(command.p2)
        if key is None or key.algorithm != command.p1:
            raise CardRefusal(StatusWord.WRONG_CONTENT)
        self._allow_use(key)
        if TAG_EXPONENTIATION in parts:
            result = key.agree(parts[TAG_EXPONENTIATION])
        else:
            result = key.respond(find(TAG_CHALLENGE, parts))
        return tlv(TAG_DYNAMIC_AUTHENTICATION, tlv(TAG_RESPONSE, result))

    def _allow_use(self, key: StoredKey) -> None:
        fresh, self._session.pin_fresh = self._session.pin_fresh, False
        if key.pin_policy is PinPolicy.ALWAYS and not fresh:
            raise CardRefusal(StatusWord.SECURITY_NOT_SATISFIED)
        if key.pin_policy is PinPolicy.ONCE and not self._session.pin_verified:
            raise CardRefusal(StatusWord.SECURITY_NOT_SATISFIED)
        self._wait_for_touch(key.touch_policy)

    def _generate(self, command: Command) -> bytes:
        self._require_management()
        self._check_slot(command.p2)
        if command.p1 != 0:
            raise CardRefusal(StatusWord.WRONG_P1_P2)
        asked = parse_tlvs(unwrap(0xAC, command.data))
        if not self.state.firmware.has_extensions and set(asked) != {0x80}:
            raise CardRefusal(StatusWord.WRONG_CONTENT)
        algorithm = key_algorithm(int.from_bytes(find(0x80, asked)), self.state.firmware)
        policies = pin_policy(asked, command.p2), touch_policy(asked)
        key = StoredKey(algorithm, *policies, True, generate_key(algorithm))
        self._keep_key(command.p2, key)
        return tlv(0x7F49, key.public_key_tlvs)

    def _import(self, command: Command) -> bytes:
        self._require_management()
        self._check_slot(command.p2)
        algorithm = key_algorithm(command.p1, self.state.firmware)
        parts = parse_tlvs(command.data)
        policies = pin_policy(parts, command.p2), touch_policy(parts)
        key = StoredKey(algorithm, *policies, False, import_key(algorithm, parts))
        self._keep_key(command.p2, key)
        return b""

    def _keep_key(self, slot: int, key: StoredKey) -> None:
        self.state.keys[slot] = key
        self.state.changes += 1

    def _move_key(self, command: Command) -> bytes:
        self._require_management()
        target, source = command.p1, command.p2
        self._check_slot(source)
        if target != DELETE and (target not in KEY_SLOTS or source not in KEY_SLOTS):
            raise CardRefusal(StatusWord.WRONG_P1_P2)
        if source not in self.state.keys:
            raise CardRefusal(StatusWord.NO_SUCH_REFERENCE)
        if target in self.state.keys:
            raise CardRefusal(StatusWord.WRONG_CONTENT)
        key = self.state.keys.pop(source)
        if target != DELETE:
            self.state.keys[target] = key
        self.state.changes += 1
        return b""

    def _attest(self, command: Command) -> bytes:
        if command.p1 not in KEY_SLOTS or command.p2 != 0:
            raise CardRefusal(StatusWord.WRONG_P1_P2)
        key = self.state.keys.get(command.p1)
        attestor = self._attestor()
        if attestor is None or key is None or not key.generated:
            raise CardRefusal(StatusWord.WRONG_CONTENT)
        der = attest(
            attestor,
            command.p1,
            key,
            self.state.firmware,
            self._serial,
            form_factor=self._device.make.form_factor,
        )
        return ber_attestation(der) if Quirk.BER_ATTESTATION in self._quirks else der

    def _attestor(self) -> CardAttestor | None:
        key = self.state.keys.get(ATTESTATION_SLOT)
        data = self.state.objects.get(ATTESTATION_OBJECT)
        if key is None or key.algorithm is not KeyAlgorithm.P256 or data is None:
            return None
        try:
            return CardAttestor(key, certificate_of(data))
        except ValueError:
            return None

    # Facts and objects

    def _metadata(self, command: Command) -> bytes:
        if command.p1 != 0:
            raise CardRefusal(StatusWord.WRONG_P1_P2)
        if self._device.make.is_bio and command.p2 in (PUK, FINGERPRINTS):
            return self._bio_metadata(command.p2)
        if command.p2 in (PIN, PUK):
            code = self.state.pin if command.p2 == PIN else self.state.puk
            return (
                tlv(0x01, NO_ALGORITHM)
                + tlv(0x05, bytes((code.is_default,)))
                + tlv(0x06, bytes((code.total, code.left)))
            )
        if command.p2 == MANAGEMENT_KEY:
            management = self.state.management_key
            return (
                tlv(0x01, bytes((management.algorithm,)))
                + tlv(0x02, bytes((0, management.touch_policy)))
                + tlv(0x05, bytes((management.is_default,)))
            )
        return self._slot_metadata(command.p2)

    def _bio_metadata(self, reference: int) -> bytes:
        if reference == PUK:
            raise CardRefusal(StatusWord.NO_SUCH_REFERENCE)
        return (
            tlv(0x06, b"\x03")
            + tlv(0x07, bytes((self._device.has_fingerprints,)))
            + tlv(0x08, b"\0")
        )

    def _slot_metadata(self, slot: int) -> bytes:
        key = self.state.keys.get(slot)
        if key is None:
            if Quirk.EMPTY_METADATA in self._quirks:
                return tlv(0x02, b"\0\0")
            raise CardRefusal(StatusWord.NO_SUCH_REFERENCE)
        return (
            tlv(0x01, bytes((key.algorithm,)))
            + tlv(0x02, bytes((key.pin_policy, key.touch_policy)))
            + tlv(0x03, b"\x01" if key.generated else b"\x02")
            + tlv(0x04, key.public_key_tlvs)
        )

    def _get_version(self, command: Command) -> bytes:
        if command.p1_p2:
            raise CardRefusal(StatusWord.WRONG_P1_P2)
        return bytes(self.state.firmware)

    def _get_serial(self, command: Command) -> bytes:
        if command.p1_p2 or self._serial is None:
            raise CardRefusal(StatusWord.WRONG_P1_P2)
        return self._serial.to_bytes(4, "big")

    def _get_data(self, command: Command) -> bytes:
        malformed = Quirk.MALFORMED_AFTER_DELETE in self._quirks
        return get_object(
            self.state, command, pin_verified=self._session.pin_verified, malformed=malformed
        )

    def _put_data(self, command: Command) -> bytes:
        self._require_management()
        largest = LARGEST_OBJECT if self.state.firmware.has_extensions else LARGEST_PLAIN_OBJECT
        put_object(self.state, command, largest)
        return b""
