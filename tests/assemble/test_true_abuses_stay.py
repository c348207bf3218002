"""True abuses, in words by which accidents, plots, obituaries, business and games are told too."""

from __future__ import annotations

import pytest

from pipeline.assemble.text.kinds import FACTUAL
from tests.assemble.readings import Reader


@pytest.mark.parametrize(
    ("text", "act"),
    [
        # deaths in prison, however they are put
        ("The political prisoner Li Wen died in his sleep at Hongqiao Prison on 3 May 2021.", "death_in_custody"),
        (
            "Imprisoned pastor Jan Kor died after a brief illness in a prison hospital on 3 May 2021.",
            "death_in_custody",
        ),
        ("A Tibetan nun, Dolma, died after a long illness caused by torture in prison.", "death_in_custody"),
        (
            "Prisoner Huang Wei died in his sleep, prison officials said, but his family saw bruises on the body.",
            "death_in_custody",
        ),
        (
            "Blogger Dao Van, who was serving a ten-year term, died in his sleep; guards had denied him medicine.",
            "death_in_custody",
        ),
        # whose age at death is told
        ("The reporter Ana Rey, who died at 29, was strangled by her captors.", "killing"),
        ("The imam Yusuf Kaya, who died aged 61 in police hands, had been refused insulin.", "death_in_custody"),
        # those harmed who then died
        ("Land defender Ana Rey died at 34 after two men on a motorcycle opened fire.", "killing"),
        ("Union leader Pedro Gil died at 47 after men hacked him with machetes.", "killing"),
        ("The editor Jon Pala was poisoned by agents and died at 51.", "killing"),
        ("Lawyer Tom Obi was stoned by a mob and died at 34.", "killing"),
        ("The imprisoned editor Tomas Wako, 45, died at 45 of untreated diabetes.", "death_in_custody"),
        # camps that hold people
        ("Eight men died of hunger in the militia's camp in May 2021.", "death_in_custody"),
        (
            "Twelve Rohingya died of cholera in a closed camp on Bhasan island, kept behind barbed wire.",
            "death_in_custody",
        ),
        (
            "Three exiled families died of hunger in a camp after they were deported to the steppe by the army.",
            "death_in_custody",
        ),
        # told in the present beside a work or a word for one
        ("It was a series of attacks in which six women are raped by soldiers.", "sexual_violence"),
        ("The tragedy, in which soldiers kill nine villagers, shocks the country.", "killing"),
        ("The group posted a short film in which soldiers kill three villagers in Dero.", "killing"),
        ("The video is part of a series in which three prisoners are raped by guards.", "sexual_violence"),
        ("The opposition's series of letters, in which the jailed Oleg Ser is quoted, says he is tortured.", "torture"),
        (
            "In her Facebook post “Why?”, in which she names her torturers, the student Leila Kor says she is raped.",
            "sexual_violence",
        ),
        (
            "In “Novaya Pravda”, playwright Ivan Sorokin is called an agent; police arrest him and he is jailed.",
            "arrest",
        ),
        ('In "Voices", the filmmaker Nadia Sor is arrested as she films police.', "arrest"),
        ("The director Omar Sale shot a film about four murdered miners.", "killing"),
        ("A police series of raids about two activists who are held in Minsk goes on.", "detention"),
        # those shot once they were taken
        ("Rebels captured four soldiers and shot them dead on 3 May 2021.", "killing"),
        ("Guerrillas captured the town and killed ten soldiers who had laid down their arms.", "killing"),
        # poison put into somebody’s tea or served to them
        ("Opposition leader Igor Matin was poisoned by mercury put into his tea.", "attack"),
        ("Critic Anton Rusev was poisoned by food served at a dinner given by officials in Minsk.", "attack"),
        # fires that were set, and what others destroyed
        ("Forty families were driven out of their homes by fires set by militiamen.", "property_destruction"),
        ("The monk Sopheap burned his own robes after soldiers destroyed the pagoda.", "property_destruction"),
        ("The monk Sopheap wept after soldiers destroyed his pagoda.", "property_destruction"),
        # taken away by doctors, staff and aides
        ("Activist Fu Jin was taken away by doctors from a psychiatric hospital.", "arrest"),
        ("Activist Sun Li was taken away by village staff.", "arrest"),
        ("Lawyer Sun Li was led away by aides of the militia chief.", "arrest"),
        ("The dissident Gu Min was taken off a plane by medics on police orders.", "arrest"),
        ("The activist Ana Rey was carried out of the hearing by guards.", "arrest"),
        # in court for what they did
        ("The rights lawyer Jan Kor was in court on charges of treason.", "trial"),
        ("Activist Ana Bor, a mother of two, was in court for a Facebook post.", "trial"),
        ("Poet Ali Dor, whose book was banned, was in court for insulting the king.", "trial"),
        ("Four friends of the jailed editor are in court on terrorism charges.", "trial"),
        # meetings and rallies
        ("Police broke up a news conference by opposition leader Jan Kor.", "dispersal"),
        ("Police shut down a reform rally, beating 20 people.", "dispersal"),
        ("Soldiers stormed the internet activists' meeting and dispersed it.", "dispersal"),
        # those for whom a pardon is asked
        ("The bishop asked the president to pardon Ana Bor, condemned to hang for blasphemy.", "imprisonment"),
        ("The opposition demands a pardon for Jan Kor, locked up in the Evin since 2018.", "imprisonment"),
        ("Relatives ask for a pardon for the poet Ali Dor, who faces the gallows.", "imprisonment"),
        # fans, teachers, farmers, papers and clerics
        ("Twelve football fans were arrested at the stadium for singing against the war.", "arrest"),
        ("Police arrested nine fans of the pop singer Lada Mir at a club for waving rainbow scarves.", "arrest"),
        ("Police broke up a ring of Bahai teachers and arrested six of them.", "arrest"),
        ("Two student leaders were jailed as alleged members of a gang.", "imprisonment"),
        ("Six farmers were convicted as members of a clan that refused to give up its land.", "conviction"),
        ("Tax police raided the newspaper Vesti in what officials called an antitrust probe.", "raid"),
        (
            "The university panel found the lecturer Esra Kaya guilty of misconduct for signing a peace petition.",
            "conviction",
        ),
        (
            "A court's disciplinary board found the judge Marek Low guilty of gross misconduct.",
            "conviction",
        ),
        ("The envoy met Nadia Aziz, who had been expelled from the party.", "dismissal"),
        ("The ambassador called on Tom Obi, who had been dismissed for his critical columns.", "dismissal"),
        (
            "The elder Ole Tipa was fined 300 dollars for hunting in a reserve of his evicted people.",
            "fine",
        ),
        (
            "It was the second time that any cleric was killed in Moro: Father Luis Pena was shot on 3 May 2021.",
            "killing",
        ),
        # what fell because somebody cut it
        ("The actor Leon Haas was killed when a light fell on him after agents cut the cable.", "killing"),
        # stoned by those who sell the papers, and let go after questions
        ("The pedlar Ali Dor was stoned by the newspapers' vendors in Osh.", "attack"),
        ("Six students were questioned by police and later released on 3 May 2021.", "release"),
    ],
)
def test_true_abuses_are_told(read: Reader, text: str, act: str) -> None:
    assert act in [r.act for r in read(text) if r.modality in FACTUAL]
