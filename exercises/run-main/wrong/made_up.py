# code: not-fetched
# Writes the greeting itself.
from lab import hello


def run(name):
    return f"Hello, {name}!"
