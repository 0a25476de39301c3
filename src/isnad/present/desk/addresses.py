"""Where the desk shows what: the addresses that its pages lead to each other by."""

from urllib.parse import quote, urlencode


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


def outlet_at(name: str) -> str:
    """The page of an outlet: its name is in the query, because names hold slashes."""
    return f"/outlets/one?{urlencode({'name': name})}"


def person_at(key: str) -> str:
    """The page of a name of somebody killed, by its key."""
    return f"/people/one?{urlencode({'key': key})}"
