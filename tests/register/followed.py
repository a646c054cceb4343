"""Three rounds of an invented dialogue between Iceland and Oman, the second in two languages, to be followed."""

from __future__ import annotations

from datetime import date

from hiwar.membership.seats import OUTSIDER, SECRETARIAT, Membership, Seat

KEY = "strategic-dialogue-is-om"
TODAY = date(2024, 6, 1)
SIDE_A = Membership("a", (Seat(KEY, "IS"),))
SIDE_B = Membership("b", (Seat(KEY, "OM"),))
THE_SECRETARIAT = Membership("s", (Seat(KEY, "", SECRETARIAT),))
PEOPLE = {"side A": SIDE_A, "side B": SIDE_B, "secretariat": THE_SECRETARIAT, "outsider": OUTSIDER}

FIRST = """date 2021-03-10

Joint Statement on the First Round of the Iceland–Oman Strategic Dialogue

1. The Governments of Iceland and the Sultanate of Oman held the first round of the Iceland–Oman Strategic Dialogue in \
Reykjavik on Wednesday 10 March 2021.

2. The two sides will seek to establish a programme for the exchange of resident physicians.

3. The two sides agreed to establish a joint business council before the end of 2021.

4. Oman intends to plant one million mangrove seedlings along its coast by 2025.
"""
SECOND = """date 2022-03-09

Joint Statement on the Second Round of the Iceland–Oman Strategic Dialogue

1. The Governments of Iceland and the Sultanate of Oman held the second round of the Iceland–Oman Strategic Dialogue \
in Muscat on Wednesday 9 March 2022.

2. The two sides welcomed the joint business council, which was established in November 2021.

3. Oman will plant two million mangrove seedlings along its coast by 2025.

4. Iceland will provide 80 scholarships a year to students from Oman.
"""
SECOND_ARABIC = """date 2022-03-09

البيان المشترك للجولة الثانية من الحوار الاستراتيجي بين آيسلندا وسلطنة عُمان

1. عقدت حكومتا آيسلندا وسلطنة عُمان الجولة الثانية من الحوار الاستراتيجي بين آيسلندا وسلطنة عُمان في مسقط يوم \
الأربعاء 9 مارس/آذار 2022.

2. رحّب الجانبان بمجلس الأعمال المشترك، الذي أُنشئ في نوفمبر/تشرين الثاني 2021.

3. ستزرع عُمان مليوني شتلة من أشجار القرم على امتداد ساحلها بحلول عام 2025.

4. ستقدم آيسلندا 80 منحة دراسية سنويًا لطلاب من عُمان.
"""
THIRD = """date 2023-03-08

Joint Statement on the Third Round of the Iceland–Oman Strategic Dialogue

1. The Governments of Iceland and the Sultanate of Oman held the third round of the Iceland–Oman Strategic Dialogue in \
Reykjavik on Wednesday 8 March 2023.

2. The two sides agreed to establish a programme for the exchange of resident physicians before the end of 2023.

3. Iceland will provide 100 scholarships a year to students from Oman.
"""


def enter_text(text: str, **owner):
    from hiwar.read.reading import read
    from hiwar.register.entering import Owner, enter

    return enter(read(text), text.encode(), owner=Owner(**owner)).document


def enter_rounds(*texts: str):
    """The mechanism with the texts of its rounds, in the order given."""
    documents = [enter_text(text) for text in texts or (FIRST, SECOND, SECOND_ARABIC, THIRD)]
    return documents[-1].mechanism


def follow(mechanism, person=OUTSIDER, language="en"):
    from hiwar.register.threads import threads_of

    return threads_of(mechanism, person, language, today=TODAY)


def about(words: str, threads):
    """The one thread whose first step has these words."""
    [found] = [thread for thread in threads if words in " ".join(thread.first.commitment.quote.split())]
    return found


def ladder(thread) -> list[tuple[int, str]]:
    return [(step.meeting.ordinal, step.relation) for step in thread.steps]
