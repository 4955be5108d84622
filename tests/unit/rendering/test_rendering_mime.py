from __future__ import annotations

import email
import email.policy
import random
from dataclasses import replace

import pytest

from outreach.domain.messages import Address, Draft, Key
from outreach.rendering import mime
from outreach.rendering.headers import UnwritableError
from tests.attached import an_attachment
from tests.builders import a_touch

KEY = Key("0123456789abcdefghijklmnopqrstuv")
ME = Address(name="Maya Okafor", email="maya.okafor@lakeshore.example.edu")
OSEI = Address(name="Dr. Greta Osei", email="greta.osei@harbor-state.example.edu")


def a_draft(
    *,
    to: tuple[Address, ...] = (OSEI,),
    subject: str = "Thank you for our conversation on Wednesday",
    body: str = "Dear Dr. Osei,\n\nThank you for talking with me on Wednesday.\n\nIt was good to meet you.",
    sender: Address = ME,
    in_reply_to: str | None = None,
) -> Draft:
    return Draft(
        touch=a_touch("interview-thanks/greta-osei/harbor-state-2027/1"),
        sender=sender,
        to=to,
        subject=subject,
        body=body,
        signature="Maya Okafor\nMD candidate",
        in_reply_to=in_reply_to,
    )


def names(message: bytes) -> list[str]:
    return [name.lower() for name in email.message_from_bytes(message).keys()]  # noqa: SIM118 - a name may come twice


def test_a_draft_is_composed_without_recipients_unless_it_is_addressed() -> None:
    draft = a_draft()

    assert mime.parse(mime.compose(draft, KEY, addressed=False)).to == ()
    assert mime.parse(mime.compose(draft, KEY, addressed=True)).to == (OSEI,)


def test_what_was_composed_reads_back_with_the_same_fingerprint() -> None:
    draft = a_draft(subject="Dank für Ihre Zeit – “danke”")

    assert mime.parse(mime.compose(draft, KEY, addressed=True)).fingerprint == draft.fingerprint


def test_an_unaddressed_mail_has_the_fingerprint_of_a_draft_without_recipients() -> None:
    draft = replace(a_draft(), to=())

    assert mime.parse(mime.compose(draft, KEY, addressed=False)).fingerprint == draft.fingerprint


def test_the_key_is_the_local_part_of_the_message_id_at_the_owners_domain() -> None:
    read = mime.parse(mime.compose(a_draft(), KEY, addressed=True))

    assert read.message_id == f"{KEY}@lakeshore.example.edu"
    assert read.key == KEY


def test_only_a_local_draft_is_marked_as_unsent() -> None:
    assert "x-unsent" not in names(mime.compose(a_draft(), KEY, addressed=True))
    assert "x-unsent" in names(mime.compose(a_draft(), KEY, addressed=True, unsent=True))


def test_nothing_a_recipient_can_see_names_the_program_the_cadence_or_the_touch() -> None:
    message = mime.compose(a_draft(), KEY, addressed=True).lower()

    for word in (b"outreach", b"interview-thanks", b"greta-osei/", b"harbor-state-2027"):
        assert word not in message


def test_text_and_html_say_the_same_and_lines_keep_to_the_standard() -> None:
    draft = a_draft(body=f"Dear Dr. Osei,\n\n{'A long paragraph = one line. ' * 60}\n\n.\nFrom here <on> & on…  ")
    message = mime.compose(draft, KEY, addressed=True)
    read = email.message_from_bytes(message, policy=email.policy.default)
    plain, html = read.get_body(("plain",)), read.get_body(("html",))

    assert plain is not None
    assert html is not None
    assert plain.get_content().replace("\r\n", "\n").rstrip() == draft.text.rstrip()
    assert "<div>Dear Dr. Osei,</div><div><br></div>" in html.get_content()
    assert "&lt;on&gt; &amp; on…" in html.get_content()
    assert max(len(line) for line in message.split(b"\r\n")) <= 78


def test_a_reply_carries_the_message_it_answers() -> None:
    read = email.message_from_bytes(mime.compose(a_draft(in_reply_to="<a.b@c.org>"), KEY, addressed=True))

    assert (read["In-Reply-To"], read["References"]) == ("<a.b@c.org>", "<a.b@c.org>")


@pytest.mark.parametrize("text", ["a.b@c.org", "<a@b>\r\nBcc: e@f.org", "<a@b> <c@d>", "<" + "a" * 900 + "@b.org>"])
def test_a_reference_that_is_not_one_message_id_is_refused(text: str) -> None:
    with pytest.raises(UnwritableError, match="not a message id"):
        mime.compose(a_draft(in_reply_to=text), KEY, addressed=True)


