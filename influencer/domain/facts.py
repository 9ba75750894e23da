"""What posts are made from: facts with their sources, and the topics they belong to."""

from dataclasses import dataclass
from datetime import date

from influencer.domain.arithmetic import families_in

STEPS = 3
"""How many a fact has that says how something goes on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a fact stands: a public document and words that are found in it.

    Attributes:
        name: the document as people call it, such as ``BIP 39`` or ``NIP-57``.
        section: the heading the fact stands under; empty where the document has none.
        url: the document's public address.
        evidence: short anchors, each of which stands in the document letter for letter.
    """

    name: str
    url: str
    evidence: tuple[str, ...]
    section: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """The one number of a fact that deserves to be drawn large, with what it counts."""

    value: str
    caption: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagram:
    """What a fact says in rows, to be drawn; ``domain.diagrams`` has the kinds and their rules.

    Attributes:
        kind: ``bars``, ``timeline``, ``exchange`` …
        rows: what each kind of diagram makes of them, its module says.
        unit: of the amounts, such as ``vbytes``; empty where there are none.
        point: the text of a row on which all depends; it gets the accent colour.
        note: a line below, such as ``example amounts``.
    """

    kind: str
    rows: tuple[tuple[str, ...], ...]
    unit: str = ""
    point: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Derivation:
    """A number that a fact states, and the arithmetic it follows from.

    Attributes:
        number: in digits, without separators, as rounded as it is stated.
        expression: see ``domain.arithmetic``.
    """

    number: str
    expression: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One true, sourced statement, in several ways of saying it.

    Attributes:
        area: the topic's category, such as ``bitcoin`` or ``nostr``.
        topic: slug of the topic it belongs to.
        headline: a claim of at most 60 characters, the title of the picture.
        phrasings: whole sentences of 60-130 characters, any of which may be posted.
        tags: hashtags (without #) that fit this very fact.
        pictures: names of the picture templates that show this fact, best first; the
            cards that fit every fact need not be named.
        happened_on: for posts on its anniversary.
        valid_from: first day on which it is true.
        review_by: last day on which it may be posted without being read again.
        derived: numbers that follow from the evidence.
        premises: numbers that a computed fact sets itself, as the size of its example.
        steps: three, one after the other, where the fact is how something goes on.
        diagram: what it says in rows, for the templates that show such.
    """

    id: str
    area: str
    topic: str
    headline: str
    phrasings: tuple[str, ...]
    tags: tuple[str, ...]
    source: Source
    figure: Figure | None = None
    pictures: tuple[str, ...] = ()
    happened_on: date | None = None
    valid_from: date | None = None
    review_by: date | None = None
    derived: tuple[Derivation, ...] = ()
    premises: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    diagram: Diagram | None = None

    @property
    def text_count(self) -> int:
        """How many different texts it gives: its phrasings, and its steps."""
        return len(self.phrasings) + bool(self.steps)

    @property
    def is_computed(self) -> bool:
        """Whether it states what one of the families computes; see ``protocol_facts.families``."""
        return any(families_in(one.expression) for one in self.derived)

    def is_current(self, today: date) -> bool:
        """Whether it may be stated on that day."""
        started = self.valid_from is None or self.valid_from <= today
        return started and (self.review_by is None or today <= self.review_by)


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A subject the account writes about.

    Attributes:
        priority: 1 (rarely) to 9 (often); twice the number is planned twice as often.
        hashtags: the topic's hashtag bank, without #.
        is_enabled: whether this account writes about it.
        is_builtin: whether it ships with the program.
    """

    slug: str
    name: str
    category: str
    description: str
    priority: int
    hashtags: tuple[str, ...]
    is_enabled: bool = True
    is_builtin: bool = True
