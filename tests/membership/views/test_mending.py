"""Private links that were cut, are old, or have something glued to them."""

import pytest

from membership import links
from membership.links import purposes
from membership.process.states import State
from tests.membership.review.exchanges.test_passing import passed, proposal
from tests.support.builders import (
    make_application,
    make_frame,
    make_message,
    make_pdf,
    make_site_tree,
)
from tests.support.visitors import WORK, opened, text

pytestmark = pytest.mark.django_db
GLUED = [
    ">",
    ")",
    ".",
    ",",
    "%20",
    '"',
    "”",
    "»",
    "%3E",
    "/>",
    "/)",
    "/.",
    "%20thanks",
    "please",
    "&gt;",
]


def key(case):
    return links.status_key(case)


@pytest.mark.sample(20)
@pytest.mark.parametrize("glued", GLUED)
@pytest.mark.parametrize("end", ["", "/", "/confirm", "/confirm/"])
def test_what_is_glued_to_the_link_of_a_letter_is_forgiven(client, glued, end):
    case = make_application(State.UNCONFIRMED)
    right = f"/en/link/{purposes.purpose_key(case, links.CONFIRM)}/confirm/"
    answer = client.get(right.removesuffix("/confirm/") + end + glued)

    assert (answer.status_code, answer["Location"]) == (303, right)
    assert client.get(right).status_code == 200


@pytest.mark.parametrize("glued", GLUED)
def test_what_is_glued_to_a_status_link_is_forgiven(client, glued):
    right = f"/fr/application/{key(make_application())}/"
    for wrong in (right + glued.lstrip("/"), right.rstrip("/") + glued):
        answer = client.get(wrong)
        assert (answer.status_code, answer["Location"]) == (303, right)
        assert answer["Cache-Control"] == "no-store"


def test_capitals_and_characters_before_the_key_are_forgiven(client):
    right = f"/en/application/{key(make_application())}/"
    for wrong in (right.upper().replace("/EN/", "/en/"), right.replace("tion/", "tion/<")):
        assert client.get(wrong)["Location"] == right


BROKEN = ["%20", "%0A", "=%0D%0A", "%0D%0A%20", "%C2%AD", "%E2%80%8B"]
HYPHENS = ["%E2%80%90", "%E2%80%91", "%E2%80%93", "%C2%AD-", "-%C2%AD", "-%0A", "%20-%20"]


@pytest.mark.sample(16)
@pytest.mark.parametrize("change", [*BROKEN, *HYPHENS, "=3D"])
@pytest.mark.parametrize("page", ["link", "application", "join"])
def test_a_link_broken_over_two_lines_or_with_other_hyphens_is_forgiven(client, change, page):
    case = make_application(State.DRAFT if page == "join" else State.UNCONFIRMED)
    whole = purposes.purpose_key(case, links.CONFIRM) if page == "link" else key(case)
    end = {"link": "confirm/", "application": "", "join": "check/"}[page]
    changed = [whole[:-9] + change + whole[-9:]]
    if change in HYPHENS:
        changed = [whole.replace("-", change)]
    if change == "=3D":
        changed = [change + whole, "=3d" + whole]
    for wrong in changed:
        answer = client.get(f"/en/{page}/{wrong}/{end}")
        assert (answer.status_code, answer.get("Location")) == (303, f"/en/{page}/{whole}/{end}")


def keys_of_letters():
    """Return a key for each page that a letter leads to, by the last word of its address."""
    draft = make_application(State.DRAFT)
    case = make_application()
    case.new_email = "sam@exampletown.example"
    case.save(update_fields=["new_email"])
    return {
        "confirm": purposes.purpose_key(make_application(State.UNCONFIRMED), links.CONFIRM),
        "resume": purposes.purpose_key(draft, links.RESUME),
        "address": purposes.purpose_key(case, links.CHANGE_ADDRESS),
        "proposal": links.passed_key(passed(*proposal())),
    }


def test_each_link_of_a_letter_leads_to_its_own_page_though_its_end_is_lost(client):
    for page, known in keys_of_letters().items():
        for end in ("", "/", f"/{page[:3]}"):
            answer = client.get(f"/en/link/{known}{end}", follow=True)
            assert answer.redirect_chain[-1][0] == f"/en/link/{known}/{page}/"
            assert answer.status_code == 200


