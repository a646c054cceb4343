"""A joint statement that nobody made: every state, day and promise in it is invented."""

from __future__ import annotations

ARABIC = (
    "بيان مشترك (نص مختلق للاختبار)",
    "عقدت دولة الشمال ودولة الجنوب الدورة السابعة من الحوار الاستراتيجي بينهما في مدينة الوسط يوم الأربعاء 17 مارس 2027، برئاسة وزيري الخارجية.",
    "واتفق الجانبان على تعزيز التعاون في مجالات الطاقة (النفط والغاز) والصحة، وعلى توقيع مذكرة تفاهم قبل 30/06/2027 بقيمة 1,250 مليون دولار.",
    "وأشاد الوزيران بعمل شركة North Energy Group في المنطقة، وقال أحدهما: «نثمن دور الجنوب في هذا المشروع».",
    "وسيلتقي الجانبان مجددا في النصف الأول من العام المقبل.",
)
ENGLISH = (
    "Joint Statement (an invented text for testing)",
    "The State of the North and the State of the South held the seventh session of their Strategic Dialogue in Midtown on "
    "Wednesday, 17 March 2027, chaired by the two ministers of foreign affairs.",
    "The two sides agreed to strengthen cooperation in energy (oil and gas) and health, and to sign a memorandum before "
    "30 June 2027.",
    "The ministers commended the work of the northern company in the region, and the part that the South took in it.",
    "The two sides will meet again in the first half of next year.",
)
