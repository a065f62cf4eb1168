# code: forgot-await
# Works on the coroutine as if it were the string.
from lab import hello


def run(name):
    return hello(name).strip()
