"""The terminal: parse, call, print. One file for each command."""
