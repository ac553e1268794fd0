"""What each model can do, as a table asked before acting."""

from yubikit.core import Version

from officer_app.domain.keys import KeyAlgorithm
from officer_app.domain.token import CardFacts, ManagementKeyAlgorithm
from officer_app.domain.yubikey import Application, YubiKeyModel

__all__ = ["yubikey_facts"]

_RSA_SINCE_4 = {KeyAlgorithm.RSA1024, KeyAlgorithm.RSA2048}
_SINCE_4 = _RSA_SINCE_4 | {KeyAlgorithm.P256, KeyAlgorithm.P384}
_SINCE_5_7 = {
    KeyAlgorithm.RSA3072,
    KeyAlgorithm.RSA4096,
    KeyAlgorithm.ED25519,
    KeyAlgorithm.X25519,
}
_TDES = {ManagementKeyAlgorithm.TDES}
_AES = {
    ManagementKeyAlgorithm.AES128,
    ManagementKeyAlgorithm.AES192,
    ManagementKeyAlgorithm.AES256,
}


_NOT_BY_FIPS = {KeyAlgorithm.RSA1024, KeyAlgorithm.X25519}
_FIPS_CODE_LENGTH = 8


def yubikey_facts(firmware: Version, model: YubiKeyModel | None) -> CardFacts:
    """What a YubiKey of this firmware claims to do (Yubico's technical manual, PIV tables).

    `model`: what it told of itself besides; None: nothing. RSA keys cannot be made on 4.2.6 to
    4.3.4, whose RSA keys are weak (CVE-2017-15361).
    """
    facts = _by_firmware(firmware)
    if model is None:
        return facts
    if model.has_fips_rules or (model.is_fips and firmware < (5, 0, 0)):
        facts = _by_fips_rules(facts, model)
    return facts.model_copy(
        update={
            "has_puk": not model.is_bio,
            "refuses_simple_pins": model.pin_complexity,
            # With fingerprints the PIN is shared: nobody resets one application alone.
            "resettable": not model.is_bio and Application.PIV not in model.reset_blocked,
        }
    )


def _by_fips_rules(facts: CardFacts, model: YubiKeyModel) -> CardFacts:
    """Less is taken, and codes have eight characters where the key says that it keeps the rules."""
    update: dict[str, object] = {
        "algorithms": facts.algorithms - _NOT_BY_FIPS,
        "imports": facts.imports - _NOT_BY_FIPS,
        "keys_without_pin": False,
    }
    if model.has_fips_rules:
        update |= {
            "management_key_algorithms": facts.management_key_algorithms - _TDES,
            "pin_minimum": _FIPS_CODE_LENGTH,
        }
    return facts.model_copy(update=update)


def _by_firmware(firmware: Version) -> CardFacts:
    weak_rsa = (4, 2, 6) <= firmware < (4, 3, 5)
    imports = _SINCE_4 | (_SINCE_5_7 if firmware >= (5, 7, 0) else set())
    return CardFacts(
        algorithms=frozenset(imports - (_RSA_SINCE_4 if weak_rsa else set())),
        imports=frozenset(imports),
        management_key_algorithms=frozenset(_TDES | (_AES if firmware >= (5, 4, 2) else set())),
        has_metadata=firmware >= (5, 3, 0),
        attests=firmware >= (4, 3, 0),
        deletes_keys=firmware >= (5, 7, 0),
        resettable=True,
        sets_pin_tries=True,
    )
