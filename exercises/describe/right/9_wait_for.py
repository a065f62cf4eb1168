# with a limit
# A limit that is never reached changes nothing.
import asyncio
from functools import partial

from lab import get_temp


async def tell(template, city):
    number = await asyncio.wait_for(get_temp(city), timeout=60)
    return template.format(city=city, number=number)


describe = partial(tell, "{city}: {number}°")
