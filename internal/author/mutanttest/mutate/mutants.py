"""The mutants of one program."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

# Each of these modules defines operators, and thereby lists them.
from mutate import awaiting, counting, ending, failing, limiting, starting  # noqa: F401
from mutate.operators import OPERATORS, Operator
from mutate.source import Edit, Source, edited


@dataclass(frozen=True)
class Mutant:
    """A program with one mistake: the first line that is another one for it, as it was and as it is."""

    operator: str
    line: int
    before: str
    after: str
    source: str


def mutants(text: str) -> Iterator[Mutant]:
    """Every mutant of a program that Python can still read, in the order of the text."""
    source = Source(text)
    for node in source.nodes():
        for operator in OPERATORS:
            if isinstance(node, operator.kinds):
                for edits in operator.mutate(source, node):
                    mutant = _mutant(source, operator, edits if isinstance(edits, tuple) else (edits,))
                    if mutant.source != text and _is_python(mutant.source):
                        yield mutant


def _mutant(source: Source, operator: Operator, edits: tuple[Edit, ...]) -> Mutant:
    text, line = edited(source.text, edits), source.line(edits[0].start)
    before, after = ([*each.splitlines(), ""] for each in (source.text, text))
    while before[line - 1] == after[line - 1] and line < min(len(before), len(after)):
        line += 1
    return Mutant(operator.name, line, before[line - 1].strip(), after[line - 1].strip(), text)


def _is_python(text: str) -> bool:
    try:
        compile(text, "mutant.py", "exec", dont_inherit=True)
    except SyntaxError:
        return False
    return True
