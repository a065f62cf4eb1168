# the empty list first
# The special case is dealt with and gone before the real work begins.


def predict(delays):
    if not delays:
        return 0, 0
    return sum(delays), max(delays)
