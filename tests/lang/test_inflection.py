"""The written forms that are made of a word: those that must be there, and those that must not."""

from __future__ import annotations

import pytest

from hiwar.lang.ar import inflection as arabic
from hiwar.lang.ar.verbs import masdar_of, participle_of, present_of, we_of
from hiwar.lang.en import inflection as english
from hiwar.lang.forms import Shape

# Arabic verbs -----------------------------------------------------------------------------------------------------

PRINCIPAL_PARTS = """
    measure and kind    past      present    verbal noun   participle   we
    I                   بحث       يبحث       -             باحث         بحثنا
    I                   رفض       يرفض       -             رافض         رفضنا
    I, hamza first      أخذ       يأخذ       -             آخذ          أخذنا
    I, hamza last       بدأ       يبدأ       -             بادئ         بدأنا
    I, waw first        وصل       يصل        -             واصل         وصلنا
    I, hollow           قال       -          -             -            قلنا
    I, hollow           زار       -          -             -            زرنا
    I, ends in alef     دعا       يدعو       -             -            دعونا
    I, ends in yeh      سعى       -          -             -            سعينا
    I, doubled          حثّ       يحث        -             -            حثثنا
    II                  وقّع      يوقع       توقيع         موقع         وقعنا
    II                  ثمّن      يثمن       تثمين         مثمن         ثمنا
    II, hamza first     أكّد      يؤكد       تأكيد         مؤكد         أكدنا
    II, hamza last      هنّأ      يهنئ       تهنئة         مهنئ         هنأنا
    II, yeh middle      أيّد      يؤيد       تأييد         مؤيد         أيدنا
    II, weak last       عزّى      يعزي       تعزية         معزي         عزينا
    III                 ناقش      يناقش      مناقشة        مناقش        ناقشنا
    III, of teh         تابع      يتابع      متابعة        متابع        تابعنا
    III, waw first      واصل      يواصل      مواصلة        مواصل        واصلنا
    III, weak last      تابى      يتابي      متاباة        متابي        تابينا
    III, hamza last     كافأ      يكافئ      مكافأة        مكافئ        كافأنا
    IV                  أعرب      يعرب       إعراب         معرب         أعربنا
    IV, of noon         أعلن      يعلن       إعلان         معلن         أعلنا
    IV, hollow          أدان      يدين       إدانة         مدين         أدنا
    IV, hollow          أشار      يشير       إشارة         مشير         أشرنا
    IV, waw first       أوضح      يوضح       إيضاح         موضح         أوضحنا
    IV, weak last       أبدى      يبدي       إبداء         مبدي         أبدينا
    IV, weak twice      أوصى      يوصي       إيصاء         موصي         أوصينا
    IV, hamza last      أنشأ      ينشئ       إنشاء         منشئ         أنشأنا
    IV, doubled         أقرّ      يقر        إقرار         مقر          أقررنا
    V                   تعهّد     يتعهد      تعهد          متعهد        تعهدنا
    V, hamza middle     ترأّس     يترأس      ترأس          مترأس        ترأسنا
    V, weak last        تلقّى     يتلقى      تلقي          متلقي        تلقينا
    V, hamza last       تنبّأ     يتنبأ      تنبؤ          متنبئ        تنبأنا
    VI                  تشاور     يتشاور     تشاور         متشاور       تشاورنا
    VI, waw middle      تناول     يتناول     تناول         متناول       تناولنا
    VI, weak last       تفادى     يتفادى     تفادي         متفادي       تفادينا
    VII                 انعقد     ينعقد      انعقاد        منعقد        انعقدنا
    VII, hollow         انحاز     ينحاز      انحياز        منحاز        انحزنا
    VII, doubled        انضمّ     ينضم       انضمام        منضم         انضممنا
    VIII                التزم     يلتزم      التزام        ملتزم        التزمنا
    VIII, of noon       انتقد     ينتقد      انتقاد        منتقد        انتقدنا
    VIII, of seen       استمع     يستمع      استماع        مستمع        استمعنا
    VIII, waw first     اتّفق     يتفق       اتفاق         متفق         اتفقنا
    VIII, without it    اتفق      يتفق       اتفاق         متفق         اتفقنا
    VIII, of tah        اطّلع     يطلع       اطلاع         مطلع         اطلعنا
    VIII, of dad        اضطلع     يضطلع      اضطلاع        مضطلع        اضطلعنا
    VIII, of dal        ادّعى     يدعي       ادعاء         مدعي         ادعينا
    VIII, hollow        احتاج     يحتاج      احتياج        محتاج        احتجنا
    VIII, of zay        ازداد     يزداد      ازدياد        مزداد        ازددنا
    VIII, weak last     التقى     يلتقي      التقاء        ملتقي        التقينا
    VIII, hamza last    ابتدأ     يبتدئ      ابتداء        مبتدئ        ابتدأنا
    VIII, doubled       اهتمّ     يهتم       اهتمام        مهتم         اهتممنا
    X                   استعرض    يستعرض     استعراض       مستعرض       استعرضنا
    X, hollow           استضاف    يستضيف     استضافة       مستضيف       استضفنا
    X, waw first        استوضح    يستوضح     استيضاح       مستوضح       استوضحنا
    X, hamza first      استأنف    يستأنف     استئناف       مستأنف       استأنفنا
    X, weak last        استدعى    يستدعي     استدعاء       مستدعي       استدعينا
    X, doubled          استمرّ    يستمر      استمرار       مستمر        استمررنا
    four letters        عرقل      يعرقل      عرقلة         معرقل        عرقلنا
    madda first         آمن       -          -             -            آمنا
"""
VERBS = [line.split()[-5:] for line in PRINCIPAL_PARTS.strip().splitlines()[1:]]


