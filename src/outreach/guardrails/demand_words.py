"""The classes of words by which pressure is known: what is awaited, by when, and what is held against somebody.

Who may use them together with what else is told in `demands`. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.frames import any_of

ANSWER = any_of(
    """answer*, reply, replies, replied, respond*, response*, word, line, letter, letters, signature, sign, signed,
    form, draft, edits, comments, feedback, decision, confirm*, approval, yes, no, mail, mails, email*, e-mail*,
    message*, note, notes, help, support, update, inbox, request*, reminder*, review, upload*, slot,
    recommendation, evaluation, figure"""
)
YOU = r"\b(?:you|your|yours|you're|you've|you'll|you'd)\b"
BLOW = any_of(
    """difficult position, impossible position, real blow, hard blow, in limbo, left in limbo, personally,
    you were different, the impression that you wanted|cared|would|meant, disappear on me, disappeared on me,
    vanish on me, hang me out, out to dry, worth the name, would have called, would have answered,
    would have written, this comes first, this has to come first, before anything else, one last time,
    can you not, why not me, why me, asking for the moon, get your attention, your attention at last,
    between me and, standing between, missing is you, missing is your, all that is missing, you forgot,
    you have forgotten, you forget, nothing since, nothing yet, not a line, not a thing, more than enough time,
    is more than enough, agree that three, should have been in, should have been here, should have been done,
    should be here by now, settled before, settled today, settled by, write back, whether you have written,
    whether you have answered, if you have written, nothing has come, has not come, hasn't come, not come yet,
    still missing from your|you, still missing your|the|is|are, still not here, still outstanding,
    still open on your, disappointing, hurtful, puzzled by your, baffled, at a loss, enough is enough, fed up,
    worn thin, wearing thin, last straw, have mercy, hostage, at your mercy, dependent on you, powerless,
    helpless, sleepless, can't sleep, cannot sleep, lose sleep, losing sleep, sick with worry, worried sick,
    anxious*"""
)
TELLS = (
    r"(?:answer\w*|repl(?:y|ies|ied)|type|write|written|call(?:ed)?|respond\w*|sign\w*|say (?:yes|no)"
    r"|click|send|help(?:ed)?)"
)
LASTING = (
    r"(?:since (?:\w+day|jan\w*|feb\w*|mar\w*|apr\w*|may|june|july|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*"
    r"|last \w+|the \w+|summer|fall|spring"
    r"|winter|then)|(?:two|three|four|five|six|several|many|\d+|a few|for) (?:whole |full |long )?(?:days?"
    r"|weeks?|months?)|all (?:autumn|summer|winter"
    r"|fall|spring|week|month)|ages|long enough|last \w+day)"
)
ME = r"\b(?:i|me|my|i'm|i've|i'd|i'll|we|our|us|mine|this|it)\b"
# the writer's own part, a way out, thanks: no pressure with these
OWN = (
    r"\bi (?:did not|didn't|have not|haven't|never|should have|could have|failed to"
    r"|forgot to) (?:yet )?(?:answer|repl|respond"
    r"|sen[dt]|writ|wrote|thank|sign|ask)"
    r"|\bi(?:'m| am|'ve| have)? (?:so |very |truly )?(?:sorry (?:that|for|about|i|if)|apologi[sz]e|slow to"
    r"|late in|owe you|let you down|promised you)\b"
    r"|\bfrom (?:the|my|his|her|their|them|another) (?!other)|\bwithout you \w+ing\b|\b(?:could"
    r"|would) not have (?:\w+ed|done|made|known|found|got)\b"
    r"|\bsince (?:we|i|you) (?:met|spoke|talked|started|began|came|last)\b"
)
WAY_OUT = (
    r"\bmy late (?:reply|answer)\b|\b(?:no (?:hurry|rush|need|reply|answer|pressure)|take (?:all )?(?:the"
    r"|your) time|whenever|at your leisure|if (?:you|it) (?:do"
    r" not|don't|cannot|can't|does not|doesn't)|if not|if (?:it|that|this) is too|entirely fine"
    r"|perfectly fine|that is fine|is fine"
    r"|thank(?:s(?! to your?)| you)|i (?:left|kept|keep) you|grateful|glad|i understand|kind enough"
    r"|fine answer|as a yes would|please do not|please don't (?!say|make|leave|let|forget|ignore"
    r"|disappoint)|you need not|do not need|don't need|will not suffer|not wait for|would be as welcome"
    r"|can wait|fault and not)\b"
)
FINE = rf"{OWN}|{WAY_OUT}"
SPOKEN = (
    r"\b(?:you|he|she|they|dr [a-z]+|one) (?:once )?(?:said|told (?:me|us)|taught|wrote|asked (?:me"
    r"|us)) (?:that|to|me|us|how)\b"
)
OTHERS_WAIT = (
    r"\b(?:registry|irb|journal|scanner|editors?|office|committee|patients?|dean|board|tumou?r|trial"
    r"|machine|therapists?|mask"
    r"|biops\w+|pathology|printer|lab) (?:\w+ )?(?:answer\w*|wants?|needs?|must|has to|asked|waits?|closed?|is|are)\b"
    r"|\byou (?:are |were |have been |had been )?(?:still )?wait(?:ed|ing)\b|\b(?:keep|kept|keeping|made"
    r"|make) you wait"
    r"|\bas you (?:kindly )?(?:allowed|agreed|offered|wrote|said|suggested|asked)\b"
    r"|\bleft you\b|\byou (?:still )?have not heard\b"
)

NOW = any_of(
    """asap, immediately, at once, right away, right now, without delay, without further delay, promptly, instantly,
    straight away, this instant, this minute, within the hour, within an hour, within the day, today, tonight,
    by tomorrow, by noon, by midnight, before midnight, by tonight, before tonight, before the day is out,
    end of the day, end of day, close of business, eod, cob, eow, by friday, by monday, by tuesday, by wednesday,
    by thursday, by sunday, by saturday, before friday, before monday, before the weekend, by the weekend,
    no later than, not later than, at the latest, no exceptions, in two hours, in an hour, by 3 pm, by 5 pm,
    this week, this very *, at your earliest, earliest convenience, urgent*, overdue, past due,
    as soon as you can, as soon as possible, quickly, quick reply, quick answer, shortly, before you leave,
    by the end of, last chance, last minute, time is short, clock is ticking, running out of time,
    pressed for time, before noon|five|six|four|three|two|nine|ten|eight,
    by noon|five|six|four|three|two|nine|ten|eight, today itself"""
)
DO = (
    r"(?:send|sign|reply|answer|respond|write|upload|submit|confirm|decide|act|call|get|let|make|see|finish"
    r"|fill|complete|look"
    r"|read|review|tell|give|come|help|drop|return|approve|do|note|treat|find|put|be sure|prioriti[sz]e|expedite"
    r"|hurry)"
)
ORDER = (
    rf"(?:^\W*|[.,;:!-] ?|\b(?:and|so|please|kindly|just|then|you|must|ask you to|urge you to|need you to"
    rf"|want you to) )(?:please |kindly |just |now )?{DO}\b(?! (?:is|was|has|had|were|and|on)\b)"
)
WANT = (
    r"\b(?:i|we)(?:'ll| will| do| really| must| absolutely| simply| just| still)* (?:need|want|require"
    r"|expect|demand|await"
    r"|must have|must ask|urge|insist|am expecting|am asking|am counting|count on|rely on|am relying|trust)\b"
)
REPROACH = any_of(
    """unanswered, unread, no answer, no reply, no response, not a word, nothing from you,
    without an answer, without a reply, without a word, not heard, yet to hear, not received, never received,
    have yet to, not answered, never answered, not replied, never replied, not responded, never responded,
    have not answered, haven't heard, haven't received, haven't got, haven't answered, haven't replied,
    haven't responded, hear nothing, heard nothing, forgotten about me, forgotten me, forgot me, left hanging,
    in the lurch, in the dark, ghosted, brush* me off, blow* me off, blown off, puts|putting me off, dodg*,
    stonewall*,
    cold shoulder, stood me up, not bothered, didn't bother, did not bother, could not be bothered, too busy for,
    no time for me, never have time, does not care, do not care, don't care, simply not care, not want to help,
    don't want to help, still|been|keep|kept waiting for|on you|your|an|my, still waiting and|but|since,
    kept me waiting, waiting for weeks, waiting since, waited since, waited for weeks, waiting on you,
    waiting for you, waiting for your, make me wait, made me wait, sit on the, sits unread, sitting on,
    sits in your, holding up my|the|everything|us, held up by you, you still have my, had the draft|letter|form,
    had my draft|letter|form|mail, lies with you, dragging your, dropped the ball, let me down, letting me down,
    lets me down, failed me, abandon* me, desert* me, turned your back, not too much"""
)
SEEN_IT = any_of(
    """marked as read, read receipt, saw that you, know that you saw, know you saw, know you got, know that you got,
    saw you, see that you read, noticed that you, noticed you, seen you online, you were online, answer others,
    answered others, read my mails, read my mail, get my mail, got my mail, receive my, received my, did my mail,
    mail get lost, spam folder, lost in"""
)
TIMES = any_of(
    """second time, third time, fourth time, fifth time, sixth time, umpteenth, nth time, hundredth, last time i,
    five times, how two mails, three mails, four mails, three messages, three reminders, four messages,
    again and again, over and over, time and again, once again, yet again, twice already, already twice,
    three emails, two reminders, another reminder, friendly reminder, gentle reminder, gentle nudge,
    kind reminder, final reminder, last reminder, polite reminder, quick reminder, a nudge, nudg*, bump*, ping,
    pinging, pinged, following up again, follow up again, chasing, chase you, nag, nagging, pester*,
    checking in again, resend*, re-send*, in case you missed, in case you overlooked, as per my, any news on"""
)
LONG = any_of(
    """taking forever, how much longer, finally answer|reply|send|sign|write|read|respond, ever going to,
    ridiculous, unacceptable, wits' end, end of my rope, patient long, more than patient, nothing but patient,
    been patient with you, patient with you all, been so patient, been very patient,
    can't|cannot wait any|much|longer|forever|until, wait any longer, wait forever, one signature, not fair,
    unfair, an explanation, an apology, no excuse for this|that|you|your|such, hello? anybody, anybody there,
    anyone there, what is taking, what's taking, where is my, where's my, where is the letter, where is it,
    are you going to answer|reply|send|sign|write|help|do, answer me or not, when will you, when are you,
    why haven't you, why have you not|never|still, why don't you answer|reply|write|care,
    why do you not|never|ignore, what is takes still not done, still nothing, finally expect|get|receive|hear"""
)
DEPEND = any_of(
    """only you, you alone, nobody but you, no one but you, nowhere else, last hope, only hope, last chance,
    only chance, one chance, everything depends, all depends, whole future, entire future, whole career, my fate,
    in your hands, hangs on, rests on, hinges on, rides on, am lost, i'm lost, devastat*, heartbroken,
    desperate*, desperation, beg, begging, implor*, plead*, wreck* my, save my, saves my, rescue me, sink my,
    sinks my, cost me, costs me, hurts my, hurt my, jeopardi*, all over for me, over for me, end of my,
    not match because, if i do not match, if i don't match, counting on you, count on you, relying on you,
    rely on you, lean on you, please please, pretty please, i have nobody, i have no one, without your,
    unless you answer|help|write|send|sign|agree|reply|act|decide|do, thanks to your delay|silence,
    because of your delay|silence|letter, due to your delay, blam*,
    your fault, your delay, your doing, late because, on your conscience, kill* my, break my heart,
    broke my heart, die if, without a yes|no|reply|word|letter|answer from you, might as well give up"""
)
THREAT = any_of(
    """write to your chair, write to the chair, talk to your chair, speak to your chair, write to your boss,
    write to your dean, tell my dean, tell the chair, tell the committee, mention it in, mention this in,
    in my evaluation, escalat*, report you, reflect badly, reflects badly, reflect poorly, look bad, looks bad,
    would not like to hear, find another, find a mentor who, find somebody who, find someone who, look elsewhere,
    look for someone, no option but, no choice but, left me no, keep writing, keep calling, keep asking,
    write call until i get, until i hear, until you answer, until you reply, come to your office,
    show up in person, show up at, or else, slot is gone, will be gone, you will regret, regret it,
    be a shame if, a pity if, hate to have to, draw my conclusions, not forget this, take it up with,
    over your head, withdraw my, take your name off, remove your name, cancel our"""
)
SETTLED = any_of(
    """already told, have told my, told them that you, told them you, told the office|chair|school you,
    put your name, put you down, listed you, named you as, signed you up, given them your name,
    gave them your name, already bought, already booked, already paid, rearranged my, moved everything,
    moved my whole, cleared my, silence as, silence means, silence is a, silence for, means that i go ahead,
    i go ahead, will go ahead, assume that you agree|approve|accept|will|do not|have,
    assume you agree|approve|accept|will|do not|have, take it that you, take it you agree, no going back,
    can't back out, cannot back out, back out now, holding you to, hold you to it, hold you to that,
    you gave your word, gave me your word, a promise is, you promised me|to|and|but,
    you promised a letter|an answer, you promised remember, you did promise,
    you agreed to write|help|see|meet|sign|send, you said yes in|on|last|then, you committed, keep your promise,
    keep your word"""
)
REFUSE_NO = any_of(
    """don't say no, do not say no, can't say no, cannot say no, won't accept, will not accept, not take no,
    won't take no, no is not an, not an option, refuse to believe, refuse to accept, accept a refusal,
    turn me down, turned me down, if you declined, you declined, say no to me, don't disappoint,
    do not disappoint, don't let me, do not let me, don't leave me, do not leave me, don't make me,
    do not make me, don't forget me, do not forget me, don't ignore, do not ignore, can't leave me,
    cannot leave me"""
)
OUGHT = any_of(
    """you are obliged, you are expected, you are supposed, you're supposed, you owe, owe me, owe it to, your duty,
    your job, your responsibility, least you, the least you, the courtesy, common courtesy, decency,
    decent thing, only fair that|to you|me, only right, only decent, i deserve, deserve to know, do not deserve,
    don't deserve, entitled to, have a right, my right, expected more, expected better, hoped for more,
    hoped for better, expect more, thought better of, thought that mentors, thought mentors,
    mentors are supposed, good mentor, real mentor, a mentor should, if you were in my, put yourself in,
    in my shoes, in my place, of all people, it is rude, rather rude, is rude, disrespect*, unprofessional,
    inconsiderate, insulting, surely you, you surely, asking too much, asking for too, too much to ask,
    so much to ask, much to ask, one word would, could have at least, at least have, at least said, at least say,
    at least tell, at least answer, how could you, how can you, would you want, would not want me to,
    don't want me to, want me to fail, i should not have to, should i have to, must i, take this seriously,
    take me seriously, more seriously, care about students, cared about, value me, valued my, respect my time,
    my time too, be very|so|deeply|really disappointed if you, be disappointed if you, expected an answer|reply,
    expected your answer|reply|letter, hoped for an answer|reply, expected to hear, expected more from"""
)
BETTER = any_of(
    """better things to do, other priorities, more important things, more important people, bottom of your list,
    bottom of the list, low on your list, not a priority, not important enough, beneath you, too important,
    the others have, others managed, everyone|everybody else has|have|answered|sent|found|managed,
    even the dean|chair|editor answered|replied|found|wrote, others within, other mentors, other letter writers,
    your colleagues have, laughing with others, time to post, time to travel, time to tweet, on twitter,
    on linkedin, am i guess students, guess i am not, guess that i, must not be, apparently not"""
)
TALLY = any_of(
    """after all i, after everything i, all i did for, everything i did for, all the work i, all the hours i,
    after two years, after all these, gave up my, gave up two, gave up a, nights for your, worked for free,
    did for you, done for you, return the favor, return the favour, pay me back, repay, never asked for,
    never ask for, ask for little, one thing i ask, all i ask, only thing i, one favor, this one favor,
    little to ask, take|takes you thirty|ten|five|two|one|a, takes you seconds|minutes, done so much for,
    did so much for, done everything for, did everything for"""
)
ULTIMATUM = any_of(
    """you have until, giving you until, give you until, i give you until|one|two|three, one last chance,
    final call, final warning, final notice, last time i, consider this my, not ask again, won't ask again,
    no more delays, deadline for you, i want it this, must happen, needs your signature, need it by,
    need this by, need them by, get this to me, get it to me, get it done, see that it, see to it,
    make sure that you, make sure you, be sure to, make it happen, make this happen, reply needed, answer needed,
    signature needed, action required, response required, attention is required, is required of you,
    prompt attention, your|an|for immediate reply|answer|response|attention|action, prompt reply,
    prompt response, kindly expedite, expedite, please hurry, hurry with, hurry up, speed up, your earliest,
    your first|top priority, as ~ priority, prioriti* this|my|it"""
)

ME = r"\b(?:i|me|my|i'm|i've|i'd|i'll|we|us|our)\b"
NOT_MINE = rf"{FINE}|\b(?:checks my|my word)\b|{SPOKEN}|{OTHERS_WAIT}"
# what is waited for: that somebody does something, and what they would send
ANSWERS = (
    r"(?:answer\w*|repl(?:y|ies|ied|ying)|respon\w+|writ(?:es?|ing|ten)|wrote|reacted|got back|get back|call(?:ed|s)?"
    r"|sen[dt]s?|sign(?:s|ed)?|read|help(?:s|ed)?|confirm\w*|acknowledg\w+|review\w*|finish\w*|upload\w*|submit\w*"
    r"|decid\w+)"
)
THING = (
    r"(?:letters?|answers?|repl(?:y|ies)|responses?|comments?|feedback|signatures?|drafts?|forms?|edits|reviews?"
    r"|e-?mails?|mails?|messages?|notes?|requests?|decision|approval|recommendation|evaluation|word|line|courtesy)"
)
