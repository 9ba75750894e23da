"""Stand-ins for what the program needs from outside. They keep the promises of ``ports``."""
