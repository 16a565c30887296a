"""The side that may only be scored: its own senders, papers, words and wear."""

from samples.held import telling, worn

__all__ = ["telling", "worn"]  # they register what tells this side's orders and wears its pages
