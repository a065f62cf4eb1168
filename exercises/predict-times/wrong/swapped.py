# code: swapped
# Has both numbers, the wrong way round.


def predict(delays):
    together = max(delays, default=0)
    one_after_another = sum(delays)
    return together, one_after_another
