"""Things of which there is one: keys of the workstation, the profiles in force, settings."""

from officer_app.store.database import Database

__all__ = ["Singles"]


class Singles:
    """Content (bytes) by name."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, name: str) -> bytes | None:
        """The content, or None."""
        rows = self._database.read("SELECT content FROM singles WHERE name = ?", (name,))
        return bytes(rows[0][0]) if rows else None

    def put(self, name: str, content: bytes) -> None:
        """Set the content."""
        self._database.write(
            "INSERT OR REPLACE INTO singles (name, content) VALUES (?, ?)", (name, content)
        )
