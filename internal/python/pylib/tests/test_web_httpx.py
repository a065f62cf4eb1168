"""The small client in httpx's place, against a server on loopback."""

from __future__ import annotations

import asyncio
import unittest

from lesswait.web import as_httpx as httpx

from webserver import chunked, serving, whole

JSON = whole(b'{"n": 1}', "200 OK", "Content-Type: application/json")
BAD = whole(b'{"error": "oops"}', "500 Internal Server Error")
OPEN_END = b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nto the end"
Answers = dict[str, list[bytes | None]]


class Client(unittest.IsolatedAsyncioTestCase):
    async def test_one_connection_serves_many_requests(self) -> None:
        async with serving({"/": [JSON]}) as server, httpx.AsyncClient() as client:
            for _ in range(5):
                response = await client.get(server.base + "/")
                self.assertEqual((response.status_code, response.json(), response.text), (200, {"n": 1}, '{"n": 1}'))
        self.assertEqual(server.connections, 1)

    async def test_a_client_per_request_is_a_connection_per_request(self) -> None:
        async with serving({"/": [JSON]}) as server:
            for _ in range(3):
                async with httpx.AsyncClient() as client:
                    await client.get(server.base)
        self.assertEqual(server.connections, 3)

    async def test_bodies_of_every_kind(self) -> None:
        answers: Answers = {
            "/chunked": [chunked(b"in ", b"parts")],
            "/end": [OPEN_END, None],
            "/none": [b"HTTP/1.1 204 No Content\r\n\r\n"],
            "/split": [b"HTTP/1.1 200", b" OK\r\nContent-", b"Length: 4\r\n\r\nab", b"cd"],
            "/long": [whole(b"x" * 300_000)],
        }
        async with serving(answers) as server, httpx.AsyncClient(base_url=server.base) as client:
            texts = {path: (await client.get(path)).text for path in answers}
        self.assertEqual(texts, {"/chunked": "in parts", "/end": "to the end", "/none": "", "/split": "abcd",
                                 "/long": "x" * 300_000})

    async def test_an_error_status_is_an_answer_until_it_is_asked_for(self) -> None:
        page = whole(b"<h1>no</h1>", "404 Not Found")
        async with serving({"/500": [BAD], "/404": [page], "/": [JSON]}) as server, \
                httpx.AsyncClient(base_url=server.base) as client:
            bad, missing, good = [await client.get(path) for path in ("/500", "/404", "/")]
        self.assertEqual(bad.json(), {"error": "oops"})
        self.assertRaises(ValueError, missing.json)
        self.assertIs(good.raise_for_status(), good)
        with self.assertRaisesRegex(httpx.HTTPStatusError, "500 Internal Server Error") as caught:
            bad.raise_for_status()
        self.assertIs(caught.exception.response, bad)
        self.assertRaisesRegex(httpx.HTTPStatusError, "Client error '404", missing.raise_for_status)
        self.assertEqual((bad.is_error, good.is_error, repr(bad)), (True, False, "<Response [500 Internal Server Error]>"))

    async def test_no_more_connections_than_the_limit(self) -> None:
        limits = httpx.Limits(max_connections=3, max_keepalive_connections=2)
        async with serving({"/": [b"", JSON]}) as server, httpx.AsyncClient(limits=limits) as client:
            jobs = [asyncio.create_task(client.get(server.base)) for _ in range(9)]
            while server.active < 3:
                await asyncio.sleep(0.001)
            for _ in range(20):
                await asyncio.sleep(0)
            self.assertEqual(server.active, 3)
            server.go.set()
            self.assertEqual({r.status_code for r in await asyncio.gather(*jobs)}, {200})
            self.assertEqual((server.peak, server.connections), (3, 3))

    async def test_timeouts_are_per_operation(self) -> None:
        dribble: list[bytes | None] = [b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n", b"a", b"b"]
        async with serving({"/hangs": [b"", JSON], "/dribbles": dribble}) as server:
            limits = httpx.Limits(max_connections=1)
            timeout = httpx.Timeout(None, read=0.05)
            async with httpx.AsyncClient(base_url=server.base, timeout=timeout, limits=limits) as client:
                with self.assertRaises(httpx.ReadTimeout):
                    await client.get("/hangs")
                self.assertEqual((await client.get("/dribbles", timeout=None)).text, "ab")
                slow = asyncio.create_task(client.get("/hangs", timeout=None))
                await asyncio.sleep(0)
                with self.assertRaises(httpx.PoolTimeout):
                    await client.get("/dribbles", timeout=httpx.Timeout(None, pool=0.02))
                server.go.set()
                self.assertEqual((await slow).status_code, 200)

    async def test_a_request_that_was_cut_short_leaves_no_answer_to_the_next(self) -> None:
        async with serving({"/slow": [b"", BAD], "/": [JSON]}) as server, \
                httpx.AsyncClient(base_url=server.base) as client:
            await client.get("/")
            slow = asyncio.create_task(client.get("/slow"))
            while not server.active:
                await asyncio.sleep(0.001)
            slow.cancel()
            with self.assertRaises(asyncio.CancelledError):
                await slow
            server.go.set()
            self.assertEqual((await client.get("/")).json(), {"n": 1})
        self.assertEqual(server.connections, 2)

    async def test_a_kept_connection_that_the_server_closed_is_replaced(self) -> None:
        async with serving({"/once": [JSON, None], "/": [JSON]}) as server, \
                httpx.AsyncClient(base_url=server.base) as client:
            await client.get("/once")
            await asyncio.sleep(0.05)
            self.assertEqual((await client.get("/")).status_code, 200)
        self.assertEqual(server.connections, 2)

    async def test_closed_under_a_request(self) -> None:
        async with serving({"/": [b"", JSON]}) as server:
            client = httpx.AsyncClient()
            job = asyncio.create_task(client.get(server.base))
            while not server.active:
                await asyncio.sleep(0.001)
            await client.aclose()
            with self.assertRaises(httpx.ReadError):
                await job
            self.assertTrue(client.is_closed)
            with self.assertRaisesRegex(RuntimeError, "has been closed"):
                await client.get(server.base)
            with self.assertRaisesRegex(RuntimeError, "reopen"):
                async with client:
                    self.fail("a closed client was opened again")

    async def test_what_goes_wrong_has_a_name(self) -> None:
        answers: Answers = {"/drop": [None], "/half": [b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nab", None],
                            "/ssh": [b"SSH-2.0-x\r\n"]}
        async with serving(answers) as server, httpx.AsyncClient(base_url=server.base) as client:
            for path in answers:
                with self.subTest(path), self.assertRaises(httpx.RemoteProtocolError):
                    await client.get(path)
            base = server.base
            with self.assertRaisesRegex(httpx.UnsupportedProtocol, "https://example.org"):
                await client.get("https://example.org")
        async with httpx.AsyncClient() as client:
            with self.assertRaises(httpx.ConnectError):
                await client.get(base)
        self.assertTrue(issubclass(httpx.ConnectError, httpx.HTTPError))
        self.assertTrue(issubclass(httpx.HTTPStatusError, httpx.HTTPError))

    async def test_the_blocking_get(self) -> None:
        async with serving({"/x?y=1": [JSON], "/drop": [None]}) as server:
            response = await asyncio.to_thread(httpx.get, server.base + "/x?y=1")
            self.assertEqual((response.status_code, response.json()), (200, {"n": 1}))
            with self.assertRaises(httpx.HTTPError):
                await asyncio.to_thread(httpx.get, server.base + "/drop")
        with self.assertRaises(httpx.UnsupportedProtocol):
            httpx.get("ftp://localhost")


if __name__ == "__main__":
    unittest.main()
