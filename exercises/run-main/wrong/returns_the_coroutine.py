# code: forgot-await
# Hands out the coroutine, and nobody ever runs it.
from lab import hello


def run(name):
    return hello(name)
