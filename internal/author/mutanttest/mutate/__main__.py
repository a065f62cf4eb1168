"""Reads programs from stdin, as a JSON list of texts, and prints the list of mutants of each."""

from __future__ import annotations

import dataclasses
import json
import sys
import warnings

from mutate.mutants import mutants

warnings.simplefilter("ignore", SyntaxWarning)  # a mistake that the compiler sees is one, too
json.dump([[dataclasses.asdict(one) for one in mutants(text)] for text in json.load(sys.stdin)], sys.stdout)
