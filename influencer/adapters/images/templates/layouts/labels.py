"""Sizes of type for labels that stand in a row and have to agree."""

from collections.abc import Iterable, Sequence

from influencer.adapters.images.canvas import Canvas


def common_size(
    canvas: Canvas, texts: Iterable[str], font: str, width: float, sizes: Sequence[float]
) -> float:
    """The largest of the sizes, given in falling order, at which each text fits the width.

    Raises:
        TextDoesNotFitError: one of them fits at none.
    """
    return min(
        (canvas.type.fit(text, font, (width, sizes[0]), sizes).size for text in texts if text),
        default=sizes[0],
    )
