"""The pool that this exercise gives you, in real time.

When your answer is checked, another one takes its place: it keeps an eye on
what your program does, and its seconds take no time.
"""

import asyncio


class Pool:
    """Two connections, to be acquired and released."""

    def __init__(self) -> None:
        self._connections = ["connection 1", "connection 2"]

    @property
    def free(self) -> int:
        """How many connections are in the pool."""
        return len(self._connections)

    async def acquire(self) -> str:
        """Give a connection, after half a second, if there is one."""
        await asyncio.sleep(0.5)
        if not self._connections:
            raise ConnectionError("no connection is left in the pool")
        return self._connections.pop()

    async def release(self, conn: str) -> None:
        """Take a connection back, which takes half a second."""
        await asyncio.sleep(0.5)
        self._connections.append(conn)
