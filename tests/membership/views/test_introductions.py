"""What a form asks for is told on a page that everybody may keep."""

import pytest
from django.conf import settings

from alliance_site.models import Frame
from tests.support.visitors import text

ADDRESSES = ("/en/join/", "/en/cooperate/", "/en/declaration/sign/")


@pytest.mark.django_db
@pytest.mark.parametrize("address", ADDRESSES)
def test_an_introduction_is_kept_by_everybody_and_opens_no_form(client, pages, address):
    answer = client.get(address)

    assert answer.status_code == 200
    assert "public" in answer["Cache-Control"]
    assert not answer.cookies
    assert f'href="{address}start/"' in answer.content.decode()
    assert client.post(address).status_code == 405


WITH_PAPER = ("/en/join/", "/en/cooperate/", "/en/declaration/sign/", "/fr/join/")


@pytest.mark.django_db
@pytest.mark.parametrize("address", WITH_PAPER)
def test_the_page_before_the_form_leads_to_it_and_everybody_may_keep_it(
    client, framed_pages, address, markup_errors
):
    assert f'href="{address}paper/"' in client.get(address).content.decode()
    answer = client.get(f"{address}paper/")

    assert answer.status_code == 200
    assert "public" in answer["Cache-Control"]
    assert not answer.cookies
    assert not markup_errors(answer.content)
    assert client.post(f"{address}paper/").status_code == 405


@pytest.mark.django_db
def test_it_says_where_to_send_it(client, framed_pages):
    Frame.objects.update(contact_address="1 Example Street\n67000 Exampletown")
    page = client.get("/en/join/paper/").content.decode()

    assert "1 Example Street<br>67000 Exampletown" in page


@pytest.mark.django_db
@pytest.mark.parametrize("address", [*ADDRESSES, "/en/contact/write/"])
def test_whoever_has_applied_already_is_led_to_the_lost_link(client, framed_pages, address):
    page = client.get(address, follow=True).content.decode()

    assert "Already applied?" in page
    assert 'href="/en/application/lost/"' in page


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_paper_of_signing_leads_to_the_sheet_that_belongs_to_it(client, pages, language):
    page = client.get(f"/{language}/declaration/sign/paper/").content.decode()

    assert 'href="../signing/"' in page
    assert client.get(f"/{language}/declaration/sign/signing/").status_code == 200
    assert 'href="../signing/"' not in client.get(f"/{language}/join/paper/").content.decode()


@pytest.mark.django_db
def test_the_paper_says_once_how_it_is_filled_in(client, framed_pages):
    page = " ".join(client.get("/en/join/paper/").content.decode().split())

    assert page.count("Answer every question unless it is marked optional") == 1


@pytest.mark.django_db
def test_on_paper_the_address_of_the_signing_sheet_is_printed(client, pages):
    page = text(client.get("/en/declaration/sign/paper/"))

    assert f"{settings.SITE_ORIGIN}/en/declaration/sign/signing/" in page


@pytest.mark.django_db
def test_the_addressee_is_named_once(client, framed_pages):
    Frame.objects.update(contact_name="Task Force", contact_address="Task Force\n67000 Exampletown")

    page = client.get("/en/join/paper/").content.decode()
    assert page.split("<address>")[1].split("</address>")[0].count("Task Force") == 1
