"""Leads in the manner of ministries and agencies of all continents; their meetings and all persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from tests.read.leads_told import told

# the text, its day of publication, and facts of its round; None where it tells of no meeting of sides
LEADS: list[tuple[str, str | None, dict[str, Any] | None]] = [
    (
        "New Delhi, 14 October 2026. The 16th session of the India-UAE Joint Commission Meeting was held in Abu Dhabi "
        "on 13 October 2026. The Indian delegation was led by External Affairs Minister Raghav Menon and the UAE "
        "delegation was led by Sheikh Hamdan Al Mazrouei, Minister of Foreign Affairs. The two sides also recalled "
        "the fifth Strategic Dialogue held in New Delhi in December 2025.",
        None,
        {
            "parties": "AE IN", "kind": "joint_commission", "ordinal": 16, "start": "2026-10-13", "status": "held",
            "city": "Abu Dhabi", "host": "AE", "chairs": "Raghav Menon (IN), Hamdan Al Mazrouei (AE)",
        },
    ),
    (
        "TOKYO, Sept. 7 -- Foreign Minister Kenji Arakawa and Gulf Cooperation Council Secretary General Talal Al "
        "Nasser will hold the third Japan-GCC Strategic Dialogue in Tokyo on Tuesday, the Foreign Ministry said Monday.",
        "2026-09-07",
        {
            "parties": "GCC JP", "kind": "strategic_dialogue", "ordinal": 3, "start": "2026-09-08",
            "status": "planned", "city": "Tokyo",
        },
    ),
    (
        "BEIJING, June 4 (Xinhua) -- The 11th ministerial conference of the China-Arab States Cooperation Forum will "
        "be held in Beijing on June 18, foreign ministry spokesperson Lin Qiao announced on Thursday.",
        "2026-06-04",
        {"kind": "forum", "ordinal": 11, "start": "2026-06-18", "status": "planned", "city": "Beijing"},
    ),
    (
        "Brussels, 25/06/2026 - The EU and Morocco held the fifteenth meeting of the EU-Morocco Association Council "
        "today in Brussels. The meeting was chaired by High Representative Marta Lindqvist on behalf of the EU and by "
        "Minister of Foreign Affairs Youssef Benjelloun on behalf of Morocco.",
        "2026-06-25",
        {
            "parties": "EU MA", "kind": "council", "ordinal": 15, "start": "2026-06-25", "status": "held",
            "city": "Brussels", "chairs": "Marta Lindqvist (EU), Youssef Benjelloun (MA)",
        },
    ),
    (
        "Paris - The sixth session of the French-Algerian High-Level Intergovernmental Committee, initially scheduled "
        "for 9 October 2026 in Algiers, has been postponed to an unspecified date, the Prime Minister's office said.",
        "2026-10-02",
        {"parties": "DZ FR", "ordinal": 6, "status": "postponed", "start": None, "kind": "joint_commission"},
    ),
    (
        "ANKARA - Türkiye and Iraq convened the fifth meeting of their high-level security mechanism in Baghdad on "
        "Thursday, with Foreign Minister Cem Yurt and his Iraqi counterpart Haidar Al Saadi co-chairing the talks.",
        "2026-04-17",
        {
            "parties": "IQ TR", "ordinal": 5, "start": "2026-04-16", "status": "held", "city": "Baghdad",
            "chairs": "Cem Yurt (TR), Haidar Al Saadi (IQ)",
        },
    ),
    (
        "The fourth meeting of the UK-Oman Strategic Advisory Group took place in Muscat on 2 February 2026, co-chaired "
        "by Minister for the Middle East Helen Marsh and Undersecretary for Diplomatic Affairs Sheikh Salim Al Kindi. "
        "The next meeting will be held in London in 2027.",
        None,
        {
            "parties": "GB OM", "kind": "working_group", "ordinal": 4, "start": "2026-02-02", "status": "held",
            "city": "Muscat", "host": "OM", "chairs": "",  # whose each is, is not told
        },
    ),
    (
        "Brasília, 19 August 2026 – Brazil and Nigeria held the second session of the Brazil-Nigeria Strategic Dialogue "
        "Mechanism, chaired by Vice President Carlos Andrade and Vice President Ibrahim Danladi.",
        None,
        {
            "parties": "BR NG", "kind": "strategic_dialogue", "ordinal": 2, "status": "held",
            "chairs": "",  # whose each is, is not told
        },
    ),
    (
        "KUALA LUMPUR: The second ASEAN-GCC Summit opened here today with leaders from both blocs pledging closer trade "
        "ties. The first summit was held in Riyadh in October 2023.",
        "2026-05-27",
        {
            "parties": "ASEAN GCC", "kind": "summit", "ordinal": 2, "start": "2026-05-27",
            "status": "under_way", "city": "Kuala Lumpur",
        },
    ),
    (
        "The third African Union-European Union Ministerial Meeting concluded in Brussels on 21 May 2026 with a joint "
        "communiqué. Ministers prepared the seventh AU-EU Summit, to be held later this year.",
        None,
        {
            "parties": "AFRICAN_UNION EU", "kind": "ministerial", "ordinal": 3, "start": "2026-05-21",
            "status": "held", "city": "Brussels",
        },
    ),
    (
        "Addis Ababa, November 3 (ENA) The tripartite technical committee of Egypt, Sudan and Ethiopia has failed to "
        "convene its tenth meeting, which was scheduled for Khartoum, an official at the water ministry said.",
        "2026-11-03",
        {"parties": "EG ET SD", "ordinal": 10, "status": "cancelled"},
    ),
    (
        "AMMAN (Petra) -- The foreign ministers of Jordan, Egypt and Iraq met in Amman on Sunday within the framework of "
        "the trilateral cooperation mechanism, and agreed to hold the sixth trilateral summit in Baghdad.",
        "2026-03-16",
        {"parties": "EG IQ JO", "start": "2026-03-15", "status": "held", "city": "Amman", "kind": "other"},
    ),
    (
        "Berlin hosted on Wednesday the 22nd session of the German-Saudi Joint Economic Commission, chaired by Economy "
        "Minister Anke Vogel and Saudi Minister of Economy Fahad Al Rashed.",
        "2026-02-06",
        {
            "parties": "DE SA", "kind": "joint_commission", "ordinal": 22, "start": "2026-02-04", "status": "held",
            "city": "Berlin", "host": "DE", "chairs": "Anke Vogel (DE), Fahad Al Rashed (SA)",
        },
    ),
    (
        "TASHKENT, Uzbekistan – The Republic of Korea and Uzbekistan held the 7th Korea-Uzbekistan Policy Consultations "
        "on July 9 at the Foreign Ministry in Tashkent.",
        "2026-07-10",
        {
            "parties": "KR UZ", "kind": "consultations", "ordinal": 7, "start": "2026-07-09", "status": "held",
            "city": "Tashkent", "host": "UZ",
        },
    ),
    (
        "Doha, 12 November 2026 (QNA) - HH the Amir Sheikh Nasser bin Khalid Al Mansour and HE President of Türkiye "
        "Orhan Demirel chaired the 12th meeting of the Qatar-Türkiye Supreme Strategic Committee at the Amiri Diwan.",
        None,
        {"parties": "QA TR", "kind": "council", "ordinal": 12, "status": "held"},
    ),
    (
        "The U.S.-Philippines Bilateral Strategic Dialogue will be hosted by Manila in November, two officials said, "
        "after the eleventh round in Washington last year.",
        "2026-08-20",
        {"parties": "PH US", "kind": "strategic_dialogue", "status": "planned"},
    ),
    (
        "CANBERRA - Australia and Indonesia will not hold the 2+2 Ministerial Meeting that was scheduled for 20 March, "
        "the Department of Foreign Affairs said, citing the floods in Java.",
        "2026-03-12",
        {"parties": "AU ID", "kind": "ministerial", "status": "cancelled", "start": None},
    ),
    (
        "Ottawa, Ontario - Minister of Foreign Affairs Claire Fontaine today met virtually with Mexico's Secretary of "
        "Foreign Affairs, Diego Cárdenas, to co-chair the fourth Canada-Mexico High-Level Dialogue.",
        "2026-05-05",
        {
            "parties": "CA MX", "kind": "dialogue", "ordinal": 4, "start": "2026-05-05", "status": "held",
            "format": "virtual", "chairs": "Claire Fontaine (CA), Diego Cárdenas (MX)",
        },
    ),
    (
        "PRETORIA – The 14th session of the South Africa-Algeria Bi-National Commission is under way in Pretoria and "
        "will conclude on Friday, 6 December.",
        "2026-12-04",
        {"parties": "DZ ZA", "ordinal": 14, "status": "under_way", "city": "Pretoria"},
    ),
    (
        "NAIROBI, Kenya - Kenya and Somalia on Tuesday concluded the third session of the Joint Commission for "
        "Cooperation (JCC) in Nairobi. The JCC was established in 2005 and last met in 2024.",
        "2026-01-21",
        {
            "parties": "KE SO", "kind": "joint_commission", "ordinal": 3, "start": "2026-01-20", "status": "held",
            "city": "Nairobi", "host": "KE",
        },
    ),
    (
        "Islamabad: The 9th round of Pakistan-Kazakhstan Bilateral Political Consultations took place in Astana on 18-19 "
        "September 2026. The Pakistan side was headed by Additional Secretary Amna Qureshi while Deputy Foreign Minister "
        "Yerlan Tokayuly led the Kazakh side.",
        None,
        {
            "parties": "KZ PK", "kind": "consultations", "ordinal": 9, "start": "2026-09-18", "end": "2026-09-19",
            "status": "held", "city": "Astana", "host": "KZ", "chairs": "Amna Qureshi (PK), Yerlan Tokayuly (KZ)",
        },
    ),
    (
        "BUENOS AIRES — Argentina and Chile hold the tenth Binational Cabinet Meeting in Santiago on Monday, "
        "a day after their presidents marked the anniversary of the treaty.",
        "2026-11-27",
        {"parties": "AR CL", "ordinal": 10, "start": "2026-11-30", "status": "planned", "city": "Santiago"},
    ),
    (
        "Hanoi (VNA) – The 13th meeting of the Vietnam-Cuba Intergovernmental Committee has been moved from October to "
        "December at the request of the Cuban side, the Ministry of Construction said.",
        "2026-09-30",
        {"parties": "CU VN", "ordinal": 13, "status": "postponed"},
    ),
    (
        "Baku, 8 May 2026, AZERTAC. The Azerbaijan-Georgia-Türkiye trilateral meeting of foreign ministers was held in "
        "Baku on Friday, chaired by Foreign Minister Elnur Rzayev.",
        "2026-05-09",
        {"parties": "AZ GE TR", "start": "2026-05-08", "status": "held", "city": "Baku", "host": "AZ"},
    ),
    (
        "WASHINGTON – The eighth U.S.-Kuwait Strategic Dialogue, originally planned for October in Kuwait City, took "
        "place here Wednesday. Secretary of State Martin Hale and Kuwaiti Foreign Minister Abdullah Al Sabti led it.",
        "2026-12-04",
        {
            "parties": "KW US", "kind": "strategic_dialogue", "ordinal": 8, "start": "2026-12-02", "status": "held",
            "chairs": "Martin Hale (US), Abdullah Al Sabti (KW)",
        },
    ),
    (
        "Vientiane – Laos and Thailand agreed on 3 March to set up a Joint Border Committee, which will meet for the "
        "first time before the end of the year.",
        "2026-03-04",
        {"parties": "LA TH", "ordinal": None},
    ),
    (
        "The 28th EU-Japan Summit was held in Tokyo on 23 July 2026 under the Strategic Partnership Agreement, which "
        "entered into force on the first of January 2025. It coincided with the fiftieth anniversary of relations.",
        None,
        {"parties": "EU JP", "kind": "summit", "ordinal": 28, "start": "2026-07-23", "city": "Tokyo", "host": "JP"},
    ),
    (
        "Marking the 50th anniversary of diplomatic relations, Oman and the Republic of Korea held the fourth round of "
        "the Oman-Korea Strategic Dialogue in Seoul on 10 April 2026.",
        None,
        {"parties": "KR OM", "ordinal": 4, "start": "2026-04-10", "city": "Seoul", "kind": "strategic_dialogue"},
    ),
    (
        "The Ministry of External Affairs announced that the Foreign Office Consultations between India and Brazil, which "
        "were to be held on 6 May, stand postponed.",
        "2026-05-04",
        {"parties": "BR IN", "kind": "consultations", "status": "postponed", "start": None},
    ),
    (
        "The 9th Meeting of the Russian-Algerian Joint Intergovernmental Commission on Trade opened in Algiers on "
        "November 3 and is to run until November 5.",
        "2026-11-04",
        {
            "parties": "DZ RU", "ordinal": 9, "start": "2026-11-03", "end": "2026-11-05", "status": "under_way",
            "city": "Algiers", "host": "DZ",
        },
    ),
    (
        "Georgetown, June 12 - Guyana and Suriname have agreed to reschedule the third meeting of the Strategic Dialogue "
        "and Cooperation Platform to August 20.",
        "2026-06-12",
        {"parties": "GY SR", "ordinal": 3, "start": "2026-08-20", "status": "postponed"},
    ),
    (
        "The third round of the Oman-India Strategic Dialogue was postponed from May to 9 July.",
        "2026-06-12",
        {"parties": "IN OM", "ordinal": 3, "start": "2026-07-09", "status": "postponed"},
    ),
    (
        "The third round of the India-Oman Strategic Dialogue, planned for 3 June 2025 in Muscat, was cancelled after a "
        "dispute, then rescheduled for 9 July 2025.",
        "2025-05-04",
        {"parties": "IN OM", "ordinal": 3, "start": "2025-07-09", "status": "postponed"},
    ),
    (
        "Kuwait hosted on Sunday the fifth round of the Kuwait–Iraq joint technical and legal committee talks.",
        "2025-06-04",
        {"parties": "IQ KW", "ordinal": 5, "start": "2025-06-01", "status": "held", "city": None, "host": "KW"},
    ),
    (
        "The foreign ministers of Saudi Arabia, the United Arab Emirates and Egypt and the U.S. Secretary of State held a "
        "Quad meeting on Sudan.",
        None,
        {"parties": "AE EG SA US", "kind": None, "status": "held"},
    ),
    (
        "Astana will host the sixth Central Asia-Italy Summit on 30 May.",
        "2026-05-04",
        {
            "parties": "CENTRAL_ASIA IT", "kind": "summit", "ordinal": 6, "start": "2026-05-30",
            "status": "planned", "city": "Astana",
        },
    ),
    (
        "Canada and Mexico are pleased to renew the Canada-Mexico Energy Task Force. Under the leadership of Minister "
        "Claire Fontaine and Mexico's Secretary of Energy Diego Cárdenas, the inaugural meeting of the task force took "
        "place in May 2025.",
        "2026-06-12",
        {
            "parties": "CA MX", "kind": "working_group", "ordinal": None,
            "chairs": "Claire Fontaine (CA), Diego Cárdenas (MX)",
        },
    ),
    (
        "The planned third meeting of the Armenia-Azerbaijan border commission did not take place on Monday, both sides "
        "confirmed.",
        "2026-09-16",
        {
            "parties": "AM AZ", "kind": "joint_commission", "name": "Armenia-Azerbaijan border commission",
            "ordinal": 3, "status": "cancelled", "start": None,
        },
    ),
    (
        "Oslo denied reports that the sixth round of the Norway-Indonesia Energy Dialogue, due to be held in Bali on 12 "
        "October, had been cancelled.",
        "2026-09-16",
        {"parties": "ID NO", "ordinal": 6, "status": "planned", "start": "2026-10-12", "city": "Bali"},
    ),
    # a report that gives the text of a statement: it tells further down where and when the sides met
    (
        "Analysts in many capitals have for weeks looked for signs of a change of course in relations.\n\n" * 6
        + "Following is the text of the joint statement:\n\nThe President of Kenya and the President of Ghana met in Accra "
        "on 3 June 2026. The two sides agreed to open a school.",
        "2026-06-05",
        {"parties": "GH KE", "start": "2026-06-03", "city": "Accra", "host": "GH"},
    ),
    # traps
    (
        "The 14th National Congress of the ruling party opened in Hanoi on Monday, with delegations from China and Cuba "
        "in attendance.",
        "2026-01-20",
        None,
    ),
    (
        "Spain beat Morocco 2-1 in the semi-finals in Rabat on Sunday, the third meeting of the two sides this year.",
        "2026-01-20",
        None,
    ),
    (
        "The board of directors of the Egyptian-Kuwaiti Holding Company held its fourth meeting in Cairo on Sunday.",
        "2026-01-20",
        None,
    ),
    (
        "The Joint Committee on Human Rights of the House of Lords and the House of Commons held its third hearing.",
        "2026-01-20",
        None,
    ),
    (
        "The Supreme Court of Kenya opened its fifth session on Tuesday, hearing a dispute between Kenya Airways and "
        "Uganda Breweries.",
        "2026-01-20",
        None,
    ),
    (
        "The King opened the second ordinary session of the 20th Parliament in Amman on Sunday.",
        "2026-11-15",
        None,
    ),
    (
        "Writers from Egypt and Italy held the third session of a dialogue on the novel at the book fair in Cairo.",
        "2026-01-20",
        None,
    ),
    (
        "The National Security Committee of Iraq held its second meeting of the month in Baghdad on Tuesday.",
        "2026-01-20",
        None,
    ),
    (
        "The foreign ministers of Norway and Indonesia discussed the Middle East by telephone on Friday.",
        "2026-01-20",
        None,
    ),
    (
        "Rwanda and the Democratic Republic of the Congo held the second meeting of the Joint Oversight Committee in "
        "Washington on 3 September 2026, with the United States and Qatar as observers.",
        None,
        {"parties": "CD RW", "ordinal": 2, "start": "2026-09-03", "city": "Washington", "status": "held"},
    ),
    (
        "The Prime Minister of Fiji arrived in Wellington on Monday for the annual Fiji-New Zealand Ministerial "
        "Consultations, to be held on Tuesday.",
        "2026-06-22",
        {"parties": "FJ NZ", "kind": "consultations", "start": "2026-06-23", "status": "planned", "city": "Wellington"},
    ),
    (
        "Cairo: Egypt and Greece signed a deal on the margins of the third meeting of the High-Level Cooperation "
        "Council in Athens, where Prime Minister Nikos Petrou received President Samir Fouad on 7 May 2026.",
        None,
        {"parties": "EG GR", "start": "2026-05-07", "city": "Athens", "host": "GR"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "published", "facts"), LEADS)
def test_lead(text, published, facts):
    meeting = told(text, published)
    assert facts is None or meeting is not None
    assert (meeting and facts and {key: meeting[key] for key in facts}) == facts
