"""What is true once a decision about a card is done: whose card, since when, what comes next."""

from collections.abc import Iterator
from dataclasses import dataclass

from officer_app.domain.procedure import ProcedureState
from officer_app.domain.token_life import TokenAct
from officer_app.domain.words import phrase
from ui.texts import profile_word, recently, said, serial

__all__ = ["end_sentences", "end_title"]


@dataclass(frozen=True)
class _EndWords:
    """English templates of the context "ends"."""

    title: str
    """Over `card`."""
    now: str
    """What can be done with the card, and what not; over `time`."""
    certificates: str
    """Over `certificates`."""
    next: str


_HOLDER = phrase("ends", "It is the card of {person}.")
_NOBODYS = phrase("ends", "It is nobody's card.")
_LISTED = phrase("ends", "The next revocation list says so. The journal does already.")
_KEPT = phrase("ends", "It is in the journal.")
_DONE = phrase("ends", "It is done")

_WORDS = {
    TokenAct.SUSPEND: _EndWords(
        title=phrase("ends", "Card {card} is suspended"),
        now=phrase("ends", "Since {time} nobody can use it."),
        certificates=phrase("ends", "On hold: {certificates}."),
        next=phrase("ends", "If it is found, reinstate it. If not, report it lost."),
    ),
    TokenAct.REINSTATE: _EndWords(
        title=phrase("ends", "Card {card} is reinstated"),
        now=phrase("ends", "Since {time} it works as before, with the same PIN."),
        certificates=phrase("ends", "Valid again: {certificates}."),
        next=phrase("ends", "Hand it back if it is here."),
    ),
    TokenAct.REPORT_LOST: _EndWords(
        title=phrase("ends", "Card {card} is reported lost"),
        now=phrase("ends", "Since {time} whoever finds it cannot use it."),
        certificates=phrase("ends", "Revoked for ever: {certificates}."),
        next=phrase("ends", "Its owner can get another card. If this one comes back, wipe it."),
    ),
    TokenAct.DESTROY: _EndWords(
        title=phrase("ends", "Card {card} is destroyed"),
        now=phrase("ends", "Since {time} it is out of use for good."),
        certificates=phrase("ends", "Revoked for ever: {certificates}."),
        next=phrase("ends", "Cut through its chip now. Its owner can get another card."),
    ),
}


def end_title(state: ProcedureState) -> str:
    """What became of the card."""
    words = _words(state)
    card = "" if state.token is None else serial(state.token)
    return said("ends", _DONE if words is None else words.title).format(card=card)


def end_sentences(state: ProcedureState) -> Iterator[str]:
    """Whose it is, what is so from now on, what comes next; the last one is for the record."""
    words, decided = _words(state), state.decided
    if words is None or decided is None:
        yield said("ends", _KEPT)
        return
    holder = _HOLDER if decided.holder else _NOBODYS
    now = said("ends", words.now).format(time=recently(state.changed_at))
    yield f"{said('ends', holder).format(person=decided.holder)} {now}"
    if decided.certificates:
        names = ", ".join(profile_word(name) for name in decided.certificates)
        yield said("ends", words.certificates).format(certificates=names)
    yield said("ends", words.next)
    yield said("ends", _LISTED if decided.certificates else _KEPT)


def _words(state: ProcedureState) -> _EndWords | None:
    return None if state.decided is None else _WORDS.get(state.decided.act)
