from functools import partial

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

PUBLIC_MODELS = (
    *("cooperation", "openingstatement", "othername"),
    *("populationstatement", "signatory"),
)


class MembershipConfig(AppConfig):
    name = "membership"
    verbose_name = "Membership"

    def ready(self):
        from alliance_site import registry
        from membership.forms import labels, wording
        from membership.forms.introductions import sheet_questions
        from membership.letters import texts
        from membership.management.chores import CHORES
        from membership.models import language_sheets
        from membership.process import permissions
        from membership.public.counting import figures
        from membership.public.searching import search_rows, search_services
        from membership.review import answers, editions
        from membership.views import register_pages
        from membership.viewsets import presentations

        answers.LABELS |= labels.of_all_forms()
        editions.WORDINGS |= wording.of_all_forms()
        for name in ("participants", "countries", "signatories", "signatory_countries"):
            registry.placeholders[name] = partial(figures.today_value, name)
        registry.chores += CHORES
        # First of all: a word for something to do leads there before it leads to texts.
        to_do = registry.SearchGroup(
            "services", _("What you can do here"), search_services.search_rows
        )
        registry.search_groups.insert(0, to_do)
        registry.search_groups.append(
            registry.SearchGroup("participants", _("Participants"), search_rows.search_rows)
        )
        registry.page_views |= register_pages.PAGE_VIEWS
        language_sheets.QUESTIONS.append(sheet_questions.present)
        registry.public_models |= {f"membership.{name}" for name in PUBLIC_MODELS}
        registry.letter_kinds |= texts.letter_kinds()
        registry.roles |= permissions.IN_WORDS
        registry.sitemap_entries.append(search_rows.sitemap_entries)
        registry.translation_lists += [presentations.rows, presentations.sheets]
