"""Mistakes that aren't asyncio's own, where they decide how often or until when."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from mutate.operators import Edits, operator
from mutate.shapes import called
from mutate.source import Edit, Source

#: Each comparison, and the one that decides otherwise only where both sides are equal.
NEIGHBOURS = {ast.Lt: ("<", "<="), ast.LtE: ("<=", "<"), ast.Gt: (">", ">="), ast.GtE: (">=", ">")}


@operator(ast.Return)
def return_dropped(source: Source, node: ast.Return) -> Iterator[Edits]:
    """The result is made, and the caller gets None."""
    if node.value:
        yield source.without(node, "return ")


@operator(ast.Call)
def range_moved(source: Source, node: ast.Call) -> Iterator[Edits]:
    """One more round, and one less."""
    if called(node, "range"):
        stop = node.args[min(1, len(node.args) - 1)]
        yield source.put(stop, f"{source.of(stop)} + 1")
        yield source.put(stop, f"{source.of(stop)} - 1")


@operator(ast.Call)
def count_from_zero(source: Source, node: ast.Call) -> Iterator[Edits]:
    """enumerate begins with zero."""
    if called(node, "enumerate") and (given := [*node.args[1:], *node.keywords]):
        yield Edit(source.end(node.args[0]), source.end(given[0]), "")


@operator(ast.Compare)
def comparison_moved(source: Source, node: ast.Compare) -> Iterator[Edits]:
    """A limit that was part of what is allowed is so no longer, or the other way round."""
    right = node.comparators[0]
    if len(node.ops) == 1 and type(node.ops[0]) in NEIGHBOURS:
        sign, other = NEIGHBOURS[type(node.ops[0])]
        start = source.text.index(sign, source.end(node.left), source.start(right))
        yield Edit(start, start + len(sign), other)


@operator(ast.AugAssign)
def count_forgotten(source: Source, node: ast.AugAssign) -> Iterator[Edits]:
    """What counts on, or doubles, stays what it is."""
    yield source.put(node, "pass")


@operator(ast.Break, ast.Continue)
def jump_dropped(source: Source, node: ast.Break | ast.Continue) -> Iterator[Edits]:
    """The loop goes on where it was to end, or the round where it was over."""
    yield source.put(node, "pass")
