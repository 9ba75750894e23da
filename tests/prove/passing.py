"""Time passes by moving every time in a database back: nothing waits, no clock is faked."""

import sqlite3
from contextlib import closing
from pathlib import Path

_MOMENT = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z"
_COLUMNS = """
SELECT tables.name, columns.name FROM pragma_table_list AS tables, pragma_table_info(tables.name)
 AS columns WHERE tables.type = 'table' AND tables.schema = 'main' AND columns.type = 'TEXT'
 AND tables.name NOT LIKE 'sqlite_%'
"""


def pass_time(database: Path, minutes: float, *, patience: float = 10) -> None:
    """Let everything that the database knows of have happened so much earlier."""
    with closing(sqlite3.connect(database, timeout=patience)) as connection, connection:
        for table, column in connection.execute(_COLUMNS).fetchall():
            connection.execute(
                f"UPDATE {table} SET {column} ="
                f" strftime('%Y-%m-%dT%H:%M:%SZ', {column}, '-{round(minutes * 60)} seconds')"
                f" WHERE {column} GLOB '{_MOMENT}'"
            )
