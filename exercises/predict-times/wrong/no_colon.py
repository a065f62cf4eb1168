# code: syntax
# Forgets the colon of a def.


def predict(delays)
    return sum(delays), max(delays, default=0)
