"""The Python side of lesswait: it runs a learner's program and tells what its tasks did.

Nothing here draws or judges by itself; the Go side reads what this package writes.
"""
