"""Zip, tar and gzip files made to break readers."""

import gzip
import io
import struct
import zipfile

from . import Hostile
from .archived import TEXT, tarred, with_raw_name, zipped

GOOD: dict[str, str | bytes] = {"good.txt": TEXT}


def _flagged(flag: int) -> bytes:
    """A zip whose file says something of itself in its flags."""
    data = bytearray(zipped({"a.txt": TEXT}))
    central = data.index(b"PK\x01\x02")
    struct.pack_into("<H", data, 6, flag)
    struct.pack_into("<H", data, central + 8, flag)
    return bytes(data)


def _with_method(method: int) -> bytes:
    data = bytearray(zipped({"a.txt": TEXT}))
    central = data.index(b"PK\x01\x02")
    struct.pack_into("<H", data, 8, method)
    struct.pack_into("<H", data, central + 10, method)
    return bytes(data)


def _with_wrong_bytes() -> bytes:
    data = zipped({"a.txt": TEXT}, zipfile.ZIP_STORED)
    return data.replace(TEXT.encode()[:4], b"XXXX")


def _overlapping() -> bytes:
    """Two files of the directory with one stretch of bytes for both."""
    data = bytearray(zipped({"a.txt": TEXT * 3, "b.txt": TEXT * 5}, zipfile.ZIP_STORED))
    first = data.index(b"PK\x01\x02")
    struct.pack_into("<LL", data, first + 20, 250, 250)
    return bytes(data)


def _lying_size() -> bytes:
    """A file that says it is small and is not: the bytes are counted as they come."""
    data = bytearray(zipped({"a.txt": b"a" * 30_000_000}))
    central = data.index(b"PK\x01\x02")
    struct.pack_into("<L", data, central + 24, 2**31)
    return bytes(data)


def _nested(depth: int) -> bytes:
    data = zipped({"a.txt": TEXT})
    for _ in range(depth):
        data = zipped({"in.zip": data})
    return data


def _wide_and_deep() -> bytes:
    """Archives of archives of zeros: small on the disk, and beyond a disk unpacked."""
    bomb = zipped({f"{n}.txt": bytes(3_000_000) for n in range(3)})
    return zipped({f"{n}.zip": bomb for n in range(3)})


def _bad_header() -> bytes:
    data = bytearray(tarred({**GOOD, "a.txt": TEXT}))
    data[1024 + 148 : 1024 + 156] = b"9999999\0"
    return bytes(data)


def _long_name() -> bytes:
    data = bytearray(tarred({"ا" * 200 + ".txt": TEXT}))
    # The size of the name's own block, in octal digits, with its sum put right.
    data[124:136] = b"77777777777\0"
    data[148:156] = b" " * 8
    data[148:156] = b"%06o\0 " % sum(data[:512])
    return bytes(data)


def _truncated_member() -> bytes:
    out = io.BytesIO(zipped({**GOOD, "z.txt": TEXT * 900}, zipfile.ZIP_STORED))
    data = bytearray(out.getvalue())
    central = data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + 4)
    struct.pack_into("<L", data, central + 42, len(data) - 60)
    return bytes(data)


def _beyond_the_end() -> bytes:
    """A directory that tells of more bytes before it than there are, so that a file begins before the first."""
    data = bytearray(zipped({"a.txt": TEXT}))
    end = data.rindex(b"PK\x05\x06")
    (start,) = struct.unpack_from("<L", data, end + 16)
    struct.pack_into("<L", data, end + 16, start + 40)
    return bytes(data)


FILES = [
    Hostile("zip without bytes", "a.zip", bytes, ("ingest.archive_broken",)),
    Hostile("zip that is text", "a.zip", lambda: TEXT.encode() * 100, ("ingest.archive_broken",)),
    Hostile("zip cut in two", "a.zip", lambda: zipped({"a.txt": TEXT * 99})[:-60], ("ingest.archive_broken",)),
    Hostile("zip with a lost file", "a.zip", _truncated_member, ("ingest.member_overlaps",)),
    Hostile("zip encrypted", "a.zip", lambda: _flagged(1), ("ingest.member_encrypted",)),
    Hostile("zip patched", "a.zip", lambda: _flagged(0x20), ("ingest.member_compression",)),
    Hostile("zip of unknown method", "a.zip", lambda: _with_method(97), ("ingest.member_compression",)),
    Hostile("zip with wrong bytes", "a.zip", _with_wrong_bytes, ("ingest.member_broken",)),
    Hostile("zip laid over itself", "a.zip", _overlapping, ("ingest.member_overlaps",)),
    Hostile("zip bomb", "a.zip", lambda: zipped({"a.txt": bytes(30_000_000)}), ("ingest.archive_ratio",)),
    Hostile("zip bomb by bzip2", "a.zip", lambda: zipped({"a.txt": bytes(30_000_000)}, 12), ("ingest.archive_ratio",)),
    Hostile("zip bomb by lzma", "a.zip", lambda: zipped({"a.txt": bytes(30_000_000)}, 14), ("ingest.archive_ratio",)),
    Hostile("zip bomb that lies", "a.zip", _lying_size, ("ingest.archive_ratio",)),
    Hostile("zip in zip in zip", "a.zip", lambda: _nested(9), ("ingest.archive_too_deep",)),
    Hostile("zips of zeros in zips", "a.zip", _wide_and_deep, ("ingest.archive_ratio",)),
    Hostile("zip of ways out", "a.zip", lambda: zipped({"../../../tmp/a.txt": TEXT}), ("ingest.member_name",)),
    Hostile("zip of roots", "a.zip", lambda: zipped({"C:\\windows\\a.txt": TEXT}), ("ingest.member_name",)),
    Hostile(
        "zip that turns text", "a.zip", lambda: zipped({"\u202etxt.a" * 200 + ".txt": TEXT}), ("ingest.member_name",)
    ),
    Hostile(
        "zip with a file without a name", "a.zip", lambda: with_raw_name(b"\0a.txt", TEXT), ("ingest.member_name",)
    ),
    Hostile("zip of nothing", "a.zip", lambda: zipped({}), ()),
    Hostile("zip with a file beyond its end", "a.zip", _beyond_the_end, ("ingest.member_broken",)),
    Hostile("tar that is a zip", "a.tar", lambda: zipped(GOOD), ("ingest.truncated",)),
    Hostile("tar with a wrong sum", "a.tar", _bad_header, ("ingest.archive_broken",)),
    Hostile("tar cut in a file", "a.tar", lambda: tarred({"a.txt": TEXT * 99})[:900], ("ingest.truncated",)),
    Hostile("tar of a huge name", "a.tar", _long_name, ("ingest.archive_broken",)),
    Hostile("tar of ways out", "a.tar", lambda: tarred({"../a.txt": TEXT}), ("ingest.member_name",)),
    Hostile("gzip that is text", "a.txt.gz", TEXT.encode, ("ingest.member_broken",)),
    Hostile("gzip without bytes", "a.txt.gz", bytes, ("ingest.truncated",)),
    Hostile("gzip cut in two", "a.txt.gz", lambda: gzip.compress(TEXT.encode() * 99)[:-9], ("ingest.truncated",)),
    Hostile("gzip bomb", "a.txt.gz", lambda: gzip.compress(bytes(50_000_000)), ("ingest.archive_ratio",)),
    Hostile(
        "tar bomb", "a.tgz", lambda: gzip.compress(tarred({"a.txt": bytes(50_000_000)})), ("ingest.archive_ratio",)
    ),
    Hostile("gzip with refuse behind", "a.txt.gz", lambda: gzip.compress(b"a") + b"refuse", ("ingest.member_broken",)),
]
