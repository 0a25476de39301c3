"""Whether unknown words behind a noun of place may be a name: most words there only tell what the place is used for."""

from isnad.knowledge.meaning import PlaceNounMeaning
from isnad.knowledge.registers import particles
from isnad.mentions.items import Item, Passage
from isnad.mentions.placewords import place_words
from isnad.model.terms import Precision

_ARTICLE = "ال"
_ATTACHED = ("ب", "ل", "ك")
_NISBA = ("يه", "ي")
_PRONOUNS = ("هم", "هما", "ها", "نا")
_BOUND = ("لل", "بال", "فال", "كال", "و")
_SHORT = 3
_SETTLED = (Precision.TOWN, Precision.VILLAGE, Precision.CITY)
_DIVISIONS = (Precision.DISTRICT, Precision.SUBDISTRICT, Precision.PROVINCE_GOVERNORATE)
_IN = ("ب", "في")
_BY_WAY = "عن"


def is_ordinary(word: str) -> bool:
    """Whether a word tells of the noun before it (kind, use, where it lies), or begins or ends as no name does."""
    return continues_no_name(word) or word in place_words("uses") or (not word.startswith(_ARTICLE) and is_use(word))


def continues_no_name(word: str) -> bool:
    """The same of a word behind one that begins names: it may as well be a word for what a place is used for."""
    if word in particles() or word.startswith(_BOUND) or word in place_words("inside"):
        return True
    bare = word.removeprefix(_ARTICLE)
    if bare in place_words("describing") or word in place_words("describing"):
        return True
    return word == bare and word.endswith(_PRONOUNS) and len(word) > _SHORT + 1


def _is_inside(passage: Passage, noun: Item) -> bool:
    """Whether "in" stands before the noun or is attached to it: both "aspect" and "boycott" follow other words."""
    return noun.preposition == _IN[0] or _follows(passage, noun, _IN[1])


def _follows(passage: Passage, noun: Item, word: str) -> bool:
    return passage.text[max(0, noun.word - len(word) - 2) : noun.word].split()[-1:] == [word]


def is_use(word: str) -> bool:
    """Whether a word, its article and what is attached to it apart, tells what a place is used for ("battle" field)."""
    bare = word.removeprefix(_ARTICLE)
    uses = place_words("uses")
    return word in uses or bare in uses or (word[:1] in _ATTACHED and word[1:] in uses)


def may_name(
    passage: Passage, noun: Item, meaning: PlaceNounMeaning, name: str, *, headed: bool, inside: bool, ends: bool
) -> bool:
    """Whether a name that nobody knows may be one behind this noun.

    A settlement, a camp or a quarter may bear any word; the name of anything else is definite, begins as names do, or
    is followed by what contains it.

    Args:
        passage: the text.
        noun: the last noun before the name, `meaning` what it says.
        meaning: of the noun that says what kind of place it is.
        name: the words, folded.
        headed: they begin with a word that begins names ("spring of", "father of").
        inside: what contains the place follows right behind them.
        ends: a mark or a new phrase follows.
    """
    first = name.split(" ", maxsplit=1)[0]
    definite = first.startswith(_ARTICLE) and len(first) > _SHORT
    settled = meaning.precision in _SETTLED or (meaning.precision is Precision.NEIGHBOURHOOD_AREA and not meaning.area)
    if first == _ARTICLE or (not settled and is_use(first)):
        return False
    if headed:
        return True
    if settled:
        return meaning.precision in _SETTLED or definite or inside or not first.endswith(_NISBA)
    if meaning.precision in _DIVISIONS:
        vague = passage.text[noun.start : noun.end] in place_words("vague")
        nisba = vague and not definite and first.endswith(_NISBA)
        land = definite and meaning.precision is Precision.SUBDISTRICT
        return land or (inside and not nisba) or (ends and not vague and _is_inside(passage, noun))
    if meaning.precision is Precision.STREET and _follows(passage, noun, _BY_WAY):
        return False
    plain = inside and not first.endswith(_NISBA)
    if meaning.area and passage.text[noun.start : noun.end] in place_words("around"):
        return plain or (inside and definite)
    if meaning.precision is Precision.NEARBY_LANDMARK:
        return definite
    front = meaning.area and ends and not first.endswith(_NISBA)
    return definite or plain or front
