"""The virtual card: applets behind one APDU door, a button to touch, a file for its memory."""

import threading
import time
from collections.abc import Callable, Iterable
from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from typing import Protocol, Self

from officer_app.tokens.virtual.apdu import (
    INS_GET_RESPONSE,
    ApduChannel,
    CardRefusal,
    Command,
    StatusWord,
    answer,
    parse_command,
)
from officer_app.tokens.virtual.atr import atr_of
from officer_app.tokens.virtual.attestation import AttestationAuthority
from officer_app.tokens.virtual.card_file import (
    CardFileUnreadable,
    Memory,
    read_memory,
    write_memory,
)
from officer_app.tokens.virtual.card_manager import CARD_MANAGER_AID, CardManagerApplet
from officer_app.tokens.virtual.device import BARE, Capability, Device, Make
from officer_app.tokens.virtual.firmware import FIRMWARE_5_7_1, Firmware
from officer_app.tokens.virtual.management_applet import MANAGEMENT_AID, ManagementApplet
from officer_app.tokens.virtual.piv_applet import PIV_AID, PivApplet
from officer_app.tokens.virtual.piv_keys import TouchPolicy
from officer_app.tokens.virtual.piv_pins import (
    FACTORY_MANAGEMENT_KEY,
    ManagementAlgorithm,
    ManagementKey,
)
from officer_app.tokens.virtual.piv_state import PivState, chuid_of
from officer_app.tokens.virtual.quirks import Quirk, torn
from officer_app.tokens.virtual.secure_channel import (
    ChannelKey,
    SecureChannel,
    SecurityDomainApplet,
)
from officer_app.tokens.virtual.static_keys import StaticKeys

__all__ = ["Card", "CardFileUnreadable", "CardPulled", "PullMoment", "VirtualCard"]

INS_SELECT = 0xA4
SELECT_BY_NAME = 0x0400
SHORTEST_AID = 5
INS_GET_DATA = 0xCB
INS_METADATA = 0xF7
ENDLESS_PIECE = bytes(16)
TOUCH_LIMIT = timedelta(seconds=15)
TOUCH_IS_REMEMBERED = timedelta(seconds=15)
_FACTORY_TDES = ManagementKey(ManagementAlgorithm.TDES, FACTORY_MANAGEMENT_KEY)


class CardPulled(Exception):
    """The card left the reader, or lost its power, while an APDU was under way."""


class PullMoment(StrEnum):
    """When a planned pull strikes: before the card acts, or after it acted and saved."""

    BEFORE = "before"
    AFTER = "after"


class Card(Protocol):
    """Anything that can be put into a virtual reader."""

    @property
    def atr(self) -> bytes: ...

    def transmit(self, apdu: bytes) -> bytes:
        """Answer one command APDU with data and status word. Errors: CardPulled."""
        ...

    def reset(self) -> None: ...

    def power_off(self) -> None: ...


class _Applet(Protocol):
    def select(self) -> bytes: ...

    def run(self, command: Command) -> bytes: ...


