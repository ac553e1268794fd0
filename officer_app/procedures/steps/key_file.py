"""Steps with the file that holds a key of earlier days: it is read, and its holder confirmed."""

from pathlib import Path

from officer_app.domain.errors import OfficerAppError
from officer_app.domain.key_file import LARGEST_KEY_FILE, HistoricKey, KeyInHand, strange_names
from officer_app.domain.key_file_faults import KeyFileRefused
from officer_app.domain.key_history import RetiredSlot
from officer_app.domain.procedure import (
    ConfirmHolder,
    HolderConfirmed,
    KeyFile,
    KeyFileGiven,
    Question,
)
from officer_app.domain.subscriber import Person
from officer_app.domain.token_faults import TokenCannot, TokenIsFull
from officer_app.domain.words import phrase
from officer_app.procedures.facts import Facts
from officer_app.procedures.step import Nothing
from officer_app.procedures.steps.checks import TokenChecked
from officer_app.procedures.steps.plain import PlainStep
from officer_app.signing.pkcs12 import open_key_file
from officer_app.tokens.piv import certificate_object

__all__ = ["ConfirmKeyHolder", "KeyFileRead", "KeyImported", "ReadKeyFile", "SlotChosen"]

_KEY_FILE = phrase("steps", "Key file")
_UNREADABLE = phrase("reasons", "it cannot be read")
_ANOTHER = phrase("reasons", "it holds another key or certificate than before")


class KeyFileRead(Nothing):
    """What the file told of the key; the key itself is in memory only."""

    key: HistoricKey
    strange_names: tuple[str, ...]
    """What its certificate says and is not the person's."""


class HolderSettled(Nothing):
    """Whose key it is was judged, for the certificate of that fingerprint (hex)."""

    certificate: str


class SlotChosen(Nothing):
    """Where the key goes, or where an undone attempt has left it. From here on it is this key."""

    slot: RetiredSlot
    is_there: bool
    certified_before: int
    """Other retired keys whose certificates are on the token."""


class KeyImported(Nothing):
    """The key and its certificate are on the token: the file is needed no more."""


class ReadKeyFile(PlainStep[KeyFileRead]):
    """The key is taken out of its file; what this token cannot hold is refused before it is
    touched.

    The file is read on this step's own thread, and its password is wiped at once.
    """

    title = _KEY_FILE
    result_type = KeyFileRead

    def __init__(self, person: Person) -> None:
        self._person = person

    def question(self, facts: Facts) -> Question | None:
        if facts.answer(KeyFileGiven) is not None or facts.answer(KeyInHand) is not None:
            return None
        return KeyFile(
            subscriber=self._person.display_name,
            token=facts.checked_token(),
            reader=facts.reader,
        )

    def must_repeat(self, facts: Facts) -> bool:
        """The key lived in memory only: after a restart the file is asked for once more."""
        return not facts.results(KeyImported) and facts.answer(KeyInHand) is None

    def act(self, intent: Nothing, facts: Facts) -> KeyFileRead:
        held = facts.answer(KeyInHand)
        if held is not None:
            # Read before; only to write it down had failed.
            return self._described(held.historic)
        try:
            opened = self._opened(facts)
            try:
                _check_fits(opened.historic, facts)
            except OfficerAppError:
                opened.private_key.close()
                raise
        finally:
            facts.drop(KeyFileGiven)
        facts.hold(opened)
        return self._described(opened.historic)

    def _opened(self, facts: Facts) -> KeyInHand:
        given = facts.answer(KeyFileGiven)
        if given is None:
            raise AssertionError("the officer is asked for the file before it is read")
        return open_key_file(_content(given.path), given.password)

    def _described(self, key: HistoricKey) -> KeyFileRead:
        return KeyFileRead(key=key, strange_names=strange_names(key, self._person))


def _content(path: Path) -> bytes:
    """Errors: KeyFileRefused. One byte more than a key file may have is enough to refuse it."""
    try:
        if not path.is_file():
            raise KeyFileRefused(_UNREADABLE)
        with path.open("rb") as file:
            return file.read(LARGEST_KEY_FILE + 1)
    except (OSError, ValueError) as cause:
        raise KeyFileRefused(_UNREADABLE) from cause


def _check_fits(key: HistoricKey, facts: Facts) -> None:
    """Errors: KeyFileRefused, TokenCannot, TokenIsFull."""
    if facts.results(SlotChosen) and facts.result(KeyFileRead).key != key:
        raise KeyFileRefused(_ANOTHER)
    token = facts.result(TokenChecked)
    if key.algorithm not in token.facts.imports:
        raise TokenCannot(token.model, f"a recovered key of {key.algorithm}")
    needed = len(certificate_object(key.certificate))
    if needed > token.facts.object_bytes:
        raise TokenIsFull(needed, token.facts.object_bytes)


class ConfirmKeyHolder(PlainStep[HolderSettled]):
    """Where the certificate does not name the person, an officer says that the key is theirs."""

    title = _KEY_FILE
    result_type = HolderSettled

    def __init__(self, person: Person) -> None:
        self._person = person

    def question(self, facts: Facts) -> Question | None:
        read = facts.result(KeyFileRead)
        if not read.strange_names or facts.answer(HolderConfirmed) is not None:
            return None
        return ConfirmHolder(
            subscriber=self._person.display_name,
            token=facts.checked_token(),
            reader=facts.reader,
            subject=read.key.subject,
            names=read.strange_names,
        )

    def must_repeat(self, facts: Facts) -> bool:
        """Another file was chosen."""
        return facts.result(HolderSettled).certificate != facts.result(KeyFileRead).key.sha256

    def act(self, intent: Nothing, facts: Facts) -> HolderSettled:
        facts.drop(HolderConfirmed)
        return HolderSettled(certificate=facts.result(KeyFileRead).key.sha256)
