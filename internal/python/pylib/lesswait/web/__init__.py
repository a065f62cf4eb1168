"""The HTTP clients of the lessons' programs: the real ones, or small ones in their places.

A program says `import httpx` or `import aiohttp`.  Where that library can be imported it is
what the program gets; elsewhere a module of this package stands in, which speaks HTTP/1.1
over asyncio's streams and has the few names that the lessons use.
"""

from .provide import Library, provide

__all__ = ["Library", "provide"]
