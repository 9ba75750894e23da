"""What pictures say is spelt as the facts are: the American way."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from influencer.adapters.images import templates

BRITISH = re.compile(
    r"(?:colour|grey|centred|centre\b|neighbour|favour|honour|behaviour|labour|licence|defence"
    r"|labell|cancell|travell|modell|signall|towards|whilst|\b(?:organ|recogn|real|summar)is)",
    re.IGNORECASE,
)


def prose_of(path: Path) -> Iterator[str]:
    """Strings with a space that are no docstrings: alt texts and labels."""
    tree = ast.parse(path.read_text("utf-8"))
    documents = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    constants = (node for node in ast.walk(tree) if isinstance(node, ast.Constant))
    for node in constants:
        if isinstance(node.value, str) and " " in node.value and id(node) not in documents:
            yield node.value


def test_no_template_writes_british_spellings() -> None:
    (folder,) = templates.__path__
    found = {
        path.name: word.group()
        for path in Path(folder).rglob("*.py")
        for text in prose_of(path)
        if (word := BRITISH.search(text))
    }

    assert found == {}
