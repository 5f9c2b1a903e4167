"""The process as a table: what may follow what. To change the process, change this package first.

``membership.review`` carries it out. Nobody else asks a transition for its name: whatever
depends on one is a column of ``Transition``.
"""

from membership.process.table.arriving import ARRIVING
from membership.process.table.contact import CONTACT
from membership.process.table.deciding import DECIDING
from membership.process.table.ending import ENDING
from membership.process.table.passing import PASSING
from membership.process.table.reading import READING

TRANSITIONS = {
    transition.name: transition
    for transition in (*ARRIVING, *READING, *CONTACT, *PASSING, *DECIDING, *ENDING)
}
