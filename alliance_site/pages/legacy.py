"""The addresses of the old site: a language and a number, whatever slug follows.

What is asked for and not known is counted, for an editor to point it somewhere.
"""

from datetime import timedelta

from django.db import DatabaseError, connection, transaction
from django.http import Http404, HttpResponsePermanentRedirect
from django.utils import timezone
from django.utils.translation import override

from alliance_site.answers import error_pages
from alliance_site.caching import http
from alliance_site.models import LegacyAddress, MissedAddress
from alliance_site.pages import languages, page_tree

# So many addresses are kept at most, whatever numbers a program tries one after the other.
MOST_MISSED = 1000
FORGOTTEN_AFTER = timedelta(days=90)
COUNT = """
    INSERT INTO {table} (language, number, asked, first_asked_at, last_asked_at)
    SELECT %s, %s, 1, %s, %s
    WHERE (SELECT count(*) FROM {table}) < %s
       OR EXISTS (SELECT 1 FROM {table} WHERE language = %s AND number = %s)
    ON CONFLICT (language, number) DO UPDATE
    SET asked = {table}.asked + 1, last_asked_at = excluded.last_asked_at
"""


@http.public
def lead(request, language, number, rest=""):
    """Lead to the page in one step; say so where it is known to be gone.

    Whoever may not read the page does not even learn its address.
    Where only the other language has the page, the reader stays in his own:
    the address there shows the text that exists, and says so.
    """
    rows = LegacyAddress.objects.filter(number=number).select_related("page")
    known = sorted(rows, key=lambda row: row.language != language)
    if not known:
        count_missed(language, int(number))
        raise Http404
    pages = (row.page.specific for row in known if row.page and known[0].page)
    page = next((page for page in pages if page_tree.may_read(request, page)), None)
    with override(language):
        if page:
            return HttpResponsePermanentRedirect(languages.address(page, language))
        if known[0].gone:
            return error_pages.gone(request)
        raise Http404


def count_missed(language, number):
    """Count an address that nobody knows, in one statement.

    A database that is full or locked does not matter. Beyond the ceiling only those are counted
    that are there already.
    """
    now = timezone.now()
    table = connection.ops.quote_name(MissedAddress._meta.db_table)
    field = MissedAddress._meta.get_field("last_asked_at")
    moment = field.get_db_prep_value(now, connection)
    values = [language, number, moment, moment, MOST_MISSED, language, number]
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(COUNT.format(table=table), values)
    except DatabaseError:
        # The answer is "not found" in any case.
        return


@transaction.atomic
def point(language, number, page=None):
    """Let an old address lead to a page; without one it is marked as gone."""
    row, _made = LegacyAddress.objects.update_or_create(
        language=language, number=number, defaults={"page": page, "gone": page is None}
    )
    MissedAddress.objects.filter(language=language, number=number).delete()
    return row


def forget_rare():
    """Forget what was asked for once and never again: mostly programs that try numbers."""
    before = timezone.now() - FORGOTTEN_AFTER
    return MissedAddress.objects.filter(asked=1, last_asked_at__lt=before).delete()[0]
