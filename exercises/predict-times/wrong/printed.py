# code: returns-none
# Prints the answer; the caller gets nothing.


def predict(delays):
    one_after_another = sum(delays)
    together = max(delays, default=0)
    print((one_after_another, together))
