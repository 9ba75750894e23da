"""Painters of backgrounds."""
