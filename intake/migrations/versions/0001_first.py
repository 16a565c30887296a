"""The first schema: transmissions, the queue, the register of exported images, and the trail.

Revision ID: 0001
Revises:
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    _create_transmission()
    _create_queued_order()
    _create_event()
    _create_register_entry()
    _create_register_examination()


def downgrade() -> None:
    for table in ("register_examination", "register_entry", "event", "queued_order", "transmission"):
        op.drop_table(table)


def _create_transmission() -> None:
    op.create_table(
        "transmission",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(length=16), nullable=False),
        sa.Column("source_key", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=1024), nullable=False),
        sa.Column("suffix", sa.String(length=8), nullable=False),
        sa.Column("received", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished", sa.DateTime(timezone=True), nullable=True),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("why", sa.String(length=500), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=True),
        sa.Column("sender", sa.String(length=200), nullable=True),
        sa.Column("error", sa.String(length=200), nullable=True),
        sa.Column("same_as", sa.Integer(), nullable=True),
        sa.Column("fingerprint", sa.String(length=128), nullable=True),
        sa.ForeignKeyConstraint(["same_as"], ["transmission.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("source", "source_key", "sha256", name="uq_transmission_source"),
    )
    op.create_index("ix_transmission_fingerprint", "transmission", ["fingerprint"], unique=False)
    op.create_index("ix_transmission_sha256", "transmission", ["sha256"], unique=False)
    op.create_index("ix_transmission_state", "transmission", ["state"], unique=False)


def _create_queued_order() -> None:
    op.create_table(
        "queued_order",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("transmission_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("corrected", sa.String(), nullable=True),
        sa.Column("checks", sa.String(), nullable=False),
        sa.Column("decision", sa.String(), nullable=True),
        sa.Column("patient_key", sa.String(length=40), nullable=True),
        sa.Column("destination_key", sa.String(length=200), nullable=True),
        sa.Column("urgent", sa.Boolean(), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["transmission_id"], ["transmission.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_queued_order_destination_key", "queued_order", ["destination_key"], unique=False)
    op.create_index("ix_queued_order_patient_key", "queued_order", ["patient_key"], unique=False)
    op.create_index("ix_queued_order_state", "queued_order", ["state"], unique=False)
    op.create_index("ix_queued_order_transmission_id", "queued_order", ["transmission_id"], unique=False)


def _create_event() -> None:
    op.create_table(
        "event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("action", sa.String(length=40), nullable=False),
        sa.Column("by", sa.String(length=80), nullable=False),
        sa.Column("account", sa.String(length=80), nullable=False),
        sa.Column("transmission_id", sa.Integer(), nullable=True),
        sa.Column("order_id", sa.Integer(), nullable=True),
        sa.Column("patient_key", sa.String(length=40), nullable=True),
        sa.Column("details", sa.String(), nullable=False),
        sa.Column("details_hash", sa.String(length=64), nullable=False),
        sa.Column("previous", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["order_id"], ["queued_order.id"]),
        sa.ForeignKeyConstraint(["transmission_id"], ["transmission.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_event_action", "event", ["action"], unique=False)
    op.create_index("ix_event_order_id", "event", ["order_id"], unique=False)
    op.create_index("ix_event_patient_key", "event", ["patient_key"], unique=False)


def _create_register_entry() -> None:
    op.create_table(
        "register_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("order_id", sa.Integer(), nullable=True),
        sa.Column("patient_key", sa.String(length=40), nullable=True),
        sa.Column("line", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("channel", sa.String(length=16), nullable=True),
        sa.Column("with_report", sa.Boolean(), nullable=False),
        sa.Column("report_channel", sa.String(length=16), nullable=True),
        sa.Column("destination", sa.String(length=300), nullable=True),
        sa.Column("destination_key", sa.String(length=200), nullable=True),
        sa.Column("forward_to", sa.String(length=300), nullable=True),
        sa.Column("doctor", sa.String(length=200), nullable=True),
        sa.Column("clinic", sa.String(length=300), nullable=True),
        sa.Column("signature", sa.String(length=40), nullable=True),
        sa.Column("readable", sa.Boolean(), nullable=False),
        sa.Column("problem", sa.String(length=300), nullable=True),
        sa.Column("batch", sa.String(length=64), nullable=True),
        sa.Column("row", sa.Integer(), nullable=True),
        sa.Column("content_key", sa.String(length=64), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["order_id"], ["queued_order.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_register_entry_content_key", "register_entry", ["content_key"], unique=False)
    op.create_index("ix_register_entry_destination_key", "register_entry", ["destination_key"], unique=False)
    op.create_index("ix_register_entry_order_id", "register_entry", ["order_id"], unique=False)
    op.create_index("ix_register_entry_patient_key", "register_entry", ["patient_key"], unique=False)


def _create_register_examination() -> None:
    op.create_table(
        "register_examination",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("description", sa.String(length=300), nullable=False),
        sa.Column("date", sa.Date(), nullable=True),
        sa.Column("examination_key", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(["entry_id"], ["register_entry.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_register_examination_entry_id", "register_examination", ["entry_id"], unique=False)
