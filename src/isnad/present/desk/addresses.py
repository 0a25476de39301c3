"""Where the desk shows what: the addresses that its pages lead to each other by."""

from urllib.parse import quote


def _in_path(id_: str) -> str:
    return id_ if id_.isascii() and id_.replace("-", "").isalnum() else quote(id_, safe="")


def incident_at(incident: str) -> str:
    """The page of an incident."""
    return f"/incidents/{_in_path(incident)}"


def document_at(document: str) -> str:
    """The page of the document with this id."""
    return f"/documents/{_in_path(document)}"


def words_of(document: str, claim: str) -> str:
    """Where the words of a claim stand, in the document with this id."""
    return f"{document_at(document)}?claim={_in_path(claim)}#claim"
