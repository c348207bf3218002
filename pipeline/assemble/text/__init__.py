"""An article as the rules read it: its parse, mended, and how its clauses, lists and phrases are built.

`tree.py` holds the parse, `mended.py` mends it before any rule reads it. Each module that it calls answers one
question, in this order (several are called again later, where names are known):

- `hyphened`: which parts make one verb ("was pepper-sprayed")
- `strays`: whose object a noun is that stands right after a verb or preposition ("to shoot protester X")
- `first_named`: whom a passive opens with ("X, a cook, was freed on bail on Sunday")
- `complements`: what belongs to a verb, not to its helping verb ("why was X jailed")
- `parted`: what belongs together over a day or an aside ("the arrest on 22 March of X")
- `regular`: what a modal, a "that" or a source belongs to ("he must in addition pay")
- `belongs`: to which noun or verb an "'s", an "of", a "by" or a charge belongs ("the murder of X by rebels")
- `months`: where a month ends and who is told of begins ("in April 40 nurses were dismissed")
- `reread`: what quotations and custody leave to the verb before them; which names are bodies ("the initiative X")
- `misread`: what is told past an aside or a relative clause ("X, who had sued the mayor, in Cali on Sunday")
- `righted`: what is the main verb and what an infinitive ("the trial of men accused of theft resumed")
- `absolutes`: what befell somebody before the main clause ("with X jailed, his wife runs the shop")
- `spoken`: what is told, and not what whoever tells it did ("they said men came, seized X")
- `hearers`: who is told, and not whom it is told of ("told KLN Osh police held X")
- `participles`: to which verb or name a participle belongs ("X was on Sunday fined")
- `rehung`: which of two clauses a deed belongs to ("clubbed reporters who were filming, injuring four")
- `misjoined`: of whom a phrase after a comma or colon is told ("spoke of X, jailed for nine years")
- `rejoined`: to which verb a second one belongs ("convicted of plotting to rob and fined")
- `offices`: whose office a name follows, and whose relative was hurt ("the Special Rapporteur on torture X")
- `settled`: who is named right after a verb, a trade or an "of" ("arrested unionist X")
- `witnessed`: what somebody is seen to do ("saw men in uniform arrest X")
- `run_on`: where the opening ends and the main clause begins ("during the protest police beat two men")
- `verbless`: which participle is the verb of a sentence without one ("a court on 3 May sentenced unionist X")
- `raised`: whose the main verb is where those who acted are described first ("troops loyal to the general took X")
- `inverted`: what befell somebody, with "was" before him ("Only then was X freed")
- `shots`: where "shot" is a verb ("two gunmen on a motorcycle shot reporter X dead")

What the other modules read is told by their names: `clause` (subject, object, agent), `lists`, `quoted`, `relatives`,
`phrases`, `callings` (what one person and a firm may be called). `common` holds the relations and tags that many of
them ask for, `wordlists` reads the words of `models/`.
"""
