import time
from concurrent.futures import ProcessPoolExecutor


def request(seconds):  # a library that blocks
    time.sleep(seconds)


def crunch(_):
    return sum(i * i for i in range(3_000_000))


def three_waits(pool):
    list(pool.map(time.sleep, [0.2] * 3))


def many_waits(pool):
    list(pool.map(time.sleep, [0.02] * 100))


def two_sums(pool):
    return list(pool.map(crunch, range(2)))


def library(pool):
    list(pool.map(request, [0.2] * 3))


if __name__ == "__main__":  # each process imports this file
    with ProcessPoolExecutor(max_workers=3) as pool:
        three_waits(pool)
        many_waits(pool)
        two_sums(pool)
        library(pool)
