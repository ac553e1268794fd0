"""What goes wrong at the sign-in: the tries left are told, and the last one is kept."""

from datetime import timedelta
from functools import partial

from officer_app.demo.world import OFFICER_PIN
from tests.support.desk import Desk
from tests.support.troubles import World, shown_texts
from ui.flows.sign_in import SignInDialog


def _refused(desk: Desk, dialog: SignInDialog, pin: str) -> str:
    """Try this PIN; what the dialog says."""
    desk.write(dialog.pin, pin)
    dialog.on.click()
    desk.until(lambda: dialog.banner.isVisible() and dialog.pin.hasFocus())
    desk.until(lambda: not desk.workstation.readers()[0].looking)
    return shown_texts(dialog)


def test_a_wrong_pin_tells_the_tries_left_and_the_last_try_is_used_only_if_that_is_said(
    desk: Desk,
) -> None:
    desk.window.ask_sign_in()
    dialog = desk.window.sign_in_dialog
    assert dialog is not None
    tries = desk.workstation.readers()[0].token
    assert tries is not None
    assert tries.pin_tries_left is not None
    for left in range(tries.pin_tries_left - 1, 0, -1):
        assert f"Tries left: {left}" in _refused(desk, dialog, "111222")
        desk.until(partial(_has_tries_left, desk, left))
    desk.until(lambda: dialog.insist.isVisible())
    assert "One try left." in shown_texts(dialog)
    desk.write(dialog.pin, "111222")
    assert not dialog.on.isEnabled()
    assert _tries_left(desk) == 1
    dialog.insist.click()
    assert dialog.on.isEnabled()
    dialog.on.click()
    desk.until(lambda: _tries_left(desk) == 0)
    desk.until(lambda: "The PIN is blocked." in shown_texts(dialog))
    assert not dialog.pin.isEnabled()
    assert desk.workstation.session is None


def _has_tries_left(desk: Desk, tries: int) -> bool:
    return _tries_left(desk) == tries


def _tries_left(desk: Desk) -> int | None:
    token = desk.workstation.readers()[0].token
    return None if token is None else token.pin_tries_left


def test_an_expired_officers_certificate_is_told_at_the_sign_in(desk: Desk, world: World) -> None:
    world.clock.move(timedelta(days=4000))
    world.ca_clock.move(timedelta(days=4000))
    desk.window.ask_sign_in()
    dialog = desk.window.sign_in_dialog
    assert dialog is not None
    seen = _refused(desk, dialog, OFFICER_PIN)
    assert "This officer's card is not accepted" in seen
    assert "Use a valid officer's card or ask the administrator." in seen
    assert desk.workstation.session is None
