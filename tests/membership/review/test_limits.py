"""The public forms are not a relay for letters: limits in a day, and what happens above them."""

from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from alliance_site.models import Letter
from alliance_site.outbox import delivery
from membership import dates
from membership.models import LetterText, SendingCount, Submission
from membership.process.states import State
from membership.review import limits
from tests.support.builders import make_application, make_message
from tests.support.visitors import MESSAGE, opened, start, text, visitor

pytestmark = pytest.mark.django_db
WRITE = "/en/contact/write/"
VICTIM = "third@example.org"


def write(number=1, **more):
    where = {"REMOTE_ADDR": more.pop("network", "192.0.2.1")}
    words = {"text": f"Buy this {number}", "contact_email": VICTIM} | more
    return visitor().post(opened(WRITE), MESSAGE | words, **where)


def received():
    return Letter.objects.filter(to__iexact=VICTIM).count()


@pytest.mark.parametrize("spelling", [VICTIM, "Third@EXAMPLE.org", "third+more@example.org"])
def test_an_address_gets_five_letters_a_day_from_wherever_they_are_caused(spelling):
    for number in range(5):
        write(number, network=f"192.0.2.{number}")
    answer = write(6, network="198.51.100.1", contact_email=spelling)

    assert answer.status_code == 303
    assert Letter.objects.filter(submission__contact_email=spelling).count() % 5 == 0
    last = Submission.objects.latest("pk")
    assert (last.state, last.spam_reasons) == (State.SPAM, ["recipient"])
    assert not last.letters.exists()


def test_of_twenty_messages_alike_a_few_reach_the_address_and_the_others_wait_for_a_person():
    for number in range(20):
        text = f"{'!' * number} Visit https://example.org, our fine shop!"
        write(text=text, network=f"192.0.2.{number}", contact_email=f"{number}@example.org")

    cases = Submission.objects.order_by("pk")
    assert [case.state for case in cases] == [State.NEW] * 3 + [State.SPAM] * 17
    assert [case.spam_points for case in cases] == [0, 2, 2] + [3] * 17
    assert Letter.objects.filter(submission__in=cases[3:]).count() == 0


def test_a_text_that_is_everywhere_uses_up_no_letter_of_an_address(settings):
    settings.SAME_TEXT_PER_DAY, settings.LETTERS_PER_RECIPIENT = 1, 2
    for number in range(5):
        write(text="Visit our fine shop, all of you!", network=f"192.0.2.{number}")

    assert not limits.is_used_up(VICTIM)


def test_a_few_words_that_anybody_may_say_are_nobodys_own():
    for number in range(9):
        write(text="Who may join?", contact_email=f"{number}@example.org")

    assert not Submission.objects.exclude(spam_reasons=[]).exists()


def test_the_same_text_full_of_links_waits_for_a_person_when_it_comes_again():
    for number in range(2):
        write(text="https://a.example " * 6, contact_email=f"{number}@example.org")

    first, second = Submission.objects.order_by("pk")
    assert (first.state, second.state) == (State.NEW, State.SPAM)
    assert second.spam_reasons == ["links", "repeated"]


@pytest.mark.parametrize(
    ("limit", "mark"),
    [
        ("FORMS_PER_NETWORK", "network"),
        ("LETTERS_PER_RECIPIENT", "recipient"),
        ("FORMS_PER_DAY", "in_all"),
    ],
)
def test_staff_read_which_limit_was_reached(settings, limit, mark):
    setattr(settings, limit, 1)
    for number in range(2):
        write(number)

    case = Submission.objects.latest("pk")
    assert (case.state, case.spam_reasons, case.spam_points) == (State.SPAM, [mark], 3)


def test_the_next_day_counts_from_nothing(settings):
    settings.LETTERS_PER_RECIPIENT = 1
    write()
    with time_machine.travel(timezone.now() + timedelta(days=1)):
        write()
        limits.forget_counts()
        assert set(SendingCount.objects.values_list("day", flat=True)) == {dates.today()}

    assert received() == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("192.0.2.1", "192.0.2.1"),
        ("2001:db8:1:2:3::4", "2001:db8:1:2:ffff::1"),
        ("::ffff:192.0.2.1", "192.0.2.1"),
    ],
)
def test_a_network_is_one_address_or_the_first_half_of_a_long_one(settings, one, other):
    settings.FORMS_PER_NETWORK = 1
    write(1, network=one, contact_email="a@example.org")
    write(2, network=other, contact_email="b@example.org")
    write(3, network="2001:db8:1:3::1", contact_email="c@example.org")

    states = list(Submission.objects.order_by("pk").values_list("state", flat=True))
    assert states == [State.NEW, State.SPAM, State.NEW]