@pytest.mark.parametrize(("past", "present", "masdar", "participle", "we"), VERBS)
def test_the_parts_of_a_verb_follow_from_its_past(
    past: str, present: str, masdar: str, participle: str, we: str
) -> None:
    made = (present_of(past), masdar_of(past), participle_of(past), we_of(past))
    assert tuple(part or "-" for part in made) == (present, masdar, participle, we)


def arabic_forms(line: str, part: str) -> set[str]:
    return {form.text for form in arabic.inflect(line, part)}


FORMS = [
    # a line of a data file, its part, forms that a statement may print, forms that must not be made
    ("أكّد", "verb", "أكد أكدت أكدا أكدتا أكدوا أكدنا وأكد فأكدت يؤكد تؤكد نؤكد يؤكدان يؤكدون سيؤكد وسيؤكدان سنؤكد تأكيد "
     "التأكيد وبتأكيد للتأكيد تأكيده مؤكدا ومؤكدة مؤكدين", "أأكد يأكد المؤكد بأكد سأكد أكدون تأكدا"),
    ("دعا إلى | يدعو إلى | دعوة إلى | داعي إلى", "verb", "دعا إلى|دعت إلى|دعوا إلى|دعونا إلى|يدعو إلى|يدعوان إلى|يدعون إلى|"
     "سيدعو إلى|الدعوة إلى|ودعوة إلى|داعيا إلى|داعية إلى|داعين إلى", "دعا|دعاا إلى|دعيا إلى|يدعوون إلى"),
    ("أشار", "verb", "أشار أشارت أشارا أشاروا أشرنا يشير تشير يشيران إشارة الإشارة إشارته مشيرا مشيرة مشيرين", "أشارنا يشار إشار"),
    ("التقى", "verb", "التقى التقت التقيا التقتا التقوا التقينا التقاه يلتقي يلتقيان يلتقون",
     "التقىت التقيت التقيوا يلتقيون"),
    ("أنشأ", "verb", "أنشأ أنشأت أنشآ أنشأوا أنشؤوا ينشئ ينشئان ينشئون إنشاء الإنشاء إنشائه إنشاؤه إنشاءه", "ينشأ أنشأا"),
    ("استمرّ", "verb", "استمر استمرت استمروا استمررنا يستمر سيستمر وسيستمران استمرار باستمرار مستمرة", "استمرنا استماار"),
    ("أعلن", "verb", "أعلن أعلنت أعلنا أعلنوا يعلن إعلان الإعلان إعلانها معلنا", "أعلننا"),
    ("قال | يقول | - | قائل", "verb", "قال قالت قالا قالوا قلنا يقول تقول يقولان يقولون سيقول قائلا وقائلة", "قالنا قول القول يقال"),
    ("قرّر | - | - | -", "verb", "قرر قررت قررا قرروا وقرر", "يقرر تقرير مقرر"),
    ("حوار | حوارات", "noun", "حوار الحوار وحوار بالحوار للحوار وللحوار حواران الحوارين حوارا حواره حوارهما حوارنا حوارات "
     "الحوارات حواراتهما لحوارات", "لالحوار حوارة الحواره"),
    ("لجنة | لجان", "noun", "لجنة اللجنة للجنة وللجنة واللجنة لجنتان اللجنتين لجنتها لجنتي لجان اللجان للجان لجانهما",
     "لللجنة لجنةها لجنتةا للللجان"),
    ("لقاء | لقاءات", "noun", "لقاء اللقاء لقائه لقاؤه لقاءهما ولقائهما اللقاءات", "لللقاء"),
    ("مستوى | مستويات", "noun", "مستوى المستوى مستواه مستويان المستويين مستوياتها", "مستوىه مستوىان"),
    ("وزير الخارجية | وزراء الخارجية", "noun", "وزير الخارجية|ووزير الخارجية|لوزير الخارجية|وزراء الخارجية|ووزراء الخارجية",
     "وزير الخارجيةان|الوزير الخارجية الخارجية"),
    ("قطري", "nisba", "قطري القطري قطرية القطرية والقطرية للقطرية قطريان القطريين قطريون القطريتين قطريات قطريا", "لالقطرية القطرى قطر"),
    ("كوري جنوبي", "nisba", "كوري جنوبي|الكوري الجنوبي|كورية جنوبية|الكورية الجنوبية|والكوريين الجنوبيين|للكوري الجنوبي",
     "الكوري جنوبي|كوري جنوبية"),
    ("تركي | أتراك", "nisba", "تركي التركية الأتراك أتراك للأتراك والأتراك", "الأتراكي"),
    ("قطر", "name", "قطر وقطر فقطر بقطر لقطر كقطر وبقطر ولقطر فلقطر", "القطر سقطر أقطر بوقطر قطرها وولقطر"),
    ("الولايات المتحدة", "name", "الولايات المتحدة|والولايات المتحدة|بالولايات المتحدة|للولايات المتحدة|وللولايات المتحدة",
     "لالولايات المتحدة|الالولايات المتحدة|ولايات المتحدة"),
    ("الدوحة", "name", "الدوحة والدوحة بالدوحة للدوحة وللدوحة", "لالدوحة دوحة"),
    ("في إطار", "phrase", "في إطار|وفي إطار", "الفي إطار"),
    ("بحسب", "exact", "بحسب", "وبحسب بحسبه"),
]  # fmt: skip


