"""The list of operators, and how a function becomes one of them."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from mutate.source import Edit, Source

#: What an operator yields for a mutant: the edit that is the mistake, and, behind it,
#: those without which it would not run, such as an import.
Edits = Edit | tuple[Edit, ...]

Mutate = Callable[[Source, ast.AST], Iterator[Edits]]


@dataclass(frozen=True)
class Operator:
    """A mistake, by name, and the kinds of nodes in which it can be made."""

    name: str
    kinds: tuple[type[ast.AST], ...]
    mutate: Mutate


#: All operators, in the order in which they are defined.
OPERATORS: list[Operator] = []


def operator(*kinds: type[ast.AST]) -> Callable[[Mutate], Mutate]:
    """Makes an operator of a function, named like it."""

    def register(mutate: Mutate) -> Mutate:
        OPERATORS.append(Operator(mutate.__name__.replace("_", "-"), kinds, mutate))
        return mutate

    return register
