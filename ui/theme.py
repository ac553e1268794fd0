"""The look of the window: colours and fonts by role, light and dark, given way to by the system."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from importlib.resources import files

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

__all__ = [
    "Contrast",
    "FontRole",
    "Metrics",
    "Role",
    "Theme",
    "ThemeChoice",
    "ThemeFollower",
    "apply_theme",
    "contrast_ratio",
    "current_theme",
    "forced_theme",
    "load_theme",
    "restyle",
    "system_palette",
]


class Role(Enum):
    """What a colour is for. Widgets name roles, never colours."""

    WINDOW = "window"
    SURFACE = "surface"
    SUNKEN = "sunken"
    TEXT = "text"
    MUTED = "muted"
    HAIRLINE = "hairline"
    CONTROL = "control"
    OFFICER = "officer"
    SUBSCRIBER = "subscriber"
    SUCCESS = "success"
    WARNING = "warning"
    DANGER = "danger"
    WAITING = "waiting"
    OFFICER_SOFT = "officer_soft"
    SUBSCRIBER_SOFT = "subscriber_soft"
    SUCCESS_SOFT = "success_soft"
    WARNING_SOFT = "warning_soft"
    DANGER_SOFT = "danger_soft"
    WAITING_SOFT = "waiting_soft"
    OFFICER_PRESSED = "officer_pressed"
    SUBSCRIBER_PRESSED = "subscriber_pressed"
    DANGER_PRESSED = "danger_pressed"
    HOVER = "hover"
    ON_FILL = "on_fill"


class FontRole(Enum):
    """What a text is: its size follows. DISPLAY is only for what is read from a metre."""

    BODY = "body"
    STRONG = "strong"
    SECTION = "section"
    TITLE = "title"
    DISPLAY = "display"
    FIXED = "fixed"


class ThemeChoice(Enum):
    """What the setting says: as the system, or always one of the two."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Contrast(Enum):
    """The least contrast we accept (WCAG 2.2 §1.4.3 asks 4.5 for text, §1.4.11 asks 3)."""

    TEXT = 5.0
    CONTROL = 3.0


@dataclass(frozen=True)
class Metrics:
    """Distances in device-independent pixels, all from the 8-px grid."""

    half: int = 4
    near: int = 8
    group: int = 16
    row: int = 36
    target: int = 32
    icon: int = 20


@dataclass(frozen=True)
class Theme:
    """Colours by role, as #RRGGBB, and the distances."""

    name: str
    colours: Mapping[Role, str]
    metrics: Metrics = Metrics()

    def colour(self, role: Role) -> QColor:
        """The colour of this role."""
        return QColor(self.colours[role])

    def font(self, role: FontRole) -> QFont:
        """The system's font in the size and weight of this role."""
        size, weight = _FONTS[role]
        font = QFont(QApplication.font())
        if role is FontRole.FIXED:
            font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF(size * _BODY.scale)
        font.setWeight(weight)
        return font


_BODY_POINTS = 10.0
_FONTS = {
    FontRole.BODY: (_BODY_POINTS, QFont.Weight.Normal),
    FontRole.STRONG: (_BODY_POINTS, QFont.Weight.DemiBold),
    FontRole.SECTION: (13.0, QFont.Weight.DemiBold),
    FontRole.TITLE: (18.0, QFont.Weight.DemiBold),
    FontRole.DISPLAY: (28.0, QFont.Weight.DemiBold),
    FontRole.FIXED: (_BODY_POINTS, QFont.Weight.Normal),
}


class _Body:
    """How much larger than ours the system's text is set; a person who enlarged it keeps that."""

    scale = 1.0
    measured = False

    def measure(self, app: QApplication) -> None:
        """Look at the system's font once, before ours has replaced it."""
        if not self.measured:
            self.measured = True
            self.scale = max(1.0, app.font().pointSizeF() / _BODY_POINTS)


class _Current:
    """The theme that is applied now."""

    theme: Theme | None = None


_BODY = _Body()
_FORCED = "forced"


def load_theme(name: str) -> Theme:
    """Read `resources/themes/<name>.toml`. Raises KeyError if a role has no colour."""
    text = files("resources").joinpath("themes", f"{name}.toml").read_text(encoding="utf-8")
    colours: dict[str, str] = tomllib.loads(text)["colours"]
    return Theme(name, {role: colours[role.value] for role in Role})


def system_palette(app: QApplication) -> QPalette:
    """The palette that the system gives; ours is taken off for that and has to be put on again."""
    app.setPalette(QPalette())
    return app.palette()


def forced_theme(palette: QPalette) -> Theme:
    """The system's own high-contrast colours in our roles; nothing of ours remains."""
    group = QPalette.ColorGroup.Active
    window = palette.color(group, QPalette.ColorRole.Window).name()
    base = palette.color(group, QPalette.ColorRole.Base).name()
    text = palette.color(group, QPalette.ColorRole.WindowText).name()
    highlight = palette.color(group, QPalette.ColorRole.Highlight).name()
    on_highlight = palette.color(group, QPalette.ColorRole.HighlightedText).name()
    grounds = {Role.WINDOW: window, Role.SUNKEN: window, Role.HOVER: window}
    colours = {
        role: base if role is Role.SURFACE or role.value.endswith("_soft") else text
        for role in Role
    }
    fills = {Role.OFFICER_PRESSED: highlight, Role.ON_FILL: base}
    if contrast_ratio(highlight, base) >= Contrast.TEXT.value:
        fills |= {Role.OFFICER: highlight, Role.ON_FILL: on_highlight}
    return Theme(_FORCED, colours | grounds | fills)


