"""Reader two: what the sentences say."""
