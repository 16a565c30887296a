"""Leave out keys that were written and never asked for.

Revision ID: 0003
Revises: 0002
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

INDEXED = ("queued_order", "register_entry")


def upgrade() -> None:
    for table in INDEXED:
        op.drop_index(f"ix_{table}_destination_key", table_name=table)
        op.drop_column(table, "destination_key")
    op.drop_column("register_examination", "examination_key")


def downgrade() -> None:
    for table in INDEXED:
        op.add_column(table, sa.Column("destination_key", sa.String(length=200), nullable=True))
        op.create_index(f"ix_{table}_destination_key", table, ["destination_key"], unique=False)
    op.add_column(
        "register_examination",
        sa.Column("examination_key", sa.String(length=200), nullable=False, server_default=""),
    )
