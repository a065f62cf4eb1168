"""Known exception texts, provoked for real on whatever Python runs this."""

from __future__ import annotations

import asyncio
import linecache
import sys
import textwrap
import unittest

from lesswait.judge import diagnose

FILE = "answer.py"


def provoke(source: str) -> BaseException:
    """The exception that a learner's `main()` raises under asyncio.run."""
    source = textwrap.dedent(source)
    linecache.cache[FILE] = (len(source), None, source.splitlines(keepends=True), FILE)
    names: dict[str, object] = {"asyncio": asyncio}
    exec(compile(source, FILE, "exec"), names)
    try:
        asyncio.run(names["main"]())  # type: ignore[operator]
    except BaseException as exc:
        return exc
    raise AssertionError("nothing was raised")


PROLOGUE = "async def fetch(u): return u\n"

CASES: dict[str, list[str]] = {
    "gather-args": [
        "async def main(): return await asyncio.gather([fetch(1), fetch(2)])",
        "async def main(): return await asyncio.gather(fetch(u) for u in (1, 2))",
        "async def main():\n    jobs = [fetch(1)]\n    return await asyncio.gather(jobs)",
    ],
    "await-non-awaitable": [
        "async def main(): await 3",
        "async def main(): return await asyncio.gather(*[await fetch(u) for u in (1, 2)])",
        "async def main(): return await asyncio.gather(*(await fetch(u) for u in (1, 2)))",
        "async def main():\n    got = await asyncio.gather(\n        *[await fetch(1)],\n    )\n    return got",
        "async def main(): x = await fetch(1); return await x",
        "async def main():\n    for job in asyncio.as_completed([1, 2]): await job",
        "async def main(): await asyncio.shield('a')",
        "async def main(): task = await asyncio.create_task(fetch('a')); return task.result()",
        "async def main(): task = await asyncio.create_task(fetch(None)); task.cancel()",
        "async def main(): return await asyncio.wait({await asyncio.create_task(fetch(u)) for u in 'ab'})",
        "async def main(): await asyncio.wait([await asyncio.create_task(fetch(u)) for u in ([1], [2])])",
    ],
    "nested-run": [
        "async def main(): return asyncio.run(fetch(1))",
        "async def main(): return asyncio.get_running_loop().run_until_complete(fetch(1))",
    ],
    "raised": [
        "async def main(): asyncio.as_completed(*[fetch(1), fetch(2)])",
        "async def main(): await asyncio.wait(*[fetch(1), fetch(2)])",
    ],
    "with-not-async-with": [
        "async def main():\n    with asyncio.TaskGroup() as tg: pass",
        "async def main():\n    with asyncio.Semaphore(1): pass",
        "async def main():\n    with asyncio.timeout(1): pass",
    ],
    "not-async": [
        "class Half:\n    async def __aenter__(self): pass\n    def __aexit__(self, *_): pass\n"
        "async def main():\n    async with Half(): pass",
    ],
    "not-async-manager": [
        "async def gen():\n    yield 1\nasync def main():\n    async with gen(): pass",
    ],
    "async-for-wrong": [
        "async def main():\n    async for u in [1, 2]: pass",
        "async def main(): return [u async for u in (1, 2)]",
        "async def main():\n    async for n, u in enumerate([1, 2]): pass",
    ],
    "for-not-async-for": [
        "async def gen():\n    yield 1\nasync def main():\n    for x in gen(): pass",
    ],
    "sum-of-async-gen": ["async def main(): return sum(await fetch(u) for u in (1, 2))"],
    "reused-coro": [
        "async def main():\n    c = fetch(1)\n    await c\n    await c",
        "async def main():\n    c = asyncio.sleep(1)\n    async def one(): await c\n    await asyncio.gather(one(), one())",
    ],
    "result-too-early": [
        "async def main():\n    t = asyncio.create_task(asyncio.sleep(1))\n    return t.result()",
        "async def main():\n    async with asyncio.TaskGroup() as tg:\n        t = tg.create_task(asyncio.sleep(9))\n        t.result()",
    ],
    "wait-needs-tasks": ["async def main(): return await asyncio.wait([fetch(1)])"],
    "passed-non-coro": ["async def main(): return await asyncio.create_task(3)"],
    "executor-kwargs": [
        "async def main():\n    loop = asyncio.get_running_loop()\n    await loop.run_in_executor(None, print, end='')",
    ],
    "called-not-passed": ["async def main(): return await asyncio.to_thread(str(3))"],
    "forgot-await": [
        "async def main(): return fetch(1)['a']",
        "async def main(): return fetch(1) + 'a'",
        "async def main(): return 'a' + fetch(1)",
        "async def main(): return ', '.join([fetch(1)])",
        "async def main(): return len(fetch(1))",
        "async def main():\n    for x in fetch(1): pass",
        "async def main():\n    async for x in fetch(1): pass",
        "async def main(): return fetch(1).title()",
        "async def main(): fetch(1).cancel()",
        "async def main(): url, text = fetch(1)",
        "async def main(): return max(*fetch(1))",
    ],
    "other-loop": [
        "loop = asyncio.new_event_loop()\nfuture = loop.create_future()\nloop.close()\n"
        "async def main(): await asyncio.gather(future)",
    ],
    "forgot-await-task": [
        "async def main():\n    for x in asyncio.gather(fetch(1)): pass",
        "async def main(): return asyncio.create_task(fetch(1)) + 'a'",
        "async def main(): return 'a' + asyncio.create_task(fetch(1))",
        "async def main(): return asyncio.create_task(fetch(1)).title()",
        "async def main(): return ', '.join([asyncio.create_task(fetch(1))])",
    ],
}
QUIET = ["async def main(): raise ValueError('nothing to do with asyncio')",
         "async def main(): return {}['a']",
         "async def main(): return 1 + 'a'"]


