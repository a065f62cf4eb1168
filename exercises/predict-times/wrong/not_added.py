# code: wrong-seq-time
# Overwrites the total in the loop where it should be added to.


def predict(delays):
    total = 0
    slowest = 0
    for delay in delays:
        total = delay
        slowest = max(slowest, delay)
    return total, slowest
