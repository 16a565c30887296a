"""A side of the samples by a hand of its own: only scored, never looked at while tuning."""