class KnownTexts(unittest.TestCase):
    def setUp(self) -> None:
        import warnings

        warnings.simplefilter("ignore")

    def test_each_text_has_its_code(self) -> None:
        for code, sources in CASES.items():
            for source in sources:
                with self.subTest(code, source=source):
                    found = diagnose.known(provoke(PROLOGUE + source), FILE)
                    self.assertEqual(found.code if found else None, code)

    def test_an_ordinary_error_is_not_explained_away(self) -> None:
        for source in QUIET:
            with self.subTest(source):
                self.assertIsNone(diagnose.known(provoke(PROLOGUE + source), FILE))

    @unittest.skipUnless(sys.version_info < (3, 13), "only an older Python lacks these")
    def test_what_needs_a_newer_python_says_so(self) -> None:
        found = diagnose.known(provoke("async def main(): asyncio.Queue().shutdown()"), FILE)
        self.assertEqual(found.code if found else None, "needs-newer-python")

    def test_no_message_shows_where_the_code_lies(self) -> None:
        found = diagnose.raised(provoke(PROLOGUE + "async def main(): return {}[asyncio.create_task(fetch(1))]"), FILE)
        self.assertIn("coro=<fetch() done>", found.message)

    def test_the_line_is_the_learners(self) -> None:
        found = diagnose.known(provoke(PROLOGUE + "async def main():\n    pass\n    await 3"), FILE)
        assert found is not None
        self.assertEqual(found.line, 4)

    def test_a_forgotten_await_is_where_the_coroutine_was_made(self) -> None:
        depth = sys.get_coroutine_origin_tracking_depth()
        sys.set_coroutine_origin_tracking_depth(1)
        self.addCleanup(sys.set_coroutine_origin_tracking_depth, depth)
        found = diagnose.known(provoke(PROLOGUE + "async def main():\n    page = fetch(1)\n    return page[0]"), FILE)
        assert found is not None
        self.assertEqual((found.code, found.line), ("forgot-await", 3))

    def test_a_task_is_wanted_where_only_tasks_will_do(self) -> None:
        found = diagnose.known(provoke(PROLOGUE + "async def main(): fetch(1).cancel()"), FILE)
        assert found is not None
        self.assertIn("only a task has .cancel(). asyncio.create_task() makes one", found.message)

    def test_what_as_completed_gives_is_no_task(self) -> None:
        source = "async def main():\n    for job in asyncio.as_completed([fetch(1)]): job.done()"
        found = diagnose.known(provoke(PROLOGUE + source), FILE)
        assert found is not None
        self.assertIn("gives you no tasks, but stand-ins to await. Put `await` in front", found.message)

    def test_groups_are_flattened(self) -> None:
        group = ExceptionGroup("outer", [ExceptionGroup("inner", [ValueError("a")]), KeyError("b")])
        self.assertEqual([type(e) for e in diagnose.flatten(group)], [ValueError, KeyError])


class Cleaning(unittest.TestCase):
    def test_addresses_go(self) -> None:
        self.assertEqual(diagnose.clean("<function f at 0x7f00ab>, <object object at 0x1>"), "<function f>, <object>")
        self.assertEqual(diagnose.clean("nothing here"), "nothing here")


if __name__ == "__main__":
    unittest.main()
