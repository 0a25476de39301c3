"""Place names of the gazetteers found in a working copy, clitics checked like the lexicon's."""

from collections import Counter
from collections.abc import Iterable
from functools import cache

import msgspec

from isnad.gazetteer.index import Gazetteer
from isnad.knowledge.finder import Finder, Found, Words
from isnad.knowledge.lexicon import lexicon
from isnad.knowledge.meaning import PlaceNounMeaning
from isnad.knowledge.wordlists import word_lists
from isnad.mentions.placeslip import Slips
from isnad.model.terms import Precision
from isnad.text.clitics import Proclitics, read_proclitics
from isnad.text.working import fold

_ARTICLE = "ال"
_FEWEST_NAMES = 3
_FEWEST_LETTERS = 3
_SETTLED = (Precision.CITY, Precision.TOWN, Precision.VILLAGE)

PlaceRead = tuple[str | None, tuple[int, ...], bool, bool]
"""Its preposition, its rows, and whether it is an area and begins with a noun, see `PlaceHit`."""


class PlaceHit(msgspec.Struct, frozen=True, gc=False):
    """A name found: `[word, start)` its proclitics, `rows` what it may be in the gazetteers.

    Attributes:
        area: the name itself says that it lies around another ("ريف إدلب الجنوبي").
        noun: the name begins with the noun that introduces it ("مدينة الباب").
    """

    word: int
    start: int
    end: int
    preposition: str | None
    rows: tuple[int, ...]
    area: bool = False
    noun: bool = False


def place_hits_of(found: Iterable[Found[PlaceRead]]) -> list[PlaceHit]:
    """What the finder of an index found, as hits."""
    return [PlaceHit(word, start, end, *read) for word, start, end, read in found]


class PlaceIndex:
    """The forms of a gazetteer, ready to scan.

    Attributes:
        heads: words that begin several names and need another word behind them ("عين", "كفر"), folded.
        slips: the names that another one may be a misprint of.
    """

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        forms: dict[str, tuple[int, ...]] = {}
        self._definite: dict[str, bool] = {}
        for text, known in gazetteer.forms().items():
            rows = (*known, *gazetteer.forms().get(_without_settlement(text), ()))
            bare = text[2:] if text.startswith(_ARTICLE) and len(text) > 4 else text
            forms[bare] = tuple(dict.fromkeys((*forms.get(bare, ()), *rows)))
            self._definite[bare] = self._definite.get(bare, True) and bare != text
        nouns = {bare: _noun_of(bare) for bare in forms}
        for bare, noun in nouns.items():
            if noun is None:
                continue
            # "the industrial zone" is a description that fits every town, and "west" a direction
            described = noun.precision not in _SETTLED
            named = [gazetteer.rows[at].name_ar for at in forms[bare]]
            proper = tuple(
                at for at, name in zip(forms[bare], named, strict=True) if not (described and name.startswith(_ARTICLE))
            )
            if proper and " " in bare:
                forms[bare] = proper
            elif noun.precision not in _SETTLED or not self._definite[bare] or " " in bare:
                del forms[bare]
        self._texts = tuple(forms)
        self._rows = tuple(forms.values())
        self._nouns = tuple(nouns[text] for text in forms)
        begun = Counter(text.split(" ")[0] for text, noun in nouns.items() if noun is None and " " in text)
        self.heads = frozenset(word for word, n in begun.items() if n >= _FEWEST_NAMES and word not in forms)
        self.finder = Finder(self._texts, self._read)
        self.slips = Slips(gazetteer)

    def scan(self, working: str) -> list[PlaceHit]:
        """Names in order of place, the longest first to claim its words."""
        return place_hits_of(self.finder.find(Words.of(working)))

    def _read(self, index: int, prefix: str) -> PlaceRead | None:
        """What the name at `index` is behind `prefix`; None where it cannot stand there or a country's name does."""
        text = self._texts[index]
        before = _before_name(prefix)
        if before is None or (self._definite[text] and not before.article) or prefix + text in _country_names():
            return None
        noun = self._nouns[index]
        return before.preposition, self._rows[index], noun is not None and noun.area, noun is not None


def _before_name(prefix: str) -> Proclitics | None:
    """What may stand before a name inside one word."""
    read = read_proclitics(prefix)
    if read is None or read.future or read.preposition == "ك" or (prefix.startswith("ف") and not read.article):
        return None
    return read


def _without_settlement(name: str) -> str:
    """A name without the "village of" that a table has put before it: places of either name may be meant by it."""
    first, _, rest = name.partition(" ")
    noun = _noun_of(first) if rest else None
    settled = noun is not None and not noun.area and noun.precision in _SETTLED and not first.startswith(_ARTICLE)
    return rest if settled and len(rest) >= _FEWEST_LETTERS else name


@cache
def _country_names() -> frozenset[str]:
    """Names of countries, which a shorter name behind a proclitic must not break up."""
    return frozenset(fold(word) for found in word_lists("countries").values() for word in found.words)


@cache
def _noun_of(name: str) -> PlaceNounMeaning | None:
    """The noun that a name of several words begins with, if one introduces it ("ريف", "منطقة")."""
    hits = lexicon().scan(name)
    found = hits[0].get(PlaceNounMeaning) if hits and hits[0].word == 0 else None
    return None if found is None else found[1]
