"""The side that is only scored."""
