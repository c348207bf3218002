"""The words by which a text tells common crimes, those who commit them, and those who are accused for what they do."""

import re

from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import people
from pipeline.gated import Gated
from pipeline.kept import compiled
from pipeline.paths import toml_table, with_families

PROTECTED = {"human_rights_defender", "journalist", "blogger", "lawyer", "trade_unionist", "activist", "politician",
             "religious", "academic", "student", "artist"}  # fmt: skip
PROTECTED_GROUPS = PROTECTED - {"politician"}
# what protesters are charged with: no harm to others that makes an ordinary crime of it
OFFICERS = rf" [^.;,]{{0,30}}?\b(?:{'|'.join(toml_table('actors.toml')['crimes']['of_officers'])})\b"
OF_OFFICERS = Gated(OFFICERS)
CRIME = Gated(
    r"\b(?:for|(?<!along )(?<!together )with|of|over|to|in connection with|in relation to|related to|on suspicion of|"
    r"accused of|suspected of|involvement in|role in|linked to|responsible for|behind|plot to|plan to|after)\b"
    r"[^.;]{0,50}?"
    # not "a rally for the killed student"
    r"\b(?:(?<!\ba )(?<!\bthe )(?<!\bhis )(?<!\bher )(?<!\btheir )(?:murder|kill|assassinat)ed\b|"
    rf"murder(?!ed\b)\w*|kill(?!ed\b)\w*|assassinat(?!ed\b)\w*|{'|'.join(toml_table('actors.toml')['crimes']['words'])}"
    r"|"
    rf"child abuse|(?:assaulting|(?:beating|whipping|flogging) (?:his|her|their|its))(?!{OFFICERS})|molest\w*|"
    rf"{'|'.join(toml_table('actors.toml')['crimes']['more_words'])})\b",
    re.IGNORECASE,
)
# nobody whom the text calls anything but so many people: "Seven people were held in connection with the blast"
OF_ATTACK = compiled(
    r"\b(?:in connection with|in relation to|on suspicion of|accused of|suspected of|for)\b (?:[\w’'-]+ ){0,4}?"
    rf"(?:{'|'.join(toml_table('actors.toml')['crimes']['attacks'])})\b"
    rf"(?! (?:on|against) (?:[\w-]+ ){{0,3}}?(?:{'|'.join(toml_table('actors.toml')['crimes']['powers'])}))"
    rf"(?! (?:[\w’'-]+ ){{0,5}}?(?:{'|'.join(toml_table('actors.toml')['crimes']['attacks_in_words'])}))",
    re.IGNORECASE,
)
# what critics too are charged with, but seldom: ordinary unless their own sentences or the title say who they are
TRADE = Gated(
    r"\b(?:for|with|of|over|to|in connection with|in relation to|related to|involvement in|role in|linked to|"
    r"responsible for|behind|after)\b[^.;]{0,50}?\b(?:trafficking|smuggl\w*)\b",
    re.IGNORECASE,
)
TO_DIE = Gated(
    r"\b(?:sentenced|condemned)\b[^.;]{0,40}? to death\b|\bdeath (?:sentences?|penalt(?:y|ies))\b", re.IGNORECASE
)
# as critics are charged
SO_CALLED = Gated(r"[“\"](?:\w+ ){0,2}?(?:traffick|smuggl)\w*[^”\"]{0,40}[”\"]", re.IGNORECASE)
# what the one on trial tells of others: no deed of theirs
TELLING = Gated(
    r"\bwho (?:had |has |have |also |once |\w+ly )*"
    rf"(?:{'|'.join(toml_table('actors.toml')['accused_of']['who_told'])})\w*\b[^,;.]*|"
    rf"\b(?:{'|'.join(toml_table('actors.toml')['accused_of']['feared'])}) of\b[^,;.]*|"
    r"\b(?:(?:after|because|when|while|as|since) (?:he|she|they)|and) (?:had |has |have |also |once |later |\w+ly )*"
    rf"(?:{'|'.join(toml_table('actors.toml')['accused_of']['spoke_out'])})\w*\b(?! to (?:having|killing))[^,;.]*|"
    rf"\b(?:for|after|of|over|with) [“\"‘']?(?:\w+ly )?"
    rf"(?:{'|'.join(toml_table('actors.toml')['accused_of']['telling'])})\b[^,;.]*|"
    r"\b(?:for|after|over) (?:an? |the |his |her |their )?(?:[\w-]+ ){0,2}?"
    rf"(?:{'|'.join(toml_table('actors.toml')['accused_of']['said_in'])}) (?:about|on|over|against|"
    rf"{'|'.join(toml_table('actors.toml')['accused_of']['saying_so'])})\b[^,;.]*|"
    r"\b(?:demanding|seeking|calling for|asking for) (?:\w+ )?(?:justice|answers|truth|an? (?:\w+ )?(?:investigation|"
    r"inquiry))\b[^,;.]*|"
    rf"\b(?:while|for) (?:{'|'.join(toml_table('actors.toml')['accused_of']['caring'])})\b[^,;.]{{0,40}}"
    rf"\b(?:{'|'.join(toml_table('actors.toml')['accused_of']['cared_for'])})\b[^,;.]*",
    re.IGNORECASE,
)
# what those told of say that officers did to them: no deed of theirs ("X, who was arrested, said police had …")
BY_OFFICERS = Gated(
    rf"\b(?:{'|'.join(toml_table('actors.toml')['accused_of']['told_of_officers'])})\b"
    rf"[^.;]{{0,60}}?\b(?:{'|'.join(toml_table('actors.toml')['accused_of']['officers'])})\b (?:had |have |also |then "
    r"|repeatedly |later )*"
    r"(?:\w+ed|beat(?:en)?|struck|hit|gave|given|held|kept|made|put|tore|took|taken|hung|burnt|threw|thrown)\b[^.;]*",
    re.IGNORECASE,
)
# what an accused who is more than a criminal may well be charged with
SMUGGLED = compiled(rf"\b(?:{'|'.join(toml_table('actors.toml')['crimes']['smuggling'])})\w*$", re.IGNORECASE)
ROLE = Gated(
    rf"\b(?:(?:{'|'.join(toml_table('actors.toml')['crimes']['part_in'])}) in|responsib\w+ for)\b"
    rf"(?:(?!\b(?:{'|'.join(toml_table('actors.toml')['accused_of']['said_in'])}) (?:about|on|over|against|after|at)\b)"
    r"[^.;]){0,60}?"  # not "his role in a protest against torture"
    rf"\b(?:{'|'.join(toml_table('actors.toml')['crimes']['atrocities'])})\b|\border\w* (?:the|a|his|her|their) (?:hit"
    r"|contract killing)\b",
    re.IGNORECASE,
)
# the charge straight after its verb: not what a protester held was asking about
DISAPPEARED = compiled(
    r"^\w+(?: (?:in|on) [\w-]+| trial| charges| \d{4}| \w+day)* (?:for|over|with|in connection with) (?:"
    r"(?:the |an? )?(?:enforced |forced |violent |alleged |fatal )?"
    r"(?:disappearances?|deaths?(?: in \w+)?|beating|shooting) of\b|"
    r"(?:[A-Z][\w-]+ ){0,3}[A-Z][\w-]+[’']s? (?:\w+ )?(?:disappearance|death)\b)"
)
# what critics too are charged with: ordinary only where the text speaks of no rights
PURSE = Gated(
    r"\b(?:for|with|of|over|on suspicion of)\b[^.;]{0,50}?"
    rf"\b(?:{'|'.join(toml_table('charges.toml')['offences']['of_purse'])})\b",
    re.IGNORECASE,
)
UNIONS = word_list("people.toml", "counted", "of_callings")
WRONGDOERS = Gated(rf"\b(?:{'|'.join(toml_table('actors.toml')['slayers']['wrongdoers'])})\b", re.IGNORECASE)
ORDINARY = {"violence", "fraud", "drugs", "weapons"}
RIGHTS = compiled(rf"\b(?:{'|'.join(toml_table('people.toml')['protected']['rights'])})\b")
# who says of an accused that no ordinary criminal is meant, beside `RIGHTS`
DEFENDER = Gated(
    with_families(
        r"(?i:\b(?<!public )(?<!central )defenders?\b|\bcampaigners?\b|\bcritics?\b|\bdissident\b|\bactivist\b|"
        r"\bjournalist\b|\b{columnist}\b)|"
        rf"\b(?:{'|'.join(toml_table('people.toml')['protected']['heads'])}) of "
        r"(?:the |an? )?(?:(?:[A-Z][\w’'-]*|for|of|and|the) ){0,6}?"
        rf"(?:{'|'.join(toml_table('people.toml')['protected']['houses'])})\b"
    )
)
SPEAKER = Gated(r"(?:^|, )[^,.;]{0,60}?\b(?:said|says?|told|according to)\b[^,.;]{0,40}")  # of others
ABUSE = Gated(
    rf"\b(?:{'|'.join(toml_table('people.toml')['protected']['wronged'])}|"
    r"while (?:\w+ ){0,2}(?:tortur|beat|abus|mistreat)ing (?:him|her|them)|"
    r"lashes|flogged|floggings?|"  # an abuse whatever it is for
    r"(?:(?:committed|took place|occurred|happened) when (?:he|they)|"
    r"(?:arrested|convicted|sentenced) when (?:he|she|they)) (?:was|were) (?:still |only |just |aged )*"
    r"(?:(?:an? (?:child|minor|juvenile)|children|minors)(?! [a-z]*(?:official|clerk|star|post))|"
    r"under 18|1[0-7]\b)|(?:juvenile|child) offenders?|"
    # not the age of whom they harmed
    r"(?<!girl )(?<!boy )(?<!child )(?<!girl aged )(?<!boy aged )(?<!girl who was )"
    r"(?<!boy who was )(?<!victim who was )(?<!victim, who was )(?<!woman who was )1[0-7] at the time of the "
    r"(?:\w+ )?(?:crime|offence|offense|murder|killing)|"
    r"(?:beat|tortured) (?:him|her|them) until (?:he|she|they) (?:confess|sign|agree|admit)|"
    # taken for somebody else, or for what a relative did
    r"resembl\w+|look(?:s|ed)? like|mistaken (?:for|identity)|mistook|confused (?:him |her |them )?with|namesake|"
    r"shar(?:es?|ed|ing) (?:a|his|her|the|their|the same) (?:\w+ )?(?:name|surname)|same (?:\w+ )?(?:name|surname) as|"
    r"because (?:of )?(?:he|she|they|(?:his|her|their) \w+) (?:is|was|are|were) (?:\w+ )?(?:related|married) to|"
    rf"(?:because|in place|instead) (?:of )?(?:his|her|their) (?:\w+ )?(?:{'|'.join(sorted(people().relatives))}))\b",
    re.IGNORECASE,
)


# what those are tried for who help people across a border
AID = Gated(rf"\b(?:{'|'.join(toml_table('people.toml')['protected']['aid'])})\b")
ACROSS = Gated(
    r"\b(?:(?:people|human|migrant)[- ]?(?:smuggl|traffick)\w*|smuggl\w* (?:of )?(?:people|migrants|refugees)|"
    r"money laundering)\b",
    re.IGNORECASE,
)
# what dissidents are tried for as much as others: bombs, and violence against the forces of the state
UPRISING = Gated(
        r"\bcounter-?revolutionary\b|"
    rf"\b(?:(?:{'|'.join(toml_table('actors.toml')['crimes']['bombing'])})\w* (?:\S+ ){{0,3}}?(?:bombs?"
    r"|explosives?)|"
    rf"(?:{'|'.join(toml_table('actors.toml')['crimes']['rising'])})\w* (?:\S+ ){{0,4}}?"
    rf"(?:{'|'.join(toml_table('actors.toml')['crimes']['risen_against'])}))\b",
    re.IGNORECASE,
)
