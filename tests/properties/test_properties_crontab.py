"""Whatever stands in somebody's crontab comes back byte by byte, however often ours is put in and taken out."""

from __future__ import annotations

from datetime import time
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from outreach.scheduling.crontab import block, block_in, with_block, without_block
from outreach.scheduling.entries import Entry, Site
from outreach.scheduling.machine import LINUX, Machine
from outreach.scheduling.wakes import Wake

MACHINE = Machine(platform=LINUX, environ={}, home=Path("/srv"), user="nadia", uid=1000, python="/usr/bin/python3")
SITES = tuple(Site(root=Path("/srv") / name, id=id) for name, id in (("one", "11111111"), ("two", "22222222")))
LINES = st.one_of(
    st.sampled_from(
        [
            "MAILTO=nadia@example.org",
            "@reboot /srv/start",
            "*/5 * * * * /srv/check 100\\% >/dev/null 2>&1",
            "# outreach: begin",
            "# outreach: joined 99999999",
            "#outreach: end 11111111",
            "# outreach: begin 33333333 (sum 00000000)",
            "",
            "\t ",
        ]
    ),
    st.text(st.characters(codec="utf-8", exclude_characters="\n", exclude_categories=()), max_size=30),
)
CRONTABS = st.builds(
    lambda lines, ending, last: ending.join(lines) + (ending if last else ""),
    st.lists(LINES, max_size=8),
    st.sampled_from(["\n", "\r\n"]),
    st.booleans(),
)


def ours(site: Site, hour: int) -> str:
    wake = Wake(job="morning", days=frozenset(range(7)), at=time(hour, 10))
    return block(site, (Entry(wake=wake, command=("/usr/bin/python3", "-P", f"{site.root}/jobs/morning.py")),), MACHINE)


@given(CRONTABS, st.lists(st.tuples(st.sampled_from(SITES), st.integers(-1, 23)), max_size=6))
def test_foreign_lines_are_what_they_were_after_any_number_of_changes(
    foreign: str, steps: list[tuple[Site, int]]
) -> None:
    text, standing = foreign, dict.fromkeys(SITES, "")
    for site, hour in steps:
        if hour < 0:
            text, standing[site] = without_block(text, site.id), ""
        else:
            standing[site] = ours(site, hour)
            text = with_block(text, standing[site], site.id)
        assert {one: block_in(text, one.id) for one in SITES} == standing
        assert text.startswith(foreign)
    for site in SITES:
        text = without_block(text, site.id)
    assert text in (foreign, f"{foreign}\n")
    assert text == foreign or not foreign.endswith("\n")


@given(CRONTABS, CRONTABS, st.integers(0, 23))
def test_lines_written_below_ours_stay_too(above: str, below: str, hour: int) -> None:
    site = SITES[0]
    text = with_block(above, ours(site, hour), site.id) + below
    kept = without_block(text, site.id)
    assert kept in (above + below, f"{above}\n{below}")
    assert with_block(text, ours(site, hour), site.id).endswith(ours(site, hour))
