from datetime import date

import pytest

from isnad.origins.form import is_frame, presses
from isnad.origins.relation import Printed

from .made import MARKET, document


@pytest.mark.parametrize(
    ("outlet", "url", "found"),
    [
        (None, None, ()),
        ("Nakhil News", None, ("name nakhilnews",)),
        ("nakhil-news", None, ("name nakhilnews",)),
        (None, "https://www.Nakhil.example/ar/2024/1", ("site nakhil.example/ar",)),
        (None, "https://posts.example/palm/status/12?s=1", ("site posts.example/palm",)),
        (None, "https://videos.example/watch?v=12", ()),
        (None, "https://videos.example/watch/?v=12", ()),
        (None, "https://nakhil.example", ()),
        (None, "not an address", ()),
        ("نخيل", "https://nakhil.example/ar/1", ("name نخيل", "site nakhil.example/ar")),
    ],
)
def test_presses(outlet: str | None, url: str | None, found: tuple[str, ...]) -> None:
    assert presses(document(MARKET, outlet=outlet, url=url)) == found


@pytest.mark.parametrize(
    ("one", "other", "shared", "frame"),
    [
        (date(2024, 1, 1), date(2024, 1, 5), 0.9, True),
        (date(2024, 1, 5), date(2024, 1, 1), 0.9, True),
        (date(2024, 1, 1), date(2024, 1, 4), 1.0, False),
        (date(2024, 1, 1), date(2024, 2, 1), 0.7, False),
        (None, date(2024, 2, 1), 1.0, False),
        (None, None, 1.0, False),
    ],
)
def test_a_frame(one: date | None, other: date | None, shared: float, frame: bool) -> None:
    assert is_frame(Printed("1", "a", one), Printed("2", "b", other), shared) is frame
