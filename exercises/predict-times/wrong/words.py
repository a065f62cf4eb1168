# code: wrong-shape
# Returns a sentence for people where a program wants two numbers.


def predict(delays):
    return f"{sum(delays)} s in a row, {max(delays, default=0)} s together"
