import pytest
from hypothesis import given, settings, strategies as st

from isnad.knowledge.finder import MOST_KEPT, Finder, Words
from isnad.knowledge.inflect import forms_of
from isnad.knowledge.lexicon import Hit, lexicon
from isnad.knowledge.meaning import GrammarMeaning, OutcomeMeaning, PartyMeaning, PeopleMeaning, SpeechMeaning
from isnad.text.clitics import read_proclitics
from isnad.text.working import fold


def scan(text: str) -> list[Hit]:
    return lexicon().scan(fold(text))


def ids(hit: Hit) -> set[str]:
    return {reading.entry.id for readings in hit.readings.values() for reading in readings}


def found(text: str) -> list[tuple[str, str, set[str]]]:
    """The proclitics, the form and the entries of each hit."""
    working = fold(text)
    return [(working[h.word : h.start], working[h.start : h.end], ids(h)) for h in lexicon().scan(working)]


@pytest.mark.parametrize(
    ("text", "prefix", "form", "entry"),
    [
        ("مدنيين", "", "مدنيين", "people.civilian"),
        ("وللمدنيين", "ولل", "مدنيين", "people.civilian"),
        ("بالمدنيين", "بال", "مدنيين", "people.civilian"),
        ("للمدنيين", "لل", "مدنيين", "people.civilian"),
        ("كالمدنيين", "كال", "مدنيين", "people.civilian"),
        ("فالمدنيون", "فال", "مدنيون", "people.civilian"),
        ("فقتل", "ف", "قتل", "killed.kill"),
        ("سيقتل", "س", "يقتل", "killed.kill"),
        ("وسيقتلون", "وس", "يقتلون", "killed.kill"),
        ("ليقتل", "ل", "يقتل", "killed.kill"),
        ("وبمقتل", "وب", "مقتل", "killed.kill"),
        ("لمقتله", "ل", "مقتله", "killed.kill"),
        ("والتنظيم", "وال", "تنظيم", "party.organisation"),
        ("وَقُتِلَ", "و", "قتل", "killed.kill"),
    ],
)
def test_proclitics(text: str, prefix: str, form: str, entry: str) -> None:
    ((before, word, entries),) = found(text)
    assert (before, word) == (prefix, form)
    assert entry in entries


@pytest.mark.parametrize(
    "text",
    [
        "سقتل",  # the future is of the present only
        "بقتلوا",  # no preposition before a past
        "القتلوا",  # no article before a verb
        "الطفلها",  # no article where a pronoun is attached
        "مستشهدون",  # inside a longer word
        "قتلون",
        "للالمدنيين",
        "بوقتل",
    ],
)
def test_what_arabic_does_not_allow(text: str) -> None:
    assert [entries for _, _, entries in found(text) if any(e.startswith(("killed", "people")) for e in entries)] == []


def test_latin_beside_arabic_letters_is_no_part_of_the_word() -> None:
    assert [word for _, word, _ in found("PKKقسدSDF")] == ["قسد"]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("قوات سوريا الديمقراطية", "قوات سوريا الديمقراطيه"),
        ("قصف جوي", "قصف جوي"),
        ("تنظيم الدولة الإسلامية", "تنظيم الدوله الاسلاميه"),
        ("بين قتيل وجريح", "بين قتيل وجريح"),
        ("الدفاع المدني السوري", "دفاع المدني السوري"),
        ("الجيش الوطني الليبي", "جيش الوطني الليبي"),
    ],
)
def test_longest_form_wins(text: str, form: str) -> None:
    assert [word for _, word, _ in found(text)] == [form]


@pytest.mark.parametrize("between", [". ", ".", "\n", " \n ", "، ", " - ", " / ", " (", "! ", "؟"])
def test_form_of_several_words_does_not_cross_a_mark(between: str) -> None:
    assert "party.sdf" not in set().union(*(e for _, _, e in found(f"قوات سوريا{between}الديمقراطية")))


@pytest.mark.parametrize("between", [" ", "_", "  ", "\u00a0", " \u200f"])
def test_form_of_several_words_takes_a_blank_or_underscore(between: str) -> None:
    ((_, _, entries),) = found(f"قوات{between}النظام")
    assert entries == {"party.syrian_government"}


def test_article_inside_a_phrase_and_before_it() -> None:
    assert [(p, w) for p, w, _ in found("بالقصف الجوي")] == [("بال", "قصف الجوي")]
    assert [(p, w) for p, w, _ in found("للتحالف الدولي")] == [("لل", "تحالف الدولي")]
    assert all("strike.bomb_air" not in e for _, _, e in found("قصف الجوي"))


def test_name_with_the_article_needs_it() -> None:
    assert "party.syrian_government" in found("النظام")[0][2]
    assert all("party.syrian_government" not in e for _, _, e in found("نظام"))


def test_get_gives_the_first_reading_of_a_kind() -> None:
    (hit,) = scan("طفلة")
    reading = hit.get(PeopleMeaning)
    assert reading is not None
    assert reading[0].entry.id == "people.child"
    assert hit.get(SpeechMeaning) is None


