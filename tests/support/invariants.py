"""What must hold after any interruption: recoverable secrets, one valid certificate a slot."""

import sqlite3
from contextlib import closing

from officer_app.domain.procedure import ProcedureStatus
from officer_app.domain.records import TokenIssued
from officer_app.domain.token import Slot
from officer_app.host.paths import Home
from officer_app.procedures.steps.secrets import TokenSecrets
from officer_app.signing.seal import unseal
from tests.support.acts import newest_sealed, open_escrow_key
from tests.support.workplace import READER, SUBSCRIBER, Workplace

__all__ = ["assert_issued", "assert_recoverable", "assert_undone", "valid_certificates"]


_VALID = """
SELECT count(*) FROM certificate JOIN request USING (serial)
WHERE profile NOT LIKE 'officer@%' AND coalesce((
    SELECT reason FROM revocation AS noted WHERE noted.serial = certificate.serial
    ORDER BY number DESC LIMIT 1
), 'remove_from_crl') = 'remove_from_crl'
"""


def valid_certificates(home: Home) -> int:
    """How many certificates the CA has made for tokens and not revoked; officers' own aside."""
    with closing(sqlite3.connect(home.ca / "issued.db")) as ledger:
        ((count,),) = ledger.execute(_VALID).fetchall()
    return int(count)


def assert_recoverable(place: Workplace, home: Home) -> None:
    """The escrow alone can still open the card's secrets, and they are the card's."""
    certificate = (home.demo / "escrow.der").read_bytes()
    sitting = place.parts.bench.sit(READER)
    token = sitting.do(lambda token: token.identify())
    assert token is not None
    sealed = newest_sealed(place.workstation, token)
    opened = unseal(sealed, certificate, open_escrow_key(home))
    with TokenSecrets.from_secret(opened) as secrets:
        sitting.do(lambda token: token.authenticate(secrets.management_key))
        # Changing the PUK to itself spends nothing when it is right.
        sitting.do(lambda token: token.change_puk(secrets.puk, secrets.puk))
    sitting.rest()


def assert_issued(place: Workplace, home: Home) -> None:
    """A complete card, each certificate in a record, and no other certificate."""
    bodies = [signed.record.body for signed in place.workstation.records.journal(1000).result()]
    (issued,) = (b for b in bodies if isinstance(b, TokenIssued))
    sitting = place.parts.bench.sit(READER, issued.token)
    for made in issued.certificates:
        slot = made.slot
        assert sitting.do(lambda token, slot=slot: token.read_certificate(slot)) == made.certificate
    sitting.rest()
    assert {c.slot for c in issued.certificates} == {Slot.AUTHENTICATION, Slot.SIGNATURE}
    assert valid_certificates(home) == 2, "the person's, and no others"
    assert place.workstation.open_procedures().result() == ()
    assert place.workstation.records.verify().result() == len(bodies)
    assert len(place.workstation.records.person(SUBSCRIBER).result().certificates) == 2
    assert_recoverable(place, home)


def assert_undone(place: Workplace, home: Home, status: ProcedureStatus) -> None:
    """No certificate is valid, and the card can be issued as if nothing had been."""
    assert status is ProcedureStatus.UNDONE
    assert valid_certificates(home) == 0
    assert place.workstation.records.person(SUBSCRIBER).result().certificates == ()
    assert_recoverable(place, home)
    assert place.issue().status is ProcedureStatus.DONE
    assert_issued(place, home)
