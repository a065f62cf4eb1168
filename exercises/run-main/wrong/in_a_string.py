# code: forgot-await
# Turns the coroutine object into text.
from lab import hello


def run(name):
    return str(hello(name))
