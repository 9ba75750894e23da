"""Writers of prose."""
