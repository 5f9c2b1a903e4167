"""``./dev manage collect_messages``: bring the catalogues up to date with code and templates.

Django's own ``makemessages`` needs the gettext programs; Babel is a package like
any other. Only ``.po`` files are committed, ``./dev`` compiles them.
"""

from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation.template import templatize

KEYWORDS = DEFAULT_KEYWORDS | {
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
APPS = ("alliance_site", "membership", "news")


class Command(BaseCommand):
    help = "Collect the messages to translate; with --check only say what is missing."

    def add_arguments(self, parser):
        parser.add_argument("--check", action="store_true", help="change nothing, fail if needed")

    def handle(self, *, check, **options):
        found = collect()
        languages = [code for code, _ in settings.LANGUAGES if code != settings.LANGUAGE_CODE]
        problems = []
        for language in languages:
            catalogue = updated(language, found)
            if not check:
                write(path_of(language), catalogue)
            problems += shortcomings(language, catalogue)
        for problem in problems:
            self.stdout.write(problem)
        if check and problems:
            raise CommandError(f"{len(problems)} messages want work; see above.")
        self.stdout.write(f"{len(found)} messages in {', '.join(languages)}.")


def collect():
    """Return a catalogue without language of everything marked in code and templates."""
    found = Catalog()
    for path in sources():
        text = path.read_text(encoding="utf-8")
        if path.suffix != ".py":
            # Reads like code now; indentation would, too, and is none.
            code = templatize(text, origin=str(path))
            text = "\n".join(line.lstrip() for line in code.splitlines())
        place = (str(path.relative_to(settings.ROOT)), 1)
        for _, message, _, context in extract("python", BytesIO(text.encode()), KEYWORDS):
            found.add(message, locations=[place], context=context)
    return found


def sources():
    root = Path(settings.ROOT)
    yield from sorted(root.glob("templates/**/*.html"))
    yield from sorted(root.glob("templates/**/*.txt"))
    for app in APPS:
        yield from (path for path in sorted(root.glob(f"{app}/**/*.py")) if is_code(path))


def is_code(path):
    return "migrations" not in path.parts


def path_of(language):
    folder = Path(settings.ROOT, "alliance_site", "locale", language, "LC_MESSAGES")
    return folder / "django.po"


def updated(language, found):
    """Return the catalogue of a language with the messages of now, keeping its translations."""
    if path_of(language).exists():
        with path_of(language).open("rb") as file:
            catalogue = read_po(file, locale=language)
    else:
        catalogue = Catalog(language, project="alliance", header_comment="#", fuzzy=False)
    kept_date = catalogue.creation_date
    catalogue.update(found, no_fuzzy_matching=True)
    catalogue.creation_date = kept_date  # else every run changes the file
    return catalogue


def write(path, catalogue):
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalogue, width=100, ignore_obsolete=True, include_lineno=False)


def shortcomings(language, catalogue):
    """Return a line for each message that is untranslated, doubtful, wrong or no longer used."""
    lines = []
    for message in catalogue:
        forms = message.string if message.pluralizable else [message.string]
        if message.id and (message.fuzzy or not all(forms)):
            errors = ["not translated"]
        else:
            errors = message.check(catalogue)
        lines += [f"{language}: {error}: {message.id!r} {places(message)}" for error in errors]
    lines += [
        f"{language}: no longer used: {message.id!r}" for message in catalogue.obsolete.values()
    ]
    return lines


def places(message):
    return " ".join(sorted({path for path, _ in message.locations}))
