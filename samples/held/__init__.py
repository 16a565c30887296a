"""The side that is only scored, by a hand of its own: content, drawing and layouts."""

from samples.held import telling, wearing

__all__ = ["telling", "wearing"]
