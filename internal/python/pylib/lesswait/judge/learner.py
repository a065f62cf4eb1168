"""Loads the learner's file: compiles it, runs its module level, finds what is asked for."""

from __future__ import annotations

import ast
import linecache
import sys
import types
from collections.abc import Callable
from typing import Any

from ..jumps import nested
from .diagnose import clean, describe, examine, known
from .failure import Failure, fail, failure

_AWAIT_OUTSIDE = ("'await' outside", "outside async function", "outside of async function",
                  "asynchronous comprehension outside")


class Learner:
    """The learner's file as source, code and module."""

    def __init__(self, file: str, source: str) -> None:
        self.file = file
        self.source = source
        self.module = types.ModuleType(file.removesuffix(".py"))
        self.module.__file__ = file
        self._names: set[str] = set()
        linecache.cache[file] = (len(source), None, source.splitlines(keepends=True), file)

    def compile(self) -> types.CodeType:
        """The file's code; `syntax` or `await-outside` where Python can't read it."""
        try:
            code = compile(self.source, self.file, "exec", dont_inherit=True)
        except SyntaxError as exc:
            raise self._unreadable(exc) from None
        except ValueError as exc:  # a NUL byte
            raise failure("syntax", 1, exc=str(exc)) from None
        except (RecursionError, MemoryError):
            raise failure("syntax", 1, exc="it is nested too deeply for Python's compiler") from None
        self._names = {name for part in nested(code) for name in part.co_names}
        return code

    def _unreadable(self, exc: SyntaxError) -> Failure:
        text = clean(exc.msg or "invalid syntax")
        if any(words in text for words in _AWAIT_OUTSIDE):
            return failure("await-outside", exc.lineno)
        found = failure("syntax", exc.lineno, exc=text)
        found.message += self._caret(exc)
        return found

    def _caret(self, exc: SyntaxError) -> str:
        line = linecache.getline(self.file, exc.lineno or 0).rstrip()
        if not line or not exc.offset:
            return ""
        code = line.expandtabs(4)
        at = len(line[: exc.offset - 1].expandtabs(4))
        shift = len(code) - len(code.lstrip())
        return f"\n    {code.lstrip()}\n    {' ' * max(0, at - shift)}^"

    def unchanged(self, starter: str) -> bool:
        """Whether the file says the same as the starter, comments and spacing aside."""
        if any(name not in starter for name in self._names if not name.startswith("_")):
            return False  # it uses a name that the starter lacks: no need to parse them both
        try:
            return _same(ast.parse(self.source), ast.parse(starter))
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return False

    def execute(self, code: types.CodeType) -> None:
        """Run the module level; what it raises is diagnosed like any other error."""
        sys.modules[self.module.__name__] = self.module
        try:
            exec(code, self.module.__dict__)
        except Exception as exc:
            raise self._at_import(exc) from None

    def _at_import(self, exc: Exception) -> Failure:
        if isinstance(exc, ImportError):
            line = examine(exc, self.file).line
            return failure("import-error", line, exc=_import_text(exc))
        if (found := known(exc, self.file)) is not None:
            return found
        return failure("raised", examine(exc, self.file).line, exc=describe(exc))

    def get(self, name: str) -> Callable[..., Any]:
        """The learner's `name`, or `missing`."""
        found = getattr(self.module, name, None)
        if not callable(found):
            fail("missing", name=name)
        return found


def _same(one: ast.AST, other: ast.AST) -> bool:
    """Whether two trees say the same; most differ in size, which is quickly seen."""
    sizes = [sum(1 for _ in ast.walk(tree)) for tree in (one, other)]
    return sizes[0] == sizes[1] and ast.dump(one) == ast.dump(other)


def _import_text(exc: ImportError) -> str:
    if exc.name == "lab" and "lab" in sys.modules:
        names = ", ".join(n for n in vars(sys.modules["lab"]) if not n.startswith("_"))
        return f"lab has no such name; it gives you {names}" if names else "this exercise gives you no services"
    return clean(str(exc)).partition(" (")[0]
