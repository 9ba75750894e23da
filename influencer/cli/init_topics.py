"""Which areas an account writes about."""

from collections.abc import Iterable, Mapping, Sequence

from influencer.cli.asking import Asker
from influencer.cli.context import Session
from influencer.domain.choice import parse_choice
from influencer.domain.facts import Topic
from influencer.domain.models import Account
from influencer.domain.preferences import TopicChoice


def choose_topics(
    session: Session, ask: Asker, account: Account | None
) -> Mapping[str, TopicChoice]:
    """What is to be changed about topics, by slug; nothing where nobody is there to be asked."""
    if ask.is_silent:
        return {}
    services = session.services
    settings = services.store.accounts.settings(account) if account else None
    topics = services.topics(settings)
    areas = list(dict.fromkeys(topic.category for topic in topics))
    session.explain("\nWhat to write about:")
    for number, area in enumerate(areas, start=1):
        session.explain(f"{number:3}  {_describe(session, area, topics)}")
    everything = f"1-{len(areas)}"
    is_all = all(topic.is_enabled for topic in topics)
    chosen = ask.until_right(
        "Areas, such as 1,3",
        everything if is_all else "as now",
        lambda text: _parse(text, len(areas), everything),
    )
    if chosen is None:
        return {}
    kept = settings.topics if settings else {}
    return changes(topics, {areas[number - 1] for number in chosen}, kept)


def _parse(text: str, count: int, everything: str) -> frozenset[int] | None:
    words = text.strip().casefold()
    if words in {"as now", ""}:
        return None
    return parse_choice(everything if words == "all" else words, count)


def _describe(session: Session, area: str, topics: Sequence[Topic]) -> str:
    name = session.services.topic_bank.area_names.get(area, area)
    within = [topic for topic in topics if topic.category == area]
    enabled = sum(topic.is_enabled for topic in within)
    count = f"{enabled} of {len(within)}" if enabled < len(within) else str(len(within))
    return f"{name:20} {count} topic{'s' * (len(within) != 1)}"


def changes(
    topics: Iterable[Topic], areas: set[str], kept: Mapping[str, TopicChoice]
) -> dict[str, TopicChoice]:
    """The choices that switch topics on within those areas, and off elsewhere."""
    return {
        topic.slug: TopicChoice(
            is_enabled=topic.category in areas,
            priority=kept[topic.slug].priority if topic.slug in kept else None,
        )
        for topic in topics
        if topic.is_enabled is not (topic.category in areas)
    }
