"""What was done to papers, bodies, homes, posts and travellers, told in plain words after a sentence of a story."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import doers, facts_told, who

STORIES = {
    "editor": "Ana Bor, editor of the weekly Zarya in Tashkent, published an article about the president in May 2021.",
    "held": "Ana Bor, an editor, was arrested in Tashkent on 3 May 2021 over an article about the president.",
    "jailed": "Ana Bor, an editor, was sentenced to six years of prison by a court in Minsk on 3 March 2021.",
    "group": "Blue Door, a human rights group in Tashkent, published a report on torture in prisons in May 2021.",
    "paper": "Zarya, an independent newspaper in Tashkent, published an investigation into torture in May 2021.",
    "station": "Channel Seven, an independent television station in Tashkent, broadcast a film in May 2021.",
    "three": "Three reporters of the weekly Zarya went to Karaganda in May 2021 to cover a strike.",
    "lawyer": "Luis Mora, a lawyer in Baku, defended jailed opposition leaders in 2021.",
    "farmer": "Luis Mora, a land defender in Honduras, led protests against a dam in 2021.",
    "abroad": "Amina Sow, a blogger from Chad, has lived in Istanbul since 2019.",
}
NAMED = {
    "group": "Blue Door", "paper": "Zarya", "station": "Channel Seven", "three": "Three reporters",
    "lawyer": "Luis Mora", "farmer": "Luis Mora", "abroad": "Amina Sow",
}  # fmt: skip
TOLD = """
censorship paper: The authorities blocked access to its website on 4 June.
censorship paper: The media regulator handed the paper a three-month publishing ban.
censorship paper: The regulator put its site on its register of banned sites.
censorship paper: Kiosks were told to stop selling it.
censorship paper: Its accounts on Telegram and Instagram were blocked by order of the prosecutor general.
censorship station: The ministry ordered the cable operator to withdraw the channel from its offer.
censorship station: Officials switched off its transmitter.
censorship station: Its frequency was given to a state broadcaster.
censorship station: The channel disappeared from cable packages on the orders of the ministry.
censorship station: The broadcaster was pulled off the air in the middle of its evening news.
censorship editor: Her book was pulled from shops and libraries on a prosecutor's order.
censorship editor: Her novel was put on the list of banned books.
censorship editor: The court banned her from using social media for two years.
censorship editor: Guards kept her out of the press conference.
censorship editor: The ministry of culture cancelled the premiere of her film.
censorship editor: Twitter withheld her account in the country at the request of the authorities.
organisation_shutdown group: The organisation was declared undesirable in June.
organisation_shutdown group: The NGO was suspended for three months by the interior minister.
organisation_shutdown group: The authorities suspended its activities for six months.
organisation_shutdown group: Its work was halted by order of the governor.
organisation_shutdown group: The authorities refused to renew its registration.
organisation_shutdown group: The ministry took away the NGO's licence.
organisation_shutdown group: The group was given 48 hours to wind up its operations.
organisation_shutdown group: The government ordered the organisation to leave the country.
organisation_shutdown group: The Supreme Court upheld the decision to close the organisation down.
organisation_shutdown group: A decree of June dissolved the organisation.
raid editor: Agents visited her home and confiscated notebooks and hard drives.
raid editor: Officers of the security service spent six hours in her flat and left with two laptops.
raid group: Its office was visited by the security police, who copied files.
property_destruction three: Police smashed their cameras.
property_destruction three: Their camera was broken by a soldier.
property_destruction three: The crowd wrecked their car and destroyed their equipment.
property_destruction editor: A policeman grabbed her camera and threw it to the ground.
property_destruction farmer: His tyres were slashed.
property_destruction farmer: Unknown men cut the tyres of his car.
property_destruction farmer: The windows of his car were smashed.
property_destruction farmer: His car was found burnt out outside his home.
property_destruction farmer: Company guards ripped out his maize.
asset_freeze group: The authorities seized the organisation's building.
asset_freeze group: A judge ordered the attachment of its property.
asset_freeze group: The group was cut off from its funds when the central bank blocked its account.
asset_freeze editor: A court ordered the seizure of her flat and car.
asset_freeze editor: Bailiffs impounded her car.
asset_freeze paper: The tax office blocked the paper's accounts.
asset_freeze paper: The paper found its accounts frozen.
harassment editor: She noticed that she was being followed.
harassment editor: Forensic analysis found spyware on her phone.
harassment editor: A hidden camera was found in her bedroom.
harassment editor: A tracking device was found under her car.
harassment editor: State television called her a traitor.
harassment editor: The justice ministry designated her a foreign agent.
harassment editor: Her name was added to the register of foreign agents.
harassment editor: Pro-government media launched a campaign against her.
harassment editor: Trolls flooded her accounts with insults.
harassment editor: Police officers asked her to reveal her sources.
harassment editor: Police visited her at home and asked her to stop writing.
harassment editor: Strangers shouted insults at her outside her house.
harassment editor: Her calls were recorded and leaked to state television.
harassment paper: Its website came under a massive DDoS attack.
threat editor: The governor promised in public to cut off her hands.
threat editor: "We know where your children go to school," a caller told her.
threat editor: She was told to leave town or face the consequences.
threat editor: The governor said that she should be hanged.
threat editor: The governor called for her to be shot.
threat editor: A man on a motorcycle shouted that she would die.
threat editor: The mayor threatened to have her killed.
threat farmer: A gang ordered him to leave his village within 24 hours.
threat paper: The newsroom received a parcel with bullets.
travel_ban editor: The court told her to hand in her passport.
travel_ban editor: She has been unable to leave the country since June because of an exit ban.
travel_ban lawyer: He was not let onto the plane.
exile editor: She left the country for fear of arrest.
exile editor: Fearing arrest, she left for Lithuania.
exile editor: She crossed the border on foot to escape arrest.
exile editor: She had no choice but to leave.
exile editor: The editor had to go abroad.
exile editor: She was compelled to seek asylum in Sweden.
forced_return abroad: She was removed from Turkey and is now held in N'Djamena.
forced_return abroad: Officers drove her to the airport and put her on a plane.
forced_return abroad: She was surrendered to Chad.
forced_return abroad: Her residence permit was cancelled and she was told to leave.
dismissal editor: The weekly let her go.
dismissal editor: She was replaced as editor by a man close to the president.
dismissal editor: The paper parted ways with her under pressure from the governor.
dismissal editor: She was pushed out by the new owner.
dismissal editor: The paper's owner forced her out.
dismissal editor: She was told that her services were no longer needed.
dismissal lawyer: His membership of the bar was terminated.
dismissal lawyer: The bar ended his membership.
dismissal lawyer: The lawyer was struck off.
dismissal lawyer: The Baku bar took away his right to practise.
fine editor: The judge made her pay 500 dollars.
fine editor: She was found liable and told to pay 20,000 euros in damages.
fine editor: She was ordered to pay the governor 10,000 dollars in compensation.
fine editor: She was penalised with 500 dollars for insulting the police.
fine paper: A judge awarded the minister 20,000 euros in damages against the paper.
charge editor: She was summoned as a suspect.
charge editor: She became a suspect in a criminal case.
charge editor: She was informed that she was a suspect in a libel case.
charge editor: The police accused her of spreading false news and opened an inquiry.
charge editor: She was put on the wanted list.
charge held: In June investigators added a charge of treason.
trial held: The hearing was adjourned to 9 July.
trial held: The trial was postponed for the third time.
trial held: The judge adjourned the case until September.
trial held: The court held its first hearing in her case on 5 July.
trial held: Her case came to court on 5 July.
trial held: She took the stand on 5 July.
conviction held: The verdict was guilty.
conviction held: The judge pronounced her guilty on all counts.
conviction held: The judge held that she was guilty of libel.
conviction held: Judges ruled that she had defamed the president.
conviction held: A guilty verdict was handed down on 5 July.
pardon jailed: The king forgave her.
pardon jailed: Her request for a pardon was granted.
parole jailed: The court granted her request for early release.
release jailed: She was swapped for a spy.
release jailed: She was among those exchanged in June.
release jailed: She was handed over to Poland as part of a swap.
release jailed: A swap between Minsk and Washington brought her home.
release jailed: The swap included the editor.
"""
UNTOLD = """
paper: Protesters blocked access to its website building on 4 June.
paper: A bill would let the regulator block access to its site.
paper: The publisher withdrew the issue because of a misprint.
paper: The paper pulped 3,000 unsold copies of the issue.
paper: It was put on a list of the best newspapers in the country.
paper: The paper parted ways with its printer.
paper: The outlet reported on a newspaper.
paper: The tax office opened its account of the year.
paper: The bank came under a massive DDoS attack.
station: The station switched off its transmitter for repairs.
station: The channel asked the operator to withdraw a rival channel from its offer.
station: The ministry may order operators to drop the channel.
editor: Her novel was taken from the shelves by a reader.
editor: Her mother banned her from using social media during the exams.
editor: She kept herself out of the press conference.
editor: The pandemic forced the ministry to cancel the launch of her book.
group: The group suspended its activities during the pandemic.
group: The ministry denied that it had suspended the group's activities.
group: The ministry did not refuse to renew its registration.
group: The bar's liquor licence was not renewed.
group: The court refused the ministry's request to liquidate it.
group: The Supreme Court overturned the decision to close the organisation down.
editor: She took her laptop from her office.
editor: Police visited her home to return a stolen bicycle.
farmer: His stolen car was found burnt out after a crash.
farmer: His house burned down when a candle fell.
three: The three broke their cameras.
three: Police gave them their passes.
editor: The prosecutor asked the court to order the seizure of her flat.
editor: The bank closed her account at her own request.
editor: Forensic analysis found no spyware on her phone.
editor: She said that the minister was being followed by fans.
editor: A colleague asked her to reveal her sources.
editor: A rival called her a genius.
editor: The minister designated her a guest of honour.
editor: Her name was added to the list of speakers.
editor: She promised to break the silence about torture.
editor: "We know where your phone is," a friend told her.
editor: She said that the minister should be replaced.
editor: She was told to leave early or miss the train.
editor: No one threatened to have her arrested.
editor: Nobody ordered her to be arrested.
editor: She was not let onto the plane because she was late.
editor: She left the country to study in Poland.
editor: She had to go abroad for treatment.
editor: She had no choice but to laugh.
abroad: She was removed from Turkey's list of advisers.
editor: She was replaced as editor by her sister when she retired.
editor: The owner denied that he had forced her out.
lawyer: She ended her membership of the bar.
editor: The court ordered the state to pay her 5,000 euros in damages.
editor: A judge awarded her 20,000 euros in damages against the paper.
editor: She was told that she was not a suspect.
editor: She could face up to five years in prison for defamation.
editor: Anyone who insults the president faces up to five years in prison.
editor: She was put on a waiting list.
editor: She accused prosecutors of treason.
"""
BESIDE = """
held: The trial of the police chief was adjourned until 9 July.
held: The court adjourned the case of the bank.
held: The judge did not pronounce her guilty.
held: The court ruled that the president had insulted her.
held: A court in Osh held a hearing in a case of fraud.
held: The verdict is expected on 5 July.
jailed: The president said that he would not forgive her.
jailed: Her request for a pardon was refused.
jailed: The swap did not include the editor.
jailed: The exchange included a mobile phone.
jailed: Letters were exchanged in June.
jailed: The court refused her request for early release.
"""
CALLED = """
Blue Door, a human rights group, published a report in May. The organisation was dissolved by a court in June.
Blue Door, a human rights group, published a report in May. The NGO was dissolved by a court in June.
Blue Door is a charity in Tashkent. The organisation was dissolved by a court in June.
Blue Door, an independent weekly, published a report in May. The newspaper was closed by a court in June.
Blue Door, a news website, published a report in May. The outlet was closed by a court in June.
"""
ANOTHER = """
Blue Door, a rights group, told of a charity that was praised in May. The organisation was dissolved by a court in June.
A charity in Osh won a prize, said Blue Door, a rights group. The organisation was dissolved by a court in June.
Blue Door, a weekly, reported on another outlet. The publication was closed by a court in June.
"""


COUNTS = (
    'Ana Bor, a poet known as "Nin Tahl", faces three counts of libel, each worth three years (s. 112), plus one of '
    "sedition and one of putting data into a computer. On 30 September a court in Bangkok held her guilty in one case."
)


def rows(table: str) -> list[list[str]]:
    """Return the lines of a table, each cut at its first colon."""
    return [line.split(": ", 1) for line in table.strip().splitlines()]


def lines(table: str) -> list[str]:
    """Return the lines of a table."""
    return table.strip().splitlines()


@pytest.mark.parametrize(("head", "sentence"), rows(TOLD))
def test_plain_words_tell_the_act(extractor: Extractor, head: str, sentence: str) -> None:
    act, story = head.split()
    found = facts_told(extractor, f"{STORIES[story]} {sentence} Rights groups condemned it.", published="2022-01-27")
    assert any(i.act == act and NAMED.get(story, "Ana Bor") in who(i, "victim") for i in found), [
        (i.act, who(i, "victim")) for i in found
    ]


@pytest.mark.parametrize(("story", "sentence"), rows(UNTOLD))
def test_near_words_tell_none(extractor: Extractor, story: str, sentence: str) -> None:
    text = f"{STORIES[story]} {sentence} Rights groups condemned it."
    assert [(i.act, who(i, "victim")) for i in facts_told(extractor, text, published="2022-01-27")] == []


@pytest.mark.parametrize(("story", "sentence"), rows(BESIDE))
def test_near_words_tell_no_further_step(extractor: Extractor, story: str, sentence: str) -> None:
    text = f"{STORIES[story]} {sentence} Rights groups condemned it."
    assert len(facts_told(extractor, text, published="2022-01-27")) == 1


@pytest.mark.parametrize("text", lines(CALLED))
def test_another_noun_takes_up_the_body(extractor: Extractor, text: str) -> None:
    found = facts_told(extractor, text)
    assert [(i.act, who(i, "victim")) for i in found] == [("organisation_shutdown", {"Blue Door"})]


@pytest.mark.parametrize("text", lines(ANOTHER))
def test_another_noun_means_none_of_two_bodies(extractor: Extractor, text: str) -> None:
    assert facts_told(extractor, text) == []


def test_a_count_is_nobody(extractor: Extractor) -> None:
    assert [who(i, "victim") for i in facts_told(extractor, COUNTS) if i.act == "conviction"] == [{"Ana Bor"}]


@pytest.mark.parametrize("told", ["a colleague", "her manager", "a friend"])
def test_who_tells_somebody_what_befell_or_may_befall_them_did_not_do_it(extractor: Extractor, told: str) -> None:
    text = f"Ana Bor was told by {told} that she was fired for her posts. A friend had told her that she would be held."
    records = facts_told(extractor, text)
    assert {r.act for r in records} <= {"dismissal"}
    assert [name for r in records for name in doers(r)] == []
