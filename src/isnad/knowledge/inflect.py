"""Written forms from an entry: dual, plurals, attached pronouns, persons, passive, verbal noun.

Undiacritised, as news is written, and over-generating on purpose where a wrong form is no word at all; where it is
another word, the entry refuses it (`Entry.without`). The patterns are those of any reference grammar of Modern Standard
Arabic (Ryding 2005, chapters 5-7 and 21-28).
"""

from collections.abc import Iterator
from itertools import product

import msgspec

from isnad.knowledge.form import Form, Pos, Voice
from isnad.knowledge.schema import FormSpec, Noun, Phrase, Verb

_PRONOUNS = ("ه", "ها", "هم", "هن", "هما", "نا")
_NO_TANWIN = ("ة", "اء", "ى", "ا", "ي")
# Father and brother carry their case as a long vowel before a pronoun: أبوه, أباه, أبيه.
_LONG_BEFORE_PRONOUN = ("أب", "أخ")
_SHORTEST_SPOKEN = 4
_TWO_LETTERS = 2


def forms_of(spec: FormSpec) -> Iterator[Form]:
    """All written forms, unfolded, each with its features; a form may come twice with different features."""
    if spec.word is not None:
        for word in spec.word:
            yield _plain(word)
    if spec.noun is not None:
        yield from _noun(spec.noun)
    if spec.verb is not None:
        yield from _verb(spec.verb)
    if spec.phrase is not None:
        for phrase in spec.phrase:
            yield from _phrase(phrase)


def _plain(text: str) -> Form:
    if text.startswith("ال") and len(text) > 4:
        return Form(text[2:], Pos.WORD, definite=True)
    return Form(text, Pos.WORD)


def _phrase(phrase: Phrase) -> Iterator[Form]:
    """Every combination of the forms of its parts; features are those of the first part, the pronoun of any."""
    parts = [[_plain(part)] if isinstance(part, str) else list(forms_of(part)) for part in phrase]
    for combination in product(*parts):
        head = combination[0]
        text = " ".join(
            form.text if i == 0 or not form.definite else "ال" + form.text for i, form in enumerate(combination)
        )
        pronoun = next((f.pronoun for f in combination if f.pronoun is not None), None)
        yield msgspec.structs.replace(head, text=text, pronoun=pronoun, construct=False, accusative=False)


def _bound(word: str) -> tuple[str, ...]:
    """The word as it is written before an attached pronoun: ة opens, ى is an alef, a last hamza takes any seat."""
    if word in _LONG_BEFORE_PRONOUN:
        return tuple(word + vowel for vowel in "واي")
    if word.endswith("ة"):
        return (word[:-1] + "ت",)
    if word.endswith("ى"):
        return (word[:-1] + "ا",)
    if word.endswith("اء"):
        return tuple(word[:-1] + hamza for hamza in "ءؤئ")
    return (word,)


def _owned(word: str, form: Form) -> Iterator[Form]:
    """The forms of a noun with each pronoun; `form` tells the other features."""
    for stem, pronoun in product(_bound(word), _PRONOUNS):
        yield msgspec.structs.replace(form, text=stem + pronoun, pronoun=pronoun)


def _noun(noun: Noun) -> Iterator[Form]:
    if noun.singular is not None:
        yield from _singular(noun.singular, feminine=noun.gender == "f", noun=noun)
    if noun.feminine is not None:
        yield from _singular(noun.feminine, feminine=True, noun=noun)
    for plural in noun.plural:
        if plural == "ون":
            yield from _sound_masculine(noun.singular or "")
        elif plural == "ات":
            yield from _plural((noun.feminine or noun.singular or "").removesuffix("ة") + "ات", feminine=True)
        else:
            yield from _plural(plural, feminine=None)


def _singular(word: str, *, feminine: bool, noun: Noun) -> Iterator[Form]:
    one = Form(word, Pos.NOUN, 1, feminine)
    yield one
    if not word.endswith(_NO_TANWIN) or word.endswith("ي"):
        yield Form(word + "ا", Pos.NOUN, 1, feminine, accusative=True)
    yield from _owned(word, one)
    if noun.dual:
        stem = word[:-1] + "ت" if word.endswith("ة") else word[:-1] + "ي" if word.endswith("ى") else word
        yield from _dual(stem, feminine=feminine, kin=noun.kin)


def _dual(stem: str, *, feminine: bool, kin: bool) -> Iterator[Form]:
    for vowel, accusative in (("ا", False), ("ي", True)):
        two = Form(stem + vowel + "ن", Pos.NOUN, 2, feminine, accusative=accusative)
        yield two
        yield msgspec.structs.replace(two, text=stem + vowel, construct=True)
        for pronoun in _PRONOUNS if kin else ():
            yield msgspec.structs.replace(two, text=stem + vowel + pronoun, pronoun=pronoun)


