"""What readers read twice: which of their readings are one value, and what is left of it."""
