"""What officerctl prints: one JSON object, or lines for a person; troubles in words."""

import json
import sys
from collections.abc import Mapping, Sequence
from typing import Any, TextIO

from officer_app.domain.errors import SAVED_WORDS, Family, Trouble
from officer_app.domain.procedure import ProcedureState, StepStatus

__all__ = ["EXIT_STATUS", "Output"]

EXIT_STATUS = {
    Family.INTERNAL: 1,
    Family.USAGE: 2,
    Family.POLICY: 3,
    Family.TOKEN: 4,
    Family.CA: 5,
    Family.NETWORK: 6,
    Family.STORE: 7,
}

Json = Mapping[str, Any]  # JSON's mixed values


class Output:
    """Where results and troubles go."""

    def __init__(self, *, as_json: bool, out: TextIO, err: TextIO) -> None:
        self._as_json = as_json
        self._out = out
        self._err = err
        self._told: set[str] = set()
        self._answered = False

    @classmethod
    def standard(cls, *, as_json: bool) -> "Output":
        """Over this process's stdout and stderr."""
        return cls(as_json=as_json, out=sys.stdout, err=sys.stderr)

    def result(self, content: Json, lines: Sequence[str]) -> None:
        """The command's result: `content` for a program, `lines` for a person.

        A program gets one object: what goes wrong after it is told as a note only.
        """
        if self._as_json and self._answered:
            return
        self._answered = True
        text = json.dumps(content, ensure_ascii=False) if self._as_json else "\n".join(lines)
        if text:
            self._out.write(text + "\n")
        self._out.flush()

    def note(self, text: str) -> None:
        """Something that is no result."""
        self._err.write(text + "\n")
        self._err.flush()

    def progress(self, state: ProcedureState) -> None:
        """Each step once, when it is done."""
        for step in state.steps:
            if step.status is StepStatus.DONE and step.name not in self._told:
                self._told.add(step.name)
                self.note(f"  ✓ {step.title} ({step.name})")

    def trouble(self, trouble: Trouble, extra: Json | None = None) -> int:
        """Say what happened, what was saved, what to do; answers the exit status."""
        self.note(f"{trouble.sentence()}\n{SAVED_WORDS[trouble.saved]}\n{trouble.advice()}")
        if self._as_json:
            error = {
                "code": trouble.code,
                "parameters": trouble.parameters,
                "says": trouble.sentence(),
                "saved": trouble.saved,
                "advises": trouble.advice(),
            }
            self.result({"error": error, **(extra or {})}, ())
        return EXIT_STATUS[trouble.family]
