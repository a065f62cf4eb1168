# code: await-outside
# A file of its own has no loop around it: await works there only in a
# notebook.
from lab import hello

greeting = await hello("Ada")


def run(name):
    return greeting
