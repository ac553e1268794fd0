"""A CA's private key in a file, locked with a passphrase (PKCS #8 with PBES2, RFC 8018; PEM).

`openssl pkey` reads it. The library's own writer stretches the passphrase by 2048 rounds only,
which is too little for something a person chose.
"""

import hashlib
from collections.abc import Callable

from asn1crypto import algos, core, keys, pem
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.padding import PKCS7
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from officer_app.domain.secret import Secret

__all__ = ["Random", "lock_key", "unlock_key"]

Random = Callable[[int], bytes]
"""That many random bytes."""

ROUNDS = 210_000
SALT_BYTES = 16
KEY_BYTES = 32
BLOCK_BYTES = 16


def lock_key(key: ec.EllipticCurvePrivateKey, passphrase: Secret, random: Random) -> bytes:
    """The key as PEM that only the passphrase opens."""
    salt, start = random(SALT_BYTES), random(BLOCK_BYTES)
    stretched = hashlib.pbkdf2_hmac("sha512", passphrase.reveal(), salt, ROUNDS, KEY_BYTES)
    with (
        Secret(stretched) as lock,
        Secret(key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())) as plain,
    ):
        pad = PKCS7(BLOCK_BYTES * 8).padder()
        padded = pad.update(plain.reveal()) + pad.finalize()
        encryptor = Cipher(algorithms.AES256(lock.reveal()), modes.CBC(start)).encryptor()
        locked = encryptor.update(padded) + encryptor.finalize()
    info = keys.EncryptedPrivateKeyInfo(
        {"encryption_algorithm": _pbes2(salt, start), "encrypted_data": locked}
    )
    armoured: bytes = pem.armor("ENCRYPTED PRIVATE KEY", info.dump())
    return armoured


def unlock_key(locked: bytes, passphrase: Secret) -> ec.EllipticCurvePrivateKey:
    """Raises ValueError when passphrase or content are not right."""
    key = load_pem_private_key(locked, passphrase.reveal())
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise ValueError("not a key of this kind of authority")  # noqa: TRY004 - content
    return key


def _pbes2(salt: bytes, start: bytes) -> algos.EncryptionAlgorithm:
    derivation = algos.Pbkdf2Params(
        {
            "salt": algos.Pbkdf2Salt(name="specified", value=core.OctetString(salt)),
            "iteration_count": ROUNDS,
            "prf": {"algorithm": "sha512"},
        }
    )
    return algos.EncryptionAlgorithm(
        {
            "algorithm": "pbes2",
            "parameters": {
                "key_derivation_func": {"algorithm": "pbkdf2", "parameters": derivation},
                "encryption_scheme": {
                    "algorithm": "aes256_cbc",
                    "parameters": core.OctetString(start),
                },
            },
        }
    )
