from collections.abc import Iterator

import pytest

from isnad.knowledge.form import Form, Pos, Voice
from isnad.knowledge.inflect import forms_of
from isnad.knowledge.lexicon import lexicon
from isnad.knowledge.schema import FormSpec, Noun, Verb
from isnad.text.working import fold


def noun(noun: Noun) -> list[Form]:
    return list(forms_of(FormSpec(noun=noun)))


def verb(verb: Verb) -> list[Form]:
    return list(forms_of(FormSpec(verb=verb)))


def texts(forms: list[Form], **features: object) -> set[str]:
    return {f.text for f in forms if all(getattr(f, name) == value for name, value in features.items())}


SOUND = Noun(singular="مهندس", feminine="مهندسة", plural=("ون", "ات"))
BROKEN = Noun(singular="شهيد", feminine="شهيدة", plural=("شهداء",))
FEMININE = Noun(singular="غارة", plural=("ات",))
NISBA = Noun(singular="مدني", plural=("ون",))
FINAL_ALEF = Noun(singular="فتى", plural=("قتلى",))
KIN = Noun(singular="طفل", feminine="طفلة", plural=("أطفال",), kin=True)
LONG = Noun(singular="أخ", plural=("إخوة",), dual=False)


@pytest.mark.parametrize(
    ("given", "number", "expected"),
    [
        (SOUND, 1, "مهندس مهندسا مهندسه مهندسها مهندسهم مهندسة مهندسته مهندستها"),
        (SOUND, 2, "مهندسان مهندسين مهندسا مهندسي مهندستان مهندستين مهندستا مهندستي"),
        (SOUND, 3, "مهندسون مهندسين مهندسو مهندسي مهندسوه مهندسيهم مهندسات مهندساتها"),
        (BROKEN, 1, "شهيد شهيدا شهيدة شهيدته"),
        (BROKEN, 2, "شهيدان شهيدين شهيدتان شهيدتي"),
        (BROKEN, 3, "شهداء شهداءهم شهداؤهم شهدائهم شهداؤها"),
        (FEMININE, 1, "غارة غارته غارتها"),
        (FEMININE, 2, "غارتان غارتين غارتا غارتي"),
        (FEMININE, 3, "غارات غاراته غاراتهم"),
        (NISBA, 1, "مدني مدنيا مدنيه"),
        (NISBA, 2, "مدنيان مدنيين مدنيا مدنيي"),
        (NISBA, 3, "مدنيون مدنيين مدنيو مدنيي مدنييهم مدنيوها"),
        (FINAL_ALEF, 1, "فتى فتاه فتاها"),
        (FINAL_ALEF, 2, "فتيان فتيين فتيا"),
        (FINAL_ALEF, 3, "قتلى قتلاهم قتلاها"),
        (KIN, 2, "طفلان طفلين طفلا طفلي طفلاه طفليه طفلتيها طفلتاهما"),
        (LONG, 1, "أخ أخوه أخاه أخيه أخيها أخوهم"),
        (LONG, 3, "إخوة إخوته إخوتها"),
    ],
)
def test_noun(given: Noun, number: int, expected: str) -> None:
    assert set(expected.split()) <= texts(noun(given), number=number)


@pytest.mark.parametrize(
    ("given", "wrong"),
    [
        (SOUND, "مهندسةا مهندساتا مهندسيه مهندسيها مهندسوا"),
        (BROKEN, "شهداءا شهيدةه شهيديه شهيديها"),
        (FEMININE, "غارةا غارةه غارتيه غارتاه"),
        (NISBA, "مدنيية مدنييان مدنييا مدنيوا"),
        (FINAL_ALEF, "فتىا فتىه فتىان قتلىه قتلىا"),
        (LONG, "أخه أخها أخان أخين"),
    ],
)
def test_noun_is_never(given: Noun, wrong: str) -> None:
    # Of a sound plural, ـيهم is right; what may not be made is the dual with a pronoun, and an ending on an ending.
    made = {f.text for f in noun(given) if f.number != 3} | {f.text for f in noun(given) if f.pronoun is None}
    assert not set(wrong.split()) & made


