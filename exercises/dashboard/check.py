"""dashboard: first the id, then both lists at the same time.

name     id   user   orders   friends   best (s)   why this case
Ada      3    1      2        2         3          the times of the task; the one that the verdict shows
Grace    5    1      3        1         4          the orders take longest
Alan     4    2      1        3         5          the friends take longest
Ada      3    1      1        1         2          the same user again: nothing is kept from before
(empty)  0    1      2        2         3          an id that counts as false
Sophie   6    1      2        1         3          lists that are empty

The order of the codes: known error texts, coroutines that nobody awaited, a blocked loop;
`called-twice` before the result (a task handed to a service is `forgot-await-task`, a
coroutine in a service's answer `wrong-value`), then whether it was asked in this run, then
the time (`sequential-task` where tasks were made, `sequential` where not, `time` where both
lists did overlap), then what was left.  Any awaitable answer and any mapping is right, and a
tuple in place of a list.
"""

from collections.abc import Mapping
from typing import Any

from lesswait.judge import Exercise, Given, Run, check
from lesswait.judge.run import shown

NAME = "dashboard"


def uid_text(uid: object) -> str:
    """An id as a service writes it: whatever it is given, without the addresses of objects."""
    return str(uid) if isinstance(uid, (int, str)) else f"<{type(uid).__name__}>"


def listed(word: str, uid: object) -> list[str]:
    """The orders or the friends of a user; user 6 has none."""
    return [] if uid == 6 else [word + uid_text(uid)]


GIVEN = {
    "get_user": Given(lambda name: len(name)),
    "get_orders": Given(lambda uid: listed("order", uid)),
    "get_friends": Given(lambda uid: listed("friend", uid)),
}

CASES = [("Ada", 1, 2, 2), ("Grace", 1, 3, 1), ("Alan", 2, 1, 3), ("Ada", 1, 1, 1), ("", 1, 2, 2), ("Sophie", 1, 2, 1)]


def shows(ex: Exercise, name: str, user: float, orders: float, friends: float) -> None:
    """A run for this user, with these waits, gives the right dict."""
    uid = len(name)
    waits = {"get_user": {name: user}, "get_orders": {uid: orders}, "get_friends": {uid: friends}}
    run = ex.run(name, waits=waits, best=user + max(orders, friends))
    run.sound()
    run.once(*GIVEN)
    is_dict(run, {"id": uid, "orders": listed("order", uid), "friends": listed("friend", uid)})
    run.asked("get_user", [name])
    run.asked("get_orders", [uid])
    run.asked("get_friends", [uid])


def is_dict(run: Run, expected: dict[str, Any]) -> None:
    """The run returned these keys and values."""
    for service in ("get_orders", "get_friends"):
        if any(span.key in ("Task", "Future", "_GatheringFuture") for span in run.spans(service)):
            run.fail("forgot-await-task", run.first_wait)
    run.returned()
    if not isinstance(run.value, Mapping):
        run.fail("wrong-shape", got=f"{shown(run.value)} - I expected a dict")
    if {key: plain(value) for key, value in run.value.items()} != expected:
        run.fail("wrong-value", got=shown(dict(run.value), 160))


def plain(value: Any) -> Any:
    """A tuple as the list that it stands for."""
    return list(value) if isinstance(value, tuple) else value


@check("the id, the orders and the friends, each asked for once")
def value(ex: Exercise) -> None:
    for case in CASES:
        shows(ex, *case)


@check("the two lists are fetched at the same time")
def overlap(ex: Exercise) -> None:
    for run in ex.runs:
        run.overlapped("get_orders", "get_friends")


@check("nothing is left running")
def nothing_left(ex: Exercise) -> None:
    for run in ex.runs:
        run.nothing_left()
