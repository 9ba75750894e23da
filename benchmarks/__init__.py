"""What the program costs, and what its posts are worth: measured, not felt."""
