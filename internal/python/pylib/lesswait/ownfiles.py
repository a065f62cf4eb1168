"""The program's own modules: watched from the moment in which they are imported."""

from __future__ import annotations

import os
import sys
import sysconfig
from collections.abc import Callable
from importlib.machinery import SourceFileLoader
from types import CodeType

_FOREIGN = ("site-packages", "dist-packages")
_OURS = os.path.dirname(os.path.abspath(__file__)) + os.sep


class OwnFiles(set[str]):
    """The file names, as in `co_filename`, of the program's code; grows with its imports.

    A file is the program's own if it lies in the folder `root`, and belongs neither to the
    standard library nor to an installed package.
    """

    def __init__(self, root: str) -> None:
        super().__init__()
        self._root = os.path.join(root, "")
        self._main = ""
        self._stdlib = os.path.join(sysconfig.get_path("stdlib"), "")

    def add_main(self, filename: str) -> None:
        """The program's first file, its own wherever it lies."""
        self._main = filename
        self.add(filename)

    def owns(self, filename: str) -> bool:
        """Whether a file is the program's own."""
        if not filename.startswith(self._root) or filename.startswith((self._stdlib, _OURS)):
            return False
        return not any(part in _FOREIGN for part in filename[len(self._root) :].split(os.sep))

    def label(self, filename: str) -> str | None:
        """What the trace calls a file: its path in the program's folder; None for the first."""
        if filename == self._main:
            return None
        return filename.removeprefix(self._root).replace(os.sep, "/")

    def watch_imports(self, watch: Callable[[CodeType], object]) -> None:
        """Call `watch` with the code of every own module that is imported from here on."""
        stock = SourceFileLoader.get_code

        def get_code(loader: SourceFileLoader, fullname: str) -> CodeType | None:
            code: CodeType | None = stock(loader, fullname)
            if code is not None and self.owns(code.co_filename):
                self.add(code.co_filename)
                watch(code)
            return code

        get_code.__qualname__, get_code.__doc__ = stock.__qualname__, stock.__doc__
        SourceFileLoader.get_code = get_code  # type: ignore[method-assign]


def unseen() -> list[str]:
    """What runs in this process and can't be watched, in sentences."""
    said = []
    if "uvloop" in sys.modules:
        said.append("uvloop's event loop is written in C and can't be watched: what ran on it is not shown")
    if "trio" in sys.modules:
        said.append("trio has an event loop of its own, which is not shown: this is a picture of asyncio")
    return said
