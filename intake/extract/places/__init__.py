"""Which hospital and unit words mean."""
