"""An example of every operator: a statement, and what it becomes."""

from __future__ import annotations

import textwrap
import unittest

from mutate.mutants import mutants
from mutate.operators import OPERATORS

#: By operator, the lines of a function's body, and what the changed line may become.
EXAMPLES: dict[str, list[tuple[str, list[str]]]] = {
    "await-dropped": [("return await fetch(url)", ["return fetch(url)"])],
    "async-def-dropped": [("await f()\nasync def one(): return fetch(url)", ["def one(): return fetch(url)"])],
    "async-with-dropped": [("async with slots:\n    pass", ["with slots:"])],
    "async-for-dropped": [("async for item in items:\n    pass", ["for item in items:"])],
    "async-comprehension-dropped": [("got = [i async for i in items]", ["got = [i for i in items]"])],
    "sleep-blocking": [("await asyncio.sleep(1)", ["time.sleep(1)"])],
    "gather-sequential": [
        ("got = await asyncio.gather(*(fetch(u) for u in urls if u))", ["got = [await fetch(u) for u in urls if u]"]),
        ("got = await asyncio.gather(*jobs)", ["got = [await one for one in jobs]"]),
        ("got = await asyncio.gather(a(), b())", ["got = [await a(), await b()]"]),
        ("got = await asyncio.gather(*jobs, return_exceptions=True)", []),
    ],
    "gather-unstarred": [("jobs = asyncio.gather(*jobs)", ["jobs = asyncio.gather(jobs)"])],
    "task-not-made": [("task = group.create_task(fetch(url))", ["task = fetch(url)"])],
    "task-awaited-at-once": [
        ("task = asyncio.create_task(fetch(url))", ["task = await asyncio.create_task(fetch(url))"]),
        ("await asyncio.create_task(fetch(url))", []),
    ],
    "tasks-one-by-one": [
        ("task = asyncio.create_task(f())", ["task = (await asyncio.wait([one := asyncio.create_task(f())]), one)[1]"]),
        ("group.create_task(f())", []),
    ],
    "as-completed-in-order": [
        ("for job in asyncio.as_completed(jobs):\n    pass", ["for job in jobs:"]),
        ("async for job in asyncio.as_completed(jobs):\n    pass", ["for job in jobs:"]),
    ],
    "first-completed-dropped": [
        ("await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)", ["await asyncio.wait(tasks)"]),
        ("await asyncio.wait(\n    tasks,\n    return_when=asyncio.FIRST_COMPLETED,\n)", [")"]),
    ],
    "thread-dropped": [
        ("got = await asyncio.to_thread(f, 1, key=2)", ["got = f(1, key=2)"]),
        ("got = await loop.run_in_executor(None, f, 1)", ["got = f(1)"]),
    ],
    "called-not-passed": [
        ("job = asyncio.to_thread(f, 1, key=2)", ["job = asyncio.to_thread(f(1, key=2))"]),
        ("job = loop.run_in_executor(None, f, 1)", ["job = loop.run_in_executor(None, f(1))"]),
    ],
    "shield-dropped": [("await asyncio.shield(task)", ["await task"])],
    "callback-forgotten": [("task.add_done_callback(ended)", ["pass"])],
    "return-exceptions-flipped": [
        ("got = asyncio.gather(*jobs, return_exceptions=True)", ["got = asyncio.gather(*jobs)"]),
        ("got = asyncio.gather(*jobs)", ["got = asyncio.gather(*jobs, return_exceptions=True)"]),
    ],
    "limit-moved": [
        ("slots = asyncio.Semaphore(limit)", ["slots = asyncio.Semaphore(limit + 1)", "slots = asyncio.Semaphore(limit - 1)"]),
        ("queue = asyncio.Queue()", []),
    ],
    "queue-unbounded": [("queue = asyncio.Queue(maxsize=2)", ["queue = asyncio.Queue()"])],
    "semaphore-dropped": [
        ("async with self.slots[host]:\n    pass", ["if True:"]),
        ("async with slots, asyncio.timeout(1):\n    pass", ["async with asyncio.timeout(1):"]),
        ("async with host, slots:\n    pass", ["async with slots:", "async with host:"]),
    ],
    "lock-dropped": [
        ("lock = asyncio.Lock()\nasync with lock:\n    pass", ["if True:"]),
        ("async with slots:\n    pass", []),
    ],
    "acquire-forgotten": [("await slots.acquire()", ["pass"]), ("conn = await pool.acquire()", [])],
    "release-forgotten": [("await pool.release(conn)", ["pass"])],
    "timeout-dropped": [
        ("async with asyncio.timeout(1):\n    pass", ["async with asyncio.timeout(None):"]),
        ("await asyncio.wait_for(job, seconds)", ["await asyncio.wait_for(job, None)"]),
        ("await asyncio.wait(jobs, timeout=1)", ["await asyncio.wait(jobs, timeout=None)"]),
        ("async with asyncio.timeout(None):\n    pass", []),
    ],
    "timeout-doubled": [("await asyncio.wait_for(job, a + b)", ["await asyncio.wait_for(job, 2 * (a + b))"])],
    "cancel-forgotten": [("task.cancel()", ["pass"])],
    "cancelled-not-awaited": [
        ("for task in tasks:\n    task.cancel()\nawait asyncio.gather(*tasks)", ["pass"]),
        ("task.cancel()\nwith suppress(CancelledError):\n    await task", ["pass"]),
        ("task.done()\nawait task", []),
    ],
    "task-done-forgotten": [("queue.task_done()", ["pass"])],
    "join-forgotten": [("await queue.join()", ["pass"]), ("text = ''.join(parts)", [])],
    "put-forgotten": [("await queue.put(item)", ["pass"]), ("queue.put_nowait(item)", ["pass"])],
    "wake-forgotten": [("event.set()", ["pass"]), ("changed.notify_all()", ["pass"])],
    "note-forgotten": [("seen.add(url)", ["pass"])],
    "exit-forgotten": [
        ("async with pool() as conn:\n    pass", ["if [conn := await (pool()).__aenter__()]:"]),
        ("with pool():\n    pass", ["if [(pool()).__enter__()]:"]),
        ("with suppress(OSError):\n    pass", []),
    ],
    "finally-emptied": [("try:\n    f()\nfinally:\n    g()", ["pass"])],
    "except-widened": [
        ("try: f()\nexcept OSError: pass", ["except Exception: pass", "except BaseException: pass"]),
        ("try: f()\nexcept Exception: pass", ["except BaseException: pass"]),
        ("try: f()\nexcept asyncio.CancelledError: pass", ["except BaseException: pass"]),
        ("try: f()\nexcept: pass", []),
    ],
    "except-narrowed": [
        ("try: f()\nexcept Exception: pass", ["except ValueError: pass"]),
        ("try: f()\nexcept (OSError, KeyError): pass", ["except OSError: pass", "except KeyError: pass"]),
    ],
    "error-unhandled": [("try: f()\nexcept OSError: g()", ["except OSError: raise"]), ("try: f()\nexcept OSError: raise", [])],
    "suppress-dropped": [("with suppress(OSError):\n    f()", ["if True:"])],
    "raise-dropped": [("raise ValueError(1)", ["pass"])],
    "return-dropped": [("return total", ["total"]), ("return", [])],
    "range-moved": [
        ("for i in range(n): pass", ["for i in range(n + 1): pass", "for i in range(n - 1): pass"]),
        ("for i in range(1, n): pass", ["for i in range(1, n + 1): pass", "for i in range(1, n - 1): pass"]),
    ],
    "count-from-zero": [("for i, u in enumerate(urls, 1): pass", ["for i, u in enumerate(urls): pass"])],
    "comparison-moved": [("if a + b <= c: pass", ["if a + b < c: pass"]), ("if a > b: pass", ["if a >= b: pass"])],
    "count-forgotten": [("tries += 1", ["pass"])],
    "jump-dropped": [("for i in urls: break", ["for i in urls: pass"])],
}


