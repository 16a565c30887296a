"""What the commands do: open the data directory, call one function, print what came of it."""
