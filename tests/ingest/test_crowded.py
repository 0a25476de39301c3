"""Elements with more attributes than any page has lose the others before a parser sees them."""

import pytest

from isnad.ingest.pages.crowded import MAX_ATTRIBUTES, without_crowded_tags

LONG = "<p>قتل رجلان</p>" * 10_000


@pytest.mark.parametrize("attribute", ["a{}=1", "a{}", 'a{}="1 > 0"', "a{}='<p b=1>'", "a{} = 1", 'a{}=""'])
def test_only_the_first_attributes_are_left(attribute: str) -> None:
    crowd = [attribute.format(number) for number in range(MAX_ATTRIBUTES * 3)]
    found, is_cut = without_crowded_tags(f"{LONG}<p {' '.join(crowd)}>رجل</p>")
    assert is_cut
    assert found.replace(" ", "") == f"{LONG}<p{''.join(crowd[:MAX_ATTRIBUTES])}>رجل</p>".replace(" ", "")


@pytest.mark.parametrize(
    "markup",
    [
        LONG,
        f"{LONG}<p {' '.join(f'a{number}' for number in range(MAX_ATTRIBUTES))}>رجل",
        f'{LONG}<p class="{"a " * 99_000}">رجل',
        f"{LONG}a < b {'كلمة ' * 9_000}",
        "<p " + "a=1 " * 3_000 + ">",
    ],
)
def test_other_pages_are_left_alone(markup: str) -> None:
    assert without_crowded_tags(markup) == (markup, False)
