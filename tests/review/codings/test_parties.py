"""Labels of parties: those of the register, and those of nobody."""

import pytest

from isnad.review.codings.parties import labels_in, parties_named


@pytest.mark.parametrize(
    ("label", "ids"),
    [
        ("Turkish Military", {"turkish_military"}),
        ("turkish military", {"turkish_military"}),
        ("Government of Turkey", {"turkish_military"}),
        ("Military Forces of Turkey (2016-)", {"turkish_military"}),
        ("القوات التركية", {"turkish_military"}),
        ("U.S.-led Coalition", {"us_led_coalition", "us_military"}),
        ("YPG", {"ypg", "pkk"}),
        ("Turkish", set()),
        ("Somebody", set()),
    ],
)
def test_what_a_label_means(label: str, ids: set[str]) -> None:
    assert parties_named(label) == ids


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Russian Military, Iranian Military", ("Russian Military", "Iranian Military")),
        ("Russian Military; Iranian Military", ("Russian Military", "Iranian Military")),
        ("القوات الروسية، القوات التركية", ("القوات الروسية", "القوات التركية")),
        ("Government of Russia (Soviet Union)", ("Government of Russia (Soviet Union)",)),
        ("Civilians (Syria)", ()),
        ("Civilians", ()),
        ("", ()),
    ],
)
def test_labels_of_a_cell(text: str, labels: tuple[str, ...]) -> None:
    assert labels_in(text) == labels
