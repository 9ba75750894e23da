"""The pure middle: values and decisions. No I/O, no clock, no randomness of its own."""
