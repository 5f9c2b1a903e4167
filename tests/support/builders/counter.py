"""A number that no other row of a test has."""

from itertools import count

COUNTER = count(1)