@pytest.mark.parametrize(
    "name",
    [
        "Dr. Zoë Ångström-Łukasiewicz-Weißenböck-Świętochowska-Ørsted, PhD",
        "Nguyễn Thị Minh Khai",
        'Kim Anh "Annie" Pham, CMD',
        "back\\slash",
        "Bob, evil@example.org",
        "Luis Ferrand, RT(T)",
        "李 娜",
        "محمد",
        "",
    ],
)
def test_a_real_name_round_trips(name: str) -> None:
    person = Address(name=name, email="someone@example.org")

    assert mime.parse(mime.compose(a_draft(to=(person,)), KEY, addressed=True)).to == (person,)


def test_two_recipients_stay_two() -> None:
    bell = Address(name="Ms. Marjorie Bell, RN", email="m.bell@example.org")

    assert mime.parse(mime.compose(a_draft(to=(OSEI, bell)), KEY, addressed=True)).to == (OSEI, bell)


def test_an_international_domain_is_written_in_ascii_and_keeps_its_fingerprint() -> None:
    draft = a_draft(to=(Address(name="Zoë", email="zoe@bücher.example.org"),))
    message = mime.compose(draft, KEY, addressed=True)

    assert b"<zoe@xn--bcher-kva.example.org>" in message
    assert mime.parse(message).fingerprint == draft.fingerprint


def test_a_domain_that_only_looks_encoded_is_left_alone() -> None:
    read = mime.parse(b"To: a@xn--0.example.org\nSubject: x\n\nHi")
    draft = Draft(touch=a_touch(), sender=ME, to=read.to, subject="x", body="Hi")

    assert read.fingerprint == draft.fingerprint


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("zoë@example.org", "not ASCII"),
        ("", "not an address|not a domain"),
        ("a@", "not a domain"),
        ("@example.org", "not an address"),
        ("a@b.test(c)", "not a domain"),
        ("a b@example.org", "not an address"),
        ("a@example.org, b@example.org", "not an address|not a domain"),
        ("a@example.org\u2028", r"character 14 is U\+2028 \(line separator\)"),
        ("a@example.org\r\nBcc: b@example.org", r"character 14 is U\+000D"),
        ("a@-bad.example.org", "not a domain"),
        ("a@localhost", "not a domain"),
        ('"a"@example.org', "not an address"),
        ("a@exa\u0301\u0301mple..org", "not a domain"),
        ("x" * 65 + "@example.org", "not an address"),
    ],
)
def test_what_is_not_one_plain_address_is_refused(address: str, said: str) -> None:
    with pytest.raises(UnwritableError, match=said):
        mime.compose(a_draft(to=(Address(name="A", email=address),)), KEY, addressed=True)


@pytest.mark.parametrize(
    "character",
    ["\r", "\n", "\0", "\x1b", "\x7f", "\x85", "\u2028", "\u2029", "\u202e", "\u2066", "\u200b", "\ufeff", "\ud800"],
)
@pytest.mark.parametrize("field", ["subject", "recipient name", "sender name"])
def test_an_unseen_character_is_refused_with_its_place(character: str, field: str) -> None:
    text = f"ab{character}c"
    draft = {
        "subject": a_draft(subject=text),
        "recipient name": a_draft(to=(replace(OSEI, name=text),)),
        "sender name": a_draft(sender=replace(ME, name=text)),
    }[field]

    with pytest.raises(UnwritableError, match=rf"{field}: character 3 is U\+{ord(character):04X} "):
        mime.compose(draft, KEY, addressed=True)


@pytest.mark.parametrize("text", ["=?utf-8?q?=0A?=", "a =?utf-8?q?=0D=0ABcc:_b@example.org?= b", "=?x?b?Cg==?="])
def test_an_encoded_word_is_refused(text: str) -> None:
    with pytest.raises(UnwritableError, match="begins an encoded word"):
        mime.compose(a_draft(subject=text), KEY, addressed=True)


def test_what_only_resembles_an_encoded_word_is_kept() -> None:
    assert mime.parse(mime.compose(a_draft(subject="2 + 2 =? 4"), KEY, addressed=True)).subject == "2 + 2 =? 4"


def test_a_subject_without_end_is_refused() -> None:
    with pytest.raises(UnwritableError, match="subject: 900 characters, at most 500 fit"):
        mime.compose(a_draft(subject="x" * 900), KEY, addressed=True)


