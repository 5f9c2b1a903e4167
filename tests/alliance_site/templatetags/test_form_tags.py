"""The template pack: what a person meets at a field, and what the summary says of mistakes."""

import re

import pytest
from django import forms
from django.template.loader import render_to_string
from django.utils import translation

from alliance_site.templatetags.form_tags import mistakes, optional_note
from membership.forms.fields.bound import MessageFirst
from tests.support.markup import has


class Kept:
    pk, shown_name, size = 7, "page-1.jpg", 3_250_000


class Letter(forms.FileField):
    attached = (Kept(),)
    optional_note = ""


class Example(forms.Form):
    bound_field_class = MessageFirst
    name = forms.CharField(label="Name", help_text="As on the letterhead.")
    kind = forms.ChoiceField(
        label="Kind", choices=[("a", "A"), ("b", "B")], widget=forms.RadioSelect
    )
    website = forms.CharField(
        label="Website", required=False, widget=forms.TextInput({"class": "control--medium"})
    )
    letter = Letter(label="Letter", required=False)
    agreed = forms.BooleanField(label="I agree")
    leave_empty = forms.CharField(label="Leave empty", required=False)
    opened = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["leave_empty"].is_honeypot = True


def rendered(name, form=None):
    field = (form or Example())[name]
    return re.sub(r"\s+", " ", render_to_string("alliance/field.html", {"field": field}))


def summary(data, language="en"):
    with translation.override(language):
        return render_to_string("alliance/errors.html", {"form": Example(data)})


def test_label_message_and_hint_come_before_the_control_and_are_tied_to_it():
    html = rendered("name", Example({}))

    order = ["<label", "This field is required.", "As on the letterhead.", "<input"]
    assert [html.index(part) for part in order] == sorted(html.index(part) for part in order)
    assert 'aria-describedby="id_name_error id_name_helptext"' in html
    assert 'aria-invalid="true"' in html


def test_a_group_of_choices_is_a_fieldset_whose_message_is_read_with_it():
    html = rendered("kind", Example({}))

    assert has(html, '<fieldset class="field field--wrong" aria-describedby="id_kind_error">')
    assert html.count('<label class="choice">') == 2


def test_a_control_keeps_the_width_that_its_field_asks_for():
    assert 'class="control control--medium"' in rendered("website")


def test_only_what_may_be_left_out_says_so():
    form = Example()

    notes = {name: optional_note(form[name]) for name in ("name", "website", "letter")}
    assert notes == {"name": "", "website": "(optional)", "letter": ""}


def test_a_kept_file_is_shown_with_a_button_to_remove_it():
    html = rendered("letter")

    assert has(html, "<strong>page-1.jpg</strong>")
    assert has(html, '<button class="link-button" name="remove" value="7">')


def test_people_neither_hear_nor_reach_the_honeypot():
    assert has(rendered("leave_empty"), '<div class="off-screen" aria-hidden="true">')


def test_the_summary_leads_to_each_control_in_the_order_of_the_page():
    targets = [mistake["target"] for mistake in mistakes(Example({"opened": "x"}))]

    assert targets == ["id_name", "id_kind_0", "id_agreed"]


def test_a_mistake_in_a_hidden_field_leads_nowhere():
    assert mistakes(Example({}))[-1]["target"] == ""


@pytest.mark.parametrize(
    ("data", "heading"),
    [
        ({"name": "N", "kind": "a", "opened": "x"}, "One thing must be corrected"),
        ({"name": "N", "opened": "x"}, "Two things must be corrected"),
        ({"opened": "x"}, "Three things must be corrected"),
    ],
)
def test_the_summary_counts_in_words(data, heading):
    assert heading in summary(data)


def test_the_summary_takes_the_focus_without_a_script():
    assert 'role="alert" tabindex="-1" autofocus id="errors"' in summary({})


def test_no_summary_stands_over_a_form_that_was_only_opened():
    assert summary(None).strip() == ""
