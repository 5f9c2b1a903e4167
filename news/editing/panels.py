"""What the forms of the news say beside their fields."""

from wagtail.admin.panels import Panel

from news.editing import suggestions


class SuggestionsPanel(Panel):
    """Name the participants that the saved text names and that nobody has chosen."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "news/admin/_suggestions.html"

        def get_context_data(self, parent_context=None):
            context = super().get_context_data(parent_context)
            return context | {"suggested": suggestions.for_page(self.instance)}
