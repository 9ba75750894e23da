"""What a model painted is taken for what it is: bytes of a stranger."""

import io
from random import Random

import pytest
from fake_model.paintings import bomb, painting
from PIL import Image, ImageStat

from influencer.adapters.images.painted import decode, fade, soften
from influencer.errors import PictureError

COLOURS = ["#0d1117", "#161c2b", "#f7931a"]


def encoded(image: Image.Image, form: str) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, form)
    return buffer.getvalue()


@pytest.mark.parametrize("form", ["png", "jpeg", "webp"])
def test_the_formats_of_the_api_are_read(form: str) -> None:
    image = decode(painting(1536, 864, COLOURS, form))

    assert (image.mode, image.size) == ("RGB", (1536, 864))


@pytest.mark.parametrize("mode", ["L", "P", "RGBA", "LA", "I;16", "1"])
def test_any_mode_becomes_colours(mode: str) -> None:
    assert decode(encoded(Image.new(mode, (512, 300)), "png")).mode == "RGB"


NO_PAINTINGS = {
    "nothing": (b"", "no picture that can be read"),
    "words": (b"Here is the picture.", "no picture that can be read"),
    "noise": (Random("noise").randbytes(9000), "no picture that can be read"),
    "a part": (painting(1536, 864, COLOURS)[:3000], "no picture that can be read"),
    "a GIF": (encoded(Image.new("P", (1536, 864)), "gif"), "no picture that can be read"),
    "a BMP": (encoded(Image.new("RGB", (1536, 864)), "bmp"), "no picture that can be read"),
    "a bomb": (bomb(), "more pixels than any picture"),
    "half a bomb": (bomb(11_000, 10_000), "more pixels than any picture"),
    "a wall": (bomb(8000, 8000), "odd size, 8000x8000"),
    "a stamp": (painting(64, 36, COLOURS), "odd size, 64x36"),
    "a ribbon": (painting(2000, 100, COLOURS), "odd size, 2000x100"),
}


@pytest.mark.parametrize("what", NO_PAINTINGS)
def test_what_is_no_painting_is_refused_in_one_line(what: str) -> None:
    data, said = NO_PAINTINGS[what]

    with pytest.raises(PictureError) as caught:
        decode(data)

    assert said in str(caught.value)
    assert len(str(caught.value).splitlines()) == 1


@pytest.mark.parametrize("form", ["png", "jpeg", "webp"])
def test_a_broken_file_is_a_painting_or_refused_and_nothing_else(form: str) -> None:
    whole = painting(512, 300, COLOURS, form)
    random = Random(form)
    for _ in range(60):
        broken = bytearray(whole)
        for _ in range(random.randint(1, 20)):
            broken[random.randrange(len(broken))] = random.randrange(256)
        try:
            assert decode(bytes(broken)).mode == "RGB"
        except PictureError:
            continue


@pytest.mark.parametrize("size", [(1024, 1024), (1536, 1024), (1024, 1536), (300, 2000)])
@pytest.mark.parametrize("canvas", [(1600, 900), (1080, 1350)])
def test_a_painting_of_another_shape_is_cropped_and_not_squeezed(
    size: tuple[int, int], canvas: tuple[int, int]
) -> None:
    image = Image.new("RGB", size)
    middle = (size[0] // 2, size[1] // 2)
    image.paste((255, 255, 255), (middle[0] - 50, middle[1] - 50, middle[0] + 50, middle[1] + 50))

    softened = soften(image, canvas)

    box = softened.point(lambda value: 255 * (value > 127)).convert("1").getbbox()
    assert softened.size == canvas
    assert box
    assert abs((box[2] - box[0]) - (box[3] - box[1])) < 12


def test_a_page_of_letters_is_nothing_to_be_read_any_more() -> None:
    stripes = Image.new("L", (1536, 864))
    for down in range(0, 864, 16):
        stripes.paste(255, (0, down, 1536, down + 8))

    softened = soften(stripes.convert("RGB"), (1600, 900)).crop((200, 200, 1400, 700))

    assert ImageStat.Stat(softened.convert("L")).stddev[0] < 2


def test_faded_wholly_nothing_but_the_ground_is_left() -> None:
    image = decode(painting(512, 300, COLOURS))

    assert fade(image, (9, 8, 7), 0.0).getcolors() == [(512 * 300, (9, 8, 7))]
    assert fade(image, (9, 8, 7), 1.0).tobytes() == image.tobytes()
