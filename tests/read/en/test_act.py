"""Acts in English: who is said to have done or said what, with the head in braces."""

from __future__ import annotations

import pytest

from tests.read.en.reading_of import none_there, reading_of, the_one

# Words that look like an act and are none.
NOT = [
    "The {State} of Qatar and Japan held talks in Doha on Sunday.",
    "The U.S. {State} Department and Iraq held talks in Baghdad.",
    "Oman and Italy discussed the {pledge} made at the donors' conference.",
    "Jordan and Spain welcomed the {plans} for a new railway between the ports.",
    "Kuwait and France noted that the delegation was {welcome} in Kuwait City at any time.",
    "Egypt and Greece agreed that the talks {may} resume in the spring.",
    "Egypt and Greece exchanged views on {support} for small farmers.",
    "Morocco and Portugal noted the political {will} of the parties in the south.",
    "The two sides spoke of the need to {discuss} the file at a later date.",
    "Qatar and Norway agreed to {establish} a joint fund.",
    "Bahrain and India noted the {agreed} minutes of the previous session.",
    "Bahrain and India praised the {commitment} of the crews.",
    "Tunisia and Algeria noted the {host} country's efforts.",
    "The {meeting} between Qatar and Türkiye comes after a year of drought.",
    "Qatar and Türkiye noted that the road {remains} closed.",
    "The police of Kuwait {arrested} nine men before the visit of the Spanish minister to Kuwait.",
    "Italy and Malta {hope}ful of a deal, officials said.",
    "Japan and Iraq noted the {demand} for electricity in Basra.",
    "Japan and Iraq discussed a {review} of the contract.",
    "The Foreign Minister of Oman was pleased to {visit} Rome, and thanked Italy.",
    "Oman and Italy held talks in Rome. Iran and Iraq were {urged} to attend.",
    "The visit offered both countries a {chance} to speak.",
]

