# on a thread
# A loop may run on any thread, one loop at a time.
import asyncio
import threading

from lab import hello


def run(name):
    answers = []

    def work():
        answers.append(asyncio.run(hello(name)))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    return answers[0]
