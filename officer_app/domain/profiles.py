"""Profiles: how a token is prepared, which keys and certificates it gets, how an issuance flows."""

from datetime import timedelta
from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator

from officer_app.domain.applications import ApplicationChanges
from officer_app.domain.ids import ProfileId, TokenKind
from officer_app.domain.keys import KeyAlgorithm
from officer_app.domain.pins import PinPolicy
from officer_app.domain.subscriber import AssuranceLevel
from officer_app.domain.token import (
    ManagementKeyAlgorithm,
    PinPolicyOnCard,
    Slot,
    TouchPolicyOnCard,
)
from officer_app.domain.token_life import TokenAct
from officer_app.domain.value import SortedSet, Value

__all__ = [
    "CertificateProfile",
    "ExtendedKeyUsage",
    "FlowPolicy",
    "KeySpec",
    "KeyUsage",
    "ManagementKeySource",
    "Profiles",
    "TokenProfile",
]


class KeyUsage(StrEnum):
    """Bits of the key usage extension that our profiles use (RFC 5280 §4.2.1.3)."""

    DIGITAL_SIGNATURE = "digital_signature"
    CONTENT_COMMITMENT = "content_commitment"
    KEY_ENCIPHERMENT = "key_encipherment"
    KEY_AGREEMENT = "key_agreement"


class ExtendedKeyUsage(StrEnum):
    """Purposes of the extended key usage extension, by name; values are the OIDs."""

    CLIENT_AUTHENTICATION = "1.3.6.1.5.5.7.3.2"
    EMAIL_PROTECTION = "1.3.6.1.5.5.7.3.4"
    SMART_CARD_LOGON = "1.3.6.1.4.1.311.20.2.2"
    ENCRYPTING_FILE_SYSTEM = "1.3.6.1.4.1.311.10.3.4"
    DOCUMENT_SIGNING = "1.3.6.1.5.5.7.3.36"


class CertificateProfile(Value):
    """What a certificate of this kind says and how long it lives (also called a template)."""

    name: str = Field(pattern=r"^[a-z0-9][a-z0-9-]*$")
    version: int = Field(ge=1)
    display_name: str
    algorithms: SortedSet[KeyAlgorithm]
    subject: tuple[str, ...]
    """Relative distinguished names in order, each `TYPE=template` over the person's fields."""
    subject_alternative_names: tuple[str, ...] = ()
    """Each `email:template` or `upn:template`; one whose fields are empty is left out."""
    key_usage: SortedSet[KeyUsage]
    extended_key_usage: SortedSet[ExtendedKeyUsage] = frozenset()
    policy_oids: tuple[str, ...] = ()
    validity: timedelta = Field(gt=timedelta(0), le=timedelta(days=3 * 366))
    largest_bytes: int = 2500
    """Largest certificate (DER bytes) to expect; the token must have room before a CA is asked."""

    @property
    def id(self) -> ProfileId:
        """Name and version."""
        return ProfileId(name=self.name, version=self.version)

    @model_validator(mode="after")
    def _refuse_weak_rsa(self) -> Self:
        if KeyAlgorithm.RSA1024 in self.algorithms:
            raise ValueError("RSA keys have at least 2048 bits")
        return self


class KeySpec(Value):
    """One key of a token: where it lives, its algorithm and policies, its certificate."""

    slot: Slot
    algorithm: KeyAlgorithm
    certificate: str
    """Name of the CertificateProfile."""
    pin_policy: PinPolicyOnCard = PinPolicyOnCard.DEFAULT
    touch_policy: TouchPolicyOnCard = TouchPolicyOnCard.DEFAULT


