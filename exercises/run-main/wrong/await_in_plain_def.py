# code: await-outside
# An ordinary function can't await.
from lab import hello


def run(name):
    return await hello(name)
