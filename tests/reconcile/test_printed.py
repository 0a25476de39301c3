"""Which spelling of a name is answered: the one of the reports, never a shorter name or a pet form."""

import pytest

from isnad.reconcile.printed import mostly_printed


@pytest.mark.parametrize(
    ("forms", "reports", "expected"),
    [
        # of most reports
        (["رامز كاشتان", "رامز كشتان"], ["قتل رامز كاشتان", "رامز كشتان", "دفن رامز كشتان"], "رامز كشتان"),
        # of as many reports, where it stands more often
        (["رامز كاشتان", "رامز كشتان"], ["رامز كاشتان", "رامز كشتان قتل. رامز كشتان"], "رامز كشتان"),
        # also where the report does not say there that he died, and in a hashtag
        (["رامز كاشتان", "رامز كشتان"], ["رامز كاشتان", "درس رامز كشتان", "#رامز_كشتان"], "رامز كشتان"),
        # the first of equals
        (["رامز كاشتان", "رامز كشتان"], ["رامز كاشتان", "رامز كشتان"], "رامز كاشتان"),
        (["رامز كاشتان", "رامز كشتان"], [], "رامز كاشتان"),
    ],
)
def test_the_spelling_of_the_reports(forms: list[str], reports: list[str], expected: str) -> None:
    assert mostly_printed(forms[0], forms, reports) == expected


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("كريم سامر الحلو", "كريم الحلو"),  # the fuller name stays
        ("فاطمة النعمة", "فطوم النعمة"),  # the full given name stays
        ("كريم الحلو", "سامر الحلو"),  # somebody else
    ],
)
def test_a_name_that_is_no_spelling_of_it_is_never_taken(name: str, other: str) -> None:
    assert mostly_printed(name, [name, other], [other, other, name]) == name
