import pytest

from isnad.ingest.network import FACEBOOK, INSTAGRAM, NETWORKS, TELEGRAM, TIKTOK, YOUTUBE, Network, X, network_of

from .given import furnished


@pytest.mark.parametrize(
    ("text", "url", "network"),
    [
        ("خبر", "https://www.facebook.com/village/posts/1", FACEBOOK),
        ("خبر", "https://m.facebook.com/story.php?id=1", FACEBOOK),
        ("خبر", "https://x.com/village/status/1", X),
        ("خبر", "https://twitter.com/village/status/1", X),
        ("خبر", "https://t.me/village/1", TELEGRAM),
        ("خبر", "https://youtu.be/a", YOUTUBE),
        ("خبر", "https://www.instagram.com/p/1", INSTAGRAM),
        ("خبر", "https://www.tiktok.com/@village/video/1", TIKTOK),
        ("صفحة القريةJuly 19, 2025 · Shared with Publicسقطت قذيفة", None, FACEBOOK),
        ("بريد القرية@village\nسقطت قذيفة\n9:14 PM · Jul 23, 2022", None, X),
        ("خبر", "https://facebook.com.village.example/1", None),
        ("خبر", "https://notx.com/1", None),
        ("خبر", "x.com/village", None),
        ("خبر", None, None),
    ],
)
def test_network_of_a_report(text: str, url: str | None, network: Network | None) -> None:
    assert network_of(furnished(text, url=url)) == network


def test_no_host_is_of_two_networks() -> None:
    hosts = [host for network in NETWORKS for host in network.hosts]
    assert len(hosts) == len(set(hosts))
