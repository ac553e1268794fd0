"""RereadCard: what was written is read and tried by a library that shares no code with ours."""

from collections.abc import Iterable

from officer_app.domain.card_reading import KeyTrial, SecondReading, SecondSlot
from officer_app.domain.procedure import PinChosen, PinGiven
from officer_app.domain.secret import Secret
from officer_app.domain.token import SlotContent
from officer_app.domain.token_faults import TokenAnswersNonsense
from officer_app.domain.words import phrase
from officer_app.procedures.facts import Facts
from officer_app.procedures.step import Step
from officer_app.procedures.steps.examine import NonceToSign, read_elsewhere
from officer_app.procedures.steps.slots import CertificateMade

__all__ = ["RereadCard", "check_reread"]

_DURING = "reading what was written by a second library"


class RereadCard(Step[NonceToSign, SecondReading]):
    """As whoever relies on the card will read it. Nothing on it is changed.

    Where no such library is at hand, its result says why; the keys have been proved by then.
    """

    title = phrase("steps", "Card read by a second library")
    intent_type = NonceToSign
    result_type = SecondReading

    def prepare(self, facts: Facts) -> NonceToSign:
        return NonceToSign(nonce=facts.means.entropy.bytes(32))

    def act(self, intent: NonceToSign, facts: Facts) -> SecondReading:
        made = facts.results(CertificateMade)
        written = tuple(SlotContent(slot=m.slot, certificate=m.certificate) for m in made)
        reading = read_elsewhere(facts, written, intent.nonce, _pin(facts))
        check_reread(reading.slots, made)
        return reading


def check_reread(slots: Iterable[SecondSlot], made: Iterable[CertificateMade]) -> None:
    """Raises TokenAnswersNonsense unless each slot holds what was written, and its key fits."""
    written = {m.slot: m.certificate for m in made}
    for seen in slots:
        if seen.certificate != written[seen.slot] or seen.trial is KeyTrial.WRONG:
            raise TokenAnswersNonsense(_DURING)


def _pin(facts: Facts) -> Secret | None:
    """As typed here in this work; one typed on a reader's keys is not asked for once more."""
    given = facts.answer(PinChosen) or facts.answer(PinGiven)
    return given.pin if given is not None and isinstance(given.pin, Secret) else None
