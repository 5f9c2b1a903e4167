from membership.management.importing import ImportCommand
from membership.open_data.columns import STAFF_PARTICIPANT
from membership.open_data.importing import take_participants


class Command(ImportCommand):
    help = "Import participants: each row is added, brought in line, or refused with its reason."
    columns = STAFF_PARTICIPANT
    take = take_participants