def test_noun_features() -> None:
    forms = noun(KIN)
    assert Form("طفلتها", Pos.NOUN, 1, feminine=True, pronoun="ها") in forms
    assert Form("طفليه", Pos.NOUN, 2, feminine=False, pronoun="ه", accusative=True) in forms
    assert Form("طفلتا", Pos.NOUN, 2, feminine=True, construct=True) in forms
    assert Form("طفلا", Pos.NOUN, 1, feminine=False, accusative=True) in forms
    assert Form("أطفالهم", Pos.NOUN, 3, None, pronoun="هم") in forms
    assert texts(noun(Noun(singular="لغم", dual=False)), number=2) == set()
    assert texts(noun(Noun(singular="حرب", gender="f")), feminine=True) >= {"حرب", "حربا"}


STRONG = Verb(past="قتل", present="يقتل", passive_past="قتل", passive_present="يقتل", masdar=("قتل", "مقتل"))
HOLLOW = Verb(
    past="أصاب", present="يصيب", passive_past="أصيب", passive_present="يصاب", masdar=("إصابة",), jussive=("يصب",)
)
DEFECTIVE = Verb(past="ارتقى", present="يرتقي", masdar=("ارتقاء",), objects=False)
PASSED = Verb(past="قضى")
SURVIVED = Verb(past="نجا", present="ينجو", masdar=("نجاة",), objects=False)
MET = Verb(past="لقي", present="يلقى", objects=False)
SAID = Verb(past="قال", feminine_past="قالت", present="يقول")


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (STRONG, "قتل قتلت قتلوا قتلا قتلتا يقتل تقتل يقتلون يقتلوا يقتلن يقتلان تقتلان"),
        (STRONG, "قتله قتلته قتلوه قتلهم قتلتها يقتله تقتلهم يقتلونهم يقتلوها مقتله مقتلهم مقتلا"),
        (HOLLOW, "أصاب أصابت أصابوا أصابا أصيب أصيبت أصيبوا أصيبا أصيبتا يصيب تصيب يصاب تصاب يصابون"),
        (HOLLOW, "يصب تصب أصابه أصابتهم يصيبها إصابة إصابته إصابتهم"),
        (DEFECTIVE, "ارتقى ارتقت ارتقوا ارتقيا ارتقتا يرتقي ترتقي يرتقون يرتقيان يرتق ارتقاء ارتقائه ارتقاؤهم"),
        (PASSED, "قضى قضت قضوا قضيا قضاه قضتها"),
        (SURVIVED, "نجا نجت نجوا ينجو تنجو ينجون ينجوا ينجوان ينج تنج نجاة نجاته"),
        (MET, "لقي لقيت لقوا لقيا يلقى تلقى يلقون يلقيان يلق"),
        (SAID, "قال قالت قالوا قالا قالتا يقول تقول يقولون"),
    ],
)
def test_verb(given: Verb, expected: str) -> None:
    assert set(expected.split()) <= {f.text for f in verb(given)}


@pytest.mark.parametrize(
    ("given", "wrong"),
    [
        (STRONG, "قتلوهمم قتلواه مقتلةا"),
        (HOLLOW, "أصيبه أصيبته يصابه أصابيا إصابةا إصابةه"),
        (DEFECTIVE, "ارتقىت ارتقىوا ارتقاه ارتقته يرتقيون يرتقيه ارتقاءا"),
        (PASSED, "قضىه قضىا قضاوا"),
        (SURVIVED, "نجاوا نجيا نجاه ينجوون"),
        (MET, "لقيوا لقته يلقىون يلقاه"),
        (SAID, "قالات قالىت يقل تقل قولوا"),
    ],
)
def test_verb_is_never(given: Verb, wrong: str) -> None:
    assert not set(wrong.split()) & {f.text for f in verb(given)}


