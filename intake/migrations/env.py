"""Run the migrations on the connection that `intake.register.schema` opened, inside its transaction."""

from alembic import context

from intake.register.schema import METADATA

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=METADATA, render_as_batch=True)
context.run_migrations()
