import io
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from isnad.errors import IsnadError
from isnad.gazetteer import download

from .serving import serving


def packed(**members: bytes) -> bytes:
    data = io.BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), content)
    return data.getvalue()


def refused(code: str, address: str) -> IsnadError:
    with pytest.raises(IsnadError) as told:
        download.fetch(code, address)
    return told.value


def test_the_member_that_is_named_after_the_country_and_no_other() -> None:
    archive = packed(readme_txt=b"no", SY_txt=b"a\tb\n", **{".._.._evil": b"x"})
    with serving({"/dump/SY.zip": archive}) as address:
        assert download.fetch("SY", address) == download.fetch("SY", f"{address}/") == b"a\tb\n"
        assert refused("IQ", address).code == "gazetteer.not_served"


@pytest.mark.parametrize(
    "data",
    [b"", b"<html>", packed(other_txt=b"x"), packed(SY_txt=b"abc" * 100)[:-40]],
    ids=["empty", "page", "other", "cut"],
)
def test_archive_that_is_broken(data: bytes) -> None:
    with serving({"/dump/SY.zip": data}) as address:
        assert refused("SY", address).code == "gazetteer.broken_archive"


@pytest.mark.parametrize("limit", ["MOST_BYTES", "MOST_UNPACKED"])
def test_archive_that_is_too_large(limit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(download, limit, 90)
    with serving({"/dump/SY.zip": packed(SY_txt=bytes(100_000))}) as address:
        assert refused("SY", address).code == "gazetteer.too_large"


def test_nobody_answers() -> None:
    with serving({}) as address:
        pass
    error = refused("SY", address)
    assert (error.code, "gazetteer add" in error.hint) == ("gazetteer.offline", True)


@pytest.mark.parametrize("address", ["file:///etc", "ftp://x/", "nonsense", "http://", ""])
def test_address_that_is_none(address: str) -> None:
    assert refused("SY", address).code == "gazetteer.address"


@pytest.mark.parametrize(("given", "code"), [("SY", "SY"), ("iq", "IQ")])
def test_country(given: str, code: str) -> None:
    assert download.country_code(given) == code


@pytest.mark.parametrize("given", ["", "S", "SYR", "../SY", "سو", "S1", "SY\n"])
def test_country_that_is_none(given: str) -> None:
    with pytest.raises(IsnadError) as told:
        download.country_code(given)
    assert told.value.code == "gazetteer.country"
