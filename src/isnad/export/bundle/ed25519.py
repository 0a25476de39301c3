"""Checks signatures of Ed25519 (RFC 8032, section 5.1) with whole numbers alone, for who has nothing but Python.

It makes no signatures and needs no secret, so that how long it takes tells nobody anything. It takes some milliseconds.
"""

import hashlib

_P = 2**255 - 19
_ORDER = 2**252 + 27742317777372353535851937790883648493
_D = -121665 * pow(121666, _P - 2, _P) % _P
_ROOT = pow(2, (_P - 1) // 4, _P)
_KEY, _SIGNATURE = 32, 64

_Point = tuple[int, int, int, int]
"""Extended coordinates."""


def is_signed(public: str, signature: str, data: bytes) -> bool:
    """Whether `signature` over `data` was made with the private half of `public`; both are hexadecimal."""
    # Blanks between digits would be passed over.
    if len(public) != 2 * _KEY or len(signature) != 2 * _SIGNATURE:
        return False
    try:
        key, signed = bytes.fromhex(public), bytes.fromhex(signature)
    except ValueError:
        return False
    if len(key) != _KEY or len(signed) != _SIGNATURE:
        return False
    own, made, number = _point(key), _point(signed[:_KEY]), int.from_bytes(signed[_KEY:], "little")
    if own is None or made is None or number >= _ORDER:
        return False
    told = int.from_bytes(hashlib.sha512(signed[:_KEY] + key + data).digest(), "little") % _ORDER
    return _same(_times(number, _BASE), _sum(made, _times(told, own)))


def _recovered(y: int, sign: int) -> "int | None":
    square = (y * y - 1) * pow(_D * y * y + 1, _P - 2, _P) % _P
    x = pow(square, (_P + 3) // 8, _P)
    if (x * x - square) % _P:
        x = x * _ROOT % _P
    if (x * x - square) % _P or (x == 0 and sign):
        return None
    return _P - x if x & 1 != sign else x


def _point(data: bytes) -> "_Point | None":
    number = int.from_bytes(data, "little")
    sign, y = number >> 255, number & (2**255 - 1)
    x = None if y >= _P else _recovered(y, sign)
    return None if x is None else (x, y, 1, x * y % _P)


def _sum(one: _Point, other: _Point) -> _Point:
    a = (one[1] - one[0]) * (other[1] - other[0]) % _P
    b = (one[1] + one[0]) * (other[1] + other[0]) % _P
    c = 2 * one[3] * other[3] * _D % _P
    d = 2 * one[2] * other[2] % _P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % _P, g * h % _P, f * g % _P, e * h % _P


def _times(number: int, point: _Point) -> _Point:
    found: _Point = (0, 1, 1, 0)
    while number:
        if number & 1:
            found = _sum(found, point)
        point = _sum(point, point)
        number >>= 1
    return found


def _same(one: _Point, other: _Point) -> bool:
    across = one[0] * other[2] - other[0] * one[2]
    along = one[1] * other[2] - other[1] * one[2]
    return across % _P == 0 and along % _P == 0


def _base() -> _Point:
    y = 4 * pow(5, _P - 2, _P) % _P
    x = _recovered(y, 0)
    return x or 0, y, 1, (x or 0) * y % _P


_BASE = _base()
