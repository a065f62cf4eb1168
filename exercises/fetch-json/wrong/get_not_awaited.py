# code: forgot-await
# client.get(url) is a coroutine, not a response.
import httpx


async def fetch_json(urls):
    async with httpx.AsyncClient() as client:
        responses = [client.get(url) for url in urls]
        return [r.raise_for_status().json() for r in responses]
