from membership.columns import STAFF_PARTICIPANT
from membership.imports import take_participants
from membership.management.importing import ImportCommand


class Command(ImportCommand):
    help = "Import participants: each row is added, brought in line, or refused with its reason."
    columns = STAFF_PARTICIPANT
    take = take_participants
