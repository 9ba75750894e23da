"""Every font that a theme names is loaded, and one that is missing is named."""

import pytest

from influencer.adapters.images import font_check
from influencer.adapters.images.font_check import missing_fonts


def test_the_packages_own_fonts_are_all_there() -> None:
    assert missing_fonts() == ""


def test_a_font_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def load(name: str, *_: object) -> None:
        if name.startswith("Inter"):
            raise OSError("cannot open resource")

    monkeypatch.setattr(font_check, "load_font", load)

    assert missing_fonts() == "Inter-Display, Inter-Regular, Inter-SemiBold cannot be loaded"
