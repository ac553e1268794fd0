"""Firmware versions of the virtual card and what each of them can do."""

from typing import NamedTuple, Self

__all__ = [
    "FIRMWARE_4_3_5",
    "FIRMWARE_5_4_3",
    "FIRMWARE_5_7_1",
    "FIRMWARE_5_7_4",
    "PLAIN_PIV",
    "Firmware",
]


class Firmware(NamedTuple):
    """A YubiKey's firmware version; the properties say which commands came with it."""

    major: int
    minor: int
    patch: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """From "5.7.1". Errors: ValueError for anything else."""
        major, minor, patch = (int(part) for part in text.split("."))
        return cls(major, minor, patch)

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}.{self.patch}"

    @property
    def has_extensions(self) -> bool:
        """The maker's own commands, versions and serial numbers among them."""
        return self > (0, 0, 0)

    @property
    def tells_serial(self) -> bool:
        return self >= (5, 0, 3)

    @property
    def switches_applications(self) -> bool:
        return self >= (5, 0, 0)

    @property
    def has_metadata(self) -> bool:
        return self >= (5, 3, 0)

    @property
    def takes_aes_management_key(self) -> bool:
        return self >= (5, 4, 2)

    @property
    def starts_with_aes_management_key(self) -> bool:
        return self >= (5, 7, 0)

    @property
    def has_new_key_types(self) -> bool:
        """RSA 3072 and 4096, Ed25519, X25519."""
        return self >= (5, 7, 0)

    @property
    def moves_keys(self) -> bool:
        return self >= (5, 7, 0)

    @property
    def takes_static_keys(self) -> bool:
        """SCP03."""
        return self >= (5, 3, 0)

    @property
    def opens_channels(self) -> bool:
        """SCP11b."""
        return self >= (5, 7, 2)

    @property
    def words_bad_codes(self) -> bool:
        """A new code that it does not take is refused with a status word of its own (6985)."""
        return self >= (5, 7, 0)


PLAIN_PIV = Firmware(0, 0, 0)
"""No version: a card of SP 800-73-4 and nothing besides."""
FIRMWARE_4_3_5 = Firmware(4, 3, 5)
FIRMWARE_5_4_3 = Firmware(5, 4, 3)
FIRMWARE_5_7_1 = Firmware(5, 7, 1)
FIRMWARE_5_7_4 = Firmware(5, 7, 4)
