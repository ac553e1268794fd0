"""What each model can do, as a table asked before acting."""

from yubikit.core import Version

from officer_app.domain.keys import KeyAlgorithm
from officer_app.domain.token import CardFacts, ManagementKeyAlgorithm

__all__ = ["yubikey_facts"]

_SINCE_4 = {KeyAlgorithm.RSA1024, KeyAlgorithm.RSA2048, KeyAlgorithm.P256, KeyAlgorithm.P384}
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


def yubikey_facts(firmware: Version) -> CardFacts:
    """What a YubiKey of this firmware claims to do (Yubico's technical manual, PIV tables).

    RSA keys cannot be made on 4.2.6 to 4.3.4, whose RSA keys are weak (CVE-2017-15361).
    """
    weak_rsa = (4, 2, 6) <= firmware < (4, 3, 5)
    algorithms = set(_SINCE_4)
    if weak_rsa:
        algorithms -= {KeyAlgorithm.RSA1024, KeyAlgorithm.RSA2048}
    if firmware >= (5, 7, 0):
        algorithms |= _SINCE_5_7
    return CardFacts(
        algorithms=frozenset(algorithms),
        management_key_algorithms=frozenset(_TDES | (_AES if firmware >= (5, 4, 2) else set())),
        has_metadata=firmware >= (5, 3, 0),
        attests=firmware >= (4, 3, 0),
        deletes_keys=firmware >= (5, 7, 0),
        resettable=True,
        sets_pin_tries=True,
    )
