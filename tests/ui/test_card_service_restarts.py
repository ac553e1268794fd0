"""The card service ends under the open window, which shows readers and cards again afterwards.

Twice here; `python -m tests.bench.service_restarts` does it a hundred times.
"""

import pytest

from tests.bench.service_restarts import restart_under_window
from tests.support.logs import LogExpectations
from tests.support.pcscd import PcscService

TIMES = 2


@pytest.mark.pcscd
@pytest.mark.usefixtures("window_app")
def test_the_window_shows_readers_and_cards_again_each_time_the_card_service_comes_back(
    pcsc_service: PcscService, expected_log: LogExpectations
) -> None:
    expected_log.allow("keystore.insecure_file")
    came = restart_under_window(pcsc_service, TIMES)
    assert came.recovered == TIMES
    assert came.threads_after == came.threads_before
    assert came.descriptors_after == came.descriptors_before
