"""A side that was only scored once, by a hand of its own: open to tuning now."""
