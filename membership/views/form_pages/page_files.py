"""The files of a page: kept with it, taken back, and told to be gone."""

from django.core import signing
from django.utils.http import urlencode

from membership.files import store

REMOVED = "removed"  # of an address: which file was taken back
PRINT = "print"  # the button that keeps the page, and leads to the paper to be signed
MORE = "more"  # the button that keeps what was chosen so far, and asks for the next


def keep_files(submission, form):
    """Keep the good files of a form; what is refused only now is told at the field."""
    if form.file_field is None:
        return
    for said in form.file_field.keep(submission, form.came_with):
        form.add_error(form.files_in, said)
    form.show_attached()


def remove(number, form):
    """Take back one of the files that a form shows; any other number changes nothing."""
    form.show_attached()
    for attachment in form.file_field.attached if form.file_field else ():
        if str(attachment.pk) == number:
            form.file_field.removed = attachment.shown_name
            store.remove(attachment)


def is_last_removed(form):
    """Say whether a page has no file any more: what was chosen because of one stays chosen."""
    field = form.file_field
    return bool(field and field.removed and not field.attached)


def told_of_removal(url, form):
    """Return where the page says which file was taken back; only we can put words there."""
    if form.file_field is None:
        return f"{url}#main"
    if not form.file_field.removed:
        kept = "_kept" if form.file_field.attached else ""
        return f"{url}#{form[form.files_in].id_for_label}{kept}"
    said = signing.dumps([form.files_in, form.file_field.removed], salt=REMOVED)
    return f"{url}{'&' if '?' in url else '?'}{urlencode({REMOVED: said})}#removed"


def removed(request):
    """Return ``field`` and ``name`` of the file that was just taken back, or nothing."""
    try:
        field, name = signing.loads(request.GET.get(REMOVED, ""), salt=REMOVED, max_age=3600)
    except signing.BadSignature:
        return None
    return {"field": field, "name": name}