def words(listed: str) -> set[str]:
    """The forms of a list: between bars where any has several words, else between blanks."""
    return {form for form in (listed.split("|") if "|" in listed else listed.split()) if form}


@pytest.mark.parametrize(("line", "part", "made", "wrong"), FORMS)
def test_an_arabic_line_gives_the_forms_that_are_printed_and_no_others(
    line: str, part: str, made: str, wrong: str
) -> None:
    forms = arabic_forms(line, part)
    assert words(wrong) & forms == set()
    assert words(made) - forms == set()


SHAPES = [
    ("أكّد", "verb", "وأكدتا", Shape("past", 2, "f", clitic="و")),
    ("أكّد", "verb", "سيؤكدان", Shape("future", 2, "m")),
    ("أكّد", "verb", "مؤكدة", Shape("participle", 1, "f")),
    ("أكّد", "verb", "وبتأكيده", Shape("noun", 1, clitic="وب", bound=True, suffix="ه")),
    ("قطر", "name", "ولقطر", Shape(clitic="ول", bound=True)),
    ("الدوحة", "name", "للدوحة", Shape(clitic="ل", bound=True, definite=True)),
    ("قطري", "nisba", "والقطريتين", Shape(number=2, gender="f", clitic="و", definite=True)),
    ("حوار | حوارات", "noun", "حوارهما", Shape(number=1, suffix="هما")),
]


