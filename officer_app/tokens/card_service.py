"""The card service asked once: does it speak with us, and what are its readers doing?"""

from smartcard import scard

from officer_app.domain.diagnosis import ReaderSeen, ServiceState

__all__ = ["look_at_service"]

_FORBIDDEN = (scard.SCARD_W_SECURITY_VIOLATION, scard.SCARD_E_NO_ACCESS)


def look_at_service() -> tuple[ServiceState, tuple[ReaderSeen, ...]]:
    """Its state and its readers. No card is connected to, so that none is disturbed."""
    code, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
    if code != scard.SCARD_S_SUCCESS:
        return _state_of(code), ()
    try:
        code, names = scard.SCardListReaders(context, [])
        if code == scard.SCARD_E_NO_READERS_AVAILABLE:
            return ServiceState.RUNNING, ()
        if code != scard.SCARD_S_SUCCESS:
            return _state_of(code), ()
        return ServiceState.RUNNING, _readers(context, list(names))
    finally:
        scard.SCardReleaseContext(context)


def _readers(context: int, names: list[str]) -> tuple[ReaderSeen, ...]:
    unknown = [(name, scard.SCARD_STATE_UNAWARE) for name in names]
    code, states = scard.SCardGetStatusChange(context, 0, unknown) if names else (0, [])
    if code != scard.SCARD_S_SUCCESS:
        return tuple(ReaderSeen(name=name) for name in names)
    return tuple(
        ReaderSeen(
            name=name,
            has_card=bool(state & scard.SCARD_STATE_PRESENT),
            held=bool(state & scard.SCARD_STATE_EXCLUSIVE),
            mute=bool(state & scard.SCARD_STATE_MUTE),
            atr=bytes(atr),
        )
        for name, state, atr in states
    )


def _state_of(code: int) -> ServiceState:
    forbidden = {member & 0xFFFFFFFF for member in _FORBIDDEN}
    if code & 0xFFFFFFFF in forbidden:
        return ServiceState.REFUSED
    return ServiceState.NOT_RUNNING
