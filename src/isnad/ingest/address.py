"""Addresses as given: taken apart, or refused without an error."""

from urllib.parse import SplitResult, urlsplit


def parts_of(url: str) -> SplitResult | None:
    """The parts of a web address, None for anything else; never raises."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return None
    return parts if parts.scheme in ("http", "https") and parts.hostname else None


def host_of(parts: SplitResult) -> str:
    """The host in lower case, without `www.`."""
    return (parts.hostname or "").removeprefix("www.")
