# code: sequential
# One client, but one request at a time.
import httpx


async def fetch_json(urls):
    results = []
    async with httpx.AsyncClient() as client:
        for url in urls:
            response = await client.get(url)
            response.raise_for_status()
            results.append(response.json())
    return results
