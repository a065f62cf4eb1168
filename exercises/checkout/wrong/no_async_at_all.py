# code: not-async
# Takes the async away instead.
from lab import audit, is_blocked, price


def checkout(user, cart):
    if is_blocked(user):
        return "blocked"
    total = price(cart)
    audit(f"{user} pays {total}")
    return total
