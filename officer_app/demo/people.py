"""Sample subscribers, plainly made up."""

from datetime import UTC, date, datetime

from officer_app.domain.ids import SubscriberId
from officer_app.domain.subscriber import AssuranceLevel, Person, ProofingEvidence

__all__ = ["APPROVER", "OFFICER", "PEOPLE"]

_ORGANISATION = "Sample Organisation"

_NAMES = (
    ("Anna", "Exempel", "SE", "Sales", "1985-03-14"),
    ("Björn", "Exempelsson", "SE", "Sales", "1990-11-02"),
    ("Cecilia", "Mustermann", "SE", "Legal", "1978-06-21"),
    ("Ditte", "Eksempelsen", "DK", "Support", "1982-01-30"),
    ("Emil", "Prøvesen", "DK", "Support", "1995-09-09"),
    ("Freja", "Testgaard", "DK", "Finance", "1988-12-17"),
    ("Gábor", "Példa", "HU", "Finance", "1971-04-05"),
    ("Hajnal", "Mintafalvi", "HU", "Operations", "1993-08-28"),
    ("Ilona", "Próba", "HU", "Operations", "1980-02-11"),
    ("John", "Sampleton", "GB", "Research", "1969-07-19"),
    ("Karin", "Låtsasson", "SE", "Research", "1999-05-25"),
    ("Östen", "Åkerprov", "SE", "Warehouse", "1975-10-08"),
)


def _person(number: int, given: str, family: str, country: str, unit: str, born: str) -> Person:
    plain = f"person{number:04}"
    return Person(
        id=SubscriberId(f"P{number:04}"),
        given_name=given,
        family_name=family,
        organisation=_ORGANISATION,
        unit=unit,
        country=country,
        email=f"{plain}@sample.example",
        upn=f"{plain}@corp.sample.example",
        employee_number=f"{1000 + number}",
        birth_date=date.fromisoformat(born),
        evidence=ProofingEvidence(
            level=AssuranceLevel.CLASS_B,
            document_type="Sample identity card",
            document_number=f"SAMPLE-{number:06}",
            proofed_at=datetime(2026, 1, 15, 9, 0, tzinfo=UTC),
            proofed_by="Sample desk",
        ),
    )


PEOPLE: tuple[Person, ...] = tuple(_person(i + 1, *row) for i, row in enumerate(_NAMES))

OFFICER = Person(
    id=SubscriberId("P9001"),
    given_name="Olga",
    family_name="Officersample",
    organisation=_ORGANISATION,
    unit="Registration desk",
    country="SE",
    email="officer@sample.example",
    upn="officer@corp.sample.example",
    employee_number="9001",
)

APPROVER = Person(
    id=SubscriberId("P9002"),
    given_name="Arne",
    family_name="Approversample",
    organisation=_ORGANISATION,
    unit="Registration desk",
    country="SE",
    email="approver@sample.example",
    upn="approver@corp.sample.example",
    employee_number="9002",
)
