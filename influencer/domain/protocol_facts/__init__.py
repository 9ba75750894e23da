"""What follows from the protocols' rules alone: computed, never looked up, true at any time."""
