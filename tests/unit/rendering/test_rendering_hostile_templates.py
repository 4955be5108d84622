from __future__ import annotations

import time

import pytest

from outreach.rendering.environment import LARGEST_OUTPUT, TemplateFault, fill, freeze, source_faults

FIELDS = frozenset({"detail"})
DATA: dict[str, object] = {
    "greeting": "Dr. Osei",
    "person": {"name": "Greta Osei", "interests": ["phantoms"] * 20},
    "news": [{"text": "x" * 500, "subject": "y"}] * 2,
    "known": 1,
    "parts": ["interviewer"],
    "said": lambda field: f"{field} said",
    "one_of": lambda *texts: texts[0],
}

BOMBS = {
    "repeated text": "{{ 'a' * 2000000000 }}",
    "repeated list": "{{ [1] * 1000000000 }}",
    "power": "{{ 10 ** 10000000 }}",
    "power as text": "{{ (10 ** 10000000)|string }}",
    "width by percent": "{{ '%1000000000d' % 1 }}",
    "left justified": "{{ 'a'.ljust(1000000000) }}",
    "centred": "{{ greeting.center(1000000000) }}",
    "zeros": "{{ 'a'.zfill(1000000000) }}",
    "format": "{{ '{:>1000000000}'.format(1) }}",
    "format attribute": "{{ '{0.__class__}'.format(greeting) }}",
    "replace doubling": "{% set a = greeting.replace('', 'aaaaaaaa') %}{{ a }}",
    "indent filter": "{{ greeting|indent(1000000000) }}",
    "center filter": "{{ greeting|center(1000000000) }}",
    "format filter": "{{ '%1000000000d'|format(1) }}",
    "wordwrap filter": "{{ greeting|wordwrap(1) }}",
    "range": "{% for a in range(1000000000) %}{% endfor %}",
    "nested range": "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
    "nested loops over data": "{% for a in news %}{% for b in news %}{{ a.text }}{% endfor %}{% endfor %}",
    "loop over a text": "{% for a in greeting %}{{ a }}{% endfor %}",
    "loop over a literal": "{% for a in [1, 2, 3] %}{% for b in [1, 2, 3] %}x{% endfor %}{% endfor %}",
    "recursive loop": "{% for a in news recursive %}{{ loop(news) }}{% endfor %}",
    "lipsum": "{{ lipsum(n=100000) }}",
    "cycler": "{{ cycler('a').next() }}",
    "namespace": "{% set n = namespace(a='a') %}{% set n.a = n.a ~ n.a %}",
    "doubling by set": "{% set a = greeting ~ greeting %}" + "{% set a = a ~ a %}" * 40 + "{{ a }}",
    "doubling by join": "{% set a = [greeting, greeting]|join %}{{ a }}",
    "doubling by block": "{% set a %}{{ greeting }}{{ greeting }}{% endset %}{{ a }}",
    "macro recursion": "{% macro m() %}{{ m() }}{{ m() }}{% endmacro %}{{ m() }}",
    "call block": "{% call greeting() %}x{% endcall %}",
    "filter block": "{% filter upper %}x{% endfilter %}",
    "include itself": "{% include 'own/01.j2' %}",
    "include in a loop": "{% for a in news %}{% include 'shared/line.j2' %}{% endfor %}",
    "include by a computed name": "{% include greeting %}",
    "include of a file": "{% include '../../etc/passwd' %}",
    "include that includes": "{% include 'shared/nested.j2' %}",
    "import": "{% import 'shared/line.j2' as x %}",
    "from import": "{% from 'shared/line.j2' import x %}",
    "extends": "{% extends 'shared/line.j2' %}",
    "block": "{% block a %}{{ self.a() }}{% endblock %}",
    "escape by class": "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "escape by attr filter": "{{ greeting|attr('__class__') }}",
    "escape by function": "{{ said.__globals__ }}",
    "escape by globals": "{{ said.__globals__['os'].system('id') }}",
    "escape by subscript": "{{ greeting['__class__'] }}",
    "escape by format map": "{{ '{a.__class__}'.format_map(person) }}",
    "escape by loop": "{% for a in news %}{{ loop.__class__ }}{% endfor %}",
    "escape by undefined": "{{ nothing.__class__ }}",
    "escape by self": "{{ self._TemplateReference__context }}",
    "escape by config": "{{ config.items() }}",
    "deep brackets": "{{ " + "(" * 8000 + "1" + ")" * 8000 + " }}",
    "deep conditions": "{% if known %}" * 500 + "x" + "{% endif %}" * 500,
    "deep not": "{{ " + "not " * 4000 + "known }}",
    "deep enough": "{{ " + "not " * 60 + "known }}",
    "deep list": "{{ " + "[" * 4000 + "]" * 4000 + " }}",
    "deep conditional": "{{ " + "1 if known else " * 2500 + "2 }}",
    "giant number": "{{ " + "9" * 15000 + " }}",
    "open tags": "{{" * 9000,
    "open comments": "{#" * 9000,
    "open blocks": "{% if %}" * 2000,
    "too long": "a" * 30_000,
    "too much printed": "{{ news[0].text }}" * 100,
    "too much put together": "{{ " + " ~ ".join(["news[0].text"] * 1000) + " }}",
    "too much by arguments": ("{{ one_of(" + ", ".join(["news[0].text"] * 10) + ") }}") * 60,
    "nothing": "{{ none }}",
    "a yes": "{{ true }}",
    "a list": "{{ news }}",
    "a mapping": "{{ person }}",
    "a function": "{{ said }}",
    "a method": "{{ person.name.upper }}",
    "an empty text": "{{ '' }}",
    "spread arguments": "{{ said(*parts) }}",
    "keyword spread": "{{ said(**person) }}",
    "do": "{% do news.append(1) %}",
    "changing data": "{{ news.append(1) }}",
    "binding a given name": "{% set news = person %}",
    "binding a function": "{% set said = greeting %}",
    "loop variable of a given name": "{% for person in news %}x{% endfor %}",
}
SOURCES = freeze({"shared/line.j2": "A line.", "shared/nested.j2": "{% include 'shared/line.j2' %}"})


