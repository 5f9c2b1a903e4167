"""The browser that the other tests here use: it sees the live server and reports troubles."""


def test_a_page_is_served_from_the_copied_database(page, barriers, take_picture):
    answer = page.goto("/admin/")

    assert answer.status == 200
    assert take_picture(page, "sign-in").exists()
