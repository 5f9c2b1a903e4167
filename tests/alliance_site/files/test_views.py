"""What the views of documents and pictures say beside Wagtail’s own."""

import pytest

from tests.alliance_site.files.test_forms import PDF, drop
from tests.support import pdf_inputs

pytestmark = pytest.mark.django_db


def test_one_of_many_that_says_please_wait_has_the_warning_beside_it(editor_client):
    for content, warned in ((pdf_inputs.dynamic_forms()["please-wait.pdf"], True), (PDF, False)):
        answer = drop(editor_client, "form.pdf", content)
        assert answer["success"]
        assert ("Please wait" in answer["form"]) == warned
