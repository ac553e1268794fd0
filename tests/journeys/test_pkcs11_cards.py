"""A card behind PKCS#11 is prepared and issued, and is an officer's: seen by other programs.

The card is a token of SoftHSM 2, reached by the program through a process of its own.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from officer_app.assembly import Opening, Parts, open_parts
from officer_app.demo.people import OFFICER
from officer_app.demo.world import OFFICER_PIN, DemoWorld
from officer_app.domain.ids import IdempotencyKey
from officer_app.domain.keys import KeyAlgorithm, spki_sha256
from officer_app.domain.naming import subject_name
from officer_app.domain.order import Issued, Order
from officer_app.domain.procedure import OfficerPin, ProcedureStatus
from officer_app.domain.profiles import KeySpec
from officer_app.domain.secret import Secret
from officer_app.domain.token import PinPolicyOnCard, Slot
from officer_app.domain.wishes import (
    IssueToToken,
    PrePersonalise,
    ReKeyToken,
    ReturnToken,
    UnblockPin,
    Wish,
)
from officer_app.host.paths import Home
from officer_app.signing.csr import make_csr
from officer_app.store.settings import CardDriver
from officer_app.tokens.bench import Bench
from officer_app.tokens.pkcs11.drivers import ModuleDrivers
from officer_app.tokens.virtual import VirtualCard, VirtualReaders
from officer_app.tokens.virtual_source import VirtualSource
from tests.support.officerctl import SECRETS, Counter, Ran, counter_at
from tests.support.softhsm import PIN, KeyInSlot, SoftHsm, run_tool, softhsm
from tests.support.workplace import (
    OFFICERS_READER,
    READER,
    SUBSCRIBER,
    SUBSCRIBER_PIN,
    WITHIN,
    Workplace,
    copy_home,
)

__all__ = ["softhsm"]

SMARTCARD, YUBIKEY = "smartcard-standard", "yubikey-standard"
SLOTS = {Slot.AUTHENTICATION: "01", Slot.SIGNATURE: "02"}


def open_quietly(home: Home) -> Parts:
    """The parts of a workstation, without its readers."""
    return open_parts(Opening(home=home, watch_readers=False, insecure_file_key=True))


def name_driver(home: Home, *drivers: CardDriver) -> None:
    """As an administrator does in the settings."""
    parts = open_quietly(home)
    parts.store.settings.change(card_drivers=drivers)
    parts.close()


@pytest.fixture
def desk(softhsm: SoftHsm, journeys_blank_home: Home, tmp_path: Path) -> Iterator[Counter]:
    """officerctl with SoftHSM among its card drivers."""
    home = copy_home(journeys_blank_home, tmp_path / "home")
    name_driver(home, CardDriver(name="softhsm2"))
    with counter_at(home) as counter:
        yield counter


def reader_of(desk: Counter, token: str | None) -> str:
    """The slot of SoftHSM in which that token lies; None: the one that nobody has initialised."""
    listed = desk.run("readers").must_be_done().answer["readers"]
    (name,) = (
        reader["name"]
        for reader in listed
        if reader["name"].startswith("softhsm2: ") and reader["token"] == token
    )
    return str(name)


def prepare(desk: Counter, reader: str, *more: str, profile: str = SMARTCARD) -> Ran:
    return desk.with_secrets(
        "token", "prepersonalise", "--profile", profile, "--reader", reader,
        "--officer-reader", OFFICERS_READER, *more,
    )  # fmt: skip


def issue(desk: Counter, reader: str) -> Ran:
    return desk.with_secrets(
        "issue", "--subscriber", str(SUBSCRIBER), "--profile", SMARTCARD, "--reader", reader,
        "--officer-reader", OFFICERS_READER,
    )  # fmt: skip


def prepared_token(desk: Counter) -> str:
    """Prepare the blank token; answers which it is."""
    return str(prepare(desk, reader_of(desk, None)).must_be_done().answer["procedure"]["token"])


def test_a_token_is_prepared_and_issued_and_other_programs_agree(
    desk: Counter, softhsm: SoftHsm, tmp_path: Path
) -> None:
    token = prepared_token(desk)
    issue(desk, reader_of(desk, token)).must_be_done()
    softhsm.module.refresh()
    (label,) = (s.token.label for s in softhsm.module.slots() if s.token and not s.blank)
    listing = softhsm.pkcs11_tool(label, "--list-objects", "--login", "--pin", SUBSCRIBER_PIN)
    assert [listing.count(kind) for kind in ("Private Key", "Public Key", "Certificate O")] == [
        2
    ] * 3
    (tmp_path / "message").write_bytes(b"what is signed")
    for slot, identifier in SLOTS.items():
        must_sign(softhsm, label, identifier, tmp_path / f"{slot}.pem")
    desk.must_have_lost_nothing()


def must_sign(softhsm: SoftHsm, label: str, identifier: str, pem: Path) -> None:
    """OpenSC's tool signs by the token, and OpenSSL verifies by the certificate on it."""
    der = pem.with_suffix(".der")
    softhsm.pkcs11_tool(
        label, "--read-object", "--type", "cert", "--id", identifier, "--output-file", str(der)
    )
    key = x509.load_der_x509_certificate(der.read_bytes()).public_key()
    pem.write_bytes(key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo))
    run_tool(
        "openssl", "dgst", "-sha256", "-binary", "-out", "digest", "message", directory=pem.parent
    )
    softhsm.pkcs11_tool(
        label, "--sign", "--mechanism", "ECDSA", "--id", identifier, "--signature-format",
        "openssl",
        "--login", "--pin", SUBSCRIBER_PIN, "--input-file", str(pem.parent / "digest"),
        "--output-file", str(pem.parent / "signature"),
    )  # fmt: skip
    told = run_tool(
        "openssl", "dgst", "-sha256", "-verify", pem.name, "-signature", "signature", "message",
        directory=pem.parent,
    )  # fmt: skip
    assert "Verified OK" in told


