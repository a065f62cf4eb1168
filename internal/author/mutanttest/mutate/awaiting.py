"""Mistakes with `async` and `await` themselves."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from mutate.operators import Edits, operator
from mutate.shapes import arguments, called
from mutate.source import Edit, Source


@operator(ast.Await)
def await_dropped(source: Source, node: ast.Await) -> Iterator[Edits]:
    """The coroutine is made, and nobody waits for it."""
    yield source.put(node, source.of(node.value))


@operator(ast.AsyncFunctionDef)
def async_def_dropped(source: Source, node: ast.AsyncFunctionDef) -> Iterator[Edits]:
    """The function is an ordinary one."""
    yield source.without(node, "async ")


@operator(ast.AsyncWith)
def async_with_dropped(source: Source, node: ast.AsyncWith) -> Iterator[Edits]:
    """A manager whose enter waits is entered by an ordinary `with`."""
    yield source.without(node, "async ")


@operator(ast.AsyncFor)
def async_for_dropped(source: Source, node: ast.AsyncFor) -> Iterator[Edits]:
    """An asynchronous iterator is walked by an ordinary `for`."""
    yield source.without(node, "async ")


@operator(ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
def async_comprehension_dropped(source: Source, node: ast.AST) -> Iterator[Edits]:
    """The same in a comprehension."""
    for clause in node.generators:
        if clause.is_async:
            start = source.text.rindex("async ", 0, source.start(clause.target))
            yield Edit(start, start + len("async "), "")


@operator(ast.Await)
def sleep_blocking(source: Source, node: ast.Await) -> Iterator[Edits]:
    """`time.sleep` holds the loop where `asyncio.sleep` lets it go on."""
    if called(node.value, "sleep"):
        sleep = source.put(node, f"time.sleep({arguments(source, node.value)})")
        yield sleep, *_importing(source, "time")


def _importing(source: Source, module: str) -> Iterator[Edit]:
    """Imports a module on the line of another import, so that no line moves."""
    for node in source.tree.body:
        if isinstance(node, ast.Import):
            if not any(alias.name == module for alias in node.names):
                yield Edit(source.end(node), source.end(node), f", {module}")
            return
