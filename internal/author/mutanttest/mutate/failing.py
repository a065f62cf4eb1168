"""Mistakes with errors: too many caught, too few, or none handed on."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from mutate.operators import Edits, operator
from mutate.shapes import called, last_name, without_item
from mutate.source import Edit, Source


@operator(ast.ExceptHandler)
def except_widened(source: Source, node: ast.ExceptHandler) -> Iterator[Edits]:
    """It catches what was none of its business, a cancellation among it."""
    if node.type is None or last_name(node.type) == "BaseException":
        return
    if last_name(node.type) not in ("Exception", "CancelledError"):
        yield source.put(node.type, "Exception")
    yield source.put(node.type, "BaseException")


@operator(ast.ExceptHandler)
def except_narrowed(source: Source, node: ast.ExceptHandler) -> Iterator[Edits]:
    """It lets errors pass that it was there for."""
    narrower = {"BaseException": "Exception", "Exception": "ValueError"}
    if isinstance(node.type, ast.Tuple):
        for one in node.type.elts:
            yield source.put(node.type, source.of(one))
    elif node.type is not None and last_name(node.type) in narrower:
        yield source.put(node.type, narrower[last_name(node.type)])


@operator(ast.ExceptHandler)
def error_unhandled(source: Source, node: ast.ExceptHandler) -> Iterator[Edits]:
    """What it catches it raises again, and does nothing about it."""
    if not isinstance(node.body[0], ast.Raise):
        yield Edit(source.start(node.body[0]), source.end(node.body[-1]), "raise")


@operator(ast.With)
def suppress_dropped(source: Source, node: ast.With) -> Iterator[Edits]:
    """An error that was to be passed over is not."""
    for place, item in enumerate(node.items):
        if called(item.context_expr, "suppress"):
            yield without_item(source, node, place)


@operator(ast.Raise)
def raise_dropped(source: Source, node: ast.Raise) -> Iterator[Edits]:
    """An error ends here, and nobody hears of it."""
    yield source.put(node, "pass")
