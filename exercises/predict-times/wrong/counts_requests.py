# code: wrong-seq-time
# Counts the requests, as if each of them took one second.


def predict(delays):
    return len(delays), max(delays, default=0)
