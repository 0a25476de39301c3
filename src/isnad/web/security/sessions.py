"""One-time links, the sessions they open, and the token of programs; all of it is gone with the process."""

import hmac
import secrets
from collections.abc import Iterable
from enum import StrEnum
from hashlib import sha256
from typing import Final

_BYTES: Final = 32


class Session:
    """One browser, or one program, that showed it was let in.

    Attributes:
        secret: what its cookie holds.
        form: what each of its forms has to send back.
        by_cookie: whether a browser sends the secret of itself, so that a form has to prove where it comes from.
        notices: what the next page has to say: the key of a phrase with its parameters and its kind.
    """

    def __init__(self, *, by_cookie: bool) -> None:
        self.secret = secrets.token_urlsafe(_BYTES)
        self.form = secrets.token_urlsafe(_BYTES)
        self.by_cookie = by_cookie
        self.notices: list[tuple[str, dict[str, str | int], str]] = []


class Spent(StrEnum):
    """What came of a token."""

    OPENED = "opened"
    BEFORE = "before"
    WRONG = "wrong"


class Sessions:
    """Tokens are kept as hashes and compared in constant time."""

    def __init__(self, api_token: str | None = None) -> None:
        self._unspent: bytes | None = None
        self._spent: list[bytes] = []
        self._sessions: list[Session] = []
        self._program = Session(by_cookie=False)
        self._api_token = None if api_token is None else _hash(api_token)

    def token(self) -> str:
        """A new token for one browser; one that was given before and not used is void from now on."""
        token = secrets.token_urlsafe(_BYTES)
        if self._unspent is not None:
            self._spent.append(self._unspent)
        self._unspent = _hash(token)
        return token

    def spend(self, token: str) -> tuple[Spent, Session | None]:
        """A session for a token that nobody has used."""
        given = _hash(token)
        if self._unspent is not None and hmac.compare_digest(given, self._unspent):
            self._spent.append(self._unspent)
            self._unspent = None
            session = Session(by_cookie=True)
            self._sessions.append(session)
            return Spent.OPENED, session
        return (Spent.BEFORE if _among(given, self._spent) else Spent.WRONG), None

    def of(self, secret: str) -> Session | None:
        """The session whose cookie this is."""
        given, found = _hash(secret), None
        for session in self._sessions:
            if hmac.compare_digest(given, _hash(session.secret)):
                found = session
        return found

    def program(self, token: str) -> Session | None:
        """The session of programs, which show the token of the API with every request."""
        if self._api_token is None or not hmac.compare_digest(_hash(token), self._api_token):
            return None
        return self._program


def same(given: str, expected: str) -> bool:
    """Whether two secrets are equal, in a time that does not tell where they differ."""
    return hmac.compare_digest(_hash(given), _hash(expected))


def _hash(text: str) -> bytes:
    return sha256(text.encode("utf-8", "surrogatepass")).digest()


def _among(given: bytes, hashes: Iterable[bytes]) -> bool:
    found = False
    for one in hashes:
        found |= hmac.compare_digest(given, one)
    return found
