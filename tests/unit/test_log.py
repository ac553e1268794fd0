"""The log's values: their one form, their signatures, and what a leaf is made of."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from officer_app.domain.ids import OfficerId, WorkstationId
from officer_app.domain.keys import KeyAlgorithm, spki_der
from officer_app.domain.log import (
    LogKeys,
    Restoration,
    SignedRestoration,
    TreeHead,
    check_growth,
    leaf_content,
    sign_head,
    sign_restoration,
    still_holds,
)
from officer_app.domain.log_faults import LogForked, LogKeyUnknown
from officer_app.domain.merkle import EMPTY_ROOT
from officer_app.domain.records import GENESIS, OfficerSignedIn, Record, sign_record
from officer_app.domain.signature_faults import SignatureInvalid
from tests.support.issuing import NOW, key_of

KEY = Ed25519PrivateKey.from_private_bytes(bytes(32))
KEYS = LogKeys.from_ders([spki_der(KEY.public_key())])
HEAD = TreeHead(era=1, size=3, root=bytes(range(32)), at=NOW)
RESTORATION = Restoration(era=1, size=3, root=bytes(range(32)), at=NOW, reason="the disk broke")


def test_what_is_signed_has_one_form_for_ever() -> None:
    root = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
    at = json.loads(HEAD.to_json())["at"]
    assert HEAD.canonical().decode() == (
        f'{{"at":"{at}","era":1,"kind":"tree_head","root":"{root}","size":3}}'
    )
    assert RESTORATION.canonical().decode() == (
        f'{{"at":"{at}","era":1,"kind":"log_restored","reason":"the disk broke",'
        f'"root":"{root}","size":3}}'
    )


def test_heads_and_restorations_are_verified_by_the_logs_key() -> None:
    KEYS.verify_head(sign_head(HEAD, KEY))
    KEYS.verify_restoration(sign_restoration(RESTORATION, KEY))


def test_a_signature_for_one_is_none_for_the_other() -> None:
    signed = sign_head(HEAD, KEY)
    passed_off = SignedRestoration(
        restoration=RESTORATION, key=signed.key, signature=signed.signature
    )
    with pytest.raises(SignatureInvalid):
        KEYS.verify_restoration(passed_off)


@pytest.mark.parametrize(
    "changes", [{"size": 4}, {"era": 0}, {"root": EMPTY_ROOT}, {"at": NOW.replace(year=2027)}]
)
def test_a_changed_head_does_not_verify(changes: dict[str, object]) -> None:
    signed = sign_head(HEAD, KEY)
    changed = signed.model_copy(update={"head": HEAD.model_copy(update=changes)})
    with pytest.raises(SignatureInvalid):
        KEYS.verify_head(changed)


def test_another_key_is_not_known() -> None:
    with pytest.raises(LogKeyUnknown):
        KEYS.verify_head(sign_head(HEAD, Ed25519PrivateKey.generate()))


def pem(*keys: object) -> bytes:
    blocks = [
        key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)  # type: ignore[attr-defined]  # private keys
        for key in keys
    ]
    return b"# of the log\n" + b"\n".join(blocks)


def test_all_keys_of_a_pem_file_count_and_others_are_passed_over() -> None:
    second = Ed25519PrivateKey.generate()
    keys = LogKeys.from_pem(pem(KEY, key_of(KeyAlgorithm.P256, 3), second))
    assert len(keys.keys) == 2
    keys.verify_head(sign_head(HEAD, KEY))
    keys.verify_head(sign_head(HEAD, second))


@pytest.mark.parametrize(
    "content",
    [b"", b"no PEM", b"-----BEGIN PUBLIC KEY-----\nAA=A\n-----END PUBLIC KEY-----"],
)
def test_what_is_no_key_is_passed_over(content: bytes) -> None:
    assert LogKeys.from_pem(content).keys == ()


def test_a_leaf_is_the_canonical_signed_record_and_no_later_field_changes_it() -> None:
    record = Record(
        workstation=WorkstationId("0" * 32),
        sequence=0,
        previous=GENESIS,
        at=NOW,
        body=OfficerSignedIn(officer=OfficerId("olga")),
    )
    signed = sign_record(record, KEY)
    assert leaf_content(signed.to_json()) == signed.canonical()
    kept = json.loads(signed.to_json())
    kept["record"]["body"]["of_later_days"] = None
    assert b'"of_later_days":null' in leaf_content(json.dumps(kept))


def test_a_golden_record_makes_the_same_leaf_as_ever() -> None:
    golden = Path(__file__).parents[1] / "golden" / "record.json"
    content = golden.read_bytes().strip()
    assert leaf_content(content) == content


def test_a_head_holds_unless_a_later_restoration_went_behind_it() -> None:
    restored = [sign_restoration(RESTORATION, KEY)]
    assert still_holds(HEAD, restored)
    earlier = HEAD.model_copy(update={"era": 0})
    assert still_holds(earlier, restored)
    assert not still_holds(earlier.model_copy(update={"size": 4}), restored)


GROWTHS: dict[str, Callable[[], tuple[TreeHead, TreeHead]]] = {
    "smaller": lambda: (HEAD, HEAD.model_copy(update={"size": 2})),
    "another root": lambda: (HEAD, HEAD.model_copy(update={"root": EMPTY_ROOT})),
    "larger without a proof": lambda: (HEAD, HEAD.model_copy(update={"size": 4})),
}


@pytest.mark.parametrize("heads", GROWTHS.values(), ids=GROWTHS)
def test_growth_that_is_not_proved_is_a_fork(
    heads: Callable[[], tuple[TreeHead, TreeHead]],
) -> None:
    with pytest.raises(LogForked):
        check_growth(*heads(), None)


def test_the_same_head_again_is_no_fork() -> None:
    check_growth(HEAD, HEAD, None)