def test_what_sends_no_letter_uses_up_nobody_elses_share(settings):
    settings.FORMS_PER_NETWORK, settings.FORMS_PER_DAY = 1, 2
    for number in range(4):
        write(number, contact_email=f"{number}@example.org")
    write(5, network="198.51.100.1", contact_email="other@example.org")
    write(6, network="198.51.100.2", contact_email="third@example.org")

    states = list(Submission.objects.order_by("pk").values_list("state", flat=True))
    assert states[4:] == [State.NEW, State.SPAM]


def test_at_ten_times_the_limit_nothing_is_sent_and_what_was_typed_is_kept(settings):
    settings.LETTERS_PER_RECIPIENT = 1
    for number in range(10):
        assert write(number, network=f"192.0.2.{number}").status_code == 303
    page = opened(WRITE)
    answer = start(page, MESSAGE | {"text": "Kept words", "contact_email": VICTIM})

    assert answer.status_code == 429
    assert 0 < int(answer["Retry-After"]) <= 86400 + 3600
    assert answer["Cache-Control"] == "no-store"
    assert "Nothing was sent" in text(answer)
    assert "00:00, Strasbourg time" in text(answer)
    assert f'href="mailto:{settings.TASK_FORCE_EMAIL}"' in answer.content.decode()
    assert Submission.objects.latest("pk").state == State.DRAFT
    assert "Kept words" in visitor().get(page).content.decode()


@pytest.mark.parametrize(
    ("limit", "said"),
    [
        ("FORMS_PER_NETWORK", ("from the connection you are using", "Par la connexion")),
        ("LETTERS_PER_RECIPIENT", ("for this e-mail address", "Pour cette adresse")),
        ("FORMS_PER_DAY", ("more forms in all", "tous expéditeurs confondus")),
    ],
)
def test_each_limit_says_its_own_reason(settings, limit, said):
    setattr(settings, limit, 0)
    for language, words in zip(("en", "fr"), said, strict=True):
        answer = start(f"/{language}/contact/write/", MESSAGE)

        assert answer.status_code == 429
        assert words in text(answer)
        assert limit == "FORMS_PER_NETWORK" or "conne" not in text(answer)


def test_what_is_counted_names_nobody(settings):
    write()
    keys = SendingCount.objects.values_list("key", flat=True)

    assert len(keys) == 3
    assert all(len(key) == 64 and VICTIM not in key for key in keys)
    settings.SECRET_KEY = "another secret, long enough to be no warning in any check at all"
    write()
    assert SendingCount.objects.count() == 6


@pytest.mark.parametrize("believed", [0, 1, 2])
def test_the_visitors_address_is_the_one_that_our_own_proxies_tell(settings, believed):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = believed
    settings.FORMS_PER_NETWORK = 1
    for number in range(2):
        forwarded = f"203.0.113.{number}"
        words = MESSAGE | {"contact_email": f"{number}@example.org"}
        start(WRITE, words, client=from_proxy(forwarded))

    states = list(Submission.objects.order_by("pk").values_list("state", flat=True))
    assert states == [State.NEW, State.NEW if believed == 1 else State.SPAM]


def from_proxy(forwarded):
    return Client(headers={"X-Forwarded-For": forwarded})


@pytest.mark.parametrize("make", [make_application, make_message])
def test_the_first_letter_carries_nothing_that_was_typed(make, mailoutbox):
    words = {"name": "Zqname", "contact_name": "Zqcontact"}
    words["work_now" if make is make_application else "text"] = "Zqtext"
    state = State.UNCONFIRMED if make is make_application else State.NEW
    for language in ("en", "fr"):
        make(state=state, language=language, contact_email=VICTIM, **words)
    delivery.send_due()

    letters = [sent for sent in mailoutbox if sent.to == [VICTIM]]
    assert len(letters) == 2
    assert not [sent for sent in letters if "Zq" in sent.subject + sent.body]


@pytest.mark.parametrize("name", ["answers", "authority", "contact"])
def test_a_text_of_before_that_names_the_sender_gives_way_to_ours(name, mailoutbox):
    body = f"Dear {{{name}}}, {{link}}"
    LetterText.objects.create(code="receipt", language="en", subject="Ours {case}", body=body)
    make_application(state=State.UNCONFIRMED, name="Zq", contact_name="Zq", work_now="Zq")
    delivery.send_due()

    assert not [sent for sent in mailoutbox if "Zq" in sent.body]
    assert not [sent for sent in mailoutbox if sent.subject.startswith("Ours")]


def test_a_domain_in_plain_letters_is_the_same_recipient_and_its_neighbour_is_not():
    one, plain, other = (
        limits.recipient_of(f"A@{host}")
        for host in ("Straße.example", "xn--strae-oqa.example", "strasse.example")
    )

    assert one == plain != other
