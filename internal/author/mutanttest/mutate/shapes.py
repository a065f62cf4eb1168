"""What nodes of a tree are about: calls by their names, statements that only call."""

from __future__ import annotations

import ast

from mutate.source import Edit, Source

#: The calls that make a task of a coroutine.
TASK_MAKERS = ("create_task", "ensure_future")

Block = ast.AsyncWith | ast.With


def called(node: ast.AST | None, *names: str) -> bool:
    """Whether a node is a call of one of these functions or methods, whosever they are."""
    return isinstance(node, ast.Call) and last_name(node.func) in names


def last_name(node: ast.AST) -> str:
    """`slots` of `slots`, `self.slots` and `self.slots[host]`."""
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case ast.Subscript(value=value):
            return last_name(value)
    return ""


def awaited(node: ast.AST) -> ast.AST:
    """What an await waits for, or the node itself."""
    return node.value if isinstance(node, ast.Await) else node


def only_calls(node: ast.AST, *methods: str) -> bool:
    """Whether a statement is nothing but a call of one of these methods, awaited or not."""
    if not isinstance(node, ast.Expr):
        return False
    call = awaited(node.value)
    return called(call, *methods) and isinstance(call.func, ast.Attribute)


def arguments(source: Source, call: ast.Call, start: int = 0) -> str:
    """The arguments of a call as they are written, from this one on."""
    given = [*call.args[start:], *call.keywords]
    return source.text[source.start(given[0]) : source.end(given[-1])] if given else ""


def keyword(call: ast.Call, name: str) -> ast.keyword | None:
    return next((one for one in call.keywords if one.arg == name), None)


def without_keyword(source: Source, call: ast.Call, name: str) -> Edit | None:
    """The call without one of its keywords, which has an argument before it."""
    given = [*call.args, *call.keywords]
    for before, one in zip(given, given[1:]):
        if isinstance(one, ast.keyword) and one.arg == name:
            return Edit(source.end(before), source.end(one), "")
    return None


def without_item(source: Source, block: Block, place: int) -> Edit:
    """A block without one of the managers that it enters; it stays a block."""
    items = [item.context_expr for item in block.items]
    ends = [item.optional_vars or item.context_expr for item in block.items]
    if len(items) == 1:
        return Edit(source.start(block), source.end(ends[0]), "if True")
    if place + 1 < len(items):
        return Edit(source.start(items[place]), source.start(items[place + 1]), "")
    return Edit(source.end(ends[place - 1]), source.end(ends[place]), "")