def test_half_a_character_in_the_text_is_refused() -> None:
    with pytest.raises(UnwritableError, match=r"text: character 4 is half of a character \(U\+D83D\)"):
        mime.compose(a_draft(body="abc\ud83d"), KEY, addressed=True)


def test_an_attachment_that_would_not_arrive_as_it_is_is_not_overlooked() -> None:
    cut = replace(an_attachment("cv.pdf"), digest="another")
    with pytest.raises(mime.MiscomposedError, match="attachments"):
        mime.compose(replace(a_draft(), attachments=(cut,)), KEY, addressed=True)


PIECES = (
    *"\r\n\t\0,;:<>@\"'\\()[]=?.|",
    "\r\nBcc: evil@example.net",
    "\nTo: evil@example.net",
    "=?utf-8?q?=0D=0ABcc=3A_evil@example.net?=",
    "=?utf-8?b?DQpCY2M6IGV2aWxAZXhhbXBsZS5uZXQ=?=",
    "=?",
    "?=",
    "<evil@example.net>",
    ", evil@example.net",
    "evil@example.net",
    "group:evil@example.net;",
    '"',
    "\u202e",
    "\u2028",
    "\x85",
    "é",
    "漢字",
    "\U0001f600",
    "Bob",
    "Dr. ",
    " ",
    "  ",
    "(comment)",
    "a" * 80,
    "%0d%0a",
    "\\r\\n",
)
EXPECTED = {"from", "to", "subject", "message-id", "mime-version", "content-type"}


def hostile(rng: random.Random) -> str:
    return "".join(rng.choice(PIECES) for _ in range(rng.randint(1, 6)))


def test_no_hostile_header_of_three_thousand_gets_through() -> None:
    """Every message is refused, or holds exactly the intended headers and recipients, whichever parser reads it."""
    rng = random.Random(20261123)
    composed = 0
    for _ in range(3000):
        person = Address(name=hostile(rng), email=rng.choice(("b@example.org", hostile(rng), f"b{hostile(rng)}@x.org")))
        draft = a_draft(to=(person,), subject=rng.choice(("Hello", hostile(rng))), body=f"A\n{hostile(rng)}\nB")
        try:
            message = mime.compose(draft, KEY, addressed=True)
        except UnwritableError:
            continue
        composed += 1
        assert set(names(message)) == EXPECTED
        assert len(names(message)) == len(EXPECTED)
        old = email.message_from_bytes(message, policy=email.policy.compat32)
        assert email.utils.getaddresses([str(old["To"]).replace("\r\n", "")])[0][1] == person.email
        assert [one.email for one in mime.parse(message).to] == [person.email]
        assert b"\nbcc:" not in message.lower().partition(b"\r\n\r\n")[0]
    assert composed > 100


def test_a_mail_saved_by_another_program_is_read() -> None:
    read = mime.parse(
        b"From: Maya <m@example.org>\nTo: A <a@example.org>\nCc: b@example.org\nBcc: C <c@example.org>\n"
        b"Subject: =?utf-8?q?Caf=C3=A9?=\nContent-Type: text/html; charset=utf-8\n\n"
        b"<html><head><style>p {}</style></head><body><p>Dear&nbsp;A,</p><div>one<br>two</div></body></html>"
    )

    assert [one.email for one in read.to] == ["a@example.org", "b@example.org", "c@example.org"]
    assert read.subject == "Café"
    assert read.text.split() == ["Dear", "A,", "one", "two"]
    assert read.message_id == ""


def test_a_mail_without_words_has_no_text() -> None:
    read = mime.parse(b"Subject: x\nContent-Type: image/png\n\nabc")

    assert (read.text, read.to) == ("", ())


def test_attachments_are_named() -> None:
    read = mime.parse(
        b'Subject: x\nContent-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain\n\nHi\n'
        b'--b\nContent-Type: application/pdf\nContent-Disposition: attachment; filename="cv.pdf"\n\nabc\n--b--\n'
    )

    assert [(one.name, one.type, one.size) for one in read.attachments] == [("cv.pdf", "application/pdf", 3)]


def test_reading_bytes_that_are_no_mail_ends_cleanly() -> None:
    rng = random.Random(7)
    for _ in range(300):
        junk = bytes(rng.randrange(256) for _ in range(rng.randint(0, 60)))
        try:
            mime.parse(b"To: " + junk + b"\nContent-Type: " + junk)
        except mime.UnreadableMailError as error:
            assert "not a mail" in str(error)  # noqa: PT017 - a clean refusal is one of two good ends