def test_one_form_of_several_kinds_is_one_hit() -> None:
    (hit,) = scan("الأهالي")
    assert ids(hit) == {"people.inhabitant", "source.resident"}


def test_hits_are_in_order_and_positions_are_right() -> None:
    text = fold("قال الناشط إن القصف أدى لمقتل ثلاثة مدنيين وإصابة طفلين.")
    hits = lexicon().scan(text)
    assert [text[h.word : h.end] for h in hits] == [
        "قال",
        "الناشط",
        "ان",
        "القصف",
        "ادي",
        "لمقتل",
        "ثلاثه",
        "مدنيين",
        "واصابه",
        "طفلين",
    ]


@pytest.mark.parametrize("text", ["", " ", "\n", "....", "latin only", "123", "ـ", "😀", "ء"])
def test_nothing_in_it(text: str) -> None:
    assert lexicon().scan(text) == []


def test_one_endless_word_is_quick() -> None:
    assert lexicon().scan("قتل" * 100_000) == []


def test_forms_end_at_the_end_of_a_word() -> None:
    assert [(start, end, form) for _, start, end, form in _forms("قتل", "قتلي").find(Words.of("قتل قتلي قتلين"))] == [
        (0, 3, "قتل"),
        (4, 8, "قتلي"),
    ]


@pytest.mark.parametrize(
    ("forms", "text", "expected"),
    [
        (("دير", "دير حافر"), "دير حافر", ["دير حافر"]),
        (("دير", "دير حافر", "حافر"), "دير، حافر", ["دير", "حافر"]),
        (("دير", "دير حافر"), "دير حافرة", ["دير"]),
        (("دير حافر", "دير حافر القديمة"), "ودير حافر القديمه", ["دير حافر"]),
        (("دير حافر", "حافر"), "دير  حافر", ["حافر"]),
        (("باب", "الباب"), "بالباب", ["الباب"]),
        (("سو-35",), "سو-35", []),
        (("دير حافر",), "دير", []),
    ],
    ids=["longest", "mark", "other word", "proclitic", "two blanks", "shortest prefix", "no letters", "half"],
)
def test_finder(forms: tuple[str, ...], text: str, expected: list[str]) -> None:
    assert [form for *_, form in _forms(*forms).find(Words.of(text))] == expected


def test_what_cannot_stand_there_gives_way_to_a_shorter_form() -> None:
    texts = ("دير حافر", "دير")
    finder = Finder(texts, lambda index, _: None if index == 0 else texts[index])
    assert [form for *_, form in finder.find(Words.of("دير حافر"))] == ["دير"]


def test_noise_does_not_fill_the_memory() -> None:
    finder = _forms("قتل")
    noise = " ".join(f"{a}{b}{c}{d}" for a in _LETTERS for b in _LETTERS for c in _LETTERS for d in _LETTERS[:4])
    assert [form for *_, form in finder.find(Words.of(f"{noise} قتل {noise}"))] == ["قتل"]
    assert len(finder.remembered) <= MOST_KEPT


_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"


def _forms(*texts: str) -> Finder[str]:
    return Finder(texts, lambda index, _: texts[index])


_WORDS = st.sampled_from(
    [
        "قتل",
        "سيقتل",
        "فقتل",
        "مدنيين",
        "وللمدنيين",
        "قوات",
        "سوريا",
        "الديمقراطية",
        "النظام",
        "أصيب",
        "باب",
        "ما",
        "أدى",
    ]
)
_MARKS = st.sampled_from([" ", "  ", "\n", ". ", "،", "_", "ـ", "َ", "\u200f", "12", "x", ""])


@settings(deadline=None)
@given(st.one_of(st.text(), st.lists(st.tuples(_WORDS, _MARKS)).map(lambda p: "".join(w + m for w, m in p))))
def test_every_hit_is_a_form_of_its_entries(received: str) -> None:
    working = fold(received)
    reached = 0
    for hit in lexicon().scan(working):
        assert reached <= hit.word <= hit.start < hit.end <= len(working)
        reached = hit.end
        assert read_proclitics(working[hit.word : hit.start]) == hit.proclitics
        assert hit.readings
        for kind, readings in hit.readings.items():
            for reading in readings:
                assert isinstance(reading.entry.meaning, kind)
                assert reading.form.text == working[hit.start : hit.end].replace("_", " ")
                assert reading.form.text in {fold(form.text) for form in forms_of(reading.entry.forms)}


@pytest.mark.parametrize("kind", [OutcomeMeaning, PartyMeaning, GrammarMeaning])
def test_readings_of_a_kind_are_in_the_order_of_the_lexicon(kind: type) -> None:
    order = list(lexicon().entries)
    for hit in scan("قتل قوات النظام من بين الضحايا أصيب جرح قصف"):
        named = [order.index(reading.entry.id) for reading in hit.readings.get(kind, ())]
        assert named == sorted(named)
