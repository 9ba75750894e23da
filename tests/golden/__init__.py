"""Pictures as they were when somebody last looked at them, to be compared with those of today.

``make golden`` draws them anew; then look at each that has changed before it is committed.
"""
