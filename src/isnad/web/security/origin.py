"""Whether a request comes from the desk's own pages, at one of the desk's own names."""

from typing import Final

from starlette.datastructures import Headers

NAMES: Final = ("127.0.0.1", "localhost")
_DEFAULT_PORT: Final = 80
_OWN: Final = ("same-origin", "none")


def own_hosts(port: int) -> frozenset[str]:
    """The names under which a desk on `port` may be asked for."""
    hosts = {f"{name}:{port}" for name in NAMES}
    return frozenset(hosts | set(NAMES) if port == _DEFAULT_PORT else hosts)


def is_own_host(headers: Headers, port: int) -> bool:
    """Whether exactly one host is named, and it is this desk: another name may have been bound to this machine."""
    named = headers.getlist("host")
    return len(named) == 1 and named[0].lower() in own_hosts(port)


def is_from_elsewhere(headers: Headers, *, safe: bool) -> bool:
    """Whether another site, or another server on this machine, had the browser ask.

    Somebody may follow a link to the desk (without the session, as its cookie is strict); nothing else may reach it.
    `Origin` is `null` on the desk's own forms, since its pages send no referrer: `Sec-Fetch-Site`, which no page can
    forge, then tells them apart, and where a browser does not send it such a form is refused.
    """
    site = headers.get("sec-fetch-site")
    if site is not None and site not in _OWN and not (safe and headers.get("sec-fetch-mode") == "navigate"):
        return True
    origin = headers.get("origin")
    if origin is None or origin == f"http://{headers.get('host', '').lower()}":
        return False
    return not (origin == "null" and site == "same-origin")
