"""Domain names as computers write them."""

from alliance_site.text.domains import ascii_domain, for_mail


def test_a_domain_goes_to_the_registered_one_and_not_to_its_neighbour():
    assert ascii_domain("straße.example") == "xn--strae-oqa.example"
    assert for_mail("name@straße.example") == "name@xn--strae-oqa.example"
    assert for_mail("name@Bücher.example") == "name@xn--bcher-kva.example"
    assert for_mail("name@town.example") == "name@town.example"
    assert for_mail("no address") == "no address"