@pytest.mark.parametrize("bomb", BOMBS, ids=str)
def test_a_hostile_template_ends_in_a_clean_refusal_at_once(bomb: str) -> None:
    before = time.process_time()
    with pytest.raises(TemplateFault) as refusal:
        fill("own/01.j2", BOMBS[bomb], SOURCES, FIELDS, DATA)

    assert time.process_time() - before < 2
    assert "own/01.j2" in str(refusal.value)
    assert refusal.value.fact


@pytest.mark.parametrize("bomb", BOMBS, ids=str)
def test_checking_a_hostile_template_ends_at_once(bomb: str) -> None:
    before = time.process_time()
    source_faults("own/01.j2", BOMBS[bomb], SOURCES, FIELDS)

    assert time.process_time() - before < 2


def test_data_is_never_compiled() -> None:
    data = {**DATA, "greeting": "{{ 7 * 7 }}{% include 'shared/line.j2' %}"}

    assert fill("own/01.j2", "Dear {{ greeting }}", SOURCES, FIELDS, data) == f"Dear {data['greeting']}"


def test_output_up_to_the_cap_is_fine() -> None:
    data = {**DATA, "greeting": "x" * LARGEST_OUTPUT}

    assert len(fill("own/01.j2", "{{ greeting }}", SOURCES, FIELDS, data)) == LARGEST_OUTPUT


def test_what_the_language_has_works() -> None:
    source = (
        "{# a comment #}{% set name = person.name %}{% if known and not parts == [] %}{{ name|upper }}{% elif known %}b"
        "{% else %}c{% endif %} {% for one in news %}{{ loop.index }}{% if not loop.last %}, {% endif %}{% endfor %} "
        "{{ 'yes' if 'interviewer' in parts else 'no' }} {{ said('detail')|capital }} {{ 1 ~ 'st' }} "
        "{% for one in person.interests %}{% if loop.first %}{{ one }}{% endif %}{% endfor %} "
        "{% include 'shared/line.j2' %} {{ news[0]['subject'] }} {{ person.interests|length }} {{ parts|join(', ') }}"
    )

    assert fill("own/01.j2", source, SOURCES, FIELDS, DATA) == (
        "GRETA OSEI 1, 2 yes Detail said 1st phantoms A line. y 20 interviewer"
    )


