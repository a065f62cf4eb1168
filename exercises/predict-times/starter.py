"""How long do the requests take?"""


def predict(delays: list[float]) -> tuple[float, float]:
    """Return the total time one after another, and all together."""
    ...  # your code here


if __name__ == "__main__":
    print(predict([1, 1, 1]))
    print(predict([3, 1, 2]))
