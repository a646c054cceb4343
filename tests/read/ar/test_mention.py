"""Who and what is named in an Arabic text: states, bodies, people with their offices, and places."""

from __future__ import annotations

import pytest

from tests.read.ar.examples import none_of, read_marked, the_one

NO_PARTY = [
    # words that hold the name of a state, and name none
    "ارتفعت درجة الحرارة في {المحيط الهندي} هذا الأسبوع",
    "سقطت {قطرة} ماء على الورقة",
    "زرع المزارعون {الأردنة} في الوادي",
    "جاء في {تونسية} القصيدة ما يلي",
    "عاد {لبن} الإبل إلى الأسواق",
    "تعادل الفريقان في {قمة} الدوري",
]

PARTIES = [
    # marked words, the codes that they stand for
    ("وقعت {دولة قطر} على الاتفاقية", "QA"),
    ("وصل الوفد إلى {المملكة العربية السعودية} أمس", "SA"),
    ("أكدت {سلطنة عمان} موقفها", "OM"),
    ("ونقل الرسالة {للولايات المتحدة} يوم الاثنين", "US"),
    ("وشاركت {الجمهورية التونسية} في الاجتماع", "TN"),
    ("أعلنت {الحكومة اليمنية} ترحيبها بالقرار", "YE"),
    ("أعلنت {حكومة اليابان} ترحيبها بالقرار", "JP"),
    ("وأعرب {الجانب الموريتاني} عن امتنانه", "MR"),
    ("وذكرت {وزارة الخارجية الجزائرية} أن الزيارة ناجحة", "DZ"),
    ("ورحبت {الخارجية المغربية} بالقرار", "MA"),
    ("وأكدت {باريس} أنها ستواصل العمل", "FR"),
    ("وأكد {الاتحاد الأوروبي} موقفه", "EU"),
    ("ورحب {مجلس التعاون} بالقرار", "GCC"),
    ("ورحبت {جامعة الدول العربية} بالقرار", "ARAB_LEAGUE"),
    ("وأعلن {البيت الأبيض} موعد اللقاء", "US"),
    ("وأعلن {الكرملين} موعد اللقاء", "RU"),
    ("ووصل {الوفد الكويتي} إلى القاهرة", "KW"),
    ("وأشادت {القيادة الفلسطينية} بالموقف", "PS"),
]

PEOPLE = [
    # marked mention, name, office, party
    ("استقبل {وزير الخارجية العماني بدر البوسعيدي} ضيفه", "بدر البوسعيدي", "وزير الخارجية العماني", "OM"),
    ("استقبل {معالي وزير خارجية دولة الكويت عبدالله اليحيا} ضيفه", "عبدالله اليحيا", "وزير خارجية دولة الكويت", "KW"),
    ("التقى {رئيس الوزراء العراقي محمد شياع السوداني} ضيفه", "محمد شياع السوداني", "رئيس الوزراء العراقي", "IQ"),
    ("بعث {جلالة السلطان هيثم بن طارق} برقية تهنئة", "هيثم بن طارق", "السلطان", None),
    ("وصل {الرئيس المصري عبد الفتاح السيسي} إلى عمان", "عبد الفتاح السيسي", "الرئيس المصري", "EG"),
    ("وصل {الملك الأردني عبدالله الثاني} إلى القاهرة", "عبدالله الثاني", "الملك الأردني", "JO"),
    ("التقى {العاهل المغربي الملك محمد السادس} ضيفه", "محمد السادس", "العاهل المغربي الملك", "MA"),
    (
        "وقال {الأمين العام للأمم المتحدة أنطونيو غوتيريش} إن الوضع صعب",
        "أنطونيو غوتيريش",
        "الأمين العام للأمم المتحدة",
        "UN",
    ),
    (
        "وقال {الأمين العام لجامعة الدول العربية أحمد أبو الغيط} إن الوضع صعب",
        "أحمد أبو الغيط",
        "الأمين العام لجامعة الدول العربية",
        "ARAB_LEAGUE",
    ),
    (
        "وقال {الأمين العام لمجلس التعاون جاسم البديوي} إن الوضع صعب",
        "جاسم البديوي",
        "الأمين العام لمجلس التعاون",
        "GCC",
    ),
    (
        "وشدد {وزير الشؤون الخارجية التونسي محمد علي النفطي} على ذلك",
        "محمد علي النفطي",
        "وزير الشؤون الخارجية التونسي",
        "TN",
    ),
    ("ووقع {المستشار الألماني فريدريش ميرتس} الاتفاق", "فريدريش ميرتس", "المستشار الألماني", "DE"),
    ("وأكدت {رئيسة الوزراء اليابانية ساناي تاكايتشي} ذلك", "ساناي تاكايتشي", "رئيسة الوزراء اليابانية", "JP"),
    ("وحضر {السفير الياباني لدى قطر ساتوشي مايدا} اللقاء", "ساتوشي مايدا", "السفير الياباني", "JP"),
    ("وقال {رئيس الحكومة اللبنانية نواف سلام} إن الأمر مهم", "نواف سلام", "رئيس الحكومة اللبنانية", "LB"),
    (
        "وقالت {الممثلة العليا للاتحاد الأوروبي كايا كالاس} إن الأمر مهم",
        "كايا كالاس",
        "الممثلة العليا للاتحاد الأوروبي",
        "EU",
    ),
]

