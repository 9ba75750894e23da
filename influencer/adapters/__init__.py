"""The edges: the only place where a library of the outside world is imported."""
