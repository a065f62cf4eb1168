"""checkout: a program to mend, in which three awaits are missing.

user      cart           waits (s)       returns     why this case
Ada       three things   1, 1, 1         42          the example of the task; the one that the verdict shows
Mallory   three things   1, -, -         "blocked"   nothing is priced, nothing written
Grace     one thing      1, 3, 1         14          the price takes longest
Eve       empty          2, -, -         "blocked"   a second blocked one, slower
Linus     empty          1, 1, 3         0           a total that counts as false; the books take longest
Ada       three things   1, 1, 1         42          again: nothing is kept from the first time

is_blocked is true for Mallory and Eve, price is 14 a thing, audit's text is its key.

The order of the codes: known error texts; `coroutine-is-truthy` where a customer was sent
away and is_blocked was never awaited; what nobody awaited, or what was returned as a promise;
a blocked loop; `called-twice`; a task or a coroutine written into the books or tested by an
`if` (`forgot-await-task`, `forgot-await`); `left-running` before the result; the result, and
whether each service was asked.  Time is not judged.  Any awaitable answer is right.
"""

from lesswait.judge import Exercise, Given, Run, check
from lesswait.judge.run import shown

NAME = "checkout"
BLOCKED = {"Mallory", "Eve"}
THINGS = ["book", "pen", "ink"]


def total(cart: list[str]) -> int:
    """What price answers."""
    return 14 * len(cart)


GIVEN = {
    "is_blocked": Given(lambda user: user in BLOCKED),
    "price": Given(total),
    "audit": Given(lambda text: None),
}


def sent_away(run: Run) -> bool:
    """A good customer got "blocked"."""
    return run.value == "blocked" and run.args[0] not in BLOCKED


def awaited(run: Run) -> None:
    """Every call was awaited; a coroutine in an `if` is named as such."""
    lines = [line for name, line in run.unawaited if name == "is_blocked"]
    if sent_away(run) and lines:
        run.fail("coroutine-is-truthy", lines[0])
    run.sound()
    run.once(*GIVEN)
    if sent_away(run) and any(task.name == "is_blocked" for task in run.leftovers):
        run.fail("forgot-await-task", run.leftovers[0].line)
    for text in (span.key for span in run.spans("audit")):
        if "<coroutine" in str(text):
            run.fail("forgot-await", what="the line in the books shows the object, not the total")
        if "<Task" in str(text) or "<Future" in str(text):
            run.fail("forgot-await-task", run.first_wait)
    if run.leftovers:
        run.nothing_left()


def refused(run: Run) -> None:
    """Nothing was sold."""
    if run.value != "blocked":
        run.fail("wrong-value", got=f"{shown(run.value)} for a blocked customer")
    for service in ("price", "audit"):
        if run.spans(service):
            run.fail("wrong-value", got=f"a call of {service}() for a blocked customer")


def sold(run: Run, cost: int) -> None:
    """The total came back, and is in the books."""
    run.returned()
    if isinstance(run.value, bool) or run.value != cost:
        run.fail("wrong-value", got=f"{shown(run.value)}, not {cost}")
    books = [span.key for span in run.spans("audit")]
    if books != [f"{run.args[0]} pays {cost}"]:
        run.fail("wrong-value", got=f"{shown(books)} in the books")
    if not run.spans("price"):
        run.fail("not-fetched", missing="the total", service="price")


def checked_out(ex: Exercise, user: str, cart: list[str], *waits: float) -> None:
    """One customer, with the waits of the services that have to be asked."""
    by_service = {name: {key: wait} for name, key, wait in zip(GIVEN, keys(user, cart), waits)}
    run = ex.run(user, list(cart), waits=by_service, best=sum(waits))
    awaited(run)
    refused(run) if user in BLOCKED else sold(run, total(cart))
    run.asked("is_blocked", [user])
    run.nothing_left()


def keys(user: str, cart: list[str]) -> list[str]:
    """By what each service knows its call: a list is known as a list."""
    return [user, "list", f"{user} pays {total(cart)}"]


@check("a good customer pays, and it is in the books")
def good(ex: Exercise) -> None:
    checked_out(ex, "Ada", THINGS, 1, 1, 1)


@check("a blocked one is sent away, and nothing else happens")
def blocked(ex: Exercise) -> None:
    checked_out(ex, "Mallory", THINGS, 1)


@check("one customer after the other")
def more(ex: Exercise) -> None:
    checked_out(ex, "Grace", ["book"], 1, 3, 1)
    checked_out(ex, "Eve", [], 2)
    checked_out(ex, "Linus", [], 1, 1, 3)
    checked_out(ex, "Ada", THINGS, 1, 1, 1)
