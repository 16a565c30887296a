"""A side that was only scored once, by a hand of its own: open to tuning now."""

from samples.sent import telling, wearing

__all__ = ["telling", "wearing"]