class VirtualCard:
    """A YubiKey-like card, or a plain PIV card, in this process.

    Attestations lead to a root of our own. The serial number of a plain card is its chip's.

    One APDU at a time; `touch`, `reset` and `power_off` may come from another thread and wake an
    APDU that waits for the button.

    latency: added to every APDU. touch_limit: how long a key waits for its touch before 6985.
    on_apdu: called with index and header (CLA INS P1 P2) before the card acts.
    on_touch_needed: called when a key begins to wait for its touch.
    contactless: it lies on a contactless reader; set while it is in none.
    """

    def __init__(
        self,
        piv: PivState,
        serial: int | None,
        *,
        device: Device | None = None,
        channel_key: ChannelKey | None = None,
        static_keys: StaticKeys | None = None,
        path: Path | None = None,
        quirks: Iterable[Quirk] = (),
        durable: bool = False,
    ) -> None:
        self.serial = serial
        self.device = device or Device.new(BARE)
        self.channel_key = channel_key
        self.static_keys = static_keys
        self.contactless = False
        self.firmware = piv.firmware
        self.quirks = frozenset(quirks)
        self.latency = timedelta(0)
        self.touch_limit = TOUCH_LIMIT
        self.on_apdu: list[Callable[[int, bytes], None]] = []
        self.on_touch_needed: list[Callable[[], None]] = []
        self.apdu_count = 0
        self._path = path
        self._durable = durable
        self._piv = piv
        self._saved_changes = self._changes
        self._pulls: dict[int, PullMoment] = {}
        self._lane = threading.Lock()
        self._wake = threading.Condition()
        self._power_cycles = 0
        self._is_pulled = False
        self._reboots = 0
        self._touches = 0
        self._touch_cancelled = False
        self._last_touch: float | None = None
        self._power_up()

    # Making and keeping

    @classmethod
    def blank_yubikey(
        cls,
        serial: int | None,
        *,
        authority: AttestationAuthority | None = None,
        firmware: Firmware = FIRMWARE_5_7_1,
        make: Make = BARE,
        path: Path | None = None,
        quirks: Iterable[Quirk] = (),
        durable: bool = False,
    ) -> Self:
        """As it leaves the factory. Without an authority it cannot attest.

        path: file that follows the card's state from now on; durable: flush it to the disk.
        Errors: OSError when the file cannot be written.
        """
        attestor = authority.equip() if authority else None
        piv = PivState.blank(firmware, attestor)
        has_channel = authority is not None and firmware.opens_channels
        channel_key = authority.equip_channel() if authority and has_channel else None
        card = cls(
            piv,
            serial,
            device=Device.new(make),
            channel_key=channel_key,
            path=path,
            quirks=quirks,
            durable=durable,
        )
        if path is not None:
            card.save(path)
        return card

    @classmethod
    def blank_piv(
        cls,
        guid: bytes | None,
        *,
        serial: int | None = None,
        management_key: ManagementKey = _FACTORY_TDES,
        path: Path | None = None,
        quirks: Iterable[Quirk] = (),
    ) -> Self:
        """A card of SP 800-73-4 without any extension, as its maker delivers it.

        guid: 16 bytes of its CHUID, None for a card without one; serial: its chip's, None where
        no card manager tells it. Errors: OSError when the file cannot be written.
        """
        piv = PivState.plain(management_key, chuid_of(guid) if guid is not None else None)
        card = cls(piv, serial, path=path, quirks=quirks)
        if path is not None:
            card.save(path)
        return card

    @classmethod
    def load(cls, path: Path, *, durable: bool = False) -> Self:
        """The card whose state is in the file; the file follows its state from now on.

        Errors: OSError; CardFileUnreadable.
        """
        memory = read_memory(path)
        return cls(
            memory.piv,
            memory.serial,
            device=memory.device,
            channel_key=memory.channel_key,
            static_keys=memory.static_keys,
            path=path,
            quirks=memory.quirks,
            durable=durable,
        )

    def save(self, path: Path) -> None:
        """Write the state so that a reader of the file sees the old or the new one, never a part.

        The file holds codes and private keys in the clear: it is the chip of a demonstration card.
        Errors: OSError.
        """
        memory = Memory(
            self._piv, self.serial, self.quirks, self.device, self.channel_key, self.static_keys
        )
        write_memory(path, memory, durable=self._durable)

    # Contact

    @property
    def atr(self) -> bytes:
        """Answer to reset; programs tell USB from NFC by it."""
        return atr_of(self.firmware, contactless=self.contactless)

    def transmit(self, apdu: bytes) -> bytes:
        """Answer one command APDU with data and status word.

        Errors: CardPulled; OSError when the state cannot be saved.
        """
        with self._lane:
            return self._transmit(apdu)

    def reset(self) -> None:
        """Power the card up anew: nothing is selected, nothing authenticated, nobody waits."""
        self._cut_power(pulled=False)

    def power_off(self) -> None:
        """Take the power away; the next APDU finds the card as after `reset`."""
        self._cut_power(pulled=False)

    @property
    def is_pulled(self) -> bool:
        """Whether a planned pull has struck; `reset` puts the card back."""
        return self._is_pulled

    @property
    def reboots(self) -> int:
        """How often it was told to start anew; on USB it leaves its reader then and comes back."""
        return self._reboots

    # Button

    def touch(self) -> None:
        """Press the button. Without a key waiting for it this does nothing."""
        with self._wake:
            self._touches += 1
            self._wake.notify_all()

    def cancel_touch(self) -> None:
        """End the wait for the button as if its limit had passed."""
        with self._wake:
            self._touch_cancelled = True
            self._wake.notify_all()

    # Faults

    def pull_at(self, index: int, when: PullMoment = PullMoment.BEFORE) -> None:
        """Plan that the card leaves its reader at the APDU with this index (see `apdu_count`)."""
        self._pulls[index] = PullMoment(when)

    def add_quirks(self, *quirks: Quirk) -> None:
        """Misbehave from the next power-up on."""
        self.quirks |= frozenset(quirks)
        self.reset()

    # Inside

    def _power_up(self) -> None:
        self._seen_power_cycles = self._power_cycles
        key = self.channel_key if self.firmware.opens_channels else None
        static = self.static_keys if self.firmware.takes_static_keys else None
        opens = key is not None or static is not None
        self._channel = ApduChannel(secures=opens)
        self._secured = SecureChannel(key, static) if opens else None
        self._selected: _Applet | None = None
        self._last_touch = None
        self._applets: dict[bytes, _Applet] = {}
        is_on = self.device.is_on(Capability.PIV, contactless=self.contactless)
        if is_on or not self.firmware.has_extensions:
            self._applets[PIV_AID] = PivApplet(
                self._piv, self.serial, self.device, self.quirks, self._wait_for_touch
            )
        if not self.firmware.has_extensions:
            if self.serial is not None:
                self._applets[CARD_MANAGER_AID] = CardManagerApplet(self.serial)
        elif opens:
            self._applets[CARD_MANAGER_AID] = SecurityDomainApplet(key, static)
        if self.firmware.has_extensions and Quirk.NO_MANAGEMENT_APPLET not in self.quirks:
            self._applets[MANAGEMENT_AID] = ManagementApplet(
                self.serial,
                self.firmware,
                self.device,
                self.quirks,
                piv_is_set_up=lambda: self._piv.is_set_up,
                reboot=self._reboot,
            )

    def _reboot(self) -> None:
        """Held to a contactless reader it has no USB to come back on: it only starts anew."""
        self._cut_power(pulled=False)
        if not self.contactless:
            self._reboots += 1

    def _cut_power(self, *, pulled: bool) -> None:
        with self._wake:
            self._power_cycles += 1
            self._is_pulled = pulled
            self._wake.notify_all()

    def _transmit(self, apdu: bytes) -> bytes:
        index, self.apdu_count = self.apdu_count, self.apdu_count + 1
        for observer in self.on_apdu:
            observer(index, apdu[:4])
        if self._is_pulled:
            raise CardPulled
        if self._seen_power_cycles != self._power_cycles:
            self._power_up()
        if self.latency:
            time.sleep(self.latency.total_seconds())  # the chip's own working time
        moment = self._pulls.pop(index, None)
        if moment is PullMoment.BEFORE:
            self._pull()
        if Quirk.SILENT in self.quirks:
            self._stay_silent()
        response = self._answer(apdu)
        self._keep_changes()
        if moment is PullMoment.AFTER:
            self._pull()
        return response

    def _pull(self) -> None:
        self._cut_power(pulled=True)
        raise CardPulled

    def _stay_silent(self) -> None:
        with self._wake:
            self._wake.wait_for(self._lost_power)
        raise CardPulled

    def _lost_power(self) -> bool:
        return self._seen_power_cycles != self._power_cycles

    def _keep_changes(self) -> None:
        if self._path is None or self._saved_changes == self._changes:
            return
        self.save(self._path)
        self._saved_changes = self._changes

    @property
    def _changes(self) -> int:
        return self._piv.changes + self.device.changes

    def _answer(self, raw: bytes) -> bytes:
        try:
            piece = parse_command(raw)
            if Quirk.ENDLESS_ANSWER in self.quirks and self._is_endless(piece):
                return answer(ENDLESS_PIECE, StatusWord.MORE_FOLLOWS | len(ENDLESS_PIECE))
            command = self._channel.collect(piece)
            if command is None:
                return answer(b"", StatusWord.OK)
            if command.ins == INS_GET_RESPONSE:
                return self._channel.next_piece(command.answer_room)
            response = self._channel.deliver(self._run(command), command.answer_room)
        except CardRefusal as refusal:
            return answer(b"", refusal.sw)
        return torn(response) if Quirk.TORN_ANSWER in self.quirks else response

    def _is_endless(self, command: Command) -> bool:
        return command.ins in (INS_GET_DATA, INS_METADATA, INS_GET_RESPONSE)

    def _run(self, command: Command) -> bytes:
        if command.ins == INS_SELECT:
            return self._select(command)
        if self._selected is None:
            raise CardRefusal(StatusWord.UNKNOWN_INSTRUCTION)
        if self._secured is not None:
            return self._secured.run(command, self._selected.run)
        return self._selected.run(command)

    def _select(self, command: Command) -> bytes:
        if command.p1_p2 != SELECT_BY_NAME:
            raise CardRefusal(StatusWord.WRONG_P1_P2)
        name = command.data
        for aid, applet in self._applets.items():
            if len(name) >= SHORTEST_AID and aid.startswith(name):
                self._selected = applet
                if self._secured is not None:
                    self._secured.end()
                return applet.select()
        raise CardRefusal(StatusWord.NOT_FOUND)

    def _wait_for_touch(self, policy: TouchPolicy) -> None:
        if policy is TouchPolicy.NEVER or self._touch_is_remembered(policy):
            return
        with self._wake:
            before = self._touches
            self._touch_cancelled = False
        for observer in self.on_touch_needed:
            observer()
        with self._wake:
            self._wake.wait_for(
                lambda: self._touches > before or self._touch_cancelled or self._lost_power(),
                self.touch_limit.total_seconds(),
            )
            touched = self._touches > before
            if self._lost_power():
                raise CardPulled
        if not touched:
            raise CardRefusal(StatusWord.CONDITIONS_NOT_SATISFIED)
        self._last_touch = time.monotonic()

    def _touch_is_remembered(self, policy: TouchPolicy) -> bool:
        if policy is not TouchPolicy.CACHED or self._last_touch is None:
            return False
        return time.monotonic() - self._last_touch < TOUCH_IS_REMEMBERED.total_seconds()