@pytest.mark.parametrize(
    ("source", "line", "said"),
    [
        ("a\n\n{{ greetin }}", 3, '"greetin" is not defined; did you mean "greeting"?'),
        ("{{ person.nam }}", 1, '"person.nam" is not defined; did you mean "person.name"?'),
        ("{{ greeting.x }}", 1, '"greeting.x" is not defined'),
        ("a\n{{ said('detial') }}", 2, 'said("detial"): no such detail; did you mean "detail"?'),
        ("{{ gap('zzz') }}", 1, 'gap("zzz"): no such detail; declare it under needs: or gaps: of the cadence'),
        ("{{ gap(greeting) }}", 1, 'gap needs the name of a detail in quotes, such as gap("detail")'),
        ("{{ has() }}", 1, "has needs the name of a detail in quotes"),
        ("{{ greeting|titel }}", 1, 'no filter "titel"'),
        ("{% if greeting is nice %}{% endif %}", 1, 'no test "nice"'),
        ("{% if greeting %}", 1, "Unexpected end of template"),
        ("{% include 'shared/lin.j2' %}", 1, 'there is no template "shared/lin.j2"; did you mean "shared/line.j2"?'),
        ("\n{% include 'shared/nested.j2' %}", 2, "in shared/nested.j2, line 1: an included template cannot include"),
        ("{% for a in news %}{{ loop.length }}{% endfor %}", 1, '"loop.length" is not defined'),
        ("{{ loop.index }}", 1, '"loop" is not defined'),
        ("{{ [greeting] }}", 1, "a list may hold only plain texts and numbers"),
        ("{{ 1 + 1 }}", 1, 'templates have no "+"'),
    ],
)
def test_a_fault_has_its_line_and_the_nearest_name(source: str, line: int, said: str) -> None:
    found = source_faults("own/01.j2", source, SOURCES, FIELDS)

    assert found
    assert found[0].line == line
    assert said in found[0].message


def test_an_empty_line_inside_a_tag_does_no_harm() -> None:
    assert fill("own/01.j2", "{{ greeting\n\n}}", SOURCES, FIELDS, DATA) == "Dr. Osei"


def test_all_faults_of_a_template_are_given_at_once() -> None:
    found = source_faults("own/01.j2", "{{ a_a }}\n{{ b_b }}\n{{ 1 * 2 }}", SOURCES, FIELDS)

    assert [fault.line for fault in found] == [1, 2, 3]


def test_a_broken_included_template_is_named() -> None:
    found = source_faults("own/01.j2", "{% include 'x.j2' %}", freeze({"x.j2": "\n{{ nme }"}), FIELDS)

    assert "in x.j2, line 2" in found[0].message


def test_something_empty_is_refused_with_its_line() -> None:
    with pytest.raises(TemplateFault, match=r"own/01\.j2:3: something empty would be printed"):
        fill("own/01.j2", "a\n\n{{ person.name }}", SOURCES, FIELDS, {**DATA, "person": {"name": " "}})


def test_a_key_that_is_not_there_is_refused_with_its_line() -> None:
    with pytest.raises(TemplateFault, match=r"own/01.j2:2: .*has no attribute 'txt'"):
        fill("own/01.j2", "\n{% for one in news %}{{ one.txt }}{% endfor %}", SOURCES, FIELDS, DATA)


def test_a_mixed_comparison_is_refused() -> None:
    with pytest.raises(TemplateFault, match="not supported"):
        fill("own/01.j2", "{% if greeting < 3 %}x{% endif %}", SOURCES, FIELDS, DATA)
