"""The side that is only scored, by a hand of its own: content, drawing and layouts."""
