"""The hint of a panel stands in the form, beside what it is about."""

from tests.support.builders import make_article, make_participant, make_user


def test_the_form_of_an_article_says_whom_the_text_names(client, pages):
    make_participant(official_name="Megara")
    article = make_article(pages, "In Megara")
    client.force_login(make_user(is_superuser=True))

    html = client.get(f"/admin/pages/{article.pk}/edit/").content.decode()

    assert "Named in the text but not chosen: Megara." in html
