#!/usr/bin/env python3
"""Checks an evidence bundle of Isnad with nothing but Python 3.9 or later: no package, no network, no database.

Run it as `python3 verify.py [FOLDER]`; FOLDER is the bundle, by default the folder above this file. It prints what it
checked and ends with 0, or names the first thing that is not as it was signed and ends with 1. A bundle that nobody
signed, because the machine that exported had no key of the case, ends with 3: anybody could have made its list anew.

What it can show: that no file of the bundle was changed since it was signed with the key it names; in an internal
bundle also that the log is one unbroken chain, that the manifests were signed by keys that the log knows and list what
the log says, that every document, text, claim and decision has the hash that the log holds, and that every span lies in
its text. What it cannot show: whose key it is. Compare its fingerprint, and the head of the log, with what was told to
you by another way.
"""

import hashlib
import json
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from isnad.export.bundle.ed25519 import is_signed

_GENESIS = "0" * 64
_UNSIGNED = "signature: none"
ALONE = "NOT SIGNED: its files are as its list says, but anybody could have made both anew"
_FIELDS = ("seq", "when", "who", "action", "params", "previous")


class BrokenError(Exception):
    """The first thing that is not as it was signed: where, and what is wrong."""

    def __init__(self, where: str, problem: str) -> None:
        super().__init__(f"{where}: {problem}")
        self.where = where
        self.problem = problem


def sha256(data: bytes) -> str:
    """Hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def canonical(value: object) -> bytes:
    """JSON as hashes are made of it: names sorted, no blanks, UTF-8, half characters as escapes."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode("utf-8", "backslashreplace")


