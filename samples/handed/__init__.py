"""A side that was only scored once, by a hand of its own: open to tuning now."""

from samples.handed import telling, worn

__all__ = ["telling", "worn"]  # they register what tells this side's orders and wears its pages
