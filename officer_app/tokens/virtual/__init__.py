"""Cards made of software, and readers for them: for demonstration and for tests."""

from officer_app.tokens.virtual.attestation import AttestationAuthority
from officer_app.tokens.virtual.card import (
    Card,
    CardFileUnreadable,
    CardPulled,
    PullMoment,
    VirtualCard,
)
from officer_app.tokens.virtual.device import (
    YUBIKEY_4,
    YUBIKEY_5_FIPS,
    YUBIKEY_5_FIPS_RULES,
    YUBIKEY_5_NFC,
    YUBIKEY_5_STRICT,
    YUBIKEY_BIO,
    Capability,
    Device,
    Make,
)
from officer_app.tokens.virtual.firmware import (
    FIRMWARE_4_3_5,
    FIRMWARE_5_4_3,
    FIRMWARE_5_7_1,
    FIRMWARE_5_7_4,
    PLAIN_PIV,
    Firmware,
)
from officer_app.tokens.virtual.hub import (
    CardConnection,
    CardGone,
    ReaderChange,
    ReaderSeen,
    ReaderService,
    UnknownReader,
    VirtualReaders,
)
from officer_app.tokens.virtual.hub_client import HubClient, HubUnreachable
from officer_app.tokens.virtual.hub_server import HubServer
from officer_app.tokens.virtual.hub_wire import hub_address
from officer_app.tokens.virtual.pin_pad import Asked, VirtualPinPad
from officer_app.tokens.virtual.piv_pins import ManagementAlgorithm, ManagementKey
from officer_app.tokens.virtual.quirks import ForeignCard, Quirk
from officer_app.tokens.virtual.vpcd import Plugged, plug_into_vpcd

__all__ = [
    "FIRMWARE_4_3_5",
    "FIRMWARE_5_4_3",
    "FIRMWARE_5_7_1",
    "FIRMWARE_5_7_4",
    "PLAIN_PIV",
    "YUBIKEY_4",
    "YUBIKEY_5_FIPS",
    "YUBIKEY_5_FIPS_RULES",
    "YUBIKEY_5_NFC",
    "YUBIKEY_5_STRICT",
    "YUBIKEY_BIO",
    "Asked",
    "AttestationAuthority",
    "Capability",
    "Card",
    "CardConnection",
    "CardFileUnreadable",
    "CardGone",
    "CardPulled",
    "Device",
    "Firmware",
    "ForeignCard",
    "HubClient",
    "HubServer",
    "HubUnreachable",
    "Make",
    "ManagementAlgorithm",
    "ManagementKey",
    "Plugged",
    "PullMoment",
    "Quirk",
    "ReaderChange",
    "ReaderSeen",
    "ReaderService",
    "UnknownReader",
    "VirtualCard",
    "VirtualPinPad",
    "VirtualReaders",
    "hub_address",
    "plug_into_vpcd",
]
