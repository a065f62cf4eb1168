# a wait of zero seconds added
# One more request that takes no time changes neither result, and max() is
# never given an empty list.


def predict(delays: list[float]) -> tuple[float, float]:
    delays = [0, *delays]
    total = sum(delays)
    slowest = max(delays)
    return total, slowest
