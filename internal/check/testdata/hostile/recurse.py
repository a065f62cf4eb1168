# code: raised
async def fetch_all(urls):
    def deeper():
        deeper()

    deeper()