class Bundle:
    """The files of a bundle, and what was checked of them.

    Args:
        root: the folder.

    Attributes:
        told: what was checked, a line each.
        edition: internal or public.
        evidence: the folder in it that holds the evidence.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.told: list[str] = []
        self.about = self.json("about.json")
        if self.about["format"] != "bundle":
            raise BrokenError("about.json", "this is no evidence bundle")
        self.edition = str(self.about["about"]["edition"])
        self.evidence = "evidence.internal" if self.edition == "internal" else "evidence"

    def content(self, name: str) -> bytes:
        """What is in a file."""
        try:
            return self.root.joinpath(*name.split("/")).read_bytes()
        except OSError:
            raise BrokenError(name, "it is missing or cannot be read") from None

    def json(self, name: str) -> Any:  # noqa: ANN401 - JSON
        """The JSON in a file."""
        return self.parsed(name, self.content(name))

    def parsed(self, name: str, data: bytes) -> Any:  # noqa: ANN401 - JSON
        """JSON, where it is some."""
        try:
            return json.loads(data.decode("utf-8"))
        except (ValueError, RecursionError):
            raise BrokenError(name, "it is no JSON") from None

    def lines(self, name: str) -> Iterator[tuple[int, Any]]:
        """Each line of JSON lines in the evidence, with its number."""
        path = f"{self.evidence}/{name}"
        for number, line in enumerate(self.content(path).split(b"\n"), 1):
            if line:
                yield number, self.parsed(f"{path}:{number}", line)


def check_files(bundle: Bundle) -> None:
    """Whether the files are those that about.json lists, and nothing else is there."""
    listed = {file["name"]: file for file in bundle.about["files"]}
    for name in sorted(listed):
        data = bundle.content(name)
        if sha256(data) != listed[name]["sha256"] or len(data) != listed[name]["bytes"]:
            raise BrokenError(name, "it is not what was exported")
    there = {
        (Path(folder) / name).relative_to(bundle.root).as_posix()
        for folder, folders, names in os.walk(bundle.root)
        # What a link leads to is not walked through.
        for name in (*names, *(one for one in folders if (Path(folder) / one).is_symlink()))
    }
    spare = sorted(there - set(listed) - {"about.json", "about.json.sig"})
    if spare:
        raise BrokenError(spare[0], "it was not exported with the others")
    bundle.told.append(f"files: {len(listed)} are as they were exported")


def check_signature(bundle: Bundle) -> None:
    """Whether about.json, and with it every hash of a file, was signed by the key of the bundle."""
    where = f"{bundle.evidence}/key.json"
    key = bundle.json(where)
    if not key["signed"]:
        if (bundle.root / "about.json.sig").exists():
            raise BrokenError("about.json.sig", "the bundle says that it was not signed")
        bundle.told.append(f"{_UNSIGNED} of the bundle; the machine that exported had no key of the case")
        return
    if sha256(bytes.fromhex(key["public"])) != key["fingerprint"]:
        raise BrokenError(where, "the fingerprint is of another key")
    signature = bundle.content("about.json.sig").decode("ascii", "replace").removesuffix("\n")
    if not is_signed(key["public"], signature, bundle.content("about.json")):
        raise BrokenError("about.json.sig", "about.json was not signed with the key of the bundle")
    bundle.told.append(f"signature: about.json is signed by key {key['fingerprint']}")


def check_log(bundle: Bundle) -> list[dict[str, Any]]:
    """Whether the log is one chain that ends where about.json says; its entries."""
    entries = [entry for _, entry in bundle.lines("log.jsonl")]
    previous = _GENESIS
    for at, entry in enumerate(entries, 1):
        fields = {name: entry[name] for name in _FIELDS}
        if entry["seq"] != at or entry["previous"] != previous or sha256(canonical(fields)) != entry["hash"]:
            raise BrokenError(f"log.jsonl:{at}", "the chain of the log breaks here")
        previous = entry["hash"]
    head = bundle.about["about"]["head"]
    if (len(entries), previous) != (head["length"], head["hash"]):
        raise BrokenError("log.jsonl", "the log does not end where about.json says")
    bundle.told.append(f"log: {len(entries)} entries in one chain, head {previous}")
    return entries


def stands_after(entries: Sequence[dict[str, Any]], length: int) -> dict[str, dict[str, Any]]:
    """How each document stands after so many entries of the log."""
    actions = ("document.added", "document.reread")
    told = (entry["params"] for entry in entries[:length] if entry["action"] in actions)
    return {stand["document"]: {"targets": "", **stand} for stand in told}


def check_manifests(bundle: Bundle, entries: Sequence[dict[str, Any]]) -> None:
    """Whether the manifests are those that the log names, signed by keys that it knows, listing what it says."""
    made = [entry["params"] for entry in entries if entry["action"] in ("key.made", "key.replaced")]
    keys = {key["fingerprint"]: key["public"] for key in made}
    own = bundle.json(f"{bundle.evidence}/key.json")
    if own["signed"] and keys.get(own["fingerprint"]) != own["public"]:
        raise BrokenError("key.json", "the log does not know the key of the bundle")
    signed = [entry["params"] for entry in entries if entry["action"] == "manifest.signed"]
    for params in signed:
        name = f"{bundle.evidence}/manifests/{params['manifest']:06d}"
        data = bundle.content(f"{name}.json")
        signature = bundle.content(f"{name}.sig").decode("ascii", "replace").removesuffix("\n")
        if sha256(data) != params["sha256"]:
            raise BrokenError(f"{name}.json", "it is not the manifest that was logged")
        if params["key"] not in keys or not is_signed(keys[params["key"]], signature, data):
            raise BrokenError(f"{name}.sig", "the signature is wrong")
        manifest = bundle.parsed(f"{name}.json", data)
        at = manifest["log"]["length"]
        if not 0 < at <= len(entries) or entries[at - 1]["hash"] != manifest["log"]["hash"]:
            raise BrokenError(f"{name}.json", "it was signed over another log")
        if stands_after(entries, at) != {stand["document"]: stand for stand in manifest["documents"]}:
            raise BrokenError(f"{name}.json", "it lists other documents than the log")
    bundle.told.append(f"manifests: {len(signed)} signed")


def check_documents(bundle: Bundle, entries: Sequence[dict[str, Any]]) -> None:
    """Whether every document, text, claim and decision has the hash that the log holds, and spans lie in texts."""
    stands = stands_after(entries, len(entries))
    documents, claims = len(stands), 0
    for number, row in bundle.lines("readings.jsonl"):
        where = f"readings.jsonl:{number}"
        stand = stands.pop(row["document"], None)
        if stand is None:
            raise BrokenError(where, "the log knows no such document, or it stands here twice")
        claims += _check_reading(bundle, row, stand, where)
    if stands:
        raise BrokenError("readings.jsonl", f"a document of the log is missing: {min(stands)}")
    logged = {entry["seq"]: entry["params"]["sha256"] for entry in entries if entry["action"] == "decision.taken"}
    for number, row in bundle.lines("decisions.jsonl"):
        if logged.pop(row["entry"], None) != sha256(row["body"].encode("utf-8")):
            raise BrokenError(f"decisions.jsonl:{number}", "it is not the decision that was logged")
    if logged:
        raise BrokenError("decisions.jsonl", f"the decision of entry {min(logged)} is missing")
    bundle.told.append(f"documents: {documents} with {claims} claims are what the log says")


def _check_reading(bundle: Bundle, row: dict[str, str], stand: dict[str, Any], where: str) -> int:
    """One document: its bytes, record, text, claims and their spans; how many claims it has."""
    kept = f"{bundle.evidence}/bytes/{stand['blob'][:2]}/{stand['blob']}"
    text = str(json.loads(row["record"])["received"]["text"])
    checks = (
        (kept, bundle.content(kept), "blob", "the bytes are not those that were received"),
        (where, row["record"].encode("utf-8"), "record", "the record of the document was changed"),
        (where, text.encode("utf-8", "surrogatepass"), "received", "the received text was changed"),
        (where, row["claims"].encode("utf-8"), "claims", "the claims are not those that were read"),
        (where, row["targets"].encode("utf-8"), "targets", "what the claims tell was hit was changed"),
    )
    for at, data, name, problem in checks:
        if stand[name] not in ((sha256(data), "") if name == "targets" else (sha256(data),)):
            raise BrokenError(at, problem)
    claims = json.loads(row["claims"])
    for claim in claims:
        spans = [*claim["spans"].values(), *(link["span"] for link in claim["chain"])]
        if not all(0 <= span[0] <= span[1] <= len(text) for span in spans if span):
            raise BrokenError(where, f"a span of claim {claim['id']} lies outside of the text")
    return len(claims)


def checked(root: Path) -> list[str]:
    """What was checked of the bundle in the folder `root`, a line each; raises BrokenError."""
    try:
        bundle = Bundle(root)
        check_files(bundle)
        check_signature(bundle)
        if bundle.edition == "internal":
            entries = check_log(bundle)
            check_manifests(bundle, entries)
            check_documents(bundle, entries)
        else:
            bundle.told.append(f"log: withheld in public, its head is {bundle.about['about']['head']['hash']}")
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
        raise BrokenError(str(root), f"it is not in the shape of a bundle: {error!r}") from error
    return bundle.told


def is_vouched(told: Sequence[str]) -> bool:
    """Whether somebody signed the bundle of which this was checked."""
    return not any(line.startswith(_UNSIGNED) for line in told)


def main(arguments: Sequence[str]) -> int:
    """Check a bundle and say so; the exit code."""
    root = Path(arguments[0]) if arguments else Path(__file__).resolve().parents[1]
    try:
        told = checked(root)
    except BrokenError as broken:
        sys.stdout.write(f"BROKEN {broken}\n")
        return 1
    sys.stdout.write("\n".join([*told, "whole" if is_vouched(told) else ALONE, ""]))
    return 0 if is_vouched(told) else 3


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
