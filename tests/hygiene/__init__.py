"""Secrets are planted everywhere and then looked for in everything that the program leaves."""
