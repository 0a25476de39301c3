"""How many, in words: bounds said as bounds, vague words kept as they are, Arabic nouns agreeing with their number."""

from functools import cache

from isnad.model.count import Count
from isnad.model.terms import Exactness
from isnad.model.value import Value
from isnad.present import locales
from isnad.present.language import Language
from isnad.present.runs import isolate, noted, quote
from isnad.present.tables import Pair, load, say
from isnad.text.working import fold


class ArabicForms(Value, frozen=True):
    """See `assets/nouns.yaml`."""

    of: str
    one: str | None = None
    two: str | None = None
    few: str | None = None
    many: str | None = None
    feminine: bool = False
    persons: bool = False


class CountedNoun(Value, frozen=True):
    """A noun in both languages with every form that a number asks for."""

    en: tuple[str, str]
    ar: ArabicForms


class Behind(Value, frozen=True):
    """An Arabic adjective as it stands behind men or people, women, and things."""

    people: str
    women: str
    things: str

    def after(self, forms: ArabicForms) -> str:
        """The form that agrees with the plural of a noun."""
        return self.things if not forms.persons else self.women if forms.feminine else self.people


class Gloss(Value, frozen=True):
    """How vague words are put: see `assets/vague.yaml`."""

    words: tuple[str, ...]
    en: str
    of: str
    tie: str
    bare: bool = False
    pronoun: bool = False
    behind: Behind | None = None
    share: Pair | None = None


@cache
def nouns() -> dict[str, CountedNoun]:
    """Counted nouns by key; every `Group` and every part of `Parts` is one."""
    return load("nouns.yaml", dict[str, CountedNoun])


@cache
def glosses() -> dict[str, Gloss]:
    """Glosses by folded vague word."""
    return {fold(word): gloss for gloss in load("vague.yaml", tuple[Gloss, ...]) for word in gloss.words}


def number_phrase(n: int, noun: str, language: Language, *, oblique: bool = False) -> str:
    """`n` of `noun`, agreeing: "1 child", "11 طفلاً". `oblique`: the Arabic dual after another word ("مقتل طفلين")."""
    forms = nouns()[noun]
    digits, kind = locales.number(n, language), locales.plural(n, language)
    if language is Language.EN:
        return f"{digits} {forms.en[0] if kind == 'one' else forms.en[1]}"
    ar = forms.ar
    if ar.one is None or ar.two is None:
        return say("count.some_of", language, n=digits, of=ar.of)
    if kind == "one":
        return say("count.one_feminine" if ar.feminine else "count.one_masculine", language, noun=ar.one)
    if kind == "two":
        return _oblique_dual(ar, language) if oblique else ar.two
    # CLDR's "zero" and "other" (100, 101, 102 and the like) take the singular, as a thing possessed does.
    form = {"few": ar.few, "many": ar.many}.get(kind, ar.one)
    return f"{digits} {form}"


def how_many(n: int, noun: str, language: Language, *, oblique: bool = False) -> str:
    """`number_phrase` for things that a page counts itself: none are "no documents", "لا وثائق"."""
    if n == 0 and not oblique:
        return say("count.zero", language, noun=some_phrase(noun, language))
    return number_phrase(n, noun, language, oblique=oblique)


def nobody_phrase(noun: str, language: Language) -> str:
    """What follows a word of denial: "no children", "أي طفل"."""
    forms = nouns()[noun]
    if forms.ar.one is None:
        return say("count.nobody_joint", language, noun=_plural(noun, language))
    return say("count.nobody", language, noun=forms.ar.one if language is Language.AR else forms.en[1])


def some_phrase(noun: str, language: Language) -> str:
    """The noun without any number: "children", "أطفال"."""
    forms = nouns()[noun]
    return forms.en[1] if language is Language.EN else forms.ar.few or forms.ar.of


def predicate_phrase(noun: str, language: Language) -> str:
    """The noun as what some people are said to be: "civilians", "مدنيون"."""
    said = some_phrase(noun, language)
    return f"{said.removesuffix('ين')}ون" if language is Language.AR and said.endswith("ين") else said


