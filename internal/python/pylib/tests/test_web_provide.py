"""Which client a program gets."""

from __future__ import annotations

import pathlib
import subprocess
import sys
import tempfile
import unittest

SCRIPT = """
import sys
from lesswait.web import provide
for library in provide({folders!r}, {source!r}):
    print(*library, sys.modules[library.name].__name__, sep="|")
print([name for name in sys.modules if name.startswith("httpx.")])
"""


def provided(source: str, *folders: str) -> list[str]:
    """What is told in a process of its own."""
    script = SCRIPT.format(folders=list(folders), source=source)
    done = subprocess.run([sys.executable, *"-s -P -S -B".split(), "-c", script], capture_output=True, text=True)
    if done.returncode:
        raise AssertionError(done.stderr)
    return done.stdout.splitlines()


class Provide(unittest.TestCase):
    def folder(self, name: str, text: str) -> str:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        package = pathlib.Path(folder.name) / name
        package.mkdir()
        (package / "part.py").write_text("")
        (package / "__init__.py").write_text(text)
        return folder.name

    def test_a_small_client_where_there_is_no_library(self) -> None:
        got = provided("import httpx\nfrom aiohttp import ClientSession")
        self.assertEqual(got, ["httpx|||lesswait.web.as_httpx", "aiohttp|||lesswait.web.as_aiohttp", "[]"])

    def test_the_library_where_it_is_to_be_found(self) -> None:
        folder = self.folder("httpx", "__version__ = '7.1'")
        self.assertEqual(provided("def f():\n    import httpx", folder), ["httpx|7.1||httpx", "[]"])

    def test_one_that_cannot_be_imported_is_told(self) -> None:
        folder = self.folder("httpx", "import httpx.part\nraise ImportError('no such symbol')")
        got = provided("import httpx", folder)
        self.assertEqual(got, ["httpx||ImportError: no such symbol|lesswait.web.as_httpx", "[]"])

    def test_what_is_not_imported_is_left_alone(self) -> None:
        self.assertEqual(provided("import asyncio\nx = 'import httpx'"), ["[]"])
        self.assertEqual(provided("import httpx("), ["[]"])


if __name__ == "__main__":
    unittest.main()
