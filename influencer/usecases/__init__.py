"""One module for each thing the program does; what it needs from outside comes as arguments."""
