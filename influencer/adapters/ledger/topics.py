"""The bank of topics that ships with the program."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources

from influencer.domain.facts import Topic


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicBank:
    """Topics, and the hashtags that they share.

    Attributes:
        area_hashtags: by category, most fitting first.
        general_hashtags: fit every post; the last resort.
        area_names: how a category is called.
    """

    topics: tuple[Topic, ...]
    area_names: Mapping[str, str]
    area_hashtags: Mapping[str, tuple[str, ...]]
    general_hashtags: tuple[str, ...]


def read_topic_bank() -> TopicBank:
    """The bank from the package's data."""
    text = (resources.files("influencer") / "data" / "topics.toml").read_text("utf-8")
    data = tomllib.loads(text)
    return TopicBank(
        topics=tuple(
            Topic(**table | {"hashtags": tuple(table["hashtags"])}) for table in data["topic"]
        ),
        area_names={key: table["name"] for key, table in data["areas"].items()},
        area_hashtags={key: tuple(table["hashtags"]) for key, table in data["areas"].items()},
        general_hashtags=tuple(data["general"]["hashtags"]),
    )
