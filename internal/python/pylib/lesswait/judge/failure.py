"""A failed check: one code, one message, one line."""

from __future__ import annotations

from typing import NoReturn

from .codes import TEMPLATES, USUAL


class Failure(Exception):
    """Ends the checks with a code of the feedback vocabulary.

    `line` is a line of the learner's file, or None where no single line is to blame.
    """

    def __init__(self, code: str, message: str, line: int | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.line = line
        self.run: object | None = None  # the run that it was seen in, which the verdict shows


def failure(code: str, line: int | None = None, **facts: object) -> Failure:
    """The failure `code`, its template filled with `facts`.

    A template that names its line reads on without it where no line is known.
    """
    template = TEMPLATES[code]
    if line is None:
        template = template.replace(" (line {line})", "").replace("Line {line}", "One line")
    return Failure(code, template.format(**{**USUAL, "line": line, **facts}), line)


def fail(code: str, line: int | None = None, **facts: object) -> NoReturn:
    """Raise the failure `code`."""
    raise failure(code, line, **facts)
