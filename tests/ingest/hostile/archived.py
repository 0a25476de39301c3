"""Archives that tests write: zip, tar, and the records of archived pages."""

import base64
import gzip
import hashlib
import io
import tarfile
import warnings
import zipfile

TEXT = "قتل رجلان في القرية"


def zipped(files: dict[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w", method) as archive:
        warnings.simplefilter("ignore")
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def with_raw_name(name: bytes, content: str) -> bytes:
    """A zip of one file whose name is in an old code page, as programs without UTF-8 write it."""
    stand_in = "x" * len(name)
    return zipped({stand_in: content}).replace(stand_in.encode(), name)


def tarred(files: dict[str, str | bytes], **fields: bytes) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.GNU_FORMAT) as archive:
        for name, content in files.items():
            data = content.encode() if isinstance(content, str) else content
            info = tarfile.TarInfo(name)
            info.size = len(data)
            for field, value in fields.items():
                setattr(info, field, value)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def page(text: str, head: str = "") -> str:
    return f"<html><head><title>خبر</title>{head}</head><body><article><p>{text}</p></article></body></html>"


def response(
    url: str,
    body: bytes,
    *,
    kind: str = "text/html; charset=utf-8",
    status: str = "200 OK",
    head: str = "",
    of: str = "response",
    **fields: str,
) -> bytes:
    """One record of an archive of pages."""
    block = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{head}\r\n".encode() + body
    return record(url, block, of=of, kind="application/http; msgtype=response", **fields)


def record(url: str, block: bytes, *, of: str, kind: str, **fields: str) -> bytes:
    given = {
        "WARC-Type": of,
        "WARC-Target-URI": url,
        "WARC-Date": "2023-03-14T08:30:00Z",
        "Content-Type": kind,
        "Content-Length": str(len(block)),
        **{name.replace("_", "-"): value for name, value in fields.items()},
    }
    lines = "".join(f"{name}: {value}\r\n" for name, value in given.items())
    return f"WARC/1.0\r\n{lines}\r\n".encode() + block + b"\r\n\r\n"


def digest(block: bytes) -> str:
    return f"sha1:{base64.b32encode(hashlib.sha1(block, usedforsecurity=False).digest()).decode()}"


def compressed(*records: bytes) -> bytes:
    """Each record in gzip by itself, as archives of pages are written."""
    return b"".join(gzip.compress(one) for one in records)
