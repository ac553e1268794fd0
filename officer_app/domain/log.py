"""The centre's log as others see it: signed heads, proofs, announced restorations, pages of it.

Every record that the centre has acknowledged is a leaf of one Merkle tree (RFC 9162 §2.1), in the
order in which it was taken. The leaf's content is the canonical form of the signed record.
"""

import base64
import binascii
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal, Self

import rfc8785
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import load_der_public_key
from pydantic import Field

from officer_app.domain.ids import WorkstationId
from officer_app.domain.keys import spki_sha256
from officer_app.domain.log_faults import LogForked, LogKeyUnknown, ProofInvalid
from officer_app.domain.merkle import HASH_BYTES, check_consistency
from officer_app.domain.signature_faults import SignatureInvalid
from officer_app.domain.value import Value

__all__ = [
    "MOST_PROOFS",
    "AskProofs",
    "ConsistencyProof",
    "Hash",
    "InclusionProof",
    "LeafPage",
    "LogEntry",
    "LogKeys",
    "LogPage",
    "LogProof",
    "LogWorkstation",
    "Proofs",
    "Restoration",
    "SignedRestoration",
    "SignedTreeHead",
    "TreeHead",
    "Witness",
    "Witnessed",
    "check_growth",
    "leaf_content",
    "sign_head",
    "sign_restoration",
    "still_holds",
]

MOST_PROOFS = 500
"""Of each kind in one request."""

Hash = Annotated[bytes, Field(min_length=HASH_BYTES, max_length=HASH_BYTES)]
"""SHA-256."""


class TreeHead(Value):
    """How large the log was at a moment, and the hash over all of it."""

    kind: Literal["tree_head"] = "tree_head"
    era: int = Field(ge=0)
    """How often it was announced that the log goes on from an old backup."""
    size: int = Field(ge=0)
    root: Hash
    at: datetime
    """When it was signed; never before an earlier head of the same log."""


class SignedTreeHead(Value):
    """What nobody can take back: the log's key says that this was the log."""

    head: TreeHead
    key: str
    """Name (hex SHA-256 of the SPKI) of the key that signed."""
    signature: bytes
    """Ed25519 over the head's canonical form."""


class Restoration(Value):
    """The log goes on from an old backup: what it held beyond `size` is gone from it.

    Whoever saw more keeps that as evidence, and sends the records again.
    """

    kind: Literal["log_restored"] = "log_restored"
    era: int = Field(ge=1)
    """The one that begins with it."""
    size: int = Field(ge=0)
    root: Hash
    """Of the log of that size."""
    at: datetime
    reason: str = Field(min_length=1, max_length=500)


class SignedRestoration(Value):
    """A restoration that the log's key vouches for."""

    restoration: Restoration
    key: str
    signature: bytes


class InclusionProof(Value):
    """Shows that a leaf is in a tree (RFC 9162 §2.1.3)."""

    index: int
    size: int
    path: tuple[Hash, ...] = Field(max_length=64)


class ConsistencyProof(Value):
    """Shows that one tree begins with another (RFC 9162 §2.1.4)."""

    first: int
    second: int
    path: tuple[Hash, ...] = Field(max_length=65)


class LogProof(Value):
    """What comes with every receipt."""

    head: SignedTreeHead
    consistency: ConsistencyProof | None = None
    """From the head that was seen before; None where there was none, or one of another era."""
    restorations: tuple[SignedRestoration, ...] = ()
    """Those after the era of the head that was seen before."""
    inclusion: tuple[InclusionProof, ...] = ()
    """Of the records of the push that are held, in their order."""


class Witness(Value):
    """Tells the centre which of its heads was the newest that the sender has seen."""

    seen: SignedTreeHead | None = None


class Witnessed(Value):
    """The centre's newest head, and how it goes on from the one that was seen."""

    proof: LogProof | None
    """None: this centre signs no heads."""
    send_from: int
    """Sequence of the sender's first record that the centre does not hold."""


class AskProofs(Value):
    """Many proofs at once, all up to one head."""

    size: int = Field(ge=0)
    records: tuple[str, ...] = Field(default=(), max_length=MOST_PROOFS)
    """SHA-256 (hex) of records whose inclusion is to be shown."""
    heads: tuple[int, ...] = Field(default=(), max_length=MOST_PROOFS)
    """Sizes of earlier heads."""


class Proofs(Value):
    """One for each that was asked for, in the same order."""

    records: tuple[InclusionProof | None, ...] = ()
    """None: no such record is in the log of that size."""
    heads: tuple[ConsistencyProof, ...] = ()


