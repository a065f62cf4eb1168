# code: wrong-conc-time
# Stops with the first request that is done.


def predict(delays):
    return sum(delays), min(delays, default=0)
