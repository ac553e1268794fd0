"""Who certificates are for, and on what evidence we believe it."""

from datetime import date, datetime
from enum import StrEnum

from officer_app.domain.ids import SubscriberId
from officer_app.domain.pins import PersonalFacts
from officer_app.domain.value import Value

__all__ = ["AssuranceLevel", "Person", "ProofingEvidence"]


class AssuranceLevel(StrEnum):
    """How surely the identity was proofed; the classes of seed 004, C lowest."""

    CLASS_C = "C"
    CLASS_B = "B"
    CLASS_A = "A"


class ProofingEvidence(Value):
    """What was shown to whom when the identity was proofed."""

    level: AssuranceLevel
    document_type: str
    document_number: str
    proofed_at: datetime
    proofed_by: str


class Person(Value):
    """A subscriber who is a human being."""

    id: SubscriberId
    given_name: str
    family_name: str
    organisation: str
    unit: str = ""
    country: str = "SE"
    """ISO 3166-1 alpha-2."""
    email: str = ""
    upn: str = ""
    """User principal name, for smart-card logon."""
    employee_number: str = ""
    birth_date: date | None = None
    personal_number: str | None = None
    evidence: ProofingEvidence | None = None

    @property
    def display_name(self) -> str:
        """The name as people say it."""
        return f"{self.given_name} {self.family_name}".strip()

    def is_proofed_to(self, needed: AssuranceLevel) -> bool:
        """Whether the identity was proofed at that class or a higher one (A above B above C)."""
        return self.evidence is not None and self.evidence.level <= needed

    def personal_facts(self) -> PersonalFacts:
        """What the person's PIN must not be made of."""
        return PersonalFacts(birth_date=self.birth_date, personal_number=self.personal_number)
