"""The management application of a YubiKey: which key this is, and which applications are on.

It is another application than PIV: whoever speaks to it selects PIV again afterwards.
"""

from dataclasses import dataclass
from functools import reduce
from operator import or_

from yubikit.core import TRANSPORT
from yubikit.core.smartcard import ApduError, SmartCardConnection
from yubikit.core.smartcard.scp import ScpKeyParams
from yubikit.management import (
    CAPABILITY,
    FORM_FACTOR,
    DeviceConfig,
    DeviceInfo,
    ManagementSession,
)

from officer_app.domain.applications import ApplicationsOn
from officer_app.domain.token_faults import (
    ApplicationsLocked,
    ForeignCard,
    TokenAnswersNonsense,
    TokenCannot,
)
from officer_app.domain.yubikey import Application, FormFactor, OverTransport, YubiKeyModel
from officer_app.tokens.piv import piv_wall

__all__ = ["Told", "ask_management", "knows_lock_code", "switch"]

_CAPABILITIES = {application: CAPABILITY[application.name] for application in Application}


@dataclass(frozen=True)
class Told:
    """What the management application said."""

    model: YubiKeyModel
    serial: int | None


def ask_management(connection: SmartCardConnection, reader: str) -> Told | None:
    """What a key tells of itself; None where it has no such application or speaks nonsense there.

    Errors: TokenRemoved, TokenSilent.
    """
    try:
        with piv_wall("reading what key this is", "YubiKey", reader):
            info = ManagementSession(connection).read_device_info()
            return Told(_model(info), info.serial)
    except (ForeignCard, TokenCannot, TokenAnswersNonsense):
        return None


def switch(
    connection: SmartCardConnection,
    on: ApplicationsOn,
    *,
    present_code: bytes | None,
    new_code: bytes | None,
    channel: ScpKeyParams | None,
) -> None:
    """As `SwitchesApplications.switch_applications`. Raises what yubikit raises.

    Errors: ApplicationsLocked.
    """
    enabled = {TRANSPORT.USB: _capabilities(on.usb)}
    if on.nfc is not None:
        enabled[TRANSPORT.NFC] = _capabilities(on.nfc)
    management = ManagementSession(connection, channel)
    try:
        management.write_device_config(
            DeviceConfig(enabled),
            reboot=True,
            cur_lock_code=present_code,
            new_lock_code=new_code,
        )
    except ApduError as cause:
        if management.read_device_info().is_locked:
            raise ApplicationsLocked from cause
        raise


def knows_lock_code(
    connection: SmartCardConnection, code: bytes, channel: ScpKeyParams | None
) -> bool:
    """Whether a locked key takes that code: a change of nothing is sent with it."""
    try:
        ManagementSession(connection, channel).write_device_config(cur_lock_code=code)
    except ApduError:
        return False
    return True


def _capabilities(applications: frozenset[Application]) -> CAPABILITY:
    return reduce(or_, (_CAPABILITIES[a] for a in applications), CAPABILITY(0))


def _model(info: DeviceInfo) -> YubiKeyModel:
    return YubiKeyModel(
        form=FormFactor(FORM_FACTOR(info.form_factor).name.lower()),
        usb=_over(info, TRANSPORT.USB),
        nfc=_over(info, TRANSPORT.NFC) if info.has_transport(TRANSPORT.NFC) else None,
        is_fips=info.is_fips or (4, 4, 0) <= info.version < (4, 5, 0),
        fips_capable=_applications(info.fips_capable),
        fips_approved=_applications(info.fips_approved),
        pin_complexity=info.pin_complexity,
        is_locked=info.is_locked,
        reset_blocked=_applications(info.reset_blocked),
        part_number=info.part_number or "",
    )


def _over(info: DeviceInfo, transport: TRANSPORT) -> OverTransport:
    enabled = info.config.enabled_capabilities.get(transport)
    return OverTransport(
        supported=_applications(info.supported_capabilities[transport]),
        enabled=None if enabled is None else _applications(enabled),
    )


def _applications(capabilities: CAPABILITY) -> frozenset[Application]:
    return frozenset(a for a, bit in _CAPABILITIES.items() if bit in capabilities)
