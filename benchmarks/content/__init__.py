"""Posts that the program wrote, measured beside sentences that people wrote.

``python -m benchmarks.content`` prints the table; ``make bench-content`` installs what it measures
with first. Prose only is measured: hashtags would make any two posts alike.
"""
