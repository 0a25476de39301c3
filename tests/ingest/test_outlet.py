import pytest

from isnad.ingest.outlet import clean_publisher, from_url, outlet_of
from isnad.model.document import Outlet
from isnad.model.terms import Basis


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("Village News", "Village News"),
        ("  شبكة \n القرية ", "شبكة القرية"),
        ("'@village_news", "@village_news"),
        ("@village_news", "@village_news"),
        ("News of the village", "News of the village"),
        ("Author of the Year", "Author of the Year"),
        ("Village 24", "Village 24"),
        ("'Ain Issa", "'Ain Issa"),
    ],
)
def test_name_is_kept(value: str, name: str) -> None:
    assert clean_publisher(value) == name


@pytest.mark.parametrize(
    "value",
    [
        "",
        "  ",
        "…",
        "author1",
        "Author 2",
        "NEWS",
        "test",
        "admin",
        "N/A",
        "null",
        "2024-12-20",
        "19 يوليو 2025",
        "خ" * 81,
    ],
)
def test_nobody_is_named(value: str) -> None:
    assert clean_publisher(value) is None


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.village.example/news/1", "village.example"),
        ("http://Village.example:8080/", "village.example"),
        ("https://x.com/village_news/status/1541815603606036480", "@village_news"),
        ("https://www.facebook.com/VillageNews/posts/pfbid0", "VillageNews"),
    ],
)
def test_address_tells_the_outlet(url: str, name: str) -> None:
    assert from_url(url) == Outlet(name, Basis.INFERRED)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "village.example",
        "http://[broken",
        "https://www.facebook.com/watch/?v=1",
        "https://www.facebook.com/permalink.php?story_fbid=1",
        "https://m.facebook.com/",
        "https://x.com/i/status/1541815603606036480",
        "https://www.youtube.com/watch?v=a",
        "https://archive.is/abc",
        "https://t.me/village/1",
    ],
)
def test_address_names_no_outlet(url: str) -> None:
    assert from_url(url) is None


def test_publisher_counts_before_the_address() -> None:
    url = "https://village.example/1"
    assert outlet_of("Village News", url) == Outlet("Village News", Basis.STATED)
    assert outlet_of("author1", url) == outlet_of(None, url) == Outlet("village.example", Basis.INFERRED)
    assert outlet_of("author1", None) is None
    assert outlet_of(None, None) is None
