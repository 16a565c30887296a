"""What speaks for a value and against it: who reads it, what stands around it, who else is named."""