def _sound_masculine(singular: str) -> Iterator[Form]:
    for vowel, accusative in (("و", False), ("ي", True)):
        stem = singular + vowel
        many = Form(stem + "ن", Pos.NOUN, 3, feminine=False, accusative=accusative)
        yield many
        yield msgspec.structs.replace(many, text=stem, construct=True)
        for pronoun in _PRONOUNS:
            yield msgspec.structs.replace(many, text=stem + pronoun, pronoun=pronoun)


def _plural(word: str, *, feminine: bool | None) -> Iterator[Form]:
    many = Form(word, Pos.NOUN, 3, feminine)
    yield many
    if not word.endswith((*_NO_TANWIN, "ات")):
        yield Form(word + "ا", Pos.NOUN, 3, feminine, accusative=True)
    yield from _owned(word, many)


def _verb(verb: Verb) -> Iterator[Form]:
    same = verb.passive_past is not None and verb.passive_past == verb.past
    if verb.past is not None:
        yield from _past(verb.past, Voice.EITHER if same else Voice.ACTIVE, verb)
    if verb.passive_past is not None and not same:
        yield from _past(verb.passive_past, Voice.PASSIVE, verb)
    same = verb.passive_present is not None and verb.passive_present == verb.present
    if verb.present is not None:
        yield from _present(verb.present, Voice.EITHER if same else Voice.ACTIVE, verb)
    if verb.passive_present is not None and not same:
        yield from _present(verb.passive_present, Voice.PASSIVE, verb)
    for short in verb.jussive:
        yield from _jussive(short, Voice.EITHER if verb.passive_present is not None else Voice.ACTIVE)
    for masdar in verb.masdar:
        yield Form(masdar, Pos.MASDAR)
        if not masdar.endswith(_NO_TANWIN):
            yield Form(masdar + "ا", Pos.MASDAR, accusative=True)
        yield from _owned(masdar, Form(masdar, Pos.MASDAR))


def _past(base: str, voice: Voice, verb: Verb) -> Iterator[Form]:
    weak = base.endswith(("ى", "ا"))
    short = base[:-1] if weak else base
    plural = short + "وا" if not base.endswith("ي") else base[:-1] + "وا"
    she = verb.feminine_past if verb.feminine_past is not None and voice is not Voice.PASSIVE else short + "ت"
    dual = short + ("يا" if base.endswith("ى") else "وا" if weak else "ا")
    persons = ((base, 1, False), (she, 1, True), (plural, 3, False), (dual, 2, False), (she + "ا", 2, True))
    for text, number, feminine in persons:
        yield Form(text, Pos.VERB, number, feminine, voice)
    if len(base) > _TWO_LETTERS:
        yield Form((short + "ي" if base.endswith("ى") else base) + "ن", Pos.VERB, 3, feminine=True, voice=voice)
    if len(plural) > _SHORTEST_SPOKEN:
        # posts leave out the silent alef ("استشهدو"); shorter ones are other words ("عدو", "فرو")
        yield Form(plural[:-1], Pos.VERB, 3, feminine=False, voice=voice)
    he = short + "ا" if weak else base
    yield from _with_objects(((he, 1, False), (she, 1, True), (plural[:-1], 3, False)), voice, verb, present=False)


def _present(base: str, voice: Voice, verb: Verb) -> Iterator[Form]:
    weak = base.endswith(("ى", "ي", "و"))
    stem = base[:-1] if weak else base
    dual = (base[:-1] + "ي" if base.endswith("ى") else base) + "ان"
    she = "ت" + base[1:]
    for text, number, feminine in (
        (base, 1, False),
        (she, 1, True),
        (stem + "ون", 3, False),
        (stem + "وا", 3, False),
        (stem + "ن", 3, True),
        (dual, 2, False),
        ("ت" + dual[1:], 2, True),
    ):
        yield Form(text, Pos.VERB, number, feminine, voice, present=True)
    if weak:
        yield from _jussive(stem, voice)
    bound = base[:-1] + "ا" if base.endswith("ى") else base
    subjects = ((bound, 1, False), ("ت" + bound[1:], 1, True), (stem + "ون", 3, False), (stem + "و", 3, False))
    yield from _with_objects(subjects, voice, verb, present=True)


def _jussive(short: str, voice: Voice) -> Iterator[Form]:
    yield Form(short, Pos.VERB, 1, feminine=False, voice=voice, present=True)
    yield Form("ت" + short[1:], Pos.VERB, 1, feminine=True, voice=voice, present=True)


def _with_objects(
    subjects: tuple[tuple[str, int, bool], ...], voice: Voice, verb: Verb, *, present: bool
) -> Iterator[Form]:
    """With a pronoun as its object a verb is active, however its letters look without one; a passive has no object."""
    if not verb.objects or voice is Voice.PASSIVE:
        return
    for (text, number, feminine), pronoun in product(subjects, _PRONOUNS):
        yield Form(text + pronoun, Pos.VERB, number, feminine, Voice.ACTIVE, present=present, pronoun=pronoun)
