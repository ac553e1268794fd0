"""What the window shows of a centre whose log is doubted, or that was restored."""

import pytest

from officer_app.domain.log_faults import LogForked
from officer_app.sync.state import SyncState, SyncStatus
from tests.support.issuing import NOW
from ui.models.sync import sync_facts, sync_reason, sync_view
from ui.widgets.status import SyncLook


@pytest.mark.usefixtures("qapp")
def test_a_doubted_log_looks_like_the_problem_that_it_is_and_says_why() -> None:
    trouble = LogForked("it held 60 records and now holds 50").trouble()
    state = SyncState(status=SyncStatus.DOUBTED, trouble=trouble, waiting=2)
    assert sync_view(state, NOW).look is SyncLook.PROBLEM
    assert "now holds 50" in sync_reason(state)


@pytest.mark.usefixtures("qapp")
def test_a_restored_server_is_named_with_its_reason() -> None:
    state = SyncState(status=SyncStatus.ONLINE, restored="the disk broke")
    assert "the disk broke" in [value for _, value in sync_facts(state)]
    assert len(sync_facts(state)) == len(sync_facts(SyncState(status=SyncStatus.ONLINE))) + 1
