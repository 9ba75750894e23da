"""Superlatives and slogans: a fact needs none."""

import re
from collections.abc import Iterator

from influencer.domain.gates.standards import Standards
from influencer.domain.models import Draft
from influencer.domain.phrases import phrase_finder

hype_in = phrase_finder(
    # slogans of the scene
    r"to (?:the|da|tha) moon",
    r"moon(?:ing|shots?)",
    r"(?:when|wen) (?:moon|lambo)",
    r"lambos?",
    r"wagmi|(?:all )?(?:gonna|going to) make it",
    r"ngmi|have fun staying poor",
    r"fomo\w*",
    r"hodl\w*",
    r"(?:bitcoin|btc|lightning|nostr) fixes (?:this|everything)|tick tock|lfg|freedom money",
    r"(?:bitcoin|btc|adoption|lightning|nostr) is (?:inevitable|hope|freedom|king|the (?:way|answer))",
    r"(?:10+|\d 000|10+ 000)x",
    # great changes
    r"game ?chang\w+",
    r"life ?chang\w+",
    r"revolution(?:ary|i[sz]\w+)",
    r"revolution in (?:money|finance|banking|payments|tech\w*)",
    r"paradigm ?shifts?",
    r"(?:ground|record) ?breaking|earth ?shattering|trail ?blazing",
    r"(?:never|nothing will(?: ever)?) be the same",
    r"changes? everything",
    r"once in a lifetime",
    r"like never before",
    r"(?:the )?future of (?:money|finance|payments|everything)(?: is (?:here|now))?",
    r"welcome to the future|(?:a|the) new era|new dawn|by storm|(?:world|industry) (?:chang|leading)\w*",
    r"transform(?:s|ing)? (?:how|the way|the world|finance|money)|transformative",
    r"disrupt(?:s|ing|ive|ion)? (?:finance|banks|banking|money|technolog\w+|the (?:world|industry))",
    r"chang(?:e|es|ed|ing) the world|eating the world|mass adoption|quantum leap|monumental",
    # superlatives
    r"the (?:\w+ ){1,4}ever (?:written|invented|built|made|created|told|seen|devised)",
    r"most beautiful|brilliant|wow|blazing(?:ly)?|true freedom|prepare to be|sets? (?:you|us) free",
    r"truly (?:decentrali[sz]ed|free|global|unique|private|remarkable)",
    r"(?:s|is|it) not just (?:\w+ ){1,4}(?:it s|it is|but)",
    r"(?:absolutely|truly|simply) (?:amazing|incredible|stunning|insane|massive|unstoppable)",
    r"the (?:most (?:powerful|important|innovative|secure)|greatest|best)(?: \w+){1,3}"
    r" (?:ever|in the world|in history|on earth|since|of all time)",
    r"un ?stoppable|un ?parallell?ed|un ?precedented|un ?matched|un ?rivall?ed|un ?beatable|invincible",
    r"incredibl[ey]|unbelievabl[ey]|insane(?:ly)?|amazing(?:ly)?|stunning(?:ly)?|breath ?taking\w*",
    r"jaw ?dropping|mind ?(?:blow|boggl)\w+|epic|legendary|magical|awesome|phenomenal|spectacular",
    r"extraordinar\w+|astonishing\w*|fantastic|exciting\w*|seamless\w*|masterpiece",
    r"holy grail|silver bullet|future proof|unsung hero\w*|superior to",
    r"ultimate (?:guide|solution|tool|freedom|money|weapon|power)",
    r"limitless (?:po\w+|opportunit\w+)|power (?:\w+ ){0,4}limitless",
    r"bl(?:ows?|ew) (?:your|my|our|everyone s|people s) minds?",
    r"(?<!\bthe )(?<!\ba )(?<!\bits )next level",
    r"tak(?:es?|ing) (?:\w+ ){1,3}to the next level",
    r"cutting edge|world class|best in class",
    r"state of the art (?!in\b|of\b|at\b|was\b|is\b|then\b)\w+",
    # calls for attention
    r"(?:huge|massive|big) news",
    r"breaking news",
    r"buckle up",
    r"let that sink in",
    r"(?:let s|let us) dive|dive in|dive into the|deep dive|delv\w+ into|embark\w*",
    r"say goodbye to|you (?:won t|will not) believe|will never forget",
    r"fast paced|in today s (?:\w+ ){0,3}world|digital (?:age|era|landscape|realm)|testament to",
    r"at the forefront|in the (?:realm|world) of|ever (?:changing|evolving)",
    # verbs of brochures
    r"harness(?:es|ing)? the|elevat(?:e|es|ing) (?:your|the)|reimagin\w+|redefin(?:es|ing) \w+",
    r"unleash\w*|super ?charg\w+|sky ?rocket\w*|turbo ?charg\w+|empower\w*",
    r"unlock(?:s|ing)? the (?:full )?(?:power|potential|future)\w*",
)
_SHOUTED = re.compile(r"\bbreaking\s*[:!🚨]|!{2,}|!.*!", re.IGNORECASE | re.DOTALL)


def reasons(draft: Draft, _standards: Standards) -> Iterator[str]:
    """Words of hype."""
    shouted = _SHOUTED.search(draft.prose)
    if words := hype_in(draft.prose) or (shouted and shouted[0]):
        yield f"says {words!r}"
