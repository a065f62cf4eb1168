# code: not-fetched
# Knows the template from the example, and never asks for it.
from lab import fetch, prepare


async def render(url):
    return "<page> " + await fetch(url)
