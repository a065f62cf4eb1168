"""Forgotten awaits, unseen errors and unclosed resources, as events and on stderr."""

from __future__ import annotations

import contextlib
import io
import os
import sys
import unittest
import warnings
from typing import Any
from unittest import mock

from lesswait import warns
from living import Recording, run


def warned(recording: Recording) -> list[Any]:
    """(kind, task, line, text) of the warnings."""
    return [event[1:] for event in recording.of("warning")]


class InBrief(unittest.TestCase):
    def test_no_file_of_this_machine(self) -> None:
        with mock.patch("warnings.formatwarning", warns.in_brief), contextlib.redirect_stderr(io.StringIO()) as err:
            warnings.warn_explicit("coroutine 'fetch' was never awaited", RuntimeWarning, "/usr/lib/events.py", 94)
        self.assertEqual(err.getvalue(), "RuntimeWarning: coroutine 'fetch' was never awaited\n")


class Coroutines(unittest.TestCase):
    SOURCE = """\
import asyncio
async def fetch(): pass
async def main():
    fetch()
    print("after")
asyncio.run(main())
"""

    def test_never_awaited(self) -> None:
        recording = run(self.SOURCE)
        self.assertEqual(warned(recording), [["never-awaited", "T1", 4, "coroutine 'fetch' was never awaited"]])

    def test_stderr_is_what_python_prints_by_itself(self) -> None:
        self.assertEqual(run(self.SOURCE).err, run(self.SOURCE, trace="off", clock="real").err)
        self.assertIn("program.py:4: RuntimeWarning: coroutine 'fetch' was never awaited\n  fetch()", run(self.SOURCE).err)

    def test_the_line_is_where_it_was_made_not_where_it_died(self) -> None:
        recording = run("""\
            import asyncio
            async def fetch(): pass
            async def main():
                made = fetch()
                await asyncio.sleep(1)
                made = None
            asyncio.run(main())
        """)
        self.assertEqual([(w[0], w[2]) for w in warned(recording)], [("never-awaited", 4)])

    def test_one_that_lives_until_the_end(self) -> None:
        recording = run("async def fetch(): pass\nforgotten = fetch()")
        self.assertEqual(warned(recording), [["never-awaited", None, 2, "coroutine 'fetch' was never awaited"]])
        self.assertIn("was never awaited", recording.err)

    @unittest.skipIf(sys.version_info < (3, 13), "Python says nothing then")
    def test_a_step_of_an_async_generator(self) -> None:
        recording = run("""\
            async def pages(): yield 1
            p = pages()
            p.asend(None)
            del p
        """)
        (told,) = warned(recording)
        self.assertEqual(told[0], "never-awaited")
        self.assertIn("pages", told[3])

    def test_a_program_that_catches_warnings_still_does(self) -> None:
        recording = run("""\
            import warnings
            async def fetch(): pass
            with warnings.catch_warnings(record=True) as seen:
                warnings.simplefilter("always")
                fetch()
            print([str(w.message) for w in seen])
        """)
        self.assertEqual(recording.out, "[\"coroutine 'fetch' was never awaited\"]\n")
        self.assertEqual(recording.err, "")


class Tasks(unittest.TestCase):
    def test_an_error_that_nobody_looks_at(self) -> None:
        recording = run("""\
            import asyncio
            async def boom(): raise ValueError("boom")
            async def main():
                asyncio.create_task(boom())
                await asyncio.sleep(1)
            asyncio.run(main())
        """)
        self.assertEqual(warned(recording)[0][0], "never-retrieved")
        self.assertEqual(warned(recording)[0][2:], [2, "ValueError: boom"])
        self.assertIn("Task exception was never retrieved", recording.err)

    def test_an_error_that_is_looked_at_stays_silent(self) -> None:
        recording = run("""\
            import asyncio
            async def boom(): raise ValueError("boom")
            async def main(): print(await asyncio.gather(boom(), return_exceptions=True))
            asyncio.run(main())
        """)
        self.assertEqual((warned(recording), recording.err), ([], ""))

    def test_destroyed_while_pending(self) -> None:
        recording = run("""\
            import asyncio
            async def forever(): await asyncio.get_running_loop().create_future()
            loop = asyncio.new_event_loop()
            task = loop.create_task(forever())
            loop.run_until_complete(asyncio.sleep(1))
            loop.close()
        """, clock="real")
        ((kind, task, line, _),) = warned(recording)
        self.assertEqual((kind, task), ("destroyed-pending", "T1"))
        self.assertIn(line, (2, 4))  # where it waits, or was made: the collector may take the coroutine first
        self.assertIn("Task was destroyed but it is pending!", recording.err)


