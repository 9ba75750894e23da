"""Draw the golden pictures anew, and say which of them have changed."""

import sys

from golden.comparing import small, worst_block
from golden.drawing import FOLDER, choose, keep


def main() -> int:
    """Replace the pictures; their names, and how far they are from the ones before."""
    FOLDER.mkdir(exist_ok=True)
    before = {path.stem for path in FOLDER.glob("*.png")}
    drawn = []
    for golden in choose():
        picture = small(golden.draw().image)
        if golden.template not in before:
            sys.stdout.write(f"new      {golden.template}\n")
        elif golden.kept.size != picture.size or (apart := worst_block(golden.kept, picture)):
            sys.stdout.write(f"changed  {golden.template}: {apart or 'another size'}\n")
        picture.quantize(32).save(golden.path, optimize=True)
        drawn.append(golden)
    for name in before - {golden.template for golden in drawn}:
        (FOLDER / f"{name}.png").unlink()
        sys.stdout.write(f"gone     {name}\n")
    keep(drawn)
    return 0


if __name__ == "__main__":
    sys.exit(main())
