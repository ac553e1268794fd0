"""SlotWatch: what came and went in a module's slots, in the words of readers and cards.

There is no thread and no clock here. A slot that stands for a PC/SC reader is looked at when PC/SC
tells of a change there; for all others (software tokens, network HSMs) nobody tells, and the
person's "look again", or whatever rhythm the caller keeps, does.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from officer_app.tokens.pkcs11.modules import SlotSeen, reader_of
from officer_app.tokens.port import ReaderEvent, ReaderEventKind

__all__ = ["SlotWatch", "by_reader"]


def by_reader(
    listed: Sequence[SlotSeen], readers: Sequence[str], prefix: str = ""
) -> dict[str, tuple[SlotSeen, ...]]:
    """The slots of one module, each under the name of its reader: one of PC/SC's `readers`, or one
    of its own, which is called by the slot after `prefix`. Some modules show one card as several
    slots: one for each of its PINs.
    """
    found: dict[str, tuple[SlotSeen, ...]] = {}
    names = Counter(seen.description for seen in listed)
    for seen in listed:
        reader = reader_of(seen, readers)
        if reader is None:
            alone = names[seen.description] == 1
            own = seen.description if alone else f"{seen.description} ({seen.slot})"
            reader = prefix + own
        found[reader] = (*found.get(reader, ()), seen)
    return found


class SlotWatch:
    """Remembers the slots of one module as they were last listed. One thread at a time uses it."""

    def __init__(self, list_slots: Callable[[], tuple[SlotSeen, ...]], prefix: str = "") -> None:
        self._list_slots = list_slots
        self._prefix = prefix
        self._by_reader: dict[str, tuple[SlotSeen, ...]] = {}
        self._own: frozenset[str] = frozenset()

    def changes(self, readers: Sequence[str]) -> tuple[ReaderEvent, ...]:
        """List the slots anew; what changed in those that none of the PC/SC `readers` stands for.

        Changes in PC/SC readers are PC/SC's to tell. Errors: those of the listing.
        """
        now = by_reader(self._list_slots(), readers, self._prefix)
        before, self._by_reader = self._by_reader, now
        gone, self._own = self._own, frozenset(now.keys() - set(readers))
        return tuple(_events(sorted(gone | self._own), gone, self._own, before, now))

    def tokens_in(self, reader: str) -> tuple[SlotSeen, ...]:
        """The slots with a token that stand for a reader, as last listed."""
        return tuple(seen for seen in self._by_reader.get(reader, ()) if seen.token is not None)


def _events(
    readers: Iterable[str],
    then: frozenset[str],
    now: frozenset[str],
    before: dict[str, tuple[SlotSeen, ...]],
    after: dict[str, tuple[SlotSeen, ...]],
) -> Iterable[ReaderEvent]:
    for reader in readers:
        old = _serials(before, reader) if reader in then else ()
        new = _serials(after, reader) if reader in now else ()
        if reader not in then:
            yield ReaderEvent(reader=reader, kind=ReaderEventKind.APPEARED)
        if old and old != new:
            yield ReaderEvent(reader=reader, kind=ReaderEventKind.CARD_OUT)
        if new and old != new:
            yield ReaderEvent(reader=reader, kind=ReaderEventKind.CARD_IN)
        if reader not in now:
            yield ReaderEvent(reader=reader, kind=ReaderEventKind.VANISHED)


def _serials(slots: dict[str, tuple[SlotSeen, ...]], reader: str) -> tuple[str | None, ...]:
    return tuple(seen.token.serial for seen in slots[reader] if seen.token is not None)
