from datetime import date
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, strategies as st

from isnad.model.document import Outlet, Published
from isnad.model.terms import Basis

from .given import TODAY, described

BODY = "سقطت قذيفتان على سوق القرية ظهرا، وقتل ثلاثة من الباعة وأصيب سبعة، كما قال مدير المشفى القريب من السوق.\n"
STAMP = "نشر في: 24/07/2022\n"
SAID = "سقطت قذيفتان على سوق القرية اليوم الأحد 24 تموز 2022، وقتل ثلاثة من الباعة وأصيب سبعة كما قال مدير المشفى.\n"
URL = "https://village.example/2022/07/24/a"
PLAIN_URL = "https://village.example/news/1"
FIELD = Published(date(2022, 7, 24), Basis.STATED, "field")


def day_of(text: str, **known: Any) -> tuple[str, str] | None:
    published = described(text, **known)[0].published
    return None if published is None else (published.day.isoformat(), published.source)


@pytest.mark.parametrize(
    ("text", "published", "url", "told"),
    [
        (STAMP + SAID, FIELD, URL, "field"),
        (STAMP + SAID, None, URL, "text"),
        (SAID, None, URL, "url"),
        (SAID, None, PLAIN_URL, "sentence"),
        (SAID, None, None, "sentence"),
        (STAMP + BODY, None, None, "text"),
        (BODY, FIELD, None, "field"),
        (BODY, None, URL, "url"),
        (BODY, None, PLAIN_URL, None),
        (BODY, None, None, None),
    ],
)
def test_order_of_trust(text: str, published: Published | None, url: str | None, told: str | None) -> None:
    document, codes = described(text, published=published, url=url)
    assert codes == []
    assert (None if document.published is None else document.published.source) == told
    assert document.published is None or document.published.day == date(2022, 7, 24)


def test_metadata_in_the_zone_of_greenwich_are_moved_to_the_day_that_the_report_names() -> None:
    text = "سقطت قذيفتان على سوق القرية اليوم الأربعاء، وقتل ثلاثة من الباعة وأصيب سبعة، كما قال مدير المشفى.\n"
    tuesday = Published(date(2020, 1, 14), Basis.STATED, "field")
    moved = described(text, published=tuesday)[0].published
    assert moved is not None
    assert (moved.day, moved.basis, moved.source) == (date(2020, 1, 15), Basis.INFERRED, "sentence")
    table = Published(date(2020, 1, 14), Basis.STATED, "table")
    assert described(text, published=table)[0].published == table
    thursday = Published(date(2020, 1, 16), Basis.STATED, "field")
    assert described(text, published=thursday)[0].published == thursday


def test_basis_says_what_is_stated_and_what_is_inferred() -> None:
    told = {
        text: described(text, url=url)[0].published for text, url in ((STAMP + BODY, None), (BODY, URL), (SAID, None))
    }
    bases = {one.source: one.basis for one in told.values() if one is not None}
    assert bases == {"text": Basis.STATED, "url": Basis.INFERRED, "sentence": Basis.INFERRED}


_SOURCES = ("field", "text", "url", "sentence")


def _telling(days: dict[str, date]) -> tuple[str, Published | None, str]:
    """A report, its field and its address, each telling its own day or nothing."""
    said = days.get("sentence")
    body = BODY if said is None else SAID.replace("الأحد 24 تموز 2022", f"{said:%d-%m-%Y}")
    text = (f"نشر في: {days['text']:%d/%m/%Y}\n" if "text" in days else "") + body
    url = f"https://village.example/{days['url']:%Y/%m/%d}/a" if "url" in days else PLAIN_URL
    return text, Published(days["field"], Basis.STATED, "field") if "field" in days else None, url


@pytest.mark.parametrize(("first", "second"), [*combinations(_SOURCES, 2)])
@pytest.mark.parametrize(("apart", "codes"), [(0, []), (2, []), (3, ["ingest.published_disagree"])])
def test_each_pair_that_disagrees_is_an_issue(first: str, second: str, apart: int, codes: list[str]) -> None:
    text, published, url = _telling({first: date(2022, 7, 20), second: date(2022, 7, 20 + apart)})
    document, found = described(text, published=published, url=url)
    assert document.published is not None
    assert (document.published.source, document.published.day) == (first, date(2022, 7, 20))
    assert found == codes


