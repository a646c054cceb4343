"""Leads of agencies and ministries, and the facts of the round that each tells; written for these tests."""

from __future__ import annotations

from typing import Any

import pytest

from tests.read.leads_told import told

# the text, its day of publication where it is known otherwise, and facts of its round
LEADS: list[tuple[str, str | None, dict[str, Any]]] = [
    (
        (
            "أبوظبي في 12 مايو 2025 / وام / ترأس سمو الشيخ عبدالله بن زايد آل نهيان نائب رئيس مجلس الوزراء وزير "
            "الخارجية ومعالي هاكان فيدان وزير خارجية الجمهورية التركية أعمال الدورة الثانية عشرة للجنة المشتركة "
            "بين الإمارات وتركيا، التي عقدت اليوم في أبوظبي."
        ),
        None,
        {
            "parties": "AE TR",
            "ordinal": 12,
            "status": "held",
            "start": "2025-05-12",
            "city": "Abu Dhabi",
            "kind": "joint_commission",
            "published": "2025-05-12",
            "chairs": "عبدالله بن زايد آل نهيان (AE), هاكان فيدان (TR)",
        },
    ),
    (
        (
            "الرباط (و.م.ع) – انعقدت، اليوم الثلاثاء بالرباط، الدورة السابعة للجنة المشتركة المغربية الأردنية، "
            "برئاسة السيد ناصر بوريطة والسيد أيمن الصفدي."
        ),
        "2025-06-03",
        {"parties": "JO MA", "ordinal": 7, "status": "held", "start": "2025-06-03", "city": "Rabat"},
    ),
    (
        (
            "القاهرة في 3 يونيو/ أ ش أ / عقدت اليوم الجولة الثالثة من الحوار الاستراتيجي المصري الأمريكي برئاسة "
            "الدكتور بدر عبد العاطي وزير الخارجية ونظيره الأمريكي ماركو روبيو."
        ),
        "2025-06-03",
        {"parties": "EG US", "ordinal": 3, "kind": "strategic_dialogue", "status": "held", "start": "2025-06-03"},
    ),
    (
        (
            "بيروت - وطنية - اجتمعت اللجنة اللبنانية السورية المشتركة في السراي الحكومي، واتفق لبنان وسوريا على "
            "ترسيم الحدود."
        ),
        None,
        {"parties": "LB SY", "kind": "joint_commission", "status": "held"},
    ),
    (
        ("أعلن المتحدث باسم الخارجية العراقية تأجيل أعمال اللجنة العراقية الإيرانية المشتركة إلى الأسبوع المقبل."),
        "2025-06-03",
        {"parties": "IQ IR", "status": "postponed", "kind": "joint_commission"},
    ),
    (
        ("أكد مصدر دبلوماسي إلغاء اجتماع اللجنة العليا المشتركة بين السودان وجنوب السودان الذي كان مقررا في جوبا."),
        None,
        {"parties": "SD SS", "status": "cancelled"},
    ),
    (
        "تستضيف الدوحة يوم الأحد المقبل الحوار الاستراتيجي الخليجي الياباني الثاني بين مجلس التعاون واليابان.",
        "2025-06-03",
        {"parties": "GCC JP", "status": "planned", "ordinal": 2, "city": "Doha"},
    ),
    (
        "اختتمت في نواكشوط أشغال الدورة السابعة للجنة الكبرى المشتركة للتعاون الجزائرية الموريتانية.",
        None,
        {"parties": "DZ MR", "status": "held", "ordinal": 7, "kind": "joint_commission"},
    ),
    (
        ("انطلقت اليوم بمقر وزارة الخارجية في بغداد اجتماعات الدورة الثانية للجنة التشاور السياسي بين العراق والهند."),
        "2025-06-03",
        {"parties": "IN IQ", "status": "under_way", "ordinal": 2, "start": "2025-06-03"},
    ),
    (
        (
            "عقدت بمسقط جلسة المشاورات السياسية العمانية الإيطالية في دورتها الرابعة. ترأس الجانب العماني الشيخ "
            "خليفة الحارثي وترأست الجانب الإيطالي ماريا تريبودي."
        ),
        None,
        {
            "parties": "IT OM",
            "kind": "consultations",
            "ordinal": 4,
            "city": "Muscat",
            "chairs": "خليفة الحارثي (OM), ماريا تريبودي (IT)",
        },
    ),
    (
        "عقد مجلس الشراكة بين الاتحاد الأوروبي والأردن اجتماعه الخامس عشر في بروكسل في 28 يناير 2025.",
        None,
        {"parties": "EU JO", "kind": "council", "ordinal": 15, "start": "2025-01-28", "city": "Brussels"},
    ),
    (
        "لم تنعقد القمة الثلاثية بين مصر والأردن والعراق التي كانت مقررة في عمان.",
        None,
        {"parties": "EG IQ JO", "status": "cancelled", "kind": "summit"},
    ),
    (
        "تبدأ غدا في الكويت أعمال الاجتماع الوزاري المشترك الـ28 بين مجلس التعاون والاتحاد الأوروبي.",
        "2025-10-05",
        {"parties": "EU GCC", "status": "planned", "start": "2025-10-06", "ordinal": 28, "kind": "ministerial"},
    ),
    (
        ("عقد الحوار الاستراتيجي بين المملكة العربية السعودية والصين عبر الاتصال المرئي برئاسة وزيري خارجية البلدين."),
        None,
        {"parties": "CN SA", "format": "virtual", "kind": "strategic_dialogue", "status": "held"},
    ),
    (
        (
            "The GCC-Japan Strategic Dialogue was held on the sidelines of the UN General Assembly in New York on"
            " 23 September 2025. The GCC and Japan agreed to conclude a free trade agreement by 2026."
        ),
        None,
        {
            "parties": "GCC JP",
            "start": "2025-09-23",
            "city": "New York",
            "kind": "strategic_dialogue",
            "status": "held",
        },
    ),
    (
        (
            "NEW DELHI: The 11th session of the India-Iraq Joint Commission Meeting, which was to be held in "
            "Baghdad next week, has been deferred, MEA spokesperson said on Friday."
        ),
        "2025-06-06",
        {"parties": "IN IQ", "status": "postponed", "ordinal": 11, "start": None},
    ),
    (
        (
            "The two countries' Joint Defence Cooperation Committee convened its eighth meeting in Abu Dhabi on 9"
            " July 2024. The UAE and India reviewed exercises."
        ),
        None,
        {"parties": "AE IN", "kind": "joint_commission", "ordinal": 8, "start": "2024-07-09"},
    ),
    (
        (
            "The 10th EU-Jordan Human Rights and Democracy Subcommittee took place in Amman. The EU and Jordan "
            "discussed press freedom."
        ),
        None,
        {"parties": "EU JO"},
    ),
    (
        (
            "The U.S.-Saudi Strategic Dialogue, expected to convene in Riyadh this month, will not take place, "
            "officials in Washington and Riyadh said."
        ),
        None,
        {"parties": "SA US", "status": "cancelled"},
    ),
    (
        ("Kuwait hosted on Sunday the fifth round of the Kuwait–Iraq joint technical and legal committee talks."),
        "2025-06-04",
        {"parties": "IQ KW", "ordinal": 5},
    ),
    (
        (
            "Egypt's Foreign Minister Badr Abdelatty and his Turkish counterpart Hakan Fidan co-chaired the "
            "second meeting of the Joint Planning Group in Ankara on 4 February 2025."
        ),
        None,
        {"parties": "EG TR", "ordinal": 2, "city": "Ankara", "chairs": "Badr Abdelatty (EG), Hakan Fidan (TR)"},
    ),
    (
        (
            "Following two postponements, Libya and Türkiye on Monday opened the 25th Joint Economic Commission "
            "in Tripoli."
        ),
        "2025-06-04",
        {"parties": "LY TR", "status": "held", "start": "2025-06-02", "ordinal": 25},
    ),
    (
        (
            "Joint Statement on the Fourth U.S.-Kuwait Strategic Dialogue\nOffice of the Spokesperson\nNovember 24,"
            " 2020\n\nThe text of the following statement was released by the Governments of the United States of "
            "America and the State of Kuwait.\n\nThe United States and Kuwait held the fourth Strategic Dialogue "
            "virtually on November 24, 2020."
        ),
        None,
        {"parties": "KW US", "ordinal": 4, "start": "2020-11-24", "format": "virtual", "status": "held"},
    ),
    (
        (
            "Oman and Saudi Arabia held the first meeting of the Omani-Saudi Coordination Council in AlUla, "
            "chaired by Sayyid Badr Albusaidi, Foreign Minister of Oman, and Prince Faisal bin Farhan, Foreign "
            "Minister of Saudi Arabia."
        ),
        None,
        {"parties": "OM SA", "ordinal": 1, "kind": "council", "chairs": "Badr Albusaidi (OM), Faisal bin Farhan (SA)"},
    ),
    (
        (
            "ANKARA (AA) - Türkiye and Somalia will hold the third round of political consultations in Mogadishu "
            "on June 10, diplomatic sources said Sunday."
        ),
        "2025-06-08",
        {"parties": "SO TR", "status": "planned", "start": "2025-06-10", "ordinal": 3, "city": "Mogadishu"},
    ),
    (
        (
            "Japan and the GCC have not held their Strategic Dialogue since 2023. Japan and the GCC discussed a "
            "new date."
        ),
        None,
        {"status": None},
    ),
    (
        ("The third UK-Oman Strategic Advisory Group met in London today. The UK and Oman reaffirmed their ties."),
        "2025-06-04",
        {"parties": "GB OM", "start": "2025-06-04", "ordinal": 3},
    ),
    (
        "بحث وزير الخارجية الليبي مع نظيره المالطي في طرابلس الإعداد لعقد اللجنة المشتركة في فاليتا.",
        None,
        {"parties": "LY MT", "city": "Tripoli"},
    ),
    (
        "اتفقت مصر وليبيا على عقد اللجنة العليا المشتركة في القاهرة قبل نهاية العام.",
        "2025-06-04",
        {"parties": "EG LY", "start": None},
    ),
    (
        "قررت الجزائر وفرنسا إرجاء الدورة السادسة للجنة الحكومية رفيعة المستوى.",
        None,
        {"parties": "DZ FR", "status": "postponed", "ordinal": 6},
    ),
    (
        ("The Egypt-Sudan Joint Higher Committee, last held in 2018, is scheduled to meet in Khartoum in October."),
        "2025-06-04",
        {"parties": "EG SD", "status": "planned"},
    ),
    (
        (
            "عقدت أمس بتونس الدورة الثالثة للمشاورات السياسية التونسية البرتغالية برئاسة كاتب الدولة لدى وزير "
            "الشؤون الخارجية محمد بن عياد عن الجانب التونسي وكاتبة الدولة البرتغالية آنا إيزابيل عن الجانب "
            "البرتغالي."
        ),
        "2025-06-04",
        {
            "parties": "PT TN",
            "ordinal": 3,
            "start": "2025-06-03",
            "kind": "consultations",
            "chairs": "محمد بن عياد (TN), آنا إيزابيل (PT)",
        },
    ),
    (
        (
            "The Foreign Ministers of Jordan and Lebanon, co-chairing the eighth session of the Joint Higher "
            "Committee in Beirut, signed eight agreements on 29 May 2025."
        ),
        None,
        {"parties": "JO LB", "ordinal": 8, "city": "Beirut", "start": "2025-05-29"},
    ),
    (
        (
            "MOFA Qatar - The Third Qatar-Japan Strategic Dialogue, Tokyo, 30 October 2024. Qatar and Japan "
            "reviewed cooperation."
        ),
        None,
        {"parties": "JP QA", "ordinal": 3},
    ),
]


@pytest.mark.parametrize(("text", "published", "facts"), LEADS)
def test_lead(text, published, facts):
    meeting = told(text, published)
    assert meeting is not None, "no round"
    assert {key: meeting[key] for key in facts} == facts
