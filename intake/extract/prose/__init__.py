"""The third opinion: a strict grammar of letters and notes."""