WITHOUT_A_STATE = [
    (
        "بغداد – استقبل {رئيس مجلس الوزراء السيد محمد شياع السوداني} وزير الخارجية الكويتي عبدالله اليحيا. وبحث العراق والكويت التعاون.",
        "محمد شياع السوداني",
        "IQ",
    ),
    (
        "عمّان – بحث {وزير الخارجية أيمن الصفدي} ووزير الخارجية السعودي الأمير فيصل بن فرحان الوضع. وأكد الأردن والسعودية التعاون.",
        "أيمن الصفدي",
        "JO",
    ),
    # one of whom only the office is told is of the party that nobody else speaks for
    (
        "الرباط – أجرى {وزير الشؤون الخارجية السيد ناصر بوريطة} مباحثات مع نظيره الإسباني خوسيه ألباريس. وأكد المغرب متانة العلاقات.",
        "ناصر بوريطة",
        "MA",
    ),
    (
        "القاهرة – استقبل {الرئيس عبد الفتاح السيسي} رئيس وزراء اليونان كيرياكوس ميتسوتاكيس. وأكدت مصر متانة العلاقات.",
        "عبد الفتاح السيسي",
        "EG",
    ),
    (
        "القاهرة – استقبل الرئيس عبد الفتاح السيسي {رئيس وزراء اليونان كيرياكوس ميتسوتاكيس}. وأكدت مصر متانة العلاقات.",
        "كيرياكوس ميتسوتاكيس",
        "GR",
    ),
]

NO_PERSON = [
    "وأكد {الرئيس} أهمية التعاون بين البلدين",
    "وعقد {وزير الخارجية التركي} اجتماعا مطولا",
    "وأقام {الأمير} مأدبة غداء تكريما لضيفه",
    "وأكد رئيس الوزراء {استمرار} دعم بلاده للجهود",
    "ووقف {رئيس} الفريق أمام الجمهور",
    "وزار وزير الطاقة {مؤسسات} عدة في العاصمة",
    "وأكد الرئيس {قوية} العلاقات ومتانتها",
]

LATER = [
    # a person named in full, the later mention, its party
    ("قال وزير الخارجية التركي هاكان فيدان إن اللقاء مهم. وأضاف {فيدان} أن الحوار مستمر.", "TR"),
    ("التقى وزير الخارجية المصري بدر عبد العاطي ضيفه. وأوضح {عبد العاطي} أن الحوار مستمر.", "EG"),
    ("استقبل رئيس الوزراء العراقي محمد شياع السوداني ضيفه. وأكد {رئيس الوزراء السوداني} دعمه للجهود.", "IQ"),
]

PLACES = [
    ("عقد الاجتماع في {الدوحة} أمس", "Doha", "QA"),
    ("عقد الاجتماع في {نواكشوط} أمس", "Nouakchott", "MR"),
    ("عقد الاجتماع ب{الرباط} أمس", "Rabat", "MA"),
    ("عقد الاجتماع في {جنيف} أمس", "Geneva", "CH"),
    ("عقد الاجتماع في {شرم الشيخ} أمس", "Sharm el-Sheikh", "EG"),
]


def _parties(reading):
    codes = {}
    for party in reading.parties:
        codes.setdefault(party.evidence.span, []).append(party.code)
    return list(codes.items())


@pytest.mark.parametrize("example", NO_PARTY)
def test_no_party(example):
    reading, span = read_marked(example)
    none_of(_parties(reading), span, reading.document.text)


@pytest.mark.parametrize(("example", "codes"), PARTIES)
def test_party(example, codes):
    reading, span = read_marked(example)
    assert the_one(_parties(reading), span, reading.document.text) == codes.split()


@pytest.mark.parametrize("example", NO_PERSON)
def test_no_person(example):
    reading, span = read_marked(example)
    none_of([(p.evidence.span, p.name) for p in reading.people], span, reading.document.text)


@pytest.mark.parametrize(("example", "name", "office", "party"), PEOPLE)
def test_person(example, name, office, party):
    reading, span = read_marked(example)
    person = the_one([(p.evidence.span, p) for p in reading.people], span, reading.document.text)
    assert (person.name, person.office, person.party) == (name, office, party)


@pytest.mark.parametrize(("example", "name", "party"), WITHOUT_A_STATE)
def test_person_without_a_state(example, name, party):
    reading, span = read_marked(example)
    person = the_one([(p.evidence.span, p) for p in reading.people], span, reading.document.text)
    assert (person.name, person.party) == (name, party)


@pytest.mark.parametrize(("example", "party"), LATER)
def test_later_mention(example, party):
    reading, span = read_marked(example)
    found = [(p.evidence.span, p.party) for p in reading.people if p.evidence.span.holds(span)]
    assert found, f"nothing is found at {span.of(reading.document.text)!r}"
    assert {code for _, code in found} == {party}


@pytest.mark.parametrize(("example", "name", "country"), PLACES)
def test_place(example, name, country):
    reading, span = read_marked(example)
    place = the_one([(p.evidence.span, p) for p in reading.places], span, reading.document.text)
    assert (place.name, place.country) == (name, country)
