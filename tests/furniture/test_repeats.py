from hypothesis import given, strategies as st

from isnad.furniture.lines import Line, lines_of
from isnad.furniture.repeats import quotations, repeats, teaser


def lines(*texts: str) -> list[Line]:
    return [*lines_of("\n".join(texts))]


def test_of_equal_lines_the_first_counts() -> None:
    said = "قصف يوقع ضحايا في البلدة"
    assert repeats(lines(said, "سطر آخر من التقرير هنا", said, said)) == {2: 0, 3: 0}


def test_of_a_line_and_its_beginning_the_longer_one_counts() -> None:
    whole = "قتل أربعة مدنيين بقصف مدفعي على البلدة صباح اليوم."
    assert repeats(lines("قتل أربعة مدنيين بقصف مدفعي", whole)) == {0: 1}
    assert repeats(lines("قتل أربعة مدنيين بقصف مدف...", whole)) == {0: 1}
    assert repeats(lines(whole, "قتل أربعة مدنيين بقصف مدفعي…")) == {1: 0}


def test_marks_and_spelling_make_no_difference() -> None:
    assert repeats(lines("«إصابة» طفلٍ بقصف، على أريحا", "اصابة طفل بقصف على اريحا")) == {1: 0}


def test_labels_and_other_words_do_not_repeat() -> None:
    assert repeats(lines("أخبار سوريا", "أخبار سوريا")) == {}
    assert repeats(lines("قتل أربعة مدنيين بقصف مدفعي", "قتل أربعة مدنيين بقصف جوي")) == {}
    assert repeats(lines("بقصف مدفعي على البلدة", "قتل أربعة بقصف مدفعي على البلدة")) == {}


def test_a_teaser_is_known_by_the_same_lines_behind_it() -> None:
    assert teaser(lines("عاجل", "شهيدان بقصف على...", "عاجل", "شهيدان بقصف على البلدة", "حسبنا الله")) == range(2)
    assert teaser(lines("عاجل", "شهيدان بقصف على...", "غير ذلك", "شهيدان بقصف على البلدة")) == range(0)
    assert teaser(lines("عاجل", "شهيدان")) == range(0)
    assert teaser([]) == range(0)


def test_a_quotation_that_a_paragraph_has_too() -> None:
    body = "وقال الطبيب إننا فقدنا كل شيء في ليلة واحدة وبكى."
    assert quotations(lines("«فقدنا كل شيء في ليلة واحدة»", body)) == {0}
    assert quotations(lines("«فقدنا كل شيء في ليلة أخرى»", body)) == frozenset()
    assert quotations(lines("فقدنا كل شيء في ليلة واحدة", body)) == frozenset()


@given(st.lists(st.lists(st.sampled_from(["ا", "ب", "ت", "ث"]), min_size=1, max_size=7).map(" ".join), max_size=12))
def test_each_repetition_begins_another_line(texts: list[str]) -> None:
    found = lines(*texts)
    for n, whole in repeats(found).items():
        assert n != whole
        assert found[whole].words[: found[n].count] == found[n].words
        assert whole not in repeats(found)
