"""Mail domains: what was registered, what looks like what, and what is wrong by itself."""

from __future__ import annotations

import pytest

from outreach.guardrails.domain_names import Domains, is_under, oddity, parted


def taken_for(domain: str, *known: str, spelling: bool = True) -> str:
    """The known domain another one could be taken for; empty when there is none."""
    domains, one = Domains.of(map(parted, known)), parted(domain)
    found = domains.imitated_by(one) or domains.meant_by(one) or (domains.spelt_by(one) if spelling else None)
    return found.registered if found else ""


@pytest.mark.parametrize(
    ("domain", "registered"),
    [
        ("northfield.example.edu", "northfield.example.edu"),
        ("med.radonc.northfield.example.edu", "northfield.example.edu"),
        ("northfield.example.ed", "northfield.example.ed"),
        ("hospital.org", "hospital.org"),
        ("mail.hospital.org", "hospital.org"),
        ("dept.hospital.nhs.uk", "hospital.nhs.uk"),
        ("physics.univ.ac.uk", "univ.ac.uk"),
        ("example.org", "example.org"),
        ("localhost", "localhost"),
        ("", ""),
    ],
)
def test_what_stands_in_front_belongs_to_the_same_house(domain: str, registered: str) -> None:
    assert parted(domain).registered == registered


@pytest.mark.parametrize(
    "domain",
    [
        "northfeild.example.edu",  # two letters swapped
        "nothfield.example.edu",  # one left out
        "northfielld.example.edu",  # one twice
        "nprthfieldd.example.edu",  # two slips
        "med.northfeild.example.edu",
        "northfield.example.org",  # another ending
        "northfield.example.ed",  # half an ending
        "northfield.example",
        "n0rthfield.example.edu",  # a digit for a letter
        "nоrthfield.example.edu",  # a Cyrillic letter
        "νorthfield.example.edu".replace("ν", "η"),  # a Greek one
        "northfíeld.example.edu",  # an accent
        "xn--nrthfield-02h.example.edu",  # the Cyrillic one as it goes over the wire
        "northfield.example.edu.mail.net",  # in front of another house
        "login.northfield.example.edu.mail.net",
        "northfield-example-edu.com",  # with hyphens for dots
    ],
)
def test_a_slip_and_an_imitation_are_taken_for_what_they_look_like(domain: str) -> None:
    assert taken_for(domain, "northfield.example.edu") == "northfield.example.edu"


@pytest.mark.parametrize(
    ("domain", "known"),
    [
        ("northfield.example.edu", "northfield.example.edu"),
        ("med.northfield.example.edu", "northfield.example.edu"),
        ("southfield.example.edu", "northfield.example.edu"),  # another house by its compass
        ("eastlake.example.org", "westlake.example.org"),
        ("uci.edu", "uic.edu"),  # too short to tell
        ("msu.edu", "osu.edu"),
        ("ucla.edu", "ucsf.edu"),
        ("mayo.edu", "mago.edu"),
        ("bayside.example.org", "bayview.example.org"),
        ("harbor-state.example.edu", "harbor-view.example.edu"),
        ("northfeild.example.org", "northfield.example.edu"),  # two differences of two kinds
        ("aaa.org", "aaa.edu"),  # the same three letters mean many houses
    ],
)
def test_houses_that_differ_are_not_taken_for_one_another(domain: str, known: str) -> None:
    assert taken_for(domain, known) == ""


def test_even_three_letters_with_half_an_ending_are_a_slip() -> None:
    assert taken_for("aaa.ed", "aaa.edu") == "aaa.edu"


@pytest.mark.parametrize("pair", [("lakernont.org", "lakemont.org"), ("vvestlake.org", "westlake.org")])
def test_two_letters_that_look_like_one_are_read_as_one(pair: tuple[str, str]) -> None:
    assert taken_for(*pair, spelling=False) == pair[1]


@pytest.mark.parametrize(
    ("domain", "meant"),
    [
        ("gmial.com", "gmail.com"),
        ("gmal.com", "gmail.com"),
        ("gmail.co", "gmail.com"),
        ("gmail.con", "gmail.com"),
        ("gmail.org", "gmail.com"),
        ("hotmial.com", "hotmail.com"),
        ("outlok.com", "outlook.com"),
        ("yahooo.com", "yahoo.com"),
    ],
)
def test_slips_for_a_mail_provider_are_found(domain: str, meant: str) -> None:
    assert not parted(domain).is_provider
    assert taken_for(domain, "gmail.com", "hotmail.com", "outlook.com", "yahoo.com") == meant


@pytest.mark.parametrize("domain", ["gmail.com", "ymail.com", "mail.com", "gmx.de", "hotmail.co.uk", "yahoo.fr"])
def test_a_mail_provider_is_known_in_every_country(domain: str) -> None:
    assert parted(domain).is_provider


@pytest.mark.parametrize(
    ("domain", "said"),
    [
        ("nоrthfield.example.edu", "mixes Cyrillic and Latin letters"),
        ("stanfοrd.edu", "mixes Greek and Latin letters"),
        ("lab.hospital.con", 'ends in ".con", which is no ending'),
        ("xn--\x00.example.edu", "holds letters that no address has"),
        ("xn--zzzzzzzz99999999.example.edu", "holds letters that no address has"),
        ("больница.example.org", ""),  # one alphabet, and no imitation of ours
        ("clínica.example.org", ""),
        ("病院ですか.example.org", ""),
        ("hospital.org", ""),
        ("", ""),
    ],
)
def test_what_is_wrong_by_itself_is_said(domain: str, said: str) -> None:
    assert oddity(parted(domain)) == said


def test_only_a_whole_label_stands_under_another_domain() -> None:
    assert is_under("med.northfield.edu", "northfield.edu")
    assert is_under("northfield.edu", "northfield.edu")
    assert not is_under("mednorthfield.edu", "northfield.edu")
