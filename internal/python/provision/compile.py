"""Byte-compile files: one line `SOURCE<tab>NAME IN TRACEBACKS` each on stdin.

The .pyc files are unchecked: no clock, copy or restored backup makes Python
compile again, or trust a time.  Prints a line for each file; one that does
not compile is left to fail where it is imported.  Ends with FULL where the disk is.
"""

import errno
import importlib.util
import marshal
import os
import sys

UNCHECKED = (1).to_bytes(4, "little")  # "hash-based, don't look at the source"


def compile_file(source: str, shown: str) -> None:
    with open(source, "rb") as file:
        data = file.read()
    try:
        code = compile(data, shown, "exec", dont_inherit=True)
    except (SyntaxError, ValueError):
        return
    target = importlib.util.cache_from_source(source)
    os.makedirs(os.path.dirname(target), mode=0o700, exist_ok=True)
    head = importlib.util.MAGIC_NUMBER + UNCHECKED + importlib.util.source_hash(data)
    with open(target, "wb") as file:
        file.write(head + marshal.dumps(code))


FULL = 73  # compile.go knows it, too

try:
    for line in sys.stdin:
        compile_file(*line.rstrip("\n").split("\t"))
        print(line, end="", flush=True)
except OSError as error:
    if error.errno not in (errno.ENOSPC, errno.EDQUOT):
        raise
    sys.exit(FULL)
