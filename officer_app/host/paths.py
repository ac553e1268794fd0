"""Where one instance of the workstation keeps its files, on each operating system."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Self

from officer_app.host.files import file_wall

__all__ = ["Home", "default_root"]

_NAME = "officer-app"


def default_root(platform: str = sys.platform, environment: Mapping[str, str] = os.environ) -> Path:
    """The usual place for a user's data: XDG, AppData or Library."""
    home = Path(environment.get("HOME") or environment.get("USERPROFILE") or Path.home())
    if platform == "win32":
        return Path(environment.get("LOCALAPPDATA") or home / "AppData" / "Local") / _NAME
    if platform == "darwin":
        return home / "Library" / "Application Support" / _NAME
    data = Path(environment.get("XDG_DATA_HOME", ""))
    # The XDG Base Directory Specification says to ignore a path that is not absolute.
    return (data if data.is_absolute() else home / ".local" / "share") / _NAME


class Home:
    """The folder of one instance; readable by its user only."""

    def __init__(self, root: Path) -> None:
        self.root = root.absolute()

    @classmethod
    def default(cls) -> Self:
        """This user's instance."""
        return cls(default_root())

    @property
    def database(self) -> Path:
        """The encrypted store."""
        return self.root / "store.db"

    @property
    def insecure_key(self) -> Path:
        """Keys in a plain file; only for demonstrations."""
        return self.root / "insecure-keys.json"

    @property
    def logs(self) -> Path:
        """Folder of the rotating log."""
        return self.root / "logs"

    @property
    def ca(self) -> Path:
        """Folder of the embedded CA."""
        return self.root / "ca"

    @property
    def demo(self) -> Path:
        """Folder of what a demonstration adds."""
        return self.root / "demo"

    @property
    def cards(self) -> Path:
        """Folder of the files in which a demonstration's virtual cards live."""
        return self.demo / "cards"

    def has_store(self) -> bool:
        """Whether there is a workstation in the folder. Errors: StoreNoAccess."""
        with file_wall():
            return self.database.exists()

    def make(self) -> None:
        """Create the folder, closed to others. Errors: StoreNoAccess, DiskFull."""
        with file_wall():
            self.root.mkdir(mode=0o700, parents=True, exist_ok=True)
