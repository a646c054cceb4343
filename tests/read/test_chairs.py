"""Who led for each side: people named before and behind their titles and sides; all invented."""

from __future__ import annotations

import pytest

from hiwar import read

NOT_LED = [
    # a minister in passing, and nobody at all
    "The Joint Commission of Oman and Italy met in Muscat.",
    "عقدت تونس والجزائر اللجنة المشتركة في تونس.",
]

LED = [
    ("The second meeting of the India-Saudi Arabia Strategic Partnership Council was chaired by Arun Mehta, India's "
     "commerce minister, and Faisal bin Nasser Al Omar, Saudi minister of foreign affairs, in New Delhi.",
     "Arun Mehta (IN), Faisal bin Nasser Al Omar (SA)"),
    ("Portuguese Prime Minister Luís Montenegro and Moroccan Prime Minister Aziz Benali chaired the High-Level Meeting "
     "between Portugal and Morocco in Lisbon.", "Luís Montenegro (PT), Aziz Benali (MA)"),
    ("The Joint Commission between Jordan and Romania met in Amman, co-chaired by Jordan's Minister of Industry Yarub "
     "Qudsi and Romania's Minister of Economy Radu Ionescu.", "Yarub Qudsi (JO), Radu Ionescu (RO)"),
    # an office of two states
    ("Foreign Secretary Arun Mehta led the Indian delegation, while the Kuwaiti side was headed by Deputy Foreign "
     "Minister Sheikh Jarrah Al Salem at the Foreign Office Consultations between India and Kuwait in Kuwait City.",
     "Arun Mehta (IN), Jarrah Al Salem (KW)"),
    ("Foreign Secretary Emily Ward and Foreign Minister Badr Al Harthy of Oman held talks in London. Oman and the "
     "United Kingdom agreed to meet again.", "Emily Ward (GB), Badr Al Harthy (OM)"),
    ("عقد مجلس التنسيق السعودي العراقي اجتماعه الخامس في الرياض برئاسة معالي وزير التجارة الدكتور ماجد العمري عن الجانب "
     "السعودي ومعالي وزير التخطيط الدكتور محمد حميد عن الجانب العراقي.", "ماجد العمري (SA), محمد حميد (IQ)"),
    ("ترأس الاجتماع عن الجانب القطري سعادة السيد سلطان الكعبي وزير الدولة للشؤون الخارجية، وعن الجانب التركي نوح أيدن "
     "نائب وزير الخارجية، وذلك في المشاورات السياسية بين قطر وتركيا بالدوحة.", "سلطان الكعبي (QA), نوح أيدن (TR)"),
    ("عقدت مصر وبريطانيا مشاورات سياسية في لندن برئاسة السفير بدر عبد الحميد وزير الخارجية المصري وهيمش ستيوارت وزير "
     "الدولة البريطاني لشؤون الشرق الأوسط.", "بدر عبد الحميد (EG), هيمش ستيوارت (GB)"),
    ("ترأس وزير الشؤون الخارجية والتعاون الإفريقي ناصر بنعلي ونظيره الفرنسي جان نويل لاكروا أشغال الدورة الرابعة عشرة "
     "للجنة العليا المشتركة المغربية الفرنسية بالرباط.", "ناصر بنعلي (MA), جان نويل لاكروا (FR)"),
    ("ترأس وفد دولة الإمارات سعادة خليفة شاهين المري وزير دولة، فيما ترأس الوفد الصيني نائب وزير الخارجية ماو لينغ، في "
     "المشاورات السياسية بين الإمارات والصين ببكين.", "خليفة شاهين المري (AE), ماو لينغ (CN)"),
]  # fmt: skip

OFFICES = [
    # the text, and an office with the words that belong to it
    ("التقى وزير الخارجية الأردني أيمن الخطيب في عمّان وزير الدولة لشؤون الشرق الأوسط وشمال أفريقيا البريطاني طارق ستيوارت.",
     "وزير الدولة لشؤون الشرق الأوسط وشمال أفريقيا البريطاني"),
    ("التقى وزير الخارجية المغربي ناصر بنعلي وزير الدولة البريطاني لشؤون الشرق الأوسط هيمش ستيوارت في الرباط.",
     "وزير الدولة البريطاني لشؤون الشرق الأوسط"),
]  # fmt: skip

NAMES = [
    ("استقبل الملك سلمان في الرياض رئيس الولايات المتحدة باراك أوباما. وبحثت السعودية والولايات المتحدة الأمن.",
     "باراك أوباما"),
    # the word behind a name is none of it
    ("عقد وزير الخارجية المصري بدر اجتماعا مع نظيره الكويتي في القاهرة.", "بدر"),
    ("أجرى وزير الخارجية المصري بدر اتصالا مع نظيره الكويتي.", "بدر"),
]  # fmt: skip


def _chairs(text: str) -> str:
    chairs = read(text).round.chairs
    return ", ".join(f"{chair.name} ({chair.party})" for chair in (chairs.value if chairs else ()))


@pytest.mark.parametrize("text", NOT_LED)
def test_nobody_led(text):
    assert _chairs(text) == ""


@pytest.mark.parametrize(("text", "chairs"), LED)
def test_who_led(text, chairs):
    assert _chairs(text) == chairs


@pytest.mark.parametrize(("text", "office"), OFFICES)
def test_office(text, office):
    assert office in [person.office for person in read(text).people]


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_name(text, name):
    assert name in [person.name for person in read(text).people]
