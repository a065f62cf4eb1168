import time


def request(seconds):  # a library that blocks
    time.sleep(seconds)


def crunch():
    return sum(i * i for i in range(3_000_000))


def three_waits():
    for _ in range(3):
        time.sleep(0.2)


def many_waits():
    for _ in range(100):
        time.sleep(0.02)


def two_sums():
    return [crunch(), crunch()]


def library():
    for _ in range(3):
        request(0.2)


three_waits()
many_waits()
two_sums()
library()
