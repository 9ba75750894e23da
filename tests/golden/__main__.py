"""Draw the golden pictures anew, and say which of them have changed."""

import sys

from PIL import Image

from golden.comparing import TOLERANCE, small, stored, worst_block
from golden.drawing import FOLDER, Golden, choose, keep


def main() -> int:
    """Replace the pictures that have changed, and name them."""
    FOLDER.mkdir(exist_ok=True)
    before = {path.stem for path in FOLDER.glob("*.png")}
    drawn = []
    for golden in choose():
        picture = small(golden.draw().image)
        if change := _change(golden, picture, is_new=golden.template not in before):
            sys.stdout.write(f"{change} {golden.template}\n")
            stored(picture).save(golden.path, optimize=True)
        drawn.append(golden)
    for name in before - {golden.template for golden in drawn}:
        (FOLDER / f"{name}.png").unlink()
        sys.stdout.write(f"gone     {name}\n")
    keep(drawn)
    return 0


def _change(golden: Golden, picture: Image.Image, *, is_new: bool) -> str:
    """In a word, what a person has to look at; nothing where there is nothing new."""
    if is_new:
        return "new    "
    kept = golden.kept
    same = kept.size == picture.size and worst_block(kept, picture) <= TOLERANCE
    return "" if same else "changed"


if __name__ == "__main__":
    sys.exit(main())
