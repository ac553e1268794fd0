"""Log records that a test did not announce make it fail."""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["LogExpectations", "keep_logging_as_it_was", "watch_logs"]

# The product may stop its own loggers from handing records on to the root.
WATCHED = ("", "officer_app", "ui")


class LogExpectations:
    """What a test says about records of WARNING and above; patterns search `LEVEL logger: text`."""

    def __init__(self) -> None:
        self._expected: list[re.Pattern[str]] = []
        self._allowed: list[re.Pattern[str]] = []

    def expect(self, pattern: str) -> None:
        """Such a record has to come, once or more often."""
        self._expected.append(re.compile(pattern))

    def allow(self, pattern: str) -> None:
        """Such a record may come: whether it does depends on timing."""
        self._allowed.append(re.compile(pattern))

    def complaints(self, lines: list[str]) -> list[str]:
        """What came unannounced and what was announced and did not come."""
        known = [*self._expected, *self._allowed]
        stray = [line for line in lines if not any(pattern.search(line) for pattern in known)]
        absent = [
            pattern.pattern
            for pattern in self._expected
            if not any(pattern.search(line) for line in lines)
        ]
        return [f"unexpected: {line}" for line in stray] + [
            f"expected, but did not come: {pattern}" for pattern in absent
        ]


class _Collector(logging.Handler):
    """Renders each record once, though it may pass by several watched loggers."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._records: list[logging.LogRecord] = []
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if any(record is known for known in self._records):
            return
        self._records.append(record)
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@contextmanager
def watch_logs() -> Iterator[list[str]]:
    """The list fills with the lines of WARNING and above as they come."""
    collector = _Collector()
    loggers = [logging.getLogger(name) for name in WATCHED]
    for logger in loggers:
        logger.addHandler(collector)
    try:
        yield collector.lines
    finally:
        for logger in loggers:
            logger.removeHandler(collector)


@contextmanager
def keep_logging_as_it_was() -> Iterator[None]:
    """Take back what a test did to the loggers, so that the next one finds none of it."""
    loggers = [logging.getLogger(name) for name in WATCHED]
    before = [
        (logger, logger.level, logger.propagate, logger.disabled, list(logger.handlers))
        for logger in loggers
    ]
    disabled_level = logging.root.manager.disable
    yield
    logging.disable(disabled_level)
    for logger, level, propagate, disabled, handlers in before:
        for handler in logger.handlers:
            if handler not in handlers:
                handler.close()
        logger.setLevel(level)
        logger.propagate, logger.disabled = propagate, disabled
        logger.handlers[:] = handlers