ACTS = [
    # plain, coordinated and shared subjects
    ("Oman and Italy {discussed} ways to promote tourism.", "discuss", "IT OM"),
    ("Oman and Italy discussed tourism and {agreed} to meet again in Muscat.", "agree", "IT OM"),
    ("Qatar, Egypt and the United States {welcomed} the release of the hostages.", "welcome", "EG QA US"),
    ("The State of Kuwait, as well as the Kingdom of Spain, {condemned} the bombing.", "condemn", "ES KW"),
    ("Jordan and Spain held talks in Amman. They {reviewed} trade and praised the crews.", "discuss", "ES JO"),
    ("Jordan and Spain held talks in Amman. They reviewed trade and {praised} the crews of both ships.", "praise", "ES JO"),
    ("Jordan and Spain held talks in Amman. The two ministers also {expressed concern} over the drought.", "concern", "ES JO"),
    # adverbs, dates and appositions between subject and verb
    ("Japan and Kenya, in a spirit of friendship, once again {reaffirmed} the principles of the Charter.", "affirm", "JP KE"),
    ("Japan and Kenya held talks in Nairobi. Both sides strongly and without reservation {condemned} the attack.", "condemn", "JP KE"),
    ("The Foreign Minister of Oman, Sayyid Badr Albusaidi, on Monday {received} the Foreign Minister of Italy, Antonio Tajani.", "meet", "OM"),
    ("The Emir of Kuwait, who arrived in Madrid on Sunday, {thanked} King Felipe VI of Spain.", "thank", "KW"),
    # opening participles
    ("Qatar and Norway held talks in Oslo. {Recognizing} the threat to shipping, the two sides agreed to share data.", "affirm", "NO QA"),
    ("Qatar and Norway held talks in Oslo. Recognizing the threat to shipping, the two sides {agreed} to share data.", "agree", "NO QA"),
    ("Qatar and Norway held talks in Oslo. {Noting} the progress made, the ministers called for more trade.", "state", "NO QA"),
    ("Qatar and Norway held talks in Oslo. The ministers called for restraint, {stressing} the duty to protect civilians.", "affirm", "NO QA"),
    ("Mr. IWAYA Takeshi, Minister for Foreign Affairs of Japan, who is visiting Riyadh, {held talks} with the Saudi Foreign Minister.", "discuss", "JP SA"),
    ("The Gulf Cooperation Council (GCC) and the European Union (EU) {held} a joint council.", "meet", "EU GCC"),
    # passives with by
    ("The talks between India and Bahrain were {co-chaired} by External Affairs Minister Dr. S. Jaishankar and Foreign Minister Dr. Abdullatif bin Rashid Al Zayani of Bahrain.", "meet", "BH IN"),
    ("The third session of the Oman-Italy Joint Commission was {held} in Muscat. Oman and Italy discussed trade.", "meet", "IT OM"),
    ("Oman and Italy reviewed their ties. In May, the inaugural meeting of the council {took place} in Rome.", "meet", "IT OM"),
    ("The memorandum was {signed} by the Ministers of Finance of Oman and Italy.", "sign", "IT OM"),
    # announce, perfect tenses, present declarations
    ("Canada and the Republic of Korea are pleased to {announce} the start of negotiations on a free trade agreement.", "announce", "CA KR"),
    ("Egypt and Greece have {signed} an agreement on the delimitation of maritime zones.", "sign", "EG GR"),
    ("The European Union has {called on} Iran to release the detainees, and Iran has rejected the call.", "call_for", "EU"),
    ("Egypt and Greece held talks in Athens. The sides {reaffirm} their adherence to the law of the sea.", "affirm", "EG GR"),
    ("Egypt and Greece held talks in Athens. The ministers {welcome} the opening of the consulate.", "welcome", "EG GR"),
    ("The United Kingdom {condemns} the strike on the hospital, and Qatar joins it.", "condemn", "GB"),
    ("The GCC and the European Union {support} the efforts of the United Nations envoy.", "support", "EU GCC"),
    # we-texts
    ("Joint Statement by Germany and Brazil\n\nWe {stress} the value of free trade. We welcome the new route.", "affirm", "BR DE"),
    ("Joint Statement by Germany and Brazil\n\nWe, the Chancellor of Germany and the President of Brazil, {met} in Berlin on Monday.", "meet", "BR DE"),
    ("Joint Statement by Germany and Brazil\n\nWe value our friendship and {call for} an end to the fighting.", "call_for", "BR DE"),
    # light verbs
    ("The Amir of Kuwait {expressed his gratitude} to the President of Egypt.", "thank", "KW"),
    ("The Amir of Kuwait {expressed} to the President of Egypt his deep gratitude for the welcome.", "thank", "KW"),
    ("The President of Egypt {extended an invitation} to the Amir of Kuwait to visit Cairo.", "call_for", "EG"),
    ("The President of Egypt {conveyed his condolences} to the Amir of Kuwait.", "congratulate", "EG"),
    ("Norway and Qatar held talks in Oslo. Both sides {voiced alarm} at the loss of life.", "concern", "NO QA"),
    ("Norway and Qatar held talks in Oslo. Both sides {expressed} their firm rejection of any annexation.", "reject", "NO QA"),
    ("Norway and Qatar held talks in Oslo. The ministers {expressed confidence} that the talks would succeed.", "state", "NO QA"),
    ("The Japanese Foreign Minister {voiced} strong support for the plan of Jordan.", "support", "JP"),
    # nested speech
    ("Saudi Foreign Minister Prince Faisal bin Farhan {said} that the Kingdom and Spain had agreed on a date.", "state", "SA"),
    ("Saudi Foreign Minister Prince Faisal bin Farhan said that the Kingdom and Spain had {agreed} on a date.", "agree", "ES SA"),
    ("Japan and Iraq issued a joint statement. The statement {said} that both sides condemned the attack.", "state", "IQ JP"),
    ("Japan and Iraq issued a joint statement. The statement said that both sides {condemned} the attack.", "condemn", "IQ JP"),
    # met with, host and guest
    ("Omani Foreign Minister Sayyid Badr Albusaidi {met} with Iranian Foreign Minister Abbas Araghchi in Muscat on Sunday.", "meet", "IR OM"),
    ("President Biden {welcomed} Prime Minister Narendra Modi of India to the White House on Friday.", "meet", "US"),
    ("Prime Minister Giorgia Meloni of Italy {hosted} the Crown Prince of Kuwait in Rome.", "meet", "IT"),
    ("The Amir of Qatar {visited} Paris and met the President of France.", "meet", "QA"),
    ("The Amir of Qatar visited Paris and {met} the President of France.", "meet", "FR QA"),
    ("Prime Minister Kishida of Japan {held talks} with the Crown Prince of Kuwait in Tokyo.", "discuss", "JP KW"),
    # names and titles
    ("H.E. Sheikh Mohammed bin Abdulrahman Al Thani of Qatar met the Greek minister. The Greek minister {praised} Qatar's mediation.", "praise", "GR"),
    ("Secretary of State Antony Blinken met Jordanian Foreign Minister Ayman Safadi in Amman. Blinken {thanked} Safadi for the help.", "thank", "US"),
    ("Secretary of State Antony Blinken met Jordanian Foreign Minister Ayman Safadi in Amman. The Secretary {underscored} the need for calm.", "affirm", "US"),
    ("Secretary of State Antony Blinken met Jordanian Foreign Minister Ayman Safadi in Amman. Safadi {urged} restraint.", "call_for", "JO"),
    ("Foreign Secretary David Lammy met the Foreign Minister of Egypt in Cairo. The Foreign Secretary {stressed} the urgency of aid.", "affirm", "GB"),
    ("EAM Dr. S. Jaishankar met the Foreign Minister of Oman in Muscat. EAM {commended} the role of Oman.", "praise", "IN"),
    ("High Representative/Vice-President Kaja Kallas {met} with Jordanian Foreign Minister Ayman Safadi in Brussels.", "meet", "EU JO"),
    ("UN Secretary-General António Guterres {condemned} the attack and Qatar expressed its concern.", "condemn", "UN"),
    ("GCC Secretary General Jasem Albudaiwi and Japanese Foreign Minister Takeshi Iwaya {reviewed} the draft.", "discuss", "GCC JP"),
    ("The Omani minister and his Indian counterpart {signed} a treaty in Muscat.", "sign", "IN OM"),
    # capitals, governments, seats
    ("Doha {said} that the talks with Cairo would go on.", "state", "QA"),
    ("The Iraqi government {announced} the date of the talks with Spain.", "announce", "IQ"),
    ("The Government of Japan {decided} to reopen its embassy in Iraq.", "commit", "JP"),
    ("The White House {confirmed} the date of the visit of the Prime Minister of Italy.", "affirm", "US"),
    # two and three parties
    ("Iraq, Jordan and Egypt held a summit in Amman. The three leaders {rejected} any threat to the river.", "reject", "EG IQ JO"),
    ("The GCC and the European Union held a joint council. The two sides {took note} of the report.", "state", "EU GCC"),
    # offered, provided
    ("The United Kingdom {announced} new assistance to Jordan.", "announce", "GB"),
    ("Japan {provided} 40 million dollars in emergency aid to Yemen, and thanked Oman.", "aid", "JP"),
    ("The Prime Minister of Italy {accepted the invitation} of the Amir of Kuwait to visit.", "agree", "IT"),
]  # fmt: skip

NEGATED = [
    "Qatar did not {sign} the letter with Norway.",
    "Iran and Oman have not {agreed} on a date.",
    "Iran has never {rejected} talks with Oman.",
]

RENEWED = [
    ("Qatar and Norway {reaffirmed} their support for the envoy.", True),
    ("Qatar and Norway {affirmed} their support for the envoy.", False),
]


@pytest.mark.parametrize("example", NOT)
def test_no_act(example):
    none_there(example, reading_of(example).acts, lambda act: act.head)


@pytest.mark.parametrize(("example", "kind", "actors"), ACTS)
def test_act(example, kind, actors):
    act = the_one(example, reading_of(example).acts, lambda act: act.head)
    assert (act.kind, " ".join(act.actors)) == (kind, actors)


@pytest.mark.parametrize("example", NEGATED)
def test_negated(example):
    acts = reading_of(example).acts
    negated = [act for act in acts if act.negated]
    assert not acts or the_one(example, negated, lambda act: act.head)


@pytest.mark.parametrize(("example", "renewed"), RENEWED)
def test_renewed(example, renewed):
    assert the_one(example, reading_of(example).acts, lambda act: act.head).renewed is renewed
