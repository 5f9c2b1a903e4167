"""A list gives each of its items day, credit and the beginning of the text."""

from tests.news.archive.archive_files import records_of


def test_a_list_gives_each_item_its_day_credit_and_teaser():
    workshop, mayor, _untitled = records_of("001_list.txt")

    assert (workshop.title, workshop.dated) == (
        "A workshop in Exampletown",
        "writenWritten the 08/05/2012",
    )
    assert workshop.credit == "Example Press Office"
    assert workshop.teaser.endswith("what they would like to...")
    assert mayor.title == "Mayor: ''Ask those whom it is about''"
    assert mayor.teaser.startswith("''Nobody decides")
    assert mayor.listed


def test_an_item_without_title_and_text_is_no_other_item():
    untitled = records_of("001_list.txt")[2]

    assert (untitled.title, untitled.teaser, untitled.credit) == ("", "", "")
    assert untitled.dated == "writenWritten the 01/01/2010"


def test_lists_name_the_old_number_of_what_they_lead_to():
    workshop, conference, seminar = records_of("list.html")

    assert (workshop.language, workshop.number) == ("en", 41)
    assert (workshop.dated, workshop.credit) == (
        "writenWritten the 08/05/2012",
        "Example Press Office",
    )
    assert (conference.number, conference.dated) == (235, "calendarFrom 16/11/2017 to 17/11/2017")
    assert (conference.slug, conference.credit) == ("-a-conference-of-networks-", "")
    assert (seminar.number, seminar.credit) == (232, "MP Kim EXAMPLE")
