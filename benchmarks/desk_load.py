"""How long the pages of a desk take with several people at once: `python benchmarks/desk_load.py CASE`.

Starts `isnad serve` on the case as a process of its own, lets readers ask for its pages one after the other without a
pause, and prints the median and the 95th percentile of each kind of page in milliseconds, from the request to the last
byte. With `--check` it ends with 1 where a page is slower than what a desk may be.
"""

import argparse
import http.client
import random
import sqlite3
import statistics
import subprocess
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote, urlsplit

P50 = 150.0
P95 = 500.0
_WORDS = ("قصف", "مدنيين قتلوا", '"الدفاع المدني"', "طفل", "غارة OR برميل", "سوق -مدرسة")
Times = dict[str, list[float]]


def paths(case: Path, chance: random.Random) -> dict[str, list[str]]:
    """Addresses of each kind of page, of incidents, documents and names that the case holds."""
    with sqlite3.connect(f"file:{case / 'case.sqlite'}?mode=ro", uri=True) as connection:
        incidents = [row[0] for row in connection.execute("SELECT id FROM incidents ORDER BY random() LIMIT 300")]
        documents = [row[0] for row in connection.execute("SELECT document FROM listed ORDER BY random() LIMIT 300")]
        places = [row[0] for row in connection.execute("SELECT place FROM incidents WHERE place <> '' LIMIT 100")]
        days = [row[0] for row in connection.execute("SELECT day FROM incidents WHERE day IS NOT NULL LIMIT 100")]
    place = [quote(found) for found in chance.sample(places, min(20, len(places)))]
    day = chance.sample(days, min(20, len(days)))
    lists = [f"/incidents?place={found}" for found in place]
    lists += [f"/incidents?since={found}&order=day" for found in day]
    return {
        "desk": ["/"],
        "incidents": ["/incidents", *lists, "/incidents?status=proposed&page=40"],
        "map": ["/incidents?view=map", "/api/incidents/points"],
        "timeline": ["/incidents?view=timeline"],
        "incident": [f"/incidents/{id_}" for id_ in incidents],
        "document": [f"/documents/{id_}" for id_ in documents],
        "documents": ["/documents", "/documents?page=50"],
        "queue": ["/queue"],
        "outlets": ["/outlets"],
        "people": ["/people"],
        "search": [f"/search?q={quote(words)}" for words in _WORDS],
        "method": ["/method"],
        "log": ["/log"],
        "api": [f"/api/incidents/{id_}" for id_ in incidents],
    }


@contextmanager
def served(case: Path) -> Iterator[tuple[int, str]]:
    """Port and session cookie of a desk that ends with this block."""
    command = [sys.executable, "-m", "isnad", "serve", str(case)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        try:
            address = urlsplit("" if process.stdout is None else process.stdout.readline().strip())
            if address.port is None:
                sys.exit("the desk does not say where it is")
            connection = http.client.HTTPConnection("127.0.0.1", address.port)
            connection.request("GET", f"{address.path}?{address.query}")
            answer = connection.getresponse()
            cookie = answer.headers["Set-Cookie"].partition(";")[0]
            connection.close()
            yield address.port, cookie
        finally:
            process.terminate()


def ask(connection: http.client.HTTPConnection, path: str, cookie: str, language: str) -> tuple[int, float]:
    """Status of a page and the milliseconds that it took."""
    began = time.perf_counter()
    connection.request("GET", path, headers={"Cookie": cookie, "Accept-Language": language})
    answer = connection.getresponse()
    answer.read()
    return answer.status, (time.perf_counter() - began) * 1000


def user(port: int, cookie: str, kinds: dict[str, list[str]], until: float, seed: int, times: Times) -> None:
    """One reader, asking for pages of all kinds in turn."""
    chance = random.Random(seed)  # noqa: S311 - which page is next
    connection = http.client.HTTPConnection("127.0.0.1", port)
    while time.perf_counter() < until:
        kind = chance.choice(list(kinds))
        status, took = ask(connection, chance.choice(kinds[kind]), cookie, chance.choice(("ar", "en")))
        times[kind if status == 200 else f"{kind}: {status}"].append(took)


def measured(case: Path, users: int, seconds: float) -> Times:
    """Milliseconds of every page asked for, by kind."""
    times: Times = defaultdict(list)
    kinds = paths(case, random.Random(1))  # noqa: S311 - as above
    with served(case) as (port, cookie):
        first = http.client.HTTPConnection("127.0.0.1", port)
        for found in kinds.values():  # what is made once for all is made before
            ask(first, found[0], cookie, "ar")
        until = time.perf_counter() + seconds
        readers = [
            threading.Thread(target=user, args=(port, cookie, kinds, until, seed, times)) for seed in range(users)
        ]
        for reader in readers:
            reader.start()
        for reader in readers:
            reader.join()
    return times


def main() -> None:
    """Measure, print, and end with 1 where a page is too slow and that was asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("case", type=Path)
    parser.add_argument("--users", type=int, default=10)
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--check", action="store_true", help="end with 1 where a page is too slow")
    asked = parser.parse_args()
    times = measured(asked.case, asked.users, asked.seconds)
    slow = False
    print(f"{'page':<24}{'asked':>8}{'p50':>9}{'p95':>9}")
    for kind, found in sorted(times.items()):
        p50 = statistics.median(found)
        p95 = sorted(found)[min(len(found) - 1, int(len(found) * 0.95))]
        too_slow = p50 > P50 or p95 > P95 or ":" in kind
        slow = slow or too_slow
        print(f"{kind:<24}{len(found):>8}{p50:>9.1f}{p95:>9.1f}{'  slow' if too_slow else ''}")
    if asked.check and slow:
        sys.exit(1)


if __name__ == "__main__":
    main()
