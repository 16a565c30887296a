"""A side of the samples by a hand of its own: hospitals' clinics and what they send."""

from samples.seen.telling import tell

__all__ = ["tell"]
