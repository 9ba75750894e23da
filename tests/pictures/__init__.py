"""Every template in every theme, every fact's picture, and 200 posts in a row: ``make pictures``.

Takes many minutes on all processors; the test run has a sample of each.
"""
