"""The part of httpx that this exercise gives you, without a network.

Python finds this file before any httpx that you may have installed.  It
waits in real time; addresses that end in "missing" or "broken" are answered
with errors.  When your answer is checked, another one takes its place: it
keeps an eye on what your program does, and its seconds take no time.
"""

import asyncio
import json
import time

_USERS = ["Ada", "Grace", "Barbara", "Frances", "Katherine"]


class HTTPError(Exception):
    """What a request can fail with."""


class HTTPStatusError(HTTPError):
    """A response with an error status."""

    def __init__(self, message: str, *,
                 request: object = None, response: object = None) -> None:
        super().__init__(message)
        self.request, self.response = request, response


class Response:
    """What the server answered."""

    def __init__(self, url: str, status_code: int, text: str) -> None:
        self.url, self.status_code, self.text = url, status_code, text
        self.request = None
        self.is_success = status_code < 300
        self.is_error = status_code >= 400

    def json(self):
        """The text, read as JSON."""
        return json.loads(self.text)

    def raise_for_status(self) -> "Response":
        """Raise HTTPStatusError for an error, or return the response."""
        if self.is_error:
            text = f"{self.status_code} for {self.url}"
            raise HTTPStatusError(text, response=self)
        return self

    def __repr__(self) -> str:
        return f"<Response [{self.status_code}]>"


class AsyncClient:
    """Sends requests, until it is closed."""

    def __init__(self, **options: object) -> None:
        self.is_closed = False

    async def get(self, url: str) -> Response:
        """Get url: a second, or half of one for an error."""
        if self.is_closed:
            raise RuntimeError("Cannot send a request, "
                               "as the client has been closed.")
        await asyncio.sleep(_seconds(url))
        return _answer(url)

    async def aclose(self) -> None:
        """Close the client."""
        self.is_closed = True

    async def __aenter__(self) -> "AsyncClient":
        return self

    async def __aexit__(self, *exc: object) -> None:
        await self.aclose()


def get(url: str) -> Response:
    """Get url, and block the thread meanwhile."""
    time.sleep(_seconds(url))
    return _answer(url)


def _seconds(url: str) -> float:
    return 0.5 if url.endswith(("missing", "broken")) else 1.0


def _answer(url: str) -> Response:
    if url.endswith("missing"):
        return Response(url, 404, "<h1>Not found</h1>")
    if url.endswith("broken"):
        return Response(url, 500, '{"error": "no disk"}')
    user = _USERS[ord(url[-1]) % len(_USERS)]
    return Response(url, 200, json.dumps({"user": user}))
