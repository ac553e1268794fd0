"""How Alembic runs our migrations: on the connection that holds the lock, in its transaction."""

from alembic import context

from officer_app.central.models import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