def test_three_that_disagree_in_one_way_are_told_once() -> None:
    days = {"text": date(2022, 7, 20), "url": date(2022, 8, 1), "sentence": date(2022, 8, 1)}
    text, _, url = _telling(days)
    assert described(text, url=url)[1] == ["ingest.published_disagree"]


@pytest.mark.parametrize(
    ("text", "url", "told", "codes"),
    [
        ("2031-01-01\n" + BODY, None, None, ["ingest.published_implausible"]),
        ("2031-01-01\n" + BODY, URL, ("2022-07-24", "url"), ["ingest.published_implausible"]),
        (BODY, "https://village.example/2031/01/01/a", None, ["ingest.published_implausible"]),
        (SAID.replace("الأحد 24 تموز 2022", "24 تموز 2031"), None, None, ["ingest.published_implausible"]),
        ("2026-06-01\n" + BODY, None, ("2026-06-01", "text"), []),
        ("2026-06-02\n" + BODY, None, None, ["ingest.published_implausible"]),
        ("1989-12-31\n" + BODY, None, None, ["ingest.published_implausible"]),
    ],
)
def test_future_and_the_time_before_pages(
    text: str, url: str | None, told: tuple[str, str] | None, codes: list[str]
) -> None:
    document, found = described(text, url=url)
    assert day_of(text, url=url) == told
    assert found == codes
    assert document.published is None or document.published.day <= TODAY


@pytest.mark.parametrize(
    ("outlet", "url", "stamp", "used"),
    [
        ("عنب بلدي", None, "2010-05-01", False),
        ("عنب بلدي", None, "2012-05-01", True),
        (None, "https://www.enabbaladi.net/1", "2010-05-01", False),
        (None, "https://www.facebook.com/village/posts/1", "2003-05-01", False),
        (None, "https://www.facebook.com/village/posts/1", "2005-05-01", True),
        (None, "https://x.com/village/status/1", "2005-05-01", False),
        (None, "https://t.me/village/1", "2012-05-01", False),
        (None, "https://village.example/1", "2003-05-01", True),
        ("صحيفة القرية", None, "1995-05-01", True),
    ],
)
def test_before_the_outlet_or_its_network_existed(outlet: str | None, url: str | None, stamp: str, used: bool) -> None:
    field = Published(date.fromisoformat(stamp), Basis.STATED, "field")
    known = None if outlet is None else Outlet(outlet, Basis.STATED)
    document, codes = described(BODY, outlet=known, url=url, published=field)
    assert document.published == (field if used else None)
    assert codes == ([] if used else ["ingest.published_implausible"])


def test_saved_post_without_an_address_is_no_older_than_its_network() -> None:
    assert day_of("صفحة القريةJuly 19, 2003 · Shared with Public" + BODY) is None
    assert day_of("صفحة القريةJuly 19, 2013 · Shared with Public" + BODY) == ("2013-07-19", "text")


_TWO = "2022-07-24\n" + BODY + "نشر في: 05/01/2019\n"


@pytest.mark.parametrize(
    ("text", "url", "told", "codes"),
    [
        (_TWO, None, None, ["ingest.stamps_disagree"]),
        (_TWO, PLAIN_URL, None, ["ingest.stamps_disagree"]),
        (_TWO, URL, ("2022-07-24", "text"), []),
        (_TWO, "https://village.example/2019/01/04/a", ("2019-01-05", "text"), []),
        (_TWO, "https://village.example/2015/01/04/a", ("2015-01-04", "url"), ["ingest.stamps_disagree"]),
        ("2022-07-24\n" + SAID + "نشر في: 05/01/2019\n", None, ("2022-07-24", "text"), []),
        ("2022-07-24\n" + BODY + "نشر في: 25/07/2022\n", None, ("2022-07-24", "text"), []),
        (STAMP + BODY, "https://village.example/2019/01/04/a", ("2019-01-04", "url"), ["ingest.published_disagree"]),
    ],
)
def test_stamps_that_are_years_apart(
    text: str, url: str | None, told: tuple[str, str] | None, codes: list[str]
) -> None:
    assert day_of(text, url=url) == told
    assert described(text, url=url)[1] == codes


