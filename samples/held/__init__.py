"""The side that is only scored, by a hand of its own."""

from samples.held import telling, worn

__all__ = ["telling", "worn"]  # they register what tells this side's orders and wears its pages
