"""The vault: secrets of prepared tokens, sealed for this workstation until they are issued."""

from officer_app.domain.ids import ProcedureId, TokenId
from officer_app.store.database import Database

__all__ = ["Vault"]


class Vault:
    """CMS EnvelopedData (DER) by token. Nothing here is readable without the sealing key."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, token: TokenId, sealed: bytes, procedure: ProcedureId) -> None:
        """Keep a token's sealed secrets; newer ones replace older ones."""
        self._database.write(
            "INSERT OR REPLACE INTO vault (token, procedure, sealed) VALUES (?, ?, ?)",
            (str(token), str(procedure), sealed),
        )

    def get(self, token: TokenId) -> bytes | None:
        """A token's sealed secrets, or None when they are not kept here."""
        rows = self._database.read("SELECT sealed FROM vault WHERE token = ?", (str(token),))
        return bytes(rows[0][0]) if rows else None

    def origin(self, token: TokenId) -> ProcedureId | None:
        """The procedure that sealed them."""
        rows = self._database.read("SELECT procedure FROM vault WHERE token = ?", (str(token),))
        return ProcedureId(rows[0][0]) if rows else None

    def forget(self, token: TokenId) -> None:
        """The token is issued: only the escrow can open its secrets from now on."""
        self._database.write("DELETE FROM vault WHERE token = ?", (str(token),))
