"""Proves the promise of at most one post per slot, by trying everything that could break it.

``make prove`` runs every family in full; a sample of each is in ``test_prove_sample.py``. The
program is the installed command, X is the fake X as its own process with its duplicate check off,
and the judge is the fake's ledger on disk. Each family also runs wrong versions of the program
(``mutants``), and is believed only if it catches them.

Time passes by moving all times of the database back, so nothing waits and no clock is faked; only
the families ``clock`` and ``libfaketime`` move clocks.
"""
