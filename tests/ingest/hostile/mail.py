"""Hostile mails and mailboxes."""

import base64
from collections.abc import Callable

from . import Hostile

HEAD = b"From: Laila <laila@village.example>\r\nDate: Tue, 19 Mar 2019 23:55:00 +0200\r\nSubject: a\r\n"
TEXT = "قتل رجلان في القرية"
MIXED = "Content-Type: multipart/mixed; boundary=b"
UNREADABLE = "ingest.published_unreadable"


def mail(body: bytes, *more: str, head: bytes = HEAD) -> bytes:
    return head + "".join(f"{line}\r\n" for line in more).encode() + b"\r\n" + body


def nested(depth: int) -> bytes:
    """Parts in parts in parts, and nothing in the last."""
    opened = b"".join(
        b"--b%d\r\nContent-Type: multipart/mixed; boundary=b%d\r\n\r\n" % (n, n + 1) for n in range(depth)
    )
    return mail(opened, "Content-Type: multipart/mixed; boundary=b0")


def mails_in_mails(depth: int) -> bytes:
    data = mail(TEXT.encode(), "Content-Type: text/plain; charset=utf-8")
    for n in range(depth):
        own, inner = (
            f"--b{n}\r\n\r\n{TEXT} {n}\r\n".encode(),
            f"--b{n}\r\nContent-Type: message/rfc822\r\n\r\n".encode(),
        )
        data = mail(own + inner + data + f"\r\n--b{n}--\r\n".encode(), f"Content-Type: multipart/mixed; boundary=b{n}")
    return data


def attached(name: str, data: bytes) -> bytes:
    head = f'--b\r\n\r\n{TEXT}\r\n--b\r\nContent-Disposition: attachment; filename="{name}"\r\n'
    encoded = b"Content-Transfer-Encoding: base64\r\n\r\n" + base64.encodebytes(data)
    return mail(head.encode() + encoded + b"--b--\r\n", MIXED)


def plain(text: bytes, charset: str) -> Callable[[], bytes]:
    return lambda: mail(text, f"Content-Type: text/plain; charset={charset}")


def under(head: bytes) -> Callable[[], bytes]:
    """A good text under other headers."""
    return lambda: mail(TEXT.encode(), head=head)


HOSTILE = (
    Hostile("nothing", "a.eml", lambda: b"", ("text.empty",)),
    Hostile("a picture", "a.eml", lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(256)), ("ingest.not_mail",)),
    Hostile("a page", "a.eml", lambda: b"<html><body><p>x</p></body></html>", ("ingest.not_mail",)),
    Hostile("headers alone", "a.eml", lambda: HEAD, ("text.empty",)),
    Hostile("no headers", "a.eml", lambda: b"\r\n\r\n" + TEXT.encode(), ("ingest.not_mail",)),
    Hostile("broken base64", "a.eml", lambda: mail(b"!!!", "Content-Transfer-Encoding: base64"), ("text.empty",)),
    Hostile("no such charset", "a.eml", plain(TEXT.encode(), "x-none"), ()),
    Hostile("the wrong charset", "a.eml", plain(TEXT.encode("cp1256"), "utf-8"), ()),
    Hostile("a charset of nothing", "a.eml", plain(TEXT.encode(), "\0"), ()),
    Hostile("a slow charset", "a.eml", plain(b"a-" * 500_000, "punycode"), ()),
    Hostile("broken letters", "a.eml", plain(TEXT.encode() * 3 + b"\xd9", "utf-8"), ("ingest.broken_characters",)),
    Hostile("no date", "a.eml", under(b"Subject: a\r\nDate: soon\r\n"), ("ingest.published_unreadable",)),
    Hostile("huge numbers", "a.eml", under(b"Date: Tue, 99999999999 Mar 2019 99:99:99 +999999999\r\n"), (UNREADABLE,)),
    Hostile("a date in the future", "a.eml", under(b"Date: Tue, 19 Mar 2999 10:00:00 +0000\r\n"), (UNREADABLE,)),
    Hostile("half a word", "a.eml", under(b"Subject: =?utf-8?b?2YLY?= =?x?q?=ff?= =?utf-8?b?!?=\r\n"), ()),
    Hostile("a header of megabytes", "a.eml", under(b"Subject: " + b"=?utf-8?q?a?= " * 100_000 + b"\r\n"), ()),
    Hostile("an address of brackets", "a.eml", under(b"From: " + b"(" * 10_000 + b"<" * 10_000 + b"\r\n"), ()),
    Hostile("parts without end", "a.eml", lambda: nested(50), ("text.empty",)),
    Hostile("parts too deep", "a.eml", lambda: nested(5_000), ("ingest.mail_too_deep",)),
    Hostile("thousands of parts", "a.eml", lambda: mail(b"--b\r\n\r\n\r\n" * 50_000, MIXED), ("text.empty",)),
    Hostile("mails in mails", "a.eml", lambda: mails_in_mails(6), ("ingest.mail_too_deep",)),
    Hostile("a mail of nothing", "a.eml", lambda: mail(b"--b--", "Content-Type: message/rfc822; boundary=b"), ()),
    Hostile("a name with a path", "a.eml", lambda: attached("../../../etc/passwd.txt", f"{TEXT}.".encode()), ()),
    Hostile("a name of marks", "a.eml", lambda: attached("\u202e\u0000.txt", f"{TEXT}.".encode()), ()),
    Hostile("a broken attachment", "a.eml", lambda: attached("a.json", b"[{"), ("ingest.broken_json",)),
    Hostile("elements", "a.eml", lambda: mail(b"<p>" * 50_000 + TEXT.encode(), "Content-Type: text/html"), ()),
    Hostile("marks of direction", "a.eml", lambda: mail(("\u202e\u2066" * 500_000 + TEXT).encode()), ()),
    Hostile("quotations alone", "a.eml", lambda: mail(b">" * 100_000 + b"\n> x"), ("ingest.no_report_found",)),
    Hostile("no mailbox", "a.mbox", lambda: b"hello\n" * 10, ("ingest.not_mail",)),
    Hostile("an empty mail", "a.mbox", lambda: b"From x\n\nFrom y\n" + mail(TEXT.encode()), ("ingest.not_mail",)),
)
