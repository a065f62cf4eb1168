# code: missing
# Names the function after the file.


def predict_times(delays):
    return sum(delays), max(delays, default=0)