@pytest.mark.parametrize(("line", "part", "form", "shape"), SHAPES)
def test_an_arabic_form_says_what_it_is(line: str, part: str, form: str, shape: Shape) -> None:
    assert shape in [made.shape for made in arabic.inflect(line, part) if made.text == form]


# English ----------------------------------------------------------------------------------------------------------

ENGLISH = [
    ("affirm", "verb", "affirm affirms affirmed affirming", "affirmd affirmmed"),
    ("note", "verb", "note notes noted noting", "noteed noteing"),
    ("agree", "verb", "agree agrees agreed agreeing", "agreeed agreing"),
    ("reply", "verb", "reply replies replied replying", "replyed replys"),
    ("convey", "verb", "convey conveys conveyed conveying", "conveied conveies"),
    ("plan", "verb", "plan plans planned planning", "planed planing"),
    ("commit", "verb", "commit commits committed committing", "commited commiting"),
    ("discuss", "verb", "discuss discusses discussed discussing", "discusss discussss"),
    ("reach", "verb", "reach reaches reached reaching", "reachs"),
    ("welcome", "verb", "welcome welcomes welcomed welcoming", "welcommed"),
    ("visit", "verb", "visit visits visited visiting", "visitted"),
    ("offer", "verb", "offer offers offered offering", "offerred"),
    ("develop", "verb", "develop developed developing", "developped"),
    ("review", "verb", "review reviewed reviewing", "revieww"),
    ("meet | met | met", "verb", "meet meets met meeting", "meeted"),
    ("give | gave | given", "verb", "give gives gave given giving", "gived"),
    ("undertake | undertook | undertaken", "verb", "undertake undertakes undertook undertaken undertaking", "undertaked"),
    ("call for", "verb", "call for|calls for|called for|calling for", "call fors|call fored"),
    ("look forward to", "verb", "look forward to|looks forward to|looked forward to|looking forward to", "look forward toed"),
    ("ministry", "noun", "ministry ministries", "ministrys"),
    ("day", "noun", "day days", "daies"),
    ("working group", "noun", "working group|working groups", "workings group"),
    ("chief of staff | chiefs of staff", "noun", "chief of staff|chiefs of staff", "chief of staffs"),
    ("Qatari", "adjective", "Qatari Qataris", "Qataries"),
    ("Danish | Dane", "adjective", "Danish Dane Danes", "Danishes Danishs"),
    ("Japanese", "adjective", "Japanese", "Japaneses"),
    ("French", "adjective", "French", "Frenchs Frenches"),
    ("Qatar", "name", "Qatar", "Qatars"),
    ("in light of", "phrase", "in light of|", "in lights of|"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "part", "made", "wrong"), ENGLISH)
def test_an_english_line_gives_the_forms_that_are_printed_and_no_others(
    line: str, part: str, made: str, wrong: str
) -> None:
    forms = {form.text for form in english.inflect(line, part)}
    assert words(wrong) & forms == set()
    assert words(made) - forms == set()


@pytest.mark.parametrize("inflect", [arabic.inflect, english.inflect])
def test_a_part_that_is_none_is_refused(inflect: object) -> None:
    with pytest.raises(KeyError):
        list(inflect("word", "interjection"))  # type: ignore[operator]
