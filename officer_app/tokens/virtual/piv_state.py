"""What the PIV applet keeps through a loss of power, and its form as JSON."""

from dataclasses import dataclass, field
from typing import Any

from officer_app.tokens.virtual.attestation import (
    TAG_ERROR_DETECTION,
    CardAttestor,
    certificate_object,
)
from officer_app.tokens.virtual.firmware import PLAIN_PIV, Firmware
from officer_app.tokens.virtual.piv_keys import (
    ATTESTATION_SLOT,
    KeyAlgorithm,
    PinPolicy,
    StoredKey,
    TouchPolicy,
    load_private_key,
)
from officer_app.tokens.virtual.piv_pins import (
    FACTORY_PIN,
    FACTORY_PUK,
    ManagementAlgorithm,
    ManagementKey,
    ReferenceCode,
    factory_management_key,
    factory_pin,
    factory_puk,
)
from officer_app.tokens.virtual.tlv import tlv

__all__ = ["ATTESTATION_OBJECT", "CHUID_OBJECT", "PivState", "chuid_of"]

ATTESTATION_OBJECT = 0x5FFF01
CHUID_OBJECT = 0x5FC102

# JSON has no narrower type than this for an object of mixed values.
Json = dict[str, Any]


@dataclass
class PivState:
    """Codes, keys by slot, objects by tag: the memory of the applet.

    `changes` counts what was altered, so that the card knows when to save.
    """

    firmware: Firmware
    management_key: ManagementKey
    pin: ReferenceCode = field(default_factory=factory_pin)
    puk: ReferenceCode = field(default_factory=factory_puk)
    keys: dict[int, StoredKey] = field(default_factory=dict)
    objects: dict[int, bytes] = field(default_factory=dict)
    deleted_objects: set[int] = field(default_factory=set)
    changes: int = 0

    @classmethod
    def blank(cls, firmware: Firmware, attestor: CardAttestor | None) -> "PivState":
        """As the card leaves the factory; without an attestor it can attest nothing."""
        state = cls(firmware, factory_management_key(firmware))
        if attestor is not None:
            state.keys[ATTESTATION_SLOT] = attestor.key
            state.objects[ATTESTATION_OBJECT] = certificate_object(attestor.certificate)
        return state

    @classmethod
    def plain(cls, management_key: ManagementKey, chuid: bytes | None) -> "PivState":
        """A card of the standard as its maker delivers it, with a CHUID or without."""
        state = cls(PLAIN_PIV, management_key)
        if chuid is not None:
            state.objects[CHUID_OBJECT] = chuid
        return state

    @property
    def is_set_up(self) -> bool:
        """None of its secrets is the factory's."""
        return not (self.pin.is_default or self.puk.is_default or self.management_key.is_default)

    def erase(self) -> None:
        """Back to the factory's state; the attestation key and its certificate stay."""
        self.management_key = factory_management_key(self.firmware)
        self.pin, self.puk = factory_pin(), factory_puk()
        self.keys = {slot: key for slot, key in self.keys.items() if slot == ATTESTATION_SLOT}
        self.objects = {
            tag: data for tag, data in self.objects.items() if tag == ATTESTATION_OBJECT
        }
        self.deleted_objects.clear()

    def to_json(self) -> Json:
        """Everything, private keys and codes included: a demonstration card's file is its chip."""
        return {
            "pin": _code_to_json(self.pin),
            "puk": _code_to_json(self.puk),
            "management_key": {
                "algorithm": self.management_key.algorithm.name,
                "value": self.management_key.value.hex(),
                "touch_policy": self.management_key.touch_policy.name,
            },
            "keys": {f"{slot:02X}": _key_to_json(key) for slot, key in self.keys.items()},
            "objects": {f"{tag:06X}": data.hex() for tag, data in self.objects.items()},
            "deleted_objects": sorted(f"{tag:06X}" for tag in self.deleted_objects),
        }

    @classmethod
    def from_json(cls, saved: Json, firmware: Firmware) -> "PivState":
        """Errors: KeyError, ValueError, TypeError when it is not what `to_json` gave."""
        management = saved["management_key"]
        return cls(
            firmware=firmware,
            management_key=ManagementKey(
                ManagementAlgorithm[management["algorithm"]],
                bytes.fromhex(management["value"]),
                TouchPolicy[management["touch_policy"]],
            ),
            pin=_code_from_json(saved["pin"], FACTORY_PIN),
            puk=_code_from_json(saved["puk"], FACTORY_PUK),
            keys={int(slot, 16): _key_from_json(key) for slot, key in saved["keys"].items()},
            objects={int(tag, 16): bytes.fromhex(data) for tag, data in saved["objects"].items()},
            deleted_objects={int(tag, 16) for tag in saved["deleted_objects"]},
        )


def chuid_of(guid: bytes) -> bytes:
    """What the maker writes into the CHUID (SP 800-73-4 part 1 §3.1.2): all nines and a GUID."""
    nines = bytes.fromhex("D4E739DA739CED39CE739DA1685A1082108CE73984108CA3FC")
    return (
        tlv(0x30, nines)
        + tlv(0x34, guid)
        + tlv(0x35, b"20351231")
        + tlv(0x3E)
        + tlv(TAG_ERROR_DETECTION)
    )


def _code_to_json(code: ReferenceCode) -> Json:
    return {"value": code.value.hex(), "total": code.total, "left": code.left}


def _code_from_json(saved: Json, factory_value: bytes) -> ReferenceCode:
    return ReferenceCode(
        bytes.fromhex(saved["value"]), factory_value, int(saved["total"]), int(saved["left"])
    )


def _key_to_json(key: StoredKey) -> Json:
    return {
        "algorithm": key.algorithm.name,
        "pin_policy": key.pin_policy.name,
        "touch_policy": key.touch_policy.name,
        "generated": key.generated,
        "pkcs8": key.der.hex(),
    }


def _key_from_json(saved: Json) -> StoredKey:
    return StoredKey(
        KeyAlgorithm[saved["algorithm"]],
        PinPolicy[saved["pin_policy"]],
        TouchPolicy[saved["touch_policy"]],
        bool(saved["generated"]),
        load_private_key(bytes.fromhex(saved["pkcs8"])),
    )
