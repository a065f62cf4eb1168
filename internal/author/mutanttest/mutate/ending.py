"""Mistakes with ends: what is never stopped, waited for, told or tidied up."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from mutate.operators import Edits, operator
from mutate.shapes import Block, called, only_calls
from mutate.source import Edit, Source


@operator(ast.Expr)
def cancel_forgotten(source: Source, node: ast.Expr) -> Iterator[Edits]:
    """What nobody needs any more goes on."""
    if only_calls(node, "cancel"):
        yield source.put(node, "pass")


@operator(ast.stmt)
def cancelled_not_awaited(source: Source, node: ast.stmt) -> Iterator[Edits]:
    """What was cancelled is not waited for until it is gone."""
    for before, after in _pairs(node):
        if any(called(part, "cancel") for part in ast.walk(before)) and _only_waits(after):
            yield source.put(after, "pass")


def _pairs(node: ast.AST) -> Iterator[tuple[ast.stmt, ast.stmt]]:
    """The statements of a node that follow each other."""
    for field in ("body", "orelse", "finalbody"):
        block = getattr(node, field, None)
        if isinstance(block, list):
            yield from zip(block, block[1:])


def _only_waits(node: ast.stmt) -> bool:
    match node:
        case ast.Expr(value=ast.Await()):
            return True
        case ast.With(body=[ast.Expr(value=ast.Await())]) | ast.Try(body=[ast.Expr(value=ast.Await())]):
            return True
    return False


@operator(ast.Expr)
def task_done_forgotten(source: Source, node: ast.Expr) -> Iterator[Edits]:
    """The queue counts an item as unfinished for ever."""
    if only_calls(node, "task_done"):
        yield source.put(node, "pass")


@operator(ast.Expr)
def join_forgotten(source: Source, node: ast.Expr) -> Iterator[Edits]:
    """Nobody waits until the items are worked off."""
    if only_calls(node, "join"):
        yield source.put(node, "pass")


@operator(ast.Expr)
def put_forgotten(source: Source, node: ast.Expr) -> Iterator[Edits]:
    """An item, or a stop sign, never reaches the queue."""
    if only_calls(node, "put", "put_nowait"):
        yield source.put(node, "pass")


@operator(ast.Expr)
def wake_forgotten(source: Source, node: ast.Expr) -> Iterator[Edits]:
    """Who waits is not told that it is time."""
    if only_calls(node, "set", "notify", "notify_all", "set_result", "set_exception", "shutdown"):
        yield source.put(node, "pass")


@operator(ast.Expr)
def note_forgotten(source: Source, node: ast.Expr) -> Iterator[Edits]:
    """A set is not told what it is to know: a page that was seen, a task that is to be kept."""
    if only_calls(node, "add", "discard", "remove"):
        yield source.put(node, "pass")


@operator(ast.AsyncWith, ast.With)
def exit_forgotten(source: Source, node: Block) -> Iterator[Edits]:
    """A manager is entered and never left."""
    item = node.items[0]
    if len(node.items) > 1 or called(item.context_expr, "suppress") or not _is_name(item.optional_vars):
        return
    enter = f"({source.of(item.context_expr)})"
    enter = f"await {enter}.__aenter__()" if isinstance(node, ast.AsyncWith) else f"{enter}.__enter__()"
    if item.optional_vars:
        enter = f"{source.of(item.optional_vars)} := {enter}"
    yield Edit(source.start(node), source.end(item.optional_vars or item.context_expr), f"if [{enter}]")


def _is_name(target: ast.expr | None) -> bool:
    return target is None or isinstance(target, ast.Name)


@operator(ast.Try, ast.TryStar)
def finally_emptied(source: Source, node: ast.Try | ast.TryStar) -> Iterator[Edits]:
    """Nothing is tidied up."""
    if node.finalbody:
        yield Edit(source.start(node.finalbody[0]), source.end(node.finalbody[-1]), "pass")