def count_phrase(
    count: Count | None, noun: str | None, language: Language, *, oblique: bool = False, printed: str | None = None
) -> str:
    """The count as stated: "more than 40 strikes", "dozens (عشرات) of civilians", "0 children".

    Args:
        count: None where the text gives no number and no word for one.
        noun: a key of `nouns()`, or None for the bare number.
        language: of the phrase.
        oblique: the phrase follows a word that puts Arabic into an oblique case.
        printed: the count's word as the report prints it; without it the word is told and not quoted.
    """
    if count is None:
        return _unstated(noun, language)
    if count.exactness is Exactness.VAGUE:
        return _vague(count.word or "", noun, language, printed)
    if count.exactness is Exactness.BETWEEN and count.low is not None and count.high is not None:
        high = _number(count.high, noun, language, oblique=True)
        return say("count.between", language, low=locales.number(count.low, language), high=high)
    n = count.low if count.low is not None else count.high
    if n is None:
        raise ValueError(f"a count without an end that is not vague: {count!r}")
    if count.exactness is Exactness.EXACT:
        return _number(n, noun, language, oblique=oblique)
    return say(f"count.{count.exactness}", language, n=_number(n, noun, language, oblique=True))


def _number(n: int, noun: str | None, language: Language, *, oblique: bool) -> str:
    return locales.number(n, language) if noun is None else number_phrase(n, noun, language, oblique=oblique)


def _plural(noun: str, language: Language) -> str:
    forms = nouns()[noun]
    return forms.ar.of if language is Language.AR else forms.en[1]


def _unstated(noun: str | None, language: Language) -> str:
    if noun is None:
        return say("count.none", language)
    return say("count.none_of", language, noun=_plural(noun, language))


def _vague(word: str, noun: str | None, language: Language, printed: str | None) -> str:
    gloss = glosses().get(fold(word))
    if gloss is None:
        said = quote(printed, language) if printed is not None else isolate(word, language)
        key = "count.word" if noun is None else "count.word_of"
        return say(key, language, word=said, **({} if noun is None else {"noun": _plural(noun, language)}))
    said = isolate(printed if printed is not None else _spelled(word, gloss), language)
    if gloss.pronoun:
        return _of_them(said, gloss, noun, language)
    if language is Language.AR:
        return said if noun is None else _tied(said, gloss, noun, language)
    said = f"{gloss.en} ({said})"
    return said if noun is None else " ".join(filter(None, (said, gloss.of, _plural(noun, language))))


def _spelled(word: str, gloss: Gloss) -> str:
    """The word in full spelling: claims keep it folded."""
    return next((known for known in gloss.words if fold(known) == fold(word)), word)


def _tied(said: str, gloss: Gloss, noun: str, language: Language) -> str:
    """Arabic: "عشرات من المدنيين", with what takes a bare plural "عدة هجمات", with an adjective "أشخاص عديدين"."""
    forms = nouns()[noun].ar
    few = forms.few
    if gloss.behind is not None and few is not None:
        return f"{few} {gloss.behind.after(forms)}"
    if gloss.bare and few is not None and forms.one is not None:
        return f"{said} {few}"
    tie = say("count.tie", language) if gloss.bare else gloss.tie
    return " ".join(filter(None, (said, tie, _plural(noun, language))))


def _of_them(said: str, gloss: Gloss, noun: str | None, language: Language) -> str:
    """Words that end in a pronoun take no noun; who "they" are stands in brackets where it says something."""
    of = [] if noun in (None, "people") else [_plural(noun or "", language)]
    if language is Language.EN:
        return noted(gloss.en, [said, *of], language)
    return noted(said, [f"{gloss.tie} {who}" for who in of], language)


def _oblique_dual(forms: ArabicForms, language: Language) -> str:
    """The dual behind another word; where it is written like a plural ("مدنيين") the number is said too."""
    head, _, tail = (forms.two or "").partition(" ")
    if head.endswith("ان"):
        # an adjective behind a dual agrees with it; behind a construct ("حادثا لغم") stands another noun
        changed = [f"{word.removesuffix('ان')}ين" if word.endswith("ان") else word for word in (head, *tail.split())]
    else:
        changed = [f"{head.removesuffix('ا')}ي", tail]
    dual = " ".join(changed).strip()
    return say("count.two", language, noun=dual) if dual == forms.few else dual