def made(operator: str, body: str) -> list[str]:
    """The lines that this operator's mutants have in the place of one of the body."""
    source = "import asyncio\n\n\nasync def answer(urls):\n" + textwrap.indent(body, "    ") + "\n"
    return [one.after for one in mutants(source) if one.operator == operator]


class Operators(unittest.TestCase):
    def test_each_makes_its_mistake(self) -> None:
        for name, examples in EXAMPLES.items():
            for body, after in examples:
                with self.subTest(name, body=body):
                    self.assertEqual(made(name, body), after)

    def test_each_has_an_example(self) -> None:
        self.assertEqual([one.name for one in OPERATORS if one.name not in EXAMPLES], [])


class Mutants(unittest.TestCase):
    def test_each_says_where_it_differs(self) -> None:
        source = "async def é(urls):\n    ä = 'ü', await fetch(\n        urls)\n    return ä\n"
        first, *_ = mutants(source)
        self.assertEqual((first.operator, first.line), ("await-dropped", 2))
        self.assertEqual((first.before, first.after), ("ä = 'ü', await fetch(", "ä = 'ü', fetch("))
        self.assertEqual(first.source, source.replace("await ", ""))

    def test_what_python_cannot_read_is_no_mutant(self) -> None:
        self.assertEqual([one.operator for one in mutants("async def f():\n    await g()\n")], ["await-dropped"])

    def test_an_import_moves_no_line(self) -> None:
        (blocking,) = (m for m in mutants("import asyncio\nasync def f():\n    await asyncio.sleep(1)\n") if m.operator == "sleep-blocking")
        self.assertEqual(blocking.source, "import asyncio, time\nasync def f():\n    time.sleep(1)\n")


if __name__ == "__main__":
    unittest.main()
