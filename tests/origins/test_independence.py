"""Pictures and media without a name are no witnesses of their own."""

import pytest

from isnad.model.origin import Camp, CampStatus, Origin
from isnad.model.terms import LinkKind
from isnad.origins.independence import independent, is_picture, is_unnamed_medium, picture


def origin(name: str, kind: LinkKind, *, anonymous: bool = True) -> Origin:
    return Origin(f"o-{name}", name, kind, anonymous, Camp(CampStatus.UNKNOWN), ("a.txt",), ("c-1",), ())


OUTLET = origin("شبكة الوادي", LinkKind.OUTLET, anonymous=False)
WITNESS = origin("شهود عيان", LinkKind.WITNESS)
MEDIA = origin("وسائل إعلام محلية", LinkKind.OUTLET)
AGENCIES = origin("وكالات", LinkKind.AGENCY)
PICTURES = origin("صور جوية", LinkKind.DOCUMENT)
RECORDING = origin("التسجيلات المصورة", LinkKind.DOCUMENT)
STATEMENT = origin("بيان", LinkKind.DOCUMENT)
NAMED_PICTURES = origin("صور الوادي", LinkKind.DOCUMENT, anonymous=False)


@pytest.mark.parametrize(
    ("origins", "n"),
    [
        ((), 0),
        ((OUTLET, WITNESS), 2),
        ((OUTLET, PICTURES, RECORDING), 1),
        ((PICTURES,), 1),
        ((MEDIA, AGENCIES), 1),
        ((OUTLET, MEDIA, AGENCIES, PICTURES), 2),
        ((STATEMENT, WITNESS), 2),
        ((NAMED_PICTURES, OUTLET), 2),
    ],
)
def test_how_many_are_independent(origins: tuple[Origin, ...], n: int) -> None:
    assert independent(origins) == n


def test_which_are_not() -> None:
    everything = (OUTLET, WITNESS, MEDIA, AGENCIES, PICTURES, RECORDING, STATEMENT, NAMED_PICTURES)
    assert [one.name for one in everything if is_picture(one)] == [PICTURES.name, RECORDING.name]
    assert [one.name for one in everything if is_unnamed_medium(one)] == [MEDIA.name, AGENCIES.name]


@pytest.mark.parametrize(
    ("name", "word"),
    [("صور جوية", "صور"), ("التسجيلات المصورة", "التسجيلات"), ("بيان", None), ("شهود عيان", None), ("", None)],
)
def test_the_word_that_says_so(name: str, word: str | None) -> None:
    assert picture(name) == word


def test_the_word_alone_counts_as_the_name_did() -> None:
    for one in (PICTURES, RECORDING):
        word = picture(one.name)
        assert word is not None
        assert is_picture(origin(word, LinkKind.DOCUMENT))
