# code: time-limit
import re

async def fetch_all(urls):
    re.match(r"(a+)+$", "a" * 60 + "b")
