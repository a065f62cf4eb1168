"""A shop that sends every customer away. Find out why."""
import asyncio

from lab import audit, is_blocked, price


async def checkout(user: str, cart: list[str]) -> int | str:
    """Return what user pays for the cart, or "blocked"."""
    if is_blocked(user):
        return "blocked"
    total = price(cart)
    audit(f"{user} pays {total}")
    return total


async def main() -> None:
    for user in ["Ada", "Mallory"]:
        print(user, await checkout(user, ["book", "pen", "ink"]))


if __name__ == "__main__":
    asyncio.run(main())
