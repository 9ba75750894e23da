"""Whether the evidence of every fact still stands in its source: ``make anchors SOURCES=FOLDER``.

The folder holds the sources as ``OWNER/REPOSITORY/…`` for what is on GitHub (clones of the
default branch), and as ``HOST/PATH`` for pages (as ``wget --force-directories`` does). What is
not at hand is counted and listed, and proves nothing.
"""
