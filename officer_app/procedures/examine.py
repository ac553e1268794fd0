"""Examine: is the card in a reader fit for use? Everything is read, and nothing is changed."""

from collections.abc import Iterable

from officer_app.domain.card_reading import Expected
from officer_app.domain.examination import Examination
from officer_app.domain.ids import TokenId
from officer_app.domain.officer import Act
from officer_app.domain.profiles import CertificateProfile, TokenProfile
from officer_app.domain.projection import TokenNow
from officer_app.domain.token_faults import TokenCannot, TokenNotFound
from officer_app.domain.value import Value
from officer_app.domain.wishes import ExamineToken
from officer_app.domain.words import phrase
from officer_app.procedures.desk import Desk
from officer_app.procedures.step import Ending, Plan
from officer_app.procedures.steps.examine import ReadBySecondLibrary, ReadCard, WeighFindings
from officer_app.store.journal import StepEntry

__all__ = [
    "EXAMINE_TOKEN",
    "ExamineOrder",
    "examination_in",
    "order_examination",
    "plan_examination",
]

EXAMINE_TOKEN = "examine_token"  # noqa: S105  (a kind of procedure)


class ExamineOrder(Value):
    """Everything that was decided when it began."""

    token: TokenId | None
    """By the last look; None: the card tells no serial number."""
    expected: Expected
    holder: str
    """Whose card it is, for people; empty for nobody's."""
    with_pin: bool
    reader: str


def order_examination(wish: ExamineToken, desk: Desk) -> Plan:
    """The procedure that fulfils the wish.

    Errors: NotSignedIn, NotPermitted, NoReader, TokenNotFound; TokenCannot: a card without a serial
    number is not given anybody's PIN.
    """
    desk.permitted(Act.READ_DIRECTORY)
    reader = desk.reader(wish.reader)
    seen = desk.means.bench.seen_in(reader)
    if seen is None:
        raise TokenNotFound(reader)
    if seen.id is None and wish.with_pin:
        raise TokenCannot(seen.model, "a serial number of its own")
    token = desk.tokens.token(seen.id) if seen.id is not None else None
    person = desk.directory.person(token.subscriber) if token and token.subscriber else None
    return plan_examination(
        ExamineOrder(
            token=seen.id,
            expected=_expected(token, desk),
            holder=person.display_name if person is not None else "",
            with_pin=wish.with_pin,
            reader=reader,
        )
    )


def plan_examination(order: ExamineOrder) -> Plan:
    """Our own reading, somebody else's, and the rules over both."""
    token, expected = order.token, order.expected
    about = token.serial if token is not None else order.reader
    return Plan(
        kind=EXAMINE_TOKEN,
        title=phrase("procedures", "Examine card: {subject}"),
        subject=f"{order.holder}, {about}" if order.holder else about,
        order=order,
        reader=order.reader,
        steps=(
            ReadCard(expected, order.holder, with_pin=order.with_pin),
            ReadBySecondLibrary(expected, order.holder, with_pin=order.with_pin),
            WeighFindings(expected),
        ),
        ending=lambda _facts: Ending(bodies=()),
        subscriber=expected.token.subscriber if expected.token is not None else None,
        token=token,
        only_looks=True,
    )


def examination_in(steps: Iterable[StepEntry]) -> Examination | None:
    """The outcome among a procedure's steps; None before its end, and for another procedure."""
    weighed = (s.result for s in steps if s.name == WeighFindings.__name__)
    found = next(weighed, None)
    return Examination.from_json(found) if found is not None else None


def _expected(token: TokenNow | None, desk: Desk) -> Expected:
    if token is None:
        return Expected(token=None)
    profile = _profile(token, desk)
    return Expected(
        token=token,
        certificates=desk.tokens.certificates_of_token(token.id),
        profile=profile,
        certificate_profiles=_certificate_profiles(profile, desk) if profile is not None else (),
    )


def _certificate_profiles(profile: TokenProfile, desk: Desk) -> tuple[CertificateProfile, ...]:
    """Those of further keys, too."""
    all_keys = (*profile.keys, *profile.further_keys)
    return desk.certificate_profiles(profile.model_copy(update={"keys": all_keys}))


def _profile(token: TokenNow, desk: Desk) -> TokenProfile | None:
    """The version of the profile by which the card was made, if it is still in force."""
    profile = desk.profile_now(token)
    return profile if profile is not None and profile.id == token.profile else None
