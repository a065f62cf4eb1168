"""Makes wrong answers of right ones: each mutant has one mistake, by an operator with a name.

An operator is a function of a node that knows one mistake people make with asyncio, and
writes it into the text in the place of what is right.  Nothing here is random, and nothing
looks at what a program does: whether a mutant is wrong is for the judge to find out.
"""
