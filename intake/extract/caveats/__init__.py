"""What sentences take back or only tell, and what a line remarks of its own value."""
