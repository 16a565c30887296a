"""A side of the samples by a hand of its own: a year of a department's inbox."""
