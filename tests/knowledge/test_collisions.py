"""Forms that inflection or a proclitic makes of an entry and that are another word."""

import pytest

from isnad.knowledge.form import Pos
from isnad.knowledge.inflect import forms_of
from isnad.knowledge.lexicon import lexicon
from isnad.knowledge.meaning import GrammarMeaning, OutcomeMeaning, PartyMeaning, PeopleMeaning, SpeechMeaning
from isnad.text.working import fold


def found_in(text: str) -> set[str]:
    hits = lexicon().scan(fold(text))
    return {reading.entry.id for hit in hits for readings in hit.readings.values() for reading in readings}


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("طائرة تابعة للجيش", "say.continued"),
        ("تابعونا على القناة", "say.continued"),
        ("لمتابعة الأخبار", "say.continued"),
        ("نهر فرات", "say.opined"),
        ("يدعون إلى الهدوء", "say.alleged"),
        ("إضافة إلى ذلك", "say.added"),
        ("نشرة المساء", "say.published"),
        ("نقلهم إلى المشفى", "say.relayed"),
        ("علماً أن الطريق مغلق", "say.learned"),
        ("يبلغ من العمر عشرين", "say.informed"),
        ("يذكر أن الحي صغير", "say.mentioned"),
        ("معبر باب الهوى", "people.father"),
        ("أما في الشمال", "people.mother"),
        ("مكان أكثر أمناً", "people.mother"),
        ("مدينة جدة", "people.grandmother"),
        ("ريف حماة", "people.in_law"),
        ("عم يقصف الحي", "people.uncle"),
        ("عما حدث", "people.uncle"),
        ("ولديه بيت", "people.offspring"),
        ("حقوق الإنسان", "people.human"),
        ("سلاح شخصي", "people.person"),
        ("فصائل مسلحة", "people.gunman"),
        ("عملية عسكرية", "people.military"),
        ("المجلس العسكري", "people.military"),
        ("سيارة مدنية", "people.civilian"),
        ("وسائل إعلامية", "people.media_worker"),
        ("الفصائل العاملة هنا", "people.worker"),
        ("من جهة أخرى", "people.others"),
        ("بين الحين والآخر", "people.others"),
        ("قرية القصر", "people.minor"),
        ("طالبي لجوء", "people.student"),
        ("بادية تدمر", "damage.destroy"),
        ("يضمن حقوقهم", "present.contain"),
        ("ضمن الحملة", "present.contain"),
        ("مدعومة بقوة كبيرة", "present.remain"),
        ("ما تبقى منها", "present.remain"),
        ("أسرته وأقاربه", "captured.capture"),
        ("تمت العملية", "killed.perished"),
        ("مصدره الشمال", "source.source"),
        ("مصادرة السلاح", "source.source"),
        ("المسؤولية عن الحادث", "source.official"),
        ("شاهد المزيد", "source.witness"),
        ("مكان قريب", "source.relative"),
        ("بين السكان", "say.made_clear"),
    ],
)
def test_is_another_word(text: str, entry: str) -> None:
    assert entry not in found_in(text)


@pytest.mark.parametrize(
    "text", ["نفوق عشرين رأساً من الغنم", "نفقت الأبقار", "أدى القصف إلى نفوق أغنام", "داخل نفق طويل"]
)
def test_dead_animals_are_nobody(text: str) -> None:
    outcomes = [hit for hit in lexicon().scan(fold(text)) if hit.get(OutcomeMeaning) is not None]
    assert outcomes == []


def test_no_entry_makes_a_function_word_of_its_own() -> None:
    function_words = {fold(form.text) for form in forms_of(lexicon().entries["grammar.particle"].forms)}
    made = {
        (entry.id, form.text)
        for entry in lexicon().entries.values()
        if isinstance(entry.meaning, PeopleMeaning | OutcomeMeaning | SpeechMeaning | PartyMeaning)
        for form in forms_of(entry.forms)
        if fold(form.text) in function_words and fold(form.text) not in entry.without
    }
    # A mother and the conjunction "or" are written alike.
    assert made == {("people.mother", "أم")}


def test_function_words_are_told_by_kind() -> None:
    entries = [e for e in lexicon().entries.values() if isinstance(e.meaning, GrammarMeaning)]
    assert {form.pos for entry in entries for form in forms_of(entry.forms)} <= {Pos.WORD, Pos.NOUN}
