from datetime import date

from isnad.linking.account import accounts_of
from isnad.model.terms import Event

from .made import DAY, accounts, document

TWO = "قتل ثلاثة مدنيين بقصف على قرية الصفصاف أمس الثلاثاء. وفي قرية دير الكرم جرح رجلان بانفجار لغم."


def test_one_account_for_each_place() -> None:
    found = accounts(TWO)
    assert [sorted(account.names) for account in found] == [["صفصاف"], ["دير", "كرم"]]
    assert [account.main for account in found] == [True, False]
    claims = [claim.id for account in found for claim in account.claims]
    assert len(claims) == len(set(claims))


def test_what_is_compared() -> None:
    first = accounts(TWO)[0]
    assert first.counts == {("killed", 3)}
    assert Event.KILLED in first.events
    assert first.days == {date(2022, 5, 31)}
    assert (first.stated, first.published) == (True, DAY)
    assert first.point == (35.5, 36.5)
    assert "دير" in first.all_words


def test_without_a_stated_day_the_day_of_publication_and_the_one_before() -> None:
    (found,) = accounts("قتل ثلاثة مدنيين بقصف على قرية الصفصاف.")
    assert (found.stated, found.days) == (False, frozenset({DAY, date(2022, 5, 31)}))
    (found,) = accounts("قتل ثلاثة مدنيين بقصف على قرية الصفصاف.", day=None)
    assert found.days == frozenset()


def test_days_far_apart_part_a_place() -> None:
    text = "قتل ثلاثة مدنيين بقصف على قرية الصفصاف في 31 أيار 2022. "
    text += "وقتل طفل بقصف على قرية الصفصاف في 3 كانون الثاني 2022."
    assert [sorted(account.counts) for account in accounts(text)] == [[("killed", 3)], [("killed", 1)]]


def test_an_unplaced_report_is_one_account_and_one_without_claims_is_none() -> None:
    (found,) = accounts("قتل رجلان في القصف.")
    assert (found.names, found.place, found.point) == (frozenset(), None, None)
    assert accounts_of(document("لا خبر هنا.", "a"), ()) == ()


def test_only_a_mention_has_the_words_of_its_own_sentences() -> None:
    first, second = accounts(TWO)
    assert "صفصاف" in first.words
    assert "كرم" in first.words
    assert "صفصاف" not in second.words
    assert "كرم" in second.words
