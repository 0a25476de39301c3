"""PDF files made to break readers."""

import random

from . import Hostile
from .printed import Printed, from_right, pdf

WORDS = from_right(500, 700, "قتل رجلان في القرية")


def _locked() -> bytes:
    secret = b"/Encrypt<</Filter/Standard/V 1/R 2/O<%s>/U<%s>/P -4>>/ID[<00><00>]" % (b"41" * 32, b"42" * 32)
    return pdf([[WORDS]]).replace(b"trailer<<", b"trailer<<" + secret)


def _noise() -> bytes:
    return random.Random(1).randbytes(100_000)  # noqa: S311


def _scattered() -> bytes:
    chance = random.Random(7)  # noqa: S311
    return pdf([[Printed(chance.random() * 600, chance.random() * 800, "ا") for _ in range(40_000)]])


def _piled_marks() -> bytes:
    chance = random.Random(7)  # noqa: S311
    return pdf([[Printed(chance.random() * 600, 400, chance.choice("بُّ")) for _ in range(30_000)]])


def _tree(kids: bytes, count: bytes = b"1") -> bytes:
    return pdf([[WORDS]]).replace(b"/Count 1/Kids[6 0 R]", b"/Count %s/Kids[%s]" % (count, kids))


FILES = [
    Hostile("pdf without bytes", "a.pdf", bytes, ("ingest.pdf_broken",)),
    Hostile("pdf that is a page", "a.pdf", lambda: b"<html><p>a</p></html>", ("ingest.pdf_broken",)),
    Hostile("pdf that is noise", "a.pdf", _noise, ("ingest.pdf_broken",)),
    Hostile("pdf cut in two", "a.pdf", lambda: pdf([[WORDS]])[:300], ("ingest.pdf_broken",)),
    Hostile("pdf of its head", "a.pdf", lambda: b"%PDF-1.7\n", ("ingest.pdf_broken",)),
    Hostile("pdf with a lock", "a.pdf", _locked, ("ingest.pdf_encrypted",)),
    Hostile("pdf of pictures", "a.pdf", lambda: pdf([[]], extra=b"0 0 9 9 re f"), ("ingest.pdf_without_text",)),
    Hostile("pdf without letters", "a.pdf", lambda: pdf([[WORDS]], says=False), ("ingest.pdf_without_text",)),
    Hostile("pdf whose pages hold themselves", "a.pdf", lambda: _tree(b"2 0 R"), ("ingest.pdf_pages_broken",)),
    Hostile("pdf of a billion pages", "a.pdf", lambda: _tree(b"99 0 R", b"999999999"), ("ingest.pdf_broken",)),
    Hostile("pdf of scattered letters", "a.pdf", _scattered, ("ingest.pdf_pages_too_full",)),
    Hostile("pdf of piled marks", "a.pdf", _piled_marks, ("ingest.pdf_pages_too_full",)),
    Hostile(
        "pdf of one long line", "a.pdf", lambda: pdf([[Printed(0, 400, "1-2" * 60_000)]]), ("ingest.pdf_without_text",)
    ),
    Hostile("pdf of deep arrays", "a.pdf", lambda: b"%PDF-1.7\n1 0 obj\n" + b"[" * 500_000, ("ingest.pdf_broken",)),
]
