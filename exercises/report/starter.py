"""A chain of functions with something to wait for at its lower end."""
import asyncio

from lab import price


def total(ids: list[int]) -> int:
    """Return what all of these cost together."""
    return sum([await price(i) for i in ids])


def report(ids: list[int]) -> str:
    """Return a line with the total."""
    return f"total: {total(ids)}"


def main(ids: list[int]) -> str:
    """Return the report, from ordinary code."""
    return report(ids)


if __name__ == "__main__":
    print(main([1, 2, 3]))
