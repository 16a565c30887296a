"""The side that is only scored, by a hand of its own."""
