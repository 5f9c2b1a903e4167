"""What search and sitemap learn about the register."""

from django.utils.translation import override

from alliance_site.names import countries, places
from alliance_site.pages import languages
from alliance_site.pages import page_tree as trees
from alliance_site.search.rows import BATCH, Row, key_of
from membership.models import DeclarationPage, DirectoryPage, Participant, Presentation
from membership.process.choices import AuthorityKind, Language

PRIVACY = "/privacy/"  # the end of its English address


def home(language):
    """Return the address of the directory for a reader of a language, or nothing without one."""
    directory = trees.current().first(DirectoryPage, language)
    return directory and languages.address(directory, language)


def address(participant, language):
    """Return the public address of a participant, or nothing where there is no directory."""
    above = home(language)
    return above and f"{above}{participant.slug}/"


def address_of_signatory(signatory, language):
    """Return where the Declaration lists a signature, or nothing where no page does."""
    page = trees.current().first(DeclarationPage, language)
    if page is None or signatory.withdrawn_on:
        return ""
    return f"{languages.address(page, language)}?country={signatory.country}"


def privacy_address(language):
    """Return where the page “Privacy and your data” is, or nothing where none is public."""
    known = [branch for branch in trees.current().branches if branch.url_path.endswith(PRIVACY)]
    return next((languages.address(page, language) for page in known if trees.is_public(page)), "")


def search_rows(subject=None):
    """Yield the public participants, once for each language, under every name they have."""
    rows = Participant.objects.public().prefetch_related("other_names", "presentations")
    if isinstance(subject, Presentation):
        rows = rows.filter(pk=subject.participant_id)
    elif isinstance(subject, Participant):
        rows = rows.filter(pk=subject.pk)
    elif subject is not None:
        return
    for participant in rows.iterator(BATCH):
        for language in Language.values:
            if place := address(participant, language):
                yield _row(participant, language, place)


def _row(participant, language, place):
    names = [participant.official_name, participant.second_official_name]
    names += [participant.name_en, participant.name_fr]
    names += [other.name for other in participant.other_names.all()]
    names += [places.found_by(name, participant.country) for name in names if name]
    texts = {text.language: text for text in participant.presentations.all() if text.live}
    text = texts.get(language)
    country = countries.name(participant.country, language)
    known_as = countries.search_names(participant.country)
    with override(language):
        kind = str(AuthorityKind(participant.kind).label)
    return Row(
        key=key_of(participant),
        language=language,
        title=participant.name(language),
        address=place,
        text=" ".join([*filter(None, names), *known_as, text.summary if text else ""])
        + (text.body if text else ""),
        excerpt=(text and text.summary) or f"{country} · {kind}",
    )


def sitemap_entries(language):
    """Yield address and last change of every participant, and where the figures stand."""
    if above := home(language):
        yield f"{above}figures/", None
    for participant in Participant.objects.public().only("slug", "last_published_at").iterator():
        if place := address(participant, language):
            yield place, participant.last_published_at
