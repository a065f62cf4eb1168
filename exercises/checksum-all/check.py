"""checksum-all: a blocking function in threads, all at once, and the loop stays free.

paths      waits (s)   algo     best   why this case
a b c      3 1 2       md5      3      the slowest first; the one that the verdict shows
a b c      1 3 2       sha256   3      the slowest in the middle, and another algo
a b c d    1 1 1 4     md5      4      the slowest last; as many as there ever are
a b a      2 1 2       md5      2      the same path twice: it may be read once
a          1           ""       1      one file, and an algo that is falsy
(none)                 md5      0      nothing to read

Each run has a heartbeat beside it, a task that ticks every quarter of a second.  A pool of
threads has five at least, so that more than four files need not be judged.

The order of the codes: `called-not-passed`, `passed-non-coro`, `executor-kwargs` and the
other known texts, what nobody awaited, a blocked loop (a call on the loop's thread, or a
heartbeat that came late); then the result; `sequential`; what is left.
"""

import asyncio
import inspect

from lesswait.judge import Exercise, Given, Run, check, fail

NAME = "checksum_all"


def summed(path: str, *, algo: str) -> str:
    """What checksum answers."""
    return f"{algo} of {path}"


GIVEN = {"checksum": Given(summed, blocking=True)}

CASES = [
    (["a", "b", "c"], {"a": 3, "b": 1, "c": 2}, "md5"),
    (["a", "b", "c"], {"a": 1, "b": 3, "c": 2}, "sha256"),
    (["a", "b", "c", "d"], {"a": 1, "b": 1, "c": 1, "d": 4}, "md5"),
    (["a", "b", "a"], {"a": 2, "b": 1}, "md5"),
    (["a"], {"a": 1}, ""),
]
BEAT = 0.25  # seconds
LITTLE = 1e-6  # seconds


class Heartbeat:
    """A task beside the answer, and the longest time that it had to wait for its turn."""

    def __init__(self) -> None:
        self.late = 0.0

    async def beat(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            due = loop.time() + BEAT
            await asyncio.sleep(BEAT)
            self.late = max(self.late, loop.time() - due)


def summed_up(ex: Exercise, paths: list[str], waits: dict[str, float], algo: str) -> Run:
    """A run with a heartbeat, and nothing wrong with it as yet."""
    heart = Heartbeat()

    async def scene() -> object:
        beating = asyncio.create_task(heart.beat(), name="heartbeat")
        try:
            answer = ex.answer(list(paths), algo)
            if not inspect.isawaitable(answer):
                fail("not-async", name=NAME)
            return await answer
        finally:
            beating.cancel()

    run = ex.run(using=scene, waits={"checksum": waits}, best=max(waits.values(), default=0))
    run.sound()
    if heart.late > LITTLE:
        run.fail("blocked-loop", run.first_wait, secs=heart.late)
    return run


@check("each file has its checksum, in order, and the loop stays free")
def right(ex: Exercise) -> None:
    for paths, waits, algo in CASES:
        run = summed_up(ex, paths, waits, algo)
        run.sequence([summed(path, algo=algo) for path in paths])
        run.asked("checksum", paths)


@check("all the waits overlap")
def overlap(ex: Exercise) -> None:
    for run in ex.runs:
        run.overlapped("checksum")


@check("nothing is left running")
def nothing_left(ex: Exercise) -> None:
    for run in ex.runs:
        run.nothing_left()


@check("no paths, no checksums")
def empty(ex: Exercise) -> None:
    run = ex.run([], "md5", best=0)
    if run.error is not None or run.value is None:
        run.fail("empty-case")
    run.sound()
    run.sequence([])
    run.nothing_left()
