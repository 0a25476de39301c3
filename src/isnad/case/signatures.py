"""Checks a case's log, its keys and its signed manifests."""

from functools import partial

from isnad.case import keys, manifest
from isnad.case.history import History
from isnad.case.inspection import Inspection, first
from isnad.case.manifest import Manifest
from isnad.case.open import CASE
from isnad.errors import IsnadError
from isnad.model.document import Issue
from isnad.model.identity import sha256_of
from isnad.model.reason import Reason
from isnad.store.rows import Signed

_LOG = "log"


def log(case: Inspection) -> Issue | None:
    """Whether the log begins with the case, and each entry is what was logged and follows the one before."""
    history = case.history.follow(case.reader.log())
    if history.broken is not None:
        return Issue(_LOG, Reason.of("custody.log_broken", entry=history.broken))
    if history.case == "" or history.case != case.reader.setting(CASE):
        return Issue(_LOG, Reason.of("custody.log_of_another"))
    return None


def lodged(case: Inspection, head: str | None) -> Issue | None:
    """Whether a head that somebody lodged elsewhere is in the chain."""
    if head is None or head in case.history.hashes:
        return None
    return Issue(_LOG, Reason.of("custody.lodged_head_absent", head=head))


def manifests(case: Inspection) -> Issue | None:
    """Whether every manifest is there, is the one that was logged, and was signed by a key that the log knows."""
    history = case.history
    rows = case.reader.manifests()
    if [row.number for row in rows] != list(range(1, len(rows) + 1)) or {row.number for row in rows} != set(
        history.signed
    ):
        return Issue(case.layout.manifests.name, Reason.of("custody.manifests_differ_from_log"))
    latest: Manifest | None = None
    for row in rows:
        found = _manifest(case, row)
        if isinstance(found, Issue):
            return found
        latest = found
    return first((partial(_beyond, case, len(rows)), partial(_key_file, case), partial(_latest, case, latest)))


def _manifest(case: Inspection, row: Signed) -> Manifest | Issue:
    path = case.layout.manifest(row.number)
    where = case.layout.relative(path)
    try:
        body = manifest.read_body(case.layout, row.number)
        signature = manifest.read_signature(case.layout, row.number)
    except OSError:
        return Issue(where, Reason.of("custody.manifest_missing"))
    if not sha256_of(body) == row.sha256 == case.history.signed[row.number][0]:
        return Issue(where, Reason.of("custody.manifest_changed"))
    if signature != row.signature or not manifest.is_authentic(case.history, row, body):
        return Issue(where, Reason.of("custody.signature_wrong", key=row.key[:16]))
    try:
        read = manifest.parse(body)
    except IsnadError:
        return Issue(where, Reason.of("custody.manifest_changed"))
    if not manifest.fits(case.history, read):
        return Issue(where, Reason.of("custody.manifest_of_another_log"))
    return read


def _beyond(case: Inspection, last: int) -> Issue | None:
    """A manifest that no row names: left by a killed build, or by a log that was longer once."""
    if not case.layout.manifest(last + 1).exists():
        return None
    where = case.layout.relative(case.layout.manifest(last + 1))
    try:
        left = manifest.parse(manifest.read_body(case.layout, last + 1))
    except (OSError, IsnadError):
        return Issue(where, Reason.of("custody.manifest_changed"))
    if not manifest.fits(case.history, left):
        return Issue(where, Reason.of("custody.log_cut_off", entries=left.log.length))
    case.note(where, Reason.of("custody.manifest_unfinished"))
    return None


def _key_file(case: Inspection) -> Issue | None:
    """Whether the public key beside the case is the one in use, and how often it was replaced."""
    history = case.history
    if len(history.keys) > 1:
        case.note(case.layout.key.name, Reason.of("custody.key_replaced", keys=len(history.keys)))
    known = history.keys.get(history.last_key)
    if known is None or not keys.is_key(known.public, history.last_key):
        return Issue(_LOG, Reason.of("custody.no_key"))
    try:
        held = case.layout.key.read_bytes()
    except OSError:
        held = b""
    if held == keys.public_pem(known.public):
        return None
    # A build that was killed between the two leaves a key that nothing is signed with yet.
    if all(entry < known.entry for _, entry in history.signed.values()):
        case.note(case.layout.key.name, Reason.of("custody.key_file_unfinished"))
        return None
    return Issue(case.layout.key.name, Reason.of("custody.key_file_changed"))


def _latest(case: Inspection, latest: Manifest | None) -> Issue | None:
    """Whether the last manifest lists what the log said was in the case when it was signed."""
    if latest is None:
        case.note(case.layout.manifests.name, Reason.of("custody.no_manifest"))
        return None
    then = History().follow(case.reader.log(), latest.log.length)
    if tuple(then.stands[id_] for id_ in sorted(then.stands)) != latest.documents:
        where = case.layout.relative(case.layout.manifest(latest.number))
        return Issue(where, Reason.of("custody.manifest_of_another_log"))
    since = sum(then.stands.get(id_) != stand for id_, stand in case.history.stands.items())
    if since:
        case.note(case.layout.manifests.name, Reason.of("custody.since_manifest", documents=since))
    return None
