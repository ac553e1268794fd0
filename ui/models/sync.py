"""How synchronising stands, as the badge, its detail and the settings show it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from officer_app.domain.words import phrase
from officer_app.sync.state import SyncState, SyncStatus
from ui.texts import recently, said, trouble_words
from ui.widgets.status import SyncLook

__all__ = ["SyncView", "sync_facts", "sync_reason", "sync_view"]

_MINUTE = timedelta(minutes=1)
_REFUSED = phrase(
    "sync", "Records that the centre does not believe: {count}. Tell the administrator."
)
_STOPPED = phrase("sync", "Synchronising has stopped.")
_ALONE = phrase("sync", "This workstation works alone. Everything is kept here.")
_NEVER = phrase("sync", "not yet")
_NOTHING = phrase("sync", "nothing")
_LAST = phrase("sync", "Last exchange")
_WAITING = phrase("sync", "Waiting to be sent")
_SINCE = phrase("sync", "Waiting since")
_RESTORED = phrase("sync", "Restored from an old backup")


@dataclass(frozen=True)
class SyncView:
    """What the badge draws: whole minutes since the last exchange, records not yet sent."""

    look: SyncLook
    minutes: int = 0
    waiting: int = 0


def sync_view(state: SyncState | None, now: datetime) -> SyncView:
    """None: this workstation works alone."""
    if state is None:
        return SyncView(SyncLook.ALONE)
    minutes = max(0, (now - state.last_success) // _MINUTE) if state.last_success else 0
    return SyncView(_look(state), minutes, state.waiting)


def _look(state: SyncState) -> SyncLook:
    if state.refused or state.status in (SyncStatus.STOPPED, SyncStatus.DOUBTED):
        return SyncLook.PROBLEM
    match state.status:
        case SyncStatus.NEVER:
            return SyncLook.SYNCING
        case SyncStatus.OFFLINE:
            return SyncLook.OFFLINE
    return SyncLook.SYNCING if state.waiting else SyncLook.SYNCED


def sync_reason(state: SyncState | None) -> str:
    """Why it stands so, in the officer's language; empty where all is well."""
    if state is None:
        return said("sync", _ALONE)
    parts = []
    if state.refused:
        parts.append(said("sync", _REFUSED).format(count=len(state.refused)))
    if state.trouble is not None:
        parts.append(trouble_words(state.trouble).sentence)
    elif state.status is SyncStatus.STOPPED:
        parts.append(said("sync", _STOPPED))
    return " ".join(parts)


def sync_facts(state: SyncState) -> tuple[tuple[str, str], ...]:
    """Name and value of each fact, in the officer's language."""
    last = recently(state.last_success) if state.last_success else said("sync", _NEVER)
    waiting = str(state.waiting) if state.waiting else said("sync", _NOTHING)
    facts = [(said("sync", _LAST), last), (said("sync", _WAITING), waiting)]
    if state.waiting and state.oldest_waiting is not None:
        facts.append((said("sync", _SINCE), recently(state.oldest_waiting)))
    if state.restored:
        facts.append((said("sync", _RESTORED), state.restored))
    return tuple(facts)
