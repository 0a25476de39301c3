"""Country dumps fetched from GeoNames or a copy of it, for those who ask for one and have a network."""

import io
import re
from http.client import HTTPException
from typing import Final
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError  # noqa: N812 - its own name says nothing

from isnad.errors import IsnadError
from isnad.version import VERSION

ADDRESS: Final = "https://download.geonames.org/export/dump/"
MOST_BYTES: Final = 50_000_000
MOST_UNPACKED: Final = 500_000_000
_SECONDS: Final = 30.0
_CODE = re.compile("[A-Z]{2}")
_CHUNK: Final = 1 << 16


def country_code(code: str) -> str:
    """Two letters of ISO 3166 in capitals.

    Raises:
        IsnadError: `gazetteer.country`.
    """
    upper = code.upper()
    if _CODE.fullmatch(upper) is None:
        raise IsnadError("gazetteer.country", f"{code!r} is no country's code.", "Codes are two letters: SY, IQ.")
    return upper


def fetch(code: str, address: str = ADDRESS) -> bytes:
    """The dump of a country, unpacked: the one member that is named after it, and nothing else of the archive.

    Raises:
        IsnadError: `gazetteer.address`, the address is not one of HTTP; `gazetteer.offline`, nobody answers;
            `gazetteer.not_served`, there is no such file; `gazetteer.too_large`; `gazetteer.broken_archive`.
    """
    if urlsplit(address).scheme not in ("http", "https") or not urlsplit(address).netloc:
        raise IsnadError("gazetteer.address", f"{address!r} is no address of a server.", f"The usual one is {ADDRESS}")
    url = f"{address.rstrip('/')}/{code}.zip"
    return _unpacked(_downloaded(url), f"{code}.txt", url)


def _downloaded(url: str) -> bytes:
    request = Request(url, headers={"User-Agent": f"isnad/{VERSION}"})  # noqa: S310 - checked to be HTTP
    try:
        with urlopen(request, timeout=_SECONDS) as answer:  # noqa: S310 - as above
            data = io.BytesIO()
            while chunk := answer.read(_CHUNK):
                data.write(chunk)
                if data.tell() > MOST_BYTES:
                    raise _too_large(url, MOST_BYTES)
            return data.getvalue()
    except HTTPError as error:
        with error:
            raise IsnadError("gazetteer.not_served", f"{url}: the server answers {error.code}.") from error
    except (URLError, HTTPException, OSError) as error:
        why = error.reason if isinstance(error, URLError) else error
        raise IsnadError(
            "gazetteer.offline",
            f"{url} cannot be reached: {why}.",
            "Without a network, bring the file and call isnad gazetteer add FILE.",
        ) from error


def _unpacked(data: bytes, member: str, url: str) -> bytes:
    try:
        with ZipFile(io.BytesIO(data)) as packed, packed.open(member) as stream:
            text = stream.read(MOST_UNPACKED + 1)
    except (BadZipFile, KeyError, ZlibError, EOFError, NotImplementedError, RuntimeError) as error:
        raise IsnadError("gazetteer.broken_archive", f"{url} is no archive with {member} in it.") from error
    if len(text) > MOST_UNPACKED:
        raise _too_large(url, MOST_UNPACKED)
    return text


def _too_large(url: str, most: int) -> IsnadError:
    return IsnadError("gazetteer.too_large", f"{url} holds more than {most} bytes and was not installed.")
