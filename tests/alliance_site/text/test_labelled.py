"""A label and its text are joined as the language has it."""

from django.utils.translation import override

from alliance_site.text.labelled import LabelledTitle, labelled


class Report(LabelledTitle):
    subtitle = "Exampletown"

    def get_page_title(self):
        return "Report"

    def get_page_subtitle(self):
        return self.subtitle


def test_french_has_a_space_before_the_colon_that_no_line_breaks():
    with override("fr"):
        assert labelled("Droits", "aucun") == "Droits\N{NO-BREAK SPACE}: aucun"
    with override("en"):
        assert labelled("Rights", "none") == "Rights: none"


def test_a_title_of_one_part_has_no_colon():
    report = Report()
    assert report.get_header_title() == "Report: Exampletown"

    report.subtitle = ""
    assert report.get_header_title() == "Report"
