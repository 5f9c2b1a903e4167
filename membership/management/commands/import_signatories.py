from membership.management.importing import ImportCommand
from membership.open_data.columns import STAFF_SIGNATORY
from membership.open_data.importing import take_signatories


class Command(ImportCommand):
    help = "Import signatories: each row is added, brought in line, or refused with its reason."
    columns = STAFF_SIGNATORY
    take = take_signatories