def test_verb_voice() -> None:
    strong, hollow = verb(STRONG), verb(HOLLOW)
    assert {f.voice for f in strong if f.text == "قتلوا"} == {Voice.EITHER}
    assert {f.voice for f in strong if f.text == "قتلوهم"} == {Voice.ACTIVE}
    assert {f.voice for f in hollow if f.text == "أصابت"} == {Voice.ACTIVE}
    assert {f.voice for f in hollow if f.text == "أصيبت"} == {Voice.PASSIVE}
    assert {f.voice for f in hollow if f.text == "يصب"} == {Voice.EITHER}
    assert {f.voice for f in verb(SURVIVED) if f.pos is Pos.VERB} == {Voice.ACTIVE}


@pytest.mark.parametrize(
    ("text", "number", "feminine", "present"),
    [
        ("أصيبت", 1, True, False),
        ("أصيبوا", 3, False, False),
        ("أصيبا", 2, False, False),
        ("أصيبتا", 2, True, False),
        ("تصيب", 1, True, True),
        ("يصبن", 3, True, True),
        ("تصاب", 1, True, True),
    ],
)
def test_verb_features(text: str, number: int, feminine: bool, present: bool) -> None:
    forms = [f for f in [*verb(HOLLOW), *verb(Verb(present="يصب"))] if f.text == text]
    assert {(f.pos, f.number, f.feminine, f.present) for f in forms} == {(Pos.VERB, number, feminine, present)}


def test_masdar_is_no_verb() -> None:
    masdars = [f for f in verb(HOLLOW) if f.text in ("إصابة", "إصابتها")]
    assert [f.pos for f in masdars] == [Pos.MASDAR] * len(masdars) != []
    assert {f.pronoun for f in masdars} == {None, "ها"}


def phrase(*parts: str | FormSpec) -> set[str]:
    return {f.text for f in forms_of(FormSpec(phrase=(parts,)))}


def test_phrase_of_words() -> None:
    assert phrase("القصف", "الجوي") == {"قصف الجوي"}
    (form,) = forms_of(FormSpec(phrase=(("القصف", "الجوي"),)))
    assert form.definite
    assert phrase("قصف", "الجو") == {"قصف الجو"}


def test_phrase_with_inflected_parts() -> None:
    met = FormSpec(verb=Verb(past="لقي", objects=False))
    doom = FormSpec(noun=Noun(singular="حتف", dual=False))
    made = phrase(met, doom)
    assert {"لقي حتفه", "لقوا حتفهم", "لقيت حتفها", "لقيا حتفهما"} <= made
    assert "لقي" not in made
    assert {f.pronoun for f in forms_of(FormSpec(phrase=((met, doom),))) if f.text == "لقوا حتفهم"} == {"هم"}


def test_phrase_takes_the_features_of_its_head() -> None:
    blow = FormSpec(noun=Noun(singular="ضربة", plural=("ضربات",)))
    made = {f.text: f.number for f in forms_of(FormSpec(phrase=((blow, "جوية"),)))}
    assert (made["ضربة جوية"], made["ضربتان جوية"], made["ضربات جوية"]) == (1, 2, 3)


@pytest.mark.parametrize(
    ("word", "text", "definite"),
    [("الجندرما", "جندرما", True), ("قصف", "قصف", False), ("الله", "الله", False), ("الأم", "الأم", False)],
)
def test_word(word: str, text: str, definite: bool) -> None:
    assert list(forms_of(FormSpec(word=(word,)))) == [Form(text, Pos.WORD, definite=definite)]


def empty() -> Iterator[Form]:
    return forms_of(FormSpec(noun=Noun(), verb=Verb(), word=(), phrase=()))


def test_nothing_makes_nothing() -> None:
    assert list(empty()) == []


@pytest.mark.parametrize("word", ["ضمن", "بين", "فرات", "باب", "تدمر", "شخصية", "أخرى", "تمت", "علما", "ولديه"])
def test_common_words_that_no_content_entry_is(word: str) -> None:
    hits = lexicon().scan(fold(word))
    kinds = {kind.__name__ for hit in hits for kind in hit.readings}
    assert not kinds & {"PeopleMeaning", "OutcomeMeaning", "SpeechMeaning", "HappeningMeaning"}
