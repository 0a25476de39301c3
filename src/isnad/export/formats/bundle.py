"""The evidence bundle: records, log, signatures, method, and what checks them without Isnad."""

import json
import shutil
from pathlib import Path
from typing import Any, Final

from isnad.case import keys
from isnad.case.keys import Signer
from isnad.case.manifest import read_body, read_signature
from isnad.errors import IsnadError
from isnad.export.bundle.method import method
from isnad.export.bundle.says import said
from isnad.export.bundle.script import script
from isnad.export.case_content import CaseContent
from isnad.export.content import Content
from isnad.export.folder import Folder
from isnad.export.formats import json_file
from isnad.export.records import About
from isnad.export.registry import Asked
from isnad.knowledge.profiles import profile
from isnad.model.codec import to_compact
from isnad.present.language import Language
from isnad.present.redaction.edition import Edition
from isnad.store.blobs import Bytes
from isnad.store.entry import Entry, params_object

_EVIDENCE: Final = "evidence"


def write(content: Content, folder: Folder, asked: Asked) -> None:
    """Everything that `json` writes, the method in both languages, and `evidence/` with what the values rest on.

    Raises:
        IsnadError: `export.needs_case`, where the content is not that of a case: an export has no log.
    """
    if not isinstance(content, CaseContent):
        raise IsnadError("export.needs_case", "a bundle is made of a case, not of an export.", "Name the case.")
    signer = keys.load(content.about.case) if content.about.case else None
    counts, known = json_file.counting(content, folder, asked), profile(asked.context.profile)
    for language in Language:
        with folder.text(f"method.{language}.txt") as stream:
            stream.write(method(content.about, counts, known, language))
    _key(content, folder, signer)
    with folder.text(f"{_EVIDENCE}/verify.py") as stream:
        stream.write(script())
    with folder.text("README.txt") as stream:
        stream.write(_readme(content.about, folder, signer))
    if content.about.edition is Edition.INTERNAL:
        _evidence(content, folder)
    else:
        _bare_log(content, folder)
    if signer is None:
        folder.losses.add("unsigned")
    else:
        folder.sign = signer.sign


def _key(content: CaseContent, folder: Folder, signer: Signer | None) -> None:
    told: dict[str, Any] = {"signed": signer is not None}
    if signer is not None:
        told |= {"public": signer.public, "fingerprint": signer.fingerprint}
    with folder.text(f"{_EVIDENCE}/key.json") as stream:
        stream.write(json.dumps(told, indent=1) + "\n")
    with folder.binary(f"{_EVIDENCE}/key.pem") as file:
        file.write(content.layout.key.read_bytes() if signer is None else keys.public_pem(signer.public))


def _readme(about: About, folder: Folder, signer: Signer | None) -> str:
    lines: list[str] = []
    for language in Language:
        keys_ = ["readme.title", f"edition.{about.edition}", "readme.what", "readme.check"]
        keys_ += ["readme.unsigned"] if signer is None else ["readme.openssl", "readme.key"]
        keys_ += ["readme.head"] if about.edition is Edition.INTERNAL else ["readme.head", "readme.public"]
        values = {
            "evidence": folder.name(f"{_EVIDENCE}/x").removesuffix("/x"),
            "print": "" if signer is None else signer.fingerprint,
            "head": about.head.hash,
            "length": about.head.length,
        }
        lines += [said(key, language).format_map(values) for key in keys_] + [""]
    return "\n".join(lines)


def _evidence(content: CaseContent, folder: Folder) -> None:
    """The log, the manifests, everything that the log holds hashes of, and the bytes."""
    reader, layout = content.reader, content.layout
    with folder.text(f"{_EVIDENCE}/log.jsonl") as stream:
        stream.writelines(f"{_line(entry)}\n" for entry in reader.log())
    for row in reader.manifests():
        with folder.binary(f"{_EVIDENCE}/manifests/{row.number:06d}.json") as file:
            file.write(read_body(layout, row.number))
        with folder.text(f"{_EVIDENCE}/manifests/{row.number:06d}.sig") as stream:
            stream.write(f"{read_signature(layout, row.number)}\n")
    with folder.text(f"{_EVIDENCE}/readings.jsonl") as stream:
        records = {kept.id: kept.record for kept in reader.documents()}
        for row_ in reader.readings():
            told = {
                "document": row_.document,
                "record": records[row_.document],
                "claims": row_.claims,
                "targets": row_.targets,
            }
            stream.write(json.dumps(told, ensure_ascii=False) + "\n")
    with folder.text(f"{_EVIDENCE}/decisions.jsonl") as stream:
        rows = ({"entry": taken.entry, "body": taken.body} for taken in reader.decisions.rows())
        stream.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    kept = Bytes(layout.bytes)
    for sha256 in reader.blobs():
        _copy(kept.path_of(sha256), folder.path(f"{_EVIDENCE}/bytes/{sha256[:2]}/{sha256}"))


def _copy(source: Path, target: Path) -> None:
    shutil.copyfile(source, target)


def _line(entry: Entry) -> str:
    fields = {
        "seq": entry.seq,
        "when": entry.when,
        "who": entry.who,
        "action": entry.action,
        "params": params_object(entry.params),
        "previous": entry.previous,
        "hash": entry.hash,
    }
    return json.dumps(fields, ensure_ascii=False)


def _bare_log(content: CaseContent, folder: Folder) -> None:
    """What was done when. No hash of an entry, by which a guess at who did it could be confirmed."""
    with folder.text(f"{_EVIDENCE}/log.jsonl") as stream:
        for entry in content.reader.log():
            stream.write(to_compact({"seq": entry.seq, "when": entry.when, "action": entry.action}) + "\n")
            folder.losses.add("withheld")
