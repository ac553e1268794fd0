"""What keeps rows as they were written: triggers, in the words of either database."""

from alembic import op

__all__ = ["forbid_changes"]


def forbid_changes(table: str) -> None:
    """Rows of the table are never changed and never removed, whoever asks the database."""
    if op.get_bind().dialect.name == "sqlite":
        for deed in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_refuse_{deed.lower()} BEFORE {deed} ON {table}"
                f" BEGIN SELECT RAISE(ABORT, 'a row of {table} is never changed'); END"
            )
        return
    op.execute(
        "CREATE OR REPLACE FUNCTION is_never_changed() RETURNS trigger LANGUAGE plpgsql AS"
        " $$ BEGIN RAISE EXCEPTION 'a row of % is never changed', TG_TABLE_NAME; END $$"
    )
    for deed, each in (("UPDATE OR DELETE", "ROW"), ("TRUNCATE", "STATEMENT")):
        op.execute(
            f"CREATE TRIGGER {table}_refuse_{each.lower()}_changes"
            f" BEFORE {deed} ON {table} FOR EACH {each} EXECUTE FUNCTION is_never_changed()"
        )