class Resources(unittest.TestCase):
    def test_an_unclosed_file_is_told_and_stays_hidden_on_stderr(self) -> None:
        recording = run("import os\ndef leak():\n    open(os.devnull)\nleak()")
        ((kind, _, line, text),) = warned(recording)
        self.assertEqual((kind, line), ("unclosed", 3))
        self.assertIn("unclosed file", text)
        self.assertNotIn("0x", text)
        self.assertEqual(recording.err, "")

    def test_one_that_asks_for_them_sees_them(self) -> None:
        recording = run("import os, warnings\nwarnings.simplefilter('always')\nopen(os.devnull)")
        self.assertIn("ResourceWarning", recording.err)


class Generators(unittest.TestCase):
    SOURCE = """\
        import asyncio, contextlib
        async def plain():
            while True: yield 1
        async def busy():
            async for n in plain(): yield n
        async def careful():
            try:
                yield 1
            finally:
                await asyncio.sleep(0)
        async def main():
            async for _ in {}: break
            await asyncio.sleep(0.1)
        asyncio.run(main())
    """

    def left(self, iterable: str) -> list[Any]:
        return warned(run(self.SOURCE.format(iterable)))

    def test_one_that_is_left_inside_a_block(self) -> None:
        text = "async generator 'careful' was left inside a with or a try"
        self.assertEqual(self.left("careful()"), [["unclosed", "T1", 8, text]])

    def test_one_that_has_nothing_to_clean_up(self) -> None:
        self.assertEqual(self.left("plain()"), [])
        self.assertEqual(self.left("busy()"), [])

    def test_one_that_came_to_its_end(self) -> None:
        recording = run("""\
            import asyncio, contextlib
            async def careful():
                try:
                    yield 1
                    yield 2
                finally:
                    await asyncio.sleep(0)
            async def main():
                async for _ in careful(): pass
                async with contextlib.aclosing(careful()) as closed:
                    async for _ in closed: break
            asyncio.run(main())
        """)
        self.assertEqual(warned(recording), [])


class Timeouts(unittest.TestCase):
    SOURCE = """\
        import asyncio
        async def stubborn():
            try: await asyncio.sleep(2)
            except asyncio.CancelledError: pass
        async def main():
            try:
                {}
            except (TimeoutError, ValueError) as error: print(type(error).__name__)
        asyncio.run(main())
    """

    def ignored(self, block: str) -> list[Any]:
        return warned(run(self.SOURCE.format(block)))

    def test_one_that_nobody_heeds(self) -> None:
        told = [["cancel-swallowed", "T1", 7, "a timeout was ignored"]]
        self.assertEqual(self.ignored("async with asyncio.timeout(1): await stubborn()"), told)
        self.assertEqual(self.ignored("await asyncio.wait_for(stubborn(), 1)"), told)

    def test_one_that_ends_its_block(self) -> None:
        self.assertEqual(self.ignored("async with asyncio.timeout(1): await asyncio.sleep(2)"), [])
        self.assertEqual(self.ignored("async with asyncio.timeout(3): await stubborn()"), [])
        self.assertEqual(self.ignored("async with asyncio.timeout(1): await stubborn(); raise ValueError"), [])


class Forks(unittest.TestCase):
    @unittest.skipUnless(hasattr(os, "fork"), "fork")
    def test_our_own_thread_is_no_reason_to_warn(self) -> None:
        recording = run("""\
            import os
            pid = os.fork()
            if pid == 0: os._exit(0)
            print(os.waitpid(pid, 0)[1])
        """, clock="real")
        self.assertEqual((recording.out, recording.err), ("0\n", ""))


if __name__ == "__main__":
    unittest.main()
