"""Words in another language inside of a text: an editor marks them, so that they are read rightly.

Each language is a style of the rich-text editor, kept as ``<span lang="fr">``. Not ``<i>``:
wagtail-localize takes no text whose inline tags have attributes, and a span only outside of
them: styles are nested in the order of their names, so ours begin with A.
"""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.rich_text.converters.html_to_contentstate import InlineStyleElementHandler
from wagtail.admin.rich_text.editors.draftail.features import InlineStyleFeature

LANGUAGES = {"en": _("Words in English"), "fr": _("Words in French"), "rom": _("Words in Romani")}


def register(features):
    """Teach the rich-text editor one button for each language."""
    for code, description in LANGUAGES.items():
        name, style = f"words-{code}", f"AS-{code.upper()}"
        button = {
            "type": style,
            "label": code,
            "description": description,
            "style": {"textDecoration": "underline dotted"},
        }
        features.register_editor_plugin("draftail", name, InlineStyleFeature(button))
        rule = {
            "from_database_format": {f'span[lang="{code}"]': InlineStyleElementHandler(style)},
            "to_database_format": {
                "style_map": {style: {"element": "span", "props": {"lang": code}}}
            },
        }
        features.register_converter_rule("contentstate", name, rule)
