"""One record after the other into the site, each in a transaction of its own.

The same record again changes nothing; a changed one makes a revision; what an
editor has changed since is left alone unless it is forced.
"""

from contextlib import suppress
from dataclasses import dataclass, field

from django.db import transaction
from django.utils.translation import gettext as _

from alliance_site.names.places import fold
from alliance_site.pages import languages, legacy
from news.archive import records
from news.archive.models import ImportedRecord
from news.archive.writing import finishing, imported_rows, pictures, writer
from news.archive.writing.outcomes import REFUSALS, Outcome, Refused
from news.archive.writing.page_values import is_untranslated, values_of

State = ImportedRecord.State


@dataclass
class Importer:
    """Takes records in for one run. ``publish`` leaves what is in doubt a draft all the same."""

    run: object
    force: bool = False
    publish: bool = False
    dry_run: bool = False
    places: writer.Places = field(default_factory=writer.Places)
    seen: dict = field(default_factory=dict)

    def take_in(self, record, folder=None):
        """Take one record in; whatever is wrong with it, the next one comes."""
        try:
            with transaction.atomic():
                return self._take_in(record, folder)
        except Refused as refusal:
            reason = str(refusal)
        except REFUSALS as error:
            # What was counted in memory is undone in the database.
            self.places.forget()
            reason = "; ".join(getattr(error, "messages", [str(error)]))
        is_news = imported_rows.quarantine(record, reason, self.run)
        return Outcome.QUARANTINED if is_news else Outcome.UNCHANGED

    def _take_in(self, record, folder):
        if record.problem:
            raise Refused(record.problem)
        again = self._came_before(record)
        row, by_title = imported_rows.row_of(record)
        whole = imported_rows.add(row, record, again)
        if self._is_unchanged(row, whole):
            return Outcome.UNCHANGED
        imported_rows.describe(row, record, whole, self.run)
        if whole.language not in ("en", "fr"):
            raise Refused(_("The language is not known."))
        if not fold(whole.title):
            raise Refused(_("It has no title."))
        return self._settle(row, whole, folder, by_title)

    def _came_before(self, record):
        """Refuse a second text under one number: which of the two is meant nobody knows."""
        key = record.language, record.key, record.listed
        mark = hash(record.fingerprint)
        again = self.seen.setdefault(key, mark) != mark
        if again and not record.listed:
            raise Refused(_("Another record of the same import has this number or title."))
        return again

    def _is_unchanged(self, row, whole):
        if row.status == State.QUARANTINED or row.fingerprint != whole.fingerprint:
            return False
        return not (self.force and imported_rows.is_touched(row))

    def _settle(self, row, whole, folder=None, by_title=False):
        """Make a page of a whole record, or say why there is none."""
        if is_untranslated(whole) and row.page is None:
            return self._leave_to_english(row, whole)
        values = values_of(whole, imported_rows.counterpart(whole))
        if by_title:
            values.doubts.add("same_title")
        if is_untranslated(whole):
            values.doubts.add("english_body")
        known = imported_rows.addresses(whole)
        page = writer.page_of(row, values, known.get(whole.language))
        if not self.force and (doubt := imported_rows.why_left_alone(row, page)):
            values.doubts.add(doubt)
            return self._leave_alone(row, page, values.doubts)
        picture = pictures.picture(whole, folder, values.doubts)
        if picture:
            values.columns["picture"] = picture.in_library(dry_run=self.dry_run)
        outcome = Outcome.CHANGED if page else Outcome.IMPORTED
        page, revision = self._write(page, whole, values, known)
        self._remember(row, whole, values, page, revision)
        return outcome

    def _leave_to_english(self, row, whole):
        """Make no French page of an English text: the English page is shown at its address."""
        row.status, row.fingerprint = State.UNTRANSLATED, whole.fingerprint
        row.reason, row.doubts, row.details = "", ["english_body"], {}
        row.save()
        return Outcome.UNTRANSLATED

    def _leave_alone(self, row, page, doubts):
        """Leave the page as it is; the record waits with its doubt for a person or ``--force``."""
        row.status, row.reason, row.page = State.IMPORTED, "", page
        row.doubts, row.details = doubts.keys(), doubts.details()
        row.save()
        return Outcome.KEPT

    def _write(self, page, whole, values, known):
        """Write the page and its revision, and lead the old address there."""
        if page:
            revision = writer.revise(page, values)
        else:
            page = self._create(whole, values, known)
            revision = page.save_revision()
        address = known.get(whole.language)
        by_an_editor = address and (address.gone or address.page_id == page.pk)
        if whole.number is not None and not by_an_editor:
            legacy.point(whole.language, whole.number, page)
        taken_down = page.first_published_at and not page.live
        if self.publish and not values.doubts.hold_back and not taken_down:
            revision.publish()
        return page, revision

    def _create(self, whole, values, known):
        parent = self.places.of(values.section, whole.language)
        if parent is None:
            raise Refused(_("There is no published list for it in its language."))
        other = known.get(languages.other(whole.language))
        original = writer.original_of(other and other.page, values, parent)
        return writer.create(parent, whole, values, original)

    def _remember(self, row, whole, values, page, revision):
        row.page, row.revision_number = page, revision.pk
        row.status, row.reason, row.fingerprint = State.IMPORTED, "", whole.fingerprint
        row.doubts, row.details = values.doubts.keys(), values.doubts.details()
        row.save()
        imported_rows.release(row)

    def finish(self):
        """Do what could only be done once all records are in: links between them, and fallbacks."""
        for key in list(finishing.with_dead_links().values_list("pk", flat=True)):
            row = ImportedRecord.objects.select_related("page").get(pk=key)
            if not imported_rows.is_touched(row) and finishing.leads_on(row):
                # Where it fails the page stays as it is, and the link on the list.
                with suppress(*REFUSALS), transaction.atomic():
                    self._again(row)
        finishing.look_for_english()

    def _again(self, row):
        """Make the page of a record once more, as it stands in its row."""
        row.run = self.run
        self._settle(row, records.joined(row.article, row.listing))
