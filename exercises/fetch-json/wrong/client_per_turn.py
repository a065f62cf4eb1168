# code: client-per-request
# A client for every URL, one after the other.
import httpx


async def fetch_json(urls):
    results = []
    for url in urls:
        async with httpx.AsyncClient() as client:
            response = await client.get(url)
        results.append(response.raise_for_status().json())
    return results
