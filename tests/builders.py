"""Plain functions that make the rows a test needs, with answers that would be accepted.

A builder takes by name what the test is about and fills in the rest; it calls
the rules of the house where there is one, so that no test rests on a row that
could not exist.
"""