class LeafPage(Value):
    """Hashes of leaves that follow each other: what a leaf holds is not told."""

    start: int
    hashes: tuple[Hash, ...]
    more: bool


class LogEntry(Value):
    """One leaf, whole."""

    index: int
    content: bytes
    """The signed record in its canonical form."""
    believed: bool
    """Whether the centre acts on it. No hash covers that: it is the centre's word."""
    reason: str = ""
    """Why not."""


class LogWorkstation(Value):
    """The key behind a workstation's name, which is a hash of it."""

    id: WorkstationId
    public_key: bytes
    """Ed25519, raw."""


class LogPage(Value):
    """A piece of the log for auditors, with what is needed to check it."""

    start: int
    entries: tuple[LogEntry, ...]
    heads: tuple[SignedTreeHead, ...] = ()
    """Every head that ends within the piece, in the order in which they were signed."""
    restorations: tuple[SignedRestoration, ...] = ()
    """All that there are, in the first piece."""
    workstations: tuple[LogWorkstation, ...] = ()
    """Of all who wrote what is in the piece."""
    more: bool


@dataclass(frozen=True)
class LogKeys:
    """The keys with which a log's heads may be signed."""

    keys: tuple[Ed25519PublicKey, ...]

    @classmethod
    def from_ders(cls, ders: Iterable[bytes]) -> Self:
        """From SubjectPublicKeyInfo (DER). What is no Ed25519 key is passed over."""
        found = []
        for der in ders:
            try:
                key = load_der_public_key(der)
            except ValueError:
                continue
            if isinstance(key, Ed25519PublicKey):
                found.append(key)
        return cls(tuple(found))

    @classmethod
    def from_pem(cls, pem: bytes) -> Self:
        """From all PUBLIC KEY blocks of a PEM file. What is no Ed25519 key is passed over."""
        blocks = re.findall(rb"-----BEGIN PUBLIC KEY-----(.*?)-----END PUBLIC KEY-----", pem, re.S)
        return cls.from_ders(_from_base64(block) for block in blocks)

    def verify_head(self, signed: SignedTreeHead) -> None:
        """Raises LogKeyUnknown, or SignatureInvalid when the key did not sign this head."""
        self._verify(signed.key, signed.signature, signed.head.canonical())

    def verify_restoration(self, signed: SignedRestoration) -> None:
        """Raises LogKeyUnknown, or SignatureInvalid when the key did not announce this."""
        self._verify(signed.key, signed.signature, signed.restoration.canonical())

    def _verify(self, name: str, signature: bytes, content: bytes) -> None:
        key = next((key for key in self.keys if spki_sha256(key) == name), None)
        if key is None:
            raise LogKeyUnknown
        try:
            key.verify(signature, content)
        except InvalidSignature as cause:
            raise SignatureInvalid("the log's key did not make it") from cause


def _from_base64(block: bytes) -> bytes:
    try:
        return base64.b64decode(block)
    except binascii.Error:
        return b""


def sign_head(head: TreeHead, key: Ed25519PrivateKey) -> SignedTreeHead:
    """Sign a head with the log's key."""
    name = spki_sha256(key.public_key())
    return SignedTreeHead(head=head, key=name, signature=key.sign(head.canonical()))


def sign_restoration(restoration: Restoration, key: Ed25519PrivateKey) -> SignedRestoration:
    """Announce a restoration with the log's key."""
    name = spki_sha256(key.public_key())
    signature = key.sign(restoration.canonical())
    return SignedRestoration(restoration=restoration, key=name, signature=signature)


def leaf_content(signed_json: str | bytes) -> bytes:
    """The canonical form (RFC 8785) of a signed record that is kept as JSON.

    It does not ask what a record is: a field that a later program adds changes no old leaf.
    """
    return rfc8785.dumps(json.loads(signed_json))


def still_holds(head: TreeHead, restorations: Iterable[SignedRestoration]) -> bool:
    """Whether no restoration gave up a part of what the head covers."""
    later = (r.restoration for r in restorations if r.restoration.era > head.era)
    return all(restoration.size >= head.size for restoration in later)


def check_growth(seen: TreeHead, head: TreeHead, proof: ConsistencyProof | None) -> None:
    """Raises LogForked unless the log of `head` begins with that of `seen`.

    Both heads' signatures were verified.
    """
    if head.size < seen.size:
        raise LogForked(f"it held {seen.size} records and now holds {head.size}")
    path = proof.path if proof is not None else ()
    try:
        check_consistency(seen.size, head.size, path, seen.root, head.root)
    except ProofInvalid as cause:
        raise LogForked(
            f"with {head.size} records it does not begin with the {seen.size} of before"
        ) from cause
