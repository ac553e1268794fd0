"""Which tests belong together when several workers share a run."""

from functools import cache
from pathlib import Path

from xdist.scheduler.loadscope import LoadScopeScheduling

__all__ = ["CARD_SERVICE", "OneCardService", "group_of"]

CARD_SERVICE = "card service"
_ROOT = Path(__file__).parents[2]
_SIGNS = ("pytest.mark.pcscd", "pytest.mark.card_service")


class OneCardService(LoadScopeScheduling):
    """There is one card service on a computer: one worker gets every test that meets it.

    All other tests go one by one to whoever is free. By files and not by the marks of tests,
    because the process that gives out the work knows no more than names.
    """

    def _split_scope(self, nodeid: str) -> str:
        return group_of(nodeid)


def group_of(nodeid: str) -> str:
    """The group of a test by its name; its own where it has company of none."""
    return CARD_SERVICE if _meets_card_service(nodeid.partition("::")[0]) else nodeid


@cache
def _meets_card_service(file: str) -> bool:
    text = (_ROOT / file).read_text("utf-8")
    return any(sign in text for sign in _SIGNS)
