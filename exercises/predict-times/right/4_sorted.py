# sorted
# The slowest request is the last one of the sorted list.


def predict(delays):
    if len(delays) == 0:
        return (0, 0)
    by_length = sorted(delays)
    return (sum(by_length), by_length[-1])
