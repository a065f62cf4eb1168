# the coroutine object in a variable
# Made here, awaited there, and once.
import lab


async def describe(city):
    question = lab.get_temp(city)
    answer = await question
    return f"{city}: {answer}\N{DEGREE SIGN}"
