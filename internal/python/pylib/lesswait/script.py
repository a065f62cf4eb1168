"""A user's own program, run as `python FILE.py` or `python -m MODULE` would run it."""

from __future__ import annotations

import builtins
import os
import sys
import types
from importlib.machinery import ModuleSpec
from types import CodeType

from . import tracebacks
from .program import Ending, Program


class Script(Program):
    """`python FILE.py`: nothing of it is read before compile()."""

    def __init__(self, path: str, argv: list[str]) -> None:
        self.argv = [path, *argv]
        self.file = os.path.abspath(path)  # as tracebacks have it
        self.module = types.ModuleType("__main__")
        vars(self.module).update(__file__=self.file, __builtins__=builtins, __cached__=None)

    @property
    def name(self) -> str:
        """What the program is called: alike wherever it lies."""
        return os.path.basename(self.file)

    @property
    def root(self) -> str:
        """The folder whose modules are the program's own: that of the outermost package."""
        folder = os.path.dirname(self.file)
        while os.path.isfile(os.path.join(folder, "__init__.py")) and folder != os.path.dirname(folder):
            folder = os.path.dirname(folder)
        return folder

    def prepare(self) -> None:
        """Put it in the place of the main module."""
        sys.modules["__main__"] = self.module
        sys.argv = self.argv
        if not sys.flags.safe_path:
            sys.path.insert(0, os.path.dirname(os.path.realpath(self.file)))

    def compile(self) -> CodeType:
        """The program's code.  Raises OSError, SyntaxError, or ValueError for a NUL byte."""
        with open(self.file, "rb") as file:
            return compile(file.read(), self.file, "exec", dont_inherit=True)

    def failed(self, exc: BaseException) -> Ending:
        """The ending by an exception, told by the program's own hook where it has one."""
        if isinstance(exc, Exception) and sys.excepthook is not sys.__excepthook__:
            sys.excepthook(type(exc), exc, exc.__traceback__)
            return Ending(tracebacks.last_line(exc), None, 1)
        return super().failed(exc)


class Module(Script):
    """`python -m MODULE`."""

    def __init__(self, name: str, argv: list[str]) -> None:
        super().__init__(name, argv)
        self._module = name

    @property
    def name(self) -> str:
        """The module's name."""
        return self._module

    @property
    def root(self) -> str:
        """The folder that it is run in."""
        return os.getcwd()

    def prepare(self) -> None:
        """Put it in the place of the main module; its file is found by compile()."""
        sys.modules["__main__"] = self.module
        sys.argv = ["-m", *self.argv[1:]]
        if not sys.flags.safe_path:
            sys.path.insert(0, os.getcwd())

    def compile(self) -> CodeType:
        """The module's code.  Raises SystemExit, in Python's own words, where there is none."""
        import runpy

        try:
            found: tuple[str, ModuleSpec, CodeType] = runpy._get_module_details(  # type: ignore[attr-defined]
                self._module, runpy._Error)  # type: ignore[attr-defined]
        except runpy._Error as exc:  # type: ignore[attr-defined]
            raise SystemExit(f"{sys.executable}: {exc}") from None
        name, spec, code = found
        self.file = code.co_filename
        vars(self.module).update(
            __file__=spec.origin, __cached__=spec.cached, __loader__=spec.loader, __spec__=spec,
            __package__=spec.parent, __doc__=None,
        )  # fmt: skip
        sys.argv[0] = spec.origin or name
        return code
