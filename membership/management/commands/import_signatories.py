from membership.columns import STAFF_SIGNATORY
from membership.imports import take_signatories
from membership.management.importing import ImportCommand


class Command(ImportCommand):
    help = "Import signatories: each row is added, brought in line, or refused with its reason."
    columns = STAFF_SIGNATORY
    take = take_signatories
