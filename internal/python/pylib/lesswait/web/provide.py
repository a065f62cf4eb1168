"""Makes httpx and aiohttp importable, and tells which of them are real."""

from __future__ import annotations

import ast
import contextlib
import importlib
import importlib.util
import sys
from collections.abc import Iterable
from typing import NamedTuple

_STAND_INS = {"httpx": "lesswait.web.as_httpx", "aiohttp": "lesswait.web.as_aiohttp"}
_LATE = {"httpx": ("anyio._backends._asyncio",)}  # what a library imports in its first request


class Library(NamedTuple):
    """What a program gets when it imports `name`.

    version: that of the real library; empty for the small client in its place.
    problem: why the real one, which is there, can't be imported.
    """

    name: str
    version: str = ""
    problem: str = ""


def provide(folders: Iterable[str], source: str) -> list[Library]:
    """Import what the program will import, so that its clock need not run for it.

    The real libraries are looked for where Python always looks, and in `folders`.
    """
    sys.path.extend(folders)
    return [_provide(name) for name in _STAND_INS if name in _imported(source)]


def _imported(source: str) -> set[str]:
    """The names of the modules that a program imports anywhere."""
    try:
        nodes = list(ast.walk(ast.parse(source)))
    except (SyntaxError, ValueError):
        return set()  # running it says what is wrong
    names = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}
    return {name.partition(".")[0] for name in names}


def _provide(name: str) -> Library:
    problem = ""
    if importlib.util.find_spec(name) is not None:
        before = set(sys.modules)
        try:
            module = importlib.import_module(name)
            for late in _LATE.get(name, ()):
                with contextlib.suppress(ImportError):
                    importlib.import_module(late)
            return Library(name, str(getattr(module, "__version__", "of unknown version")))
        except Exception as exc:
            problem = f"{type(exc).__name__}: {exc}"
            _forget(set(sys.modules) - before)
    sys.modules[name] = importlib.import_module(_STAND_INS[name])
    return Library(name, problem=problem)


def _forget(names: Iterable[str]) -> None:
    """Drop the parts of a library that could not be imported whole."""
    for name in names:
        del sys.modules[name]
