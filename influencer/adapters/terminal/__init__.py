"""Pictures in the terminal, by the best of the ways that it has."""