class FlowPolicy(Value):
    """How an issuance flows in this organisation."""

    officer_signs: bool = True
    attestation_required: bool = True
    smallest_evidence: AssuranceLevel | None = None
    """Class that the person's proofing must reach; None: no evidence is asked for."""
    unsigned_acts: SortedSet[TokenAct] = frozenset({TokenAct.CHANGE_PIN})
    """What is done to such a token later without the officer's signature."""
    pin_over_nfc: bool = True
    """PINs and PUKs may be sent over contactless readers. Cards that no record gives a profile,
    officers' among them, keep the strictest profile in force."""
    opening_needs_approval: bool = False
    """Another officer approves before the centre opens the secrets of such a token."""
    may_type_beside_pad: bool = True
    """PINs may be typed at the computer where the reader has keys. Readers claim keys that they
    have not, and some letters of a PIN are on no reader's keys: "no" can stop a desk."""
    second_reading: bool = False
    """After writing, a second library reads and tries what was written (OpenSC, where it is)."""
    temporary_validity: timedelta = Field(
        default=timedelta(days=3), gt=timedelta(0), le=timedelta(days=31)
    )
    """How long certificates live on such a token that stands in for another one."""


class ManagementKeySource(StrEnum):
    """Where the key comes from that administers a token. Either way it is sealed to the escrow."""

    RANDOM = "random"
    DIVERSIFIED = "diversified"
    """Derived from a master key and the token's serial (`domain.diversification`)."""


class TokenProfile(Value):
    """How a token of this kind is prepared, and which keys an issuance puts on it."""

    name: str = Field(pattern=r"^[a-z0-9][a-z0-9-]*$")
    version: int = Field(ge=1)
    display_name: str
    kinds: SortedSet[TokenKind]
    management_key: ManagementKeyAlgorithm = ManagementKeyAlgorithm.AES192
    management_key_source: ManagementKeySource = ManagementKeySource.RANDOM
    pin_tries: int = Field(default=5, ge=3, le=10)
    puk_tries: int = Field(default=5, ge=3, le=10)
    puk_length: int = Field(default=8, ge=8, le=8)
    applications: ApplicationChanges = ApplicationChanges()
    """What preparing changes of a YubiKey besides PIV; by itself nothing."""
    pin: PinPolicy = PinPolicy()
    flow: FlowPolicy = FlowPolicy()
    keys: tuple[KeySpec, ...] = Field(min_length=1)
    further_keys: tuple[KeySpec, ...] = ()
    """Not made at issuance; an officer may add one later, by its slot."""

    @property
    def id(self) -> ProfileId:
        """Name and version."""
        return ProfileId(name=self.name, version=self.version)

    @model_validator(mode="after")
    def _one_key_a_slot(self) -> Self:
        slots = [key.slot for key in (*self.keys, *self.further_keys)]
        if len(set(slots)) != len(slots):
            raise ValueError("two keys want the same slot")
        return self

    @model_validator(mode="after")
    def _switches_only_yubikeys(self) -> Self:
        if not self.applications.is_empty and self.kinds != {TokenKind.YUBIKEY}:
            raise ValueError("applications are switched on YubiKeys only")
        return self


class Profiles(Value):
    """All profiles that are in force, checked against each other."""

    tokens: tuple[TokenProfile, ...] = ()
    certificates: tuple[CertificateProfile, ...] = ()

    @model_validator(mode="after")
    def _every_name_resolves(self) -> Self:
        for kind in (self.tokens, self.certificates):
            names = [profile.name for profile in kind]
            if len(set(names)) != len(names):
                raise ValueError("two profiles have the same name")
        for token in self.tokens:
            for key in (*token.keys, *token.further_keys):
                self._check_key(token, key)
        return self

    def _check_key(self, token: TokenProfile, key: KeySpec) -> None:
        profile = self.certificate(key.certificate)
        if profile is None:
            raise ValueError(f"{token.name}: no certificate profile {key.certificate}")
        if key.algorithm not in profile.algorithms:
            raise ValueError(f"{token.name}: {key.certificate} does not take {key.algorithm}")

    def token(self, name: str) -> TokenProfile | None:
        """The token profile of that name, or None."""
        return next((p for p in self.tokens if p.name == name), None)

    def pin_over_nfc(self, profile: ProfileId | None) -> bool:
        """Whether PINs of a token of that profile may be sent over contactless readers.

        None, and one that is no longer in force: only where every profile allows it.
        """
        named = self.token(profile.name) if profile is not None else None
        if named is not None:
            return named.flow.pin_over_nfc
        return all(p.flow.pin_over_nfc for p in self.tokens)

    def certificate(self, name: str) -> CertificateProfile | None:
        """The certificate profile of that name, or None."""
        return next((p for p in self.certificates if p.name == name), None)
