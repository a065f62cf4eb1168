"""A program's text and its tree, and edits of the one in the places of the other."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Edit:
    """What stands between two offsets gives way to another text."""

    start: int
    end: int
    text: str


class Source:
    """A program, as its tree and as the text that its nodes stand for."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tree = ast.parse(text)
        self._lines = text.splitlines(keepends=True)
        self._starts = [0]
        for line in self._lines:
            self._starts.append(self._starts[-1] + len(line))

    @cached_property
    def _parents(self) -> dict[ast.AST, ast.AST]:
        return {child: node for node in ast.walk(self.tree) for child in ast.iter_child_nodes(node)}

    def nodes(self) -> Iterator[ast.AST]:
        """All nodes that have a place, in the order of the text."""
        placed = [node for node in ast.walk(self.tree) if hasattr(node, "lineno")]
        return iter(sorted(placed, key=lambda node: (self.start(node), -self.end(node))))

    def parent(self, node: ast.AST) -> ast.AST | None:
        return self._parents.get(node)

    def start(self, node: ast.AST) -> int:
        return self._offset(node.lineno, node.col_offset)

    def end(self, node: ast.AST) -> int:
        return self._offset(node.end_lineno, node.end_col_offset)

    def of(self, node: ast.AST) -> str:
        """The text of a node."""
        return self.text[self.start(node) : self.end(node)]

    def put(self, node: ast.AST, text: str) -> Edit:
        """Another text in the place of a node."""
        return Edit(self.start(node), self.end(node), text)

    def without(self, node: ast.AST, word: str) -> Edit:
        """A node without the word that it begins with."""
        start = self.start(node)
        assert self.text.startswith(word, start), (word, self.of(node))
        return Edit(start, start + len(word), "")

    def line(self, offset: int) -> int:
        """The number of the line that an offset lies in, from 1 on."""
        return self.text.count("\n", 0, offset) + 1

    def _offset(self, line: int, column: int) -> int:
        """The offset of a place of the tree, whose columns count bytes."""
        return self._starts[line - 1] + len(self._lines[line - 1].encode()[:column].decode())


def edited(text: str, edits: Iterable[Edit]) -> str:
    """The text after edits that don't overlap."""
    for edit in sorted(edits, key=lambda edit: edit.start, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text
