"""The bridge between threads at its end: whoever still tells something finds nobody, not a ruin."""

import threading
import weakref
from concurrent.futures import Future

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from ui.bridge import Bridge

LIMIT_MS = 5_000
TELLERS, ENDS = 4, 150


class Listener(QObject):
    """Notes what it is told."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[int] = []

    @Slot(object)
    def hear(self, what: int) -> None:
        self.heard.append(what)


def test_a_result_arrives_on_the_thread_of_the_window(
    window_app: QApplication, qtbot: QtBot
) -> None:
    bridge, listener = Bridge(), Listener()
    told: Future[int] = Future()
    bridge.watch(told, listener.hear)
    teller = threading.Thread(target=told.set_result, args=(7,))
    teller.start()
    teller.join()
    assert listener.heard == []
    qtbot.waitUntil(lambda: listener.heard == [7], timeout=LIMIT_MS)


def test_who_waits_is_let_go_of_on_the_thread_of_the_window(
    window_app: QApplication, qtbot: QtBot
) -> None:
    """A widget that another thread lets go of last dies on that thread."""
    bridge, ended_on = Bridge(), list[int]()
    listener = Listener()
    weakref.finalize(listener, lambda: ended_on.append(threading.get_ident()))
    told: Future[int] = Future()
    bridge.watch(told, listener.hear)
    del listener
    teller = threading.Thread(target=told.set_result, args=(7,))
    teller.start()
    qtbot.waitUntil(lambda: bool(ended_on), timeout=LIMIT_MS)
    teller.join()
    assert ended_on == [threading.get_ident()]


def test_what_is_told_after_the_end_is_told_to_nobody(window_app: QApplication) -> None:
    bridge, listener = Bridge(), Listener()
    told: Future[int] = Future()
    bridge.watch(told, listener.hear)
    bridge.end()
    delete(bridge)
    told.set_result(7)
    window_app.processEvents()
    assert listener.heard == []


def test_threads_that_tell_at_the_very_end_find_no_ruin(window_app: QApplication) -> None:
    """One that does takes the whole process down."""
    listener = Listener()
    for _ in range(ENDS):
        bridge = Bridge()
        told = [Future[int]() for _ in range(TELLERS)]
        for future in told:
            bridge.watch(future, listener.hear)
        start = threading.Barrier(TELLERS + 1)

        def tell(future: Future[int], start: threading.Barrier = start) -> None:
            start.wait()
            future.set_result(7)

        tellers = [threading.Thread(target=tell, args=(future,)) for future in told]
        for teller in tellers:
            teller.start()
        start.wait()
        bridge.end()
        delete(bridge)
        for teller in tellers:
            teller.join()
    window_app.processEvents()
    assert len(listener.heard) <= TELLERS * ENDS