def contrast_ratio(first: str, second: str) -> float:
    """The contrast of two #RRGGBB colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def current_theme() -> Theme:
    """The theme applied last; the light one before anything was applied."""
    if _Current.theme is None:
        _Current.theme = load_theme("light")
    return _Current.theme


def restyle(widget: QWidget, name: str, value: str) -> None:
    """Set a property that the style sheet asks for.

    Polishing anew costs milliseconds: it is done only for what is on the screen already.
    """
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Dress the whole application: style, font, palette, then the one style sheet."""
    _BODY.measure(app)
    _Current.theme = theme
    if app.style().objectName() != "fusion" and not app.styleSheet():
        app.setStyle(QStyleFactory.create("Fusion"))
    app.setFont(theme.font(FontRole.BODY))
    app.setPalette(_palette(theme))
    app.setStyleSheet(_style_sheet(theme))


def _style_sheet(theme: Theme) -> str:
    sheet = files("resources").joinpath("themes", "style.qss").read_text(encoding="utf-8")
    words = {role.value: value for role, value in theme.colours.items()}
    # Where the system allows but a few colours, none is left for what cannot be pressed now.
    words["idle_line"] = "dashed" if theme.name == _FORCED else "solid"
    words["mark"] = _drawing("mark", theme.colours[Role.ON_FILL])
    words["chevron"] = _drawing("chevron", theme.colours[Role.TEXT])

    def word(found: re.Match[str]) -> str:
        return words[str(found.group(1))]

    return re.sub(r"@([a-z_]+)", word, sheet)


def _drawing(what: str, colour: str) -> str:
    """A drawing in black or white; a style sheet can name a file only, not colour it."""
    name = f"{what}-white.svg" if _luminance(colour) > 0.5 else f"{what}-black.svg"
    return str(files("resources").joinpath("themes", name)).replace("\\", "/")


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    for role, ours in _PALETTE.items():
        palette.setColor(role, theme.colour(ours))
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        palette.setColor(QPalette.ColorGroup.Disabled, role, theme.colour(Role.MUTED))
    return palette


_PALETTE = {
    QPalette.ColorRole.Window: Role.WINDOW,
    QPalette.ColorRole.WindowText: Role.TEXT,
    QPalette.ColorRole.Base: Role.SURFACE,
    QPalette.ColorRole.AlternateBase: Role.WINDOW,
    QPalette.ColorRole.Text: Role.TEXT,
    QPalette.ColorRole.PlaceholderText: Role.MUTED,
    QPalette.ColorRole.Button: Role.SURFACE,
    QPalette.ColorRole.ButtonText: Role.TEXT,
    QPalette.ColorRole.BrightText: Role.DANGER,
    QPalette.ColorRole.ToolTipBase: Role.SURFACE,
    QPalette.ColorRole.ToolTipText: Role.TEXT,
    QPalette.ColorRole.Highlight: Role.OFFICER,
    QPalette.ColorRole.HighlightedText: Role.ON_FILL,
    QPalette.ColorRole.Link: Role.OFFICER,
    QPalette.ColorRole.LinkVisited: Role.OFFICER,
    QPalette.ColorRole.Light: Role.SURFACE,
    QPalette.ColorRole.Midlight: Role.HOVER,
    QPalette.ColorRole.Mid: Role.HAIRLINE,
    QPalette.ColorRole.Dark: Role.CONTROL,
    QPalette.ColorRole.Shadow: Role.CONTROL,
    QPalette.ColorRole.Accent: Role.OFFICER,
}


class ThemeFollower(QObject):
    """Keeps the application in the chosen theme and follows the system where it should."""

    def __init__(self, app: QApplication, choice: ThemeChoice = ThemeChoice.SYSTEM) -> None:
        super().__init__(app)
        self._app = app
        self._choice = choice
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        if hasattr(hints, "accessibility"):  # Qt 6.10 and later tell of high contrast
            hints.accessibility().contrastPreferenceChanged.connect(self._follow)
        self.choose(choice)

    @property
    def choice(self) -> ThemeChoice:
        """What was chosen last."""
        return self._choice

    def choose(self, choice: ThemeChoice) -> None:
        """Use this theme from now on; title bars follow where the system lets them."""
        self._choice = choice
        hints = QGuiApplication.styleHints()
        if hasattr(hints, "setColorScheme"):  # Qt 6.8 and later
            hints.setColorScheme(_SCHEMES[choice])
        self._follow()

    @Slot()
    def _follow(self) -> None:
        if _system_wants_high_contrast():
            theme = forced_theme(system_palette(self._app))
        else:
            theme = load_theme(self._wanted())
        is_ours = self._app.palette().color(QPalette.ColorRole.Window) == theme.colour(Role.WINDOW)
        if _Current.theme != theme or not self._app.styleSheet() or not is_ours:
            apply_theme(self._app, theme)

    def _wanted(self) -> str:
        if self._choice is not ThemeChoice.SYSTEM:
            return str(self._choice.value)
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return "dark" if dark else "light"


_SCHEMES = {
    ThemeChoice.SYSTEM: Qt.ColorScheme.Unknown,
    ThemeChoice.LIGHT: Qt.ColorScheme.Light,
    ThemeChoice.DARK: Qt.ColorScheme.Dark,
}


def _system_wants_high_contrast() -> bool:
    hints = QGuiApplication.styleHints()
    if not hasattr(hints, "accessibility"):
        return False
    return hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