def test_two_stamps_do_not_shake_what_metadata_say() -> None:
    document, codes = described(_TWO, published=FIELD)
    assert (document.published, codes) == (FIELD, [])


@pytest.mark.parametrize("text", [STAMP + BODY, SAID, BODY])
def test_metadata_that_settle_leave_the_day_to_nobody_else(text: str) -> None:
    assert described(text, url=URL, day_is_settled=True)[0].published is None


def test_metadata_that_settle_and_are_contradicted() -> None:
    table = Published(date(2022, 8, 1), Basis.STATED, "table")
    document, codes = described(STAMP + BODY, published=table, day_is_settled=True)
    assert (document.published, codes) == (table, ["ingest.published_disagree"])


def _facebook(stamp: str, body: str) -> str:
    return f"صفحة القرية{stamp} · Shared with Public{body}"


@pytest.mark.parametrize(
    ("text", "url", "told"),
    [
        # 22 July 2022 was a Friday
        (_facebook("July 22, 2022", f"اليوم السبت {BODY}"), None, ("2022-07-23", "sentence")),
        (_facebook("July 22, 2022", f"مساء اليوم، السبت، {BODY}"), None, ("2022-07-23", "sentence")),
        (_facebook("July 22, 2022", f"اليوم الجمعة {BODY}"), None, ("2022-07-22", "text")),
        (_facebook("July 22, 2022", f"اليوم الأحد {BODY}"), None, ("2022-07-22", "text")),
        (_facebook("July 22, 2022", f"اليوم الخميس {BODY}"), None, ("2022-07-22", "text")),
        (_facebook("July 22, 2022", f"يوم السبت {BODY}"), None, ("2022-07-22", "text")),
        (_facebook("July 22, 2022", f"في مثل هذا اليوم السبت {BODY}"), None, ("2022-07-22", "text")),
        (_facebook("July 22, 2022", BODY), None, ("2022-07-22", "text")),
        # the stamp of a page is the outlet's own
        (f"2022-07-22\nاليوم السبت {BODY}", PLAIN_URL, ("2022-07-22", "text")),
        # 10:17 in the evening of 28 November 2024, a Thursday
        (f"اليوم الجمعة {BODY}", "https://x.com/village/status/1862259652462801047", ("2024-11-29", "sentence")),
        (f"اليوم الخميس {BODY}", "https://x.com/village/status/1862259652462801047", ("2024-11-28", "url")),
        (f"بريد القرية@village\nاليوم السبت {BODY}9:14 PM · Jul 22, 2022", None, ("2022-07-23", "sentence")),
        # not into the future
        (_facebook("June 1, 2026", f"اليوم الثلاثاء {BODY}"), None, ("2026-06-01", "text")),
        # without its year a stamp tells nothing
        (_facebook("July 22", f"اليوم السبت {BODY}"), None, None),
    ],
)
def test_day_of_a_post_in_the_zone_of_its_writer(text: str, url: str | None, told: tuple[str, str] | None) -> None:
    assert day_of(text, url=url) == told


def test_a_day_that_was_moved_is_inferred_and_keeps_its_stamp() -> None:
    text = _facebook("July 22, 2022", f"اليوم السبت {BODY}")
    document, codes = described(text)
    assert document.published is not None
    assert document.published.span is not None
    assert document.published.basis is Basis.INFERRED
    assert document.published.span.of(text) == "July 22, 2022"
    assert codes == []


_days = st.dates(date(2012, 1, 1), date(2027, 12, 31))


@given(st.dictionaries(st.sampled_from(_SOURCES), _days))
def test_what_counts_is_always_one_of_those_told_and_never_in_the_future(days: dict[str, date]) -> None:
    text, published, url = _telling(days)
    document, codes = described(text, published=published, url=url)
    if document.published is None:
        assert all(day > TODAY for day in days.values())
    else:
        assert document.published.day <= TODAY
        assert document.published.day == days[document.published.source]
    assert ("ingest.published_implausible" in codes) is any(day > TODAY for day in days.values())