def test_a_token_of_somebody_is_erased_only_with_the_officers_word(
    desk: Counter, softhsm: SoftHsm
) -> None:
    token = prepared_token(desk)
    reader = reader_of(desk, token)
    asked = prepare(desk, reader)
    assert asked.code == "policy.clearing_not_confirmed"
    desk.undo(asked.procedure).must_be_done()
    prepare(desk, reader, "--clear").must_be_done()
    issue(desk, reader).must_be_done()


def test_a_token_whose_puk_nobody_knows_is_left_alone(desk: Counter, softhsm: SoftHsm) -> None:
    softhsm.init_by_tool("somebody's")
    softhsm.module.refresh()
    seen = softhsm.seen("somebody's")
    assert seen.token is not None
    reader = reader_of(desk, f"pkcs11:{seen.token.serial}")
    refused = prepare(desk, reader, "--clear")
    assert refused.code == "token.puk_refused"
    softhsm.module.refresh()
    softhsm.at(softhsm.seen("somebody's")).log_in()


def test_a_yubikeys_profile_refuses_a_token_and_the_other_way_round(desk: Counter) -> None:
    for reader, profile in ((READER, SMARTCARD), (reader_of(desk, None), YUBIKEY)):
        refused = prepare(desk, reader, profile=profile)
        assert refused.code == "token.cannot"


def test_an_issuance_that_is_given_up_leaves_a_token_to_be_issued(desk: Counter) -> None:
    token = prepared_token(desk)
    reader = reader_of(desk, token)
    stopped = desk.with_secrets(
        "issue", "--subscriber", str(SUBSCRIBER), "--profile", SMARTCARD, "--reader", reader,
        "--officer-reader", OFFICERS_READER,
        secrets={**SECRETS, "subscriber_pin": "123456"},
    )  # fmt: skip
    assert stopped.status != 0
    desk.undo(stopped.procedure).must_be_done()
    issue(desk, reader).must_be_done()


def test_a_module_that_is_missing_is_told_in_its_place(
    journeys_blank_home: Home, tmp_path: Path
) -> None:
    home = copy_home(journeys_blank_home, tmp_path / "home")
    name_driver(home, CardDriver(name="mine", path=tmp_path / "mine.so"))
    with counter_at(home) as counter:
        listed = counter.run("readers").must_be_done().answer["readers"]
    (shown,) = (r for r in listed if r["name"] == "mine")
    assert "token.module_missing" in str(shown)


# The officer's own card


def make_officers_token(parts: Parts, softhsm: SoftHsm) -> str:
    """The demonstration's officer gets a token in place of the YubiKey; answers its name."""
    at = softhsm.prepared("officer")
    profiles = parts.store.directory.profiles()
    profile = profiles.certificate("officer")
    assert profile is not None
    spec = KeySpec(
        slot=Slot.SIGNATURE,
        algorithm=KeyAlgorithm.P256,
        certificate="officer",
        pin_policy=PinPolicyOnCard.ALWAYS,
    )
    at.log_in()
    key = at.do(lambda token: token.generate_key(spec))
    csr = make_csr(KeyInSlot(at, Slot.SIGNATURE, key), subject_name(profile, OFFICER))
    order = Order(key=IdempotencyKey("11" * 16), csr=csr, subscriber=OFFICER, profile=profile)
    issued = parts.ca.request(order)
    assert isinstance(issued, Issued)
    at.do(lambda token: token.write_certificate(Slot.SIGNATURE, issued.certificate))
    (officer,) = (o for o in parts.store.directory.officers() if o.subscriber == OFFICER.id)
    parts.store.directory.save_officers(
        (officer.model_copy(update={"spki_sha256": spki_sha256(key)}),)
    )
    token = at.do(lambda token: token.identify())
    at.do(lambda token: token.close())
    return str(token)