def test_a_whole_link_in_capitals_is_forgiven(client):
    whole = purposes.purpose_key(make_application(State.UNCONFIRMED), links.CONFIRM)
    right = f"/fr/link/{whole}/confirm/"

    assert client.get(right.upper(), follow=True).redirect_chain[-1][0] == right
    old = client.get("/FR/LINK/1-2-ABC/CONFIRM/", follow=True)
    assert old.status_code == 404
    assert "Ce lien privé ne fonctionne pas" in text(old)


@pytest.mark.parametrize("page", ["authority/", "check/", "erase/"])
def test_pages_of_a_draft_forgive_too(client, page):
    right = f"/en/join/{key(make_application(State.DRAFT))}/{page}"

    assert client.get(right + ")")["Location"] == right
    assert client.get(right.replace(f"/{page}", f"./{page}"))["Location"] == right


def test_an_opened_form_forgives_too(client):
    for start in ("/en/join/start/", "/en/contact/write/"):
        page = opened(start)
        assert client.get(page + ">")["Location"] == page


def broken():
    case, other = make_application(State.UNCONFIRMED), make_message()
    right = key(case)
    number, _, seal = right.partition("-")
    forged = f"{number}-{'a' * 32}"
    foreign = f"{key(other).partition('-')[0]}-{seal}"
    replaced = right
    links.replace(case)
    return [forged, foreign, replaced, f"zzzzzz-{seal}"]


def test_foreign_absent_forged_and_replaced_links_are_answered_alike(client):
    make_frame(make_site_tree())
    bodies = set()
    for wrong in broken():
        for page in ("", "sent/", "letter/"):
            answer = client.get(f"/en/application/{wrong}/{page}")
            assert answer.status_code == 404
            assert answer["Cache-Control"] == "no-store"
            assert answer["Referrer-Policy"] == "no-referrer"
            bodies.add(answer.content.replace(wrong.encode(), b"KEY").replace(page.encode(), b""))

    assert len(bodies) == 1
    seen = text(answer)
    assert "This private link does not work" in seen
    assert "Ask for your link by e-mail address" in seen
    assert "tel:" in answer.content.decode()
    assert "Search the site" not in seen


@pytest.mark.parametrize(
    "cut", ["/en/application/1-abc", "/en/link/1-2-abc/confirm/", "/en/link/x"]
)
def test_a_link_that_was_cut_says_so(client, cut):
    answer = client.get(cut)

    assert answer.status_code == 404
    assert "Part of it may be missing" in text(answer)
    assert client.post(cut).status_code == 404


def test_an_old_link_to_confirm_says_so(client):
    case = make_application(State.UNCONFIRMED)
    old = purposes.purpose_key(case, links.CONFIRM).replace("-", "-a", 1)

    assert "it may be old" in text(client.get(f"/en/link/{old}/confirm/"))


def test_nothing_leads_out_of_the_site(client):
    wrong = f"/en/application//evil.example/{'a' * 3}-{'b' * 32}"

    assert client.get(wrong)["Location"].startswith("/en/application/aaa-")


def test_what_was_typed_while_the_link_was_replaced_can_still_be_copied(client):
    case = make_application(State.QUESTION)
    address = f"/en/application/{key(case)}/"
    links.replace(case)
    answer = client.post(address, {"message": "Zqanswer <b>", "added": make_pdf("minutes.pdf")})

    assert answer.status_code == 404
    assert all(words in text(answer) for words in ("Zqanswer &lt;b&gt;", "minutes.pdf", "Copy it"))
    assert not case.exchanges.filter(from_applicant=True).exists()


def test_what_was_typed_while_the_form_was_erased_can_still_be_copied(client):
    draft = make_application(State.DRAFT)
    address = f"/fr/join/{key(draft)}/work/"
    client.post(f"/fr/join/{key(draft)}/erase/")
    answer = client.post(address, WORK)

    assert answer.status_code == 404
    assert WORK["work_now"] in text(answer)
    assert "Copiez-le" in text(answer)
    assert "Copiez-le" not in text(client.get(address))
