"""The signed list of what a case holds: every document by its hashes, and where the log stood."""

from pathlib import Path

from isnad.case import files, keys
from isnad.case.folder import Layout
from isnad.case.history import History, Stand
from isnad.case.keys import Signer
from isnad.errors import IsnadError
from isnad.model.assessment import Fingerprint
from isnad.model.codec import from_json
from isnad.model.identity import sha256_of
from isnad.model.value import Value
from isnad.store.canonical import canonical
from isnad.store.entry import Act, Action, Entry, Head
from isnad.store.rows import Signed
from isnad.store.store import Store
from isnad.store.write import now

_SIGNATURE = ".sig"
_VERIFY = "Nothing was signed: run isnad verify."


class Manifest(Value, frozen=True):
    """What is signed.

    Attributes:
        case: the case's id.
        number: 1, 2, 3 …
        made: UTC, ISO 8601.
        key: fingerprint of the key that signs it.
        context: what the claims depend on.
        log: where the log stood; its last entry is not yet the one that names this manifest.
        documents: all of them, by id.
    """

    case: str
    number: int
    made: str
    key: str
    context: Fingerprint
    log: Head
    documents: tuple[Stand, ...]


def sign(store: Store, layout: Layout, signer: Signer, context: Fingerprint, who: str) -> Entry:
    """Sign what the log says is in the case, keep it in a file beside its signature, and log that.

    What the log says, not what the tables hold: nobody's later edit of a table can get itself signed.

    Raises:
        IsnadError: `case.log_broken`, `case.cannot_write`.
    """
    with store.reading() as reader:
        history = History().follow(reader.log())
        number = 1 + max((*history.signed, *(row.number for row in reader.manifests())), default=0)
    if history.broken is not None:
        raise IsnadError("case.log_broken", f"the log does not hold at entry {history.broken}.", _VERIFY)
    left = layout.manifest(number)
    if left.exists() and not _is_left_over(left, history):
        # Written over, it could no longer show that the log was longer once.
        raise IsnadError("case.log_broken", f"{left} was signed over a log that this one does not hold.", _VERIFY)
    stands = tuple(history.stands[id_] for id_ in sorted(history.stands))
    body = canonical(Manifest(history.case, number, now(), signer.fingerprint, context, history.head, stands)) + b"\n"
    signed = Signed(number, sha256_of(body), signer.fingerprint, signer.sign(body))
    path = layout.manifest(number)
    # Both files before the row: what the row names has to be there, whenever the power fails.
    files.put(path, body)
    files.put(path.with_suffix(_SIGNATURE), f"{signed.signature}\n".encode("ascii"))
    with store.writing() as writer:
        writer.add_manifest(signed)
        act = Act.of(Action.MANIFEST_SIGNED, manifest=number, sha256=signed.sha256, key=signed.key)
        return writer.append((act,), who)[-1]


def fits(history: History, manifest: Manifest) -> bool:
    """Whether the log stood where the manifest says, in this case."""
    at, hashes = manifest.log.length, history.hashes
    return manifest.case == history.case and 0 < at <= len(hashes) and hashes[at - 1] == manifest.log.hash


def _is_left_over(path: Path, history: History) -> bool:
    """Whether a build left it that was killed before it was logged."""
    try:
        return fits(history, parse(path.read_bytes()))
    except (OSError, IsnadError):
        return False


def read_body(layout: Layout, number: int) -> bytes:
    """The bytes that were signed; raises OSError where they cannot be read."""
    return layout.manifest(number).read_bytes()


def read_signature(layout: Layout, number: int) -> str:
    """The signature in its file; raises OSError, and gives what cannot be one where the file holds no text."""
    return layout.manifest(number).with_suffix(_SIGNATURE).read_bytes().decode("ascii", "replace").strip()


def parse(body: bytes) -> Manifest:
    """The manifest of these bytes; raises IsnadError where they are none."""
    return from_json(body, Manifest)


def is_authentic(history: History, signed: Signed, body: bytes) -> bool:
    """Whether the key that the manifest's row names is known to the log and signed these bytes."""
    key = history.keys.get(signed.key)
    return key is not None and keys.is_signed(key.public, signed.signature, body)