def test_an_officer_signs_in_and_decides_with_a_token(desk: Counter, softhsm: SoftHsm) -> None:
    parts = open_quietly(desk.home)
    token = make_officers_token(parts, softhsm)
    parts.close()
    officers = reader_of(desk, token)
    for command in (
        ("token", "prepersonalise"),
        ("issue", "--subscriber", str(SUBSCRIBER)),
    ):
        desk.with_secrets(
            *command, "--profile", YUBIKEY, "--reader", READER, "--officer-reader", officers,
            secrets={**SECRETS, "officer_pin": PIN},
        ).must_be_done()  # fmt: skip
    desk.must_have_lost_nothing()


def test_an_officers_token_is_never_prepared(desk: Counter, softhsm: SoftHsm) -> None:
    parts = open_quietly(desk.home)
    token = make_officers_token(parts, softhsm)
    parts.close()
    reader = reader_of(desk, token)
    refused = desk.with_secrets(
        "token", "prepersonalise", "--profile", SMARTCARD, "--reader", reader,
        "--officer-reader", reader, "--clear",
        secrets={**SECRETS, "officer_pin": PIN},
    )  # fmt: skip
    assert refused.code == "token.in_use"


# Its later life


@pytest.fixture
def joined(softhsm: SoftHsm, journeys_blank_home: Home, tmp_path: Path) -> Iterator[Workplace]:
    """At work with the blank token, and with the officer known at the centre."""
    home = copy_home(journeys_blank_home, tmp_path / "home")
    world = DemoWorld.load(home)
    assert world is not None
    officers = VirtualCard.load(world.card_file(home, 0))
    hub = VirtualReaders([OFFICERS_READER])
    hub.insert(OFFICERS_READER, officers)
    parts = open_parts(Opening(home=home, watch_readers=False, synchronise=True))
    bench = Bench([VirtualSource(hub)], drivers=ModuleDrivers({"softhsm2": None}))
    reader = f"softhsm2: {softhsm.blank().description}"
    parts = replace(parts, bench=bench)
    with Workplace.over(parts, OFFICERS_READER, reader, officers, hub) as place:
        place.workstation.wait_for_centre(WITHIN)
        pin = OfficerPin(Secret(OFFICER_PIN))
        place.workstation.sign_in(OFFICERS_READER, pin).result(WITHIN.total_seconds())
        yield place


def done(place: Workplace, wish: Wish) -> None:
    state = place.fulfil(wish)
    assert state.status is ProcedureStatus.DONE, state.trouble


def test_a_token_lives_on_is_returned_and_becomes_somebody_elses(joined: Workplace) -> None:
    reader = joined.reader
    prepare_it = PrePersonalise(profile=SMARTCARD, reader=reader)
    issue_it = IssueToToken(
        subscriber=SUBSCRIBER, profile=SMARTCARD, reader=reader, reason="first issuance"
    )
    done(joined, prepare_it)
    done(joined, issue_it)
    done(joined, UnblockPin(reader=reader, reason="the PIN is forgotten"))
    before = joined.workstation.look(reader).result()
    done(joined, ReKeyToken(reader=reader, reason="the certificates expire"))
    after = joined.workstation.look(reader).result()
    assert {c.slot for c in after.slots} == {c.slot for c in before.slots} == set(SLOTS)
    assert not {c.spki_sha256 for c in after.slots} & {c.spki_sha256 for c in before.slots}
    done(joined, ReturnToken(reader=reader, reason="leaves the organisation"))
    assert joined.workstation.look(reader).result().slots == ()
    done(joined, prepare_it)
    done(joined, issue_it)
    assert joined.workstation.records.verify().result() >= 7


def test_a_token_is_taken_back_by_officerctl_with_the_centres_help(desk: Counter) -> None:
    token = prepared_token(desk)
    issue(desk, reader_of(desk, token)).must_be_done()
    returned = desk.with_secrets(
        "token", "return", "--reader", reader_of(desk, token), "--officer-reader", OFFICERS_READER,
    )  # fmt: skip
    returned.must_be_done()
    assert desk.run("token", "show", token).must_be_done().answer["token"]["status"] == "in_stock"
