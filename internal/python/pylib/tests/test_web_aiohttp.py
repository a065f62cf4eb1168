"""The small client in aiohttp's place, against a server on loopback."""

from __future__ import annotations

import asyncio
import unittest

from lesswait.web import as_aiohttp as aiohttp

from webserver import serving, whole

JSON = whole(b'{"n": 1}', "200 OK", "Content-Type: application/json; charset=utf-8")
BAD = whole(b'{"error": "oops"}', "500 Internal Server Error", "Content-Type: application/json")


class Session(unittest.IsolatedAsyncioTestCase):
    async def test_a_request_is_entered_or_awaited(self) -> None:
        async with serving({"/": [JSON]}) as server, aiohttp.ClientSession() as session:
            async with session.get(server.base) as response:
                self.assertEqual((response.status, await response.json()), (200, {"n": 1}))
            response = await session.get(server.base + "/")
            self.assertEqual((await response.text(), await response.read()), ('{"n": 1}', b'{"n": 1}'))
        self.assertEqual(server.connections, 1)
        self.assertTrue(session.closed)
        with self.assertRaisesRegex(RuntimeError, "closed"):
            await session.get(server.base)

    async def test_error_statuses(self) -> None:
        async with serving({"/": [BAD]}) as server:
            async with aiohttp.ClientSession() as session, session.get(server.base) as response:
                self.assertEqual((response.ok, await response.json()), (False, {"error": "oops"}))
                with self.assertRaisesRegex(aiohttp.ClientResponseError, "500, message='Internal Server Error'"):
                    response.raise_for_status()
            async with aiohttp.ClientSession(raise_for_status=True) as session:
                with self.assertRaises(aiohttp.ClientResponseError) as caught:
                    await session.get(server.base)
        self.assertEqual(caught.exception.status, 500)

    async def test_json_looks_at_the_content_type(self) -> None:
        async with serving({"/": [whole(b"{}", "200 OK", "Content-Type: text/html")]}) as server, \
                aiohttp.ClientSession() as session:
            response = await session.get(server.base)
            with self.assertRaisesRegex(aiohttp.ContentTypeError, "text/html"):
                await response.json()
            self.assertEqual(await response.json(content_type=None), {})

    async def test_one_timeout_for_the_whole_request(self) -> None:
        async with serving({"/": [b"", JSON]}) as server:
            timeout = aiohttp.ClientTimeout(total=0.02)
            async with aiohttp.ClientSession(timeout=timeout) as session:
                with self.assertRaises(TimeoutError):
                    await session.get(server.base)

    async def test_no_more_connections_than_the_limit(self) -> None:
        async with serving({"/": [b"", JSON]}) as server, \
                aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=2)) as session:
            jobs = [asyncio.create_task(session._send(server.base, aiohttp.ClientTimeout())) for _ in range(5)]
            while server.active < 2:
                await asyncio.sleep(0.001)
            for _ in range(20):
                await asyncio.sleep(0)
            server.go.set()
            await asyncio.gather(*jobs)
        self.assertEqual(server.peak, 2)

    async def test_what_goes_wrong_has_a_name(self) -> None:
        async with serving({"/": [None]}) as server, aiohttp.ClientSession() as session:
            with self.assertRaises(aiohttp.ServerDisconnectedError):
                await session.get(server.base)
            base = server.base
            with self.assertRaises(aiohttp.InvalidURL):
                await session.get("https://example.org")
        async with aiohttp.ClientSession() as session:
            with self.assertRaises(aiohttp.ClientConnectorError):
                await session.get(base)


if __name__ == "__main__":
    unittest.main()
