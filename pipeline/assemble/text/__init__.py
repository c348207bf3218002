"""An article as the rules read it: its parse, mended, and how its clauses, lists and phrases are built.

`tree` holds the parse; `mended_first` and `mended` (where names are known) mend it before any rule reads it, one mend
after the other in the order of their `MENDS`. `view` is the mended parse as plain lists.

What mends the parse, by what it asks:

- which words make one: `hyphened` ("was pepper-sprayed"), `whom_to_what`, `who_of_which`, `two_lengths`, `months` ("in
  April | 40 nurses"), `two_callings`, `after_brackets`, `leading_up`
- whose object or subject a noun is: `strays`, `first_named` ("X, a cook, was freed"), `fathered`, `complements` ("why
  was X jailed"), `late_objects`, `two_objects`, `lesser_harm`, `settled` ("arrested unionist X"),
  `both_subjects`, `raised`, `inverted` ("Only then was X freed"), `dashed`, `set_off`, `late_apposed`, `after_cited`,
  `after_days`
- what belongs together over something between: `parted` ("the arrest on 22 March of X"), `misread`, `run_on`,
  `and_abroad` ("Ana Ruiz y Luis Mora"), `spliced`, `joined_days`, `second_of`,
  `rows` ("A, B, C and two others"), `having`, `that_opens`, `and_where`,
  `number_subjects`, `shifted` ("the trial began on Monday of X"), `whom_clauses`
- to what an "of", "by", "'s" or participle belongs: `belongs` ("the murder of X by rebels"), `participles`,
  `past_joined`, `offices`, `joint_owners`, `left_out`, `named_after`, `others_named`
- which verb is the main one, and which clause is whose: `righted`, `rejoined` ("convicted of plotting to rob and
  fined"), `rehung`, `misjoined`, `met`, `within_subject`, `absolutes` ("with X jailed, …"), `verbless`, `shots`,
  `shared_was`, `served`, `court_steps`, `headline_things`, `toll_lines`, `one_toll` ("12 dead after raid"),
  `clefts`, `not_but`, `whose`, `regular`, `contracted`, `results` ("fired as pupils came to sing, killing two")
- what is told, and not who tells or hears it: `reread` (quotations), `spoken`, `hearers`, `said_subjects`,
  `told_aside`, `past_tellers` ("was shot, police said, in Osh"), `witnessed`
- what is a place or a body, and no person: `bodies_told`, `after_places`, `raided`, `town_first`, `town_openings`,
  `before_colon`, `joined_heads`, `numbered` ("Penal Colony No. 17"), `addresses`

What rules ask of the mended parse:

- small questions of one word: `simple`, `above`, `below`, `once` (asked once), `common` (relations and tags), `kinds`
  (acts that are treated alike)
- clauses and their arguments: `clause` (subject, object, agent), `headlines`, `phrases`, `along_with`, `heads`,
  `apart`, `against`, `controlled`, `gerunds_under`, `asked_actor`, `under_fire`, `reduced`, `commands`, `relatives`,
  `parted_of`
- names, lists and asides: `beside`, `lists`, `gaps`, `items`, `remarks`, `tails`, `callings`, `other_calling`,
  `party`
- lines, quotations and times: `quoted`, `entries`, `labels`, `stories` (sections of a survey), `yearbook`, `asides`,
  `matters`, `own_times`, `protested`, `underway`
- words that tell acts: `lexicon`, `triggers`, `put_in`, `compounds`, `words`, `wordlists` (the words of `models/`),
  `shared_words`, `patterns`
- what the recogniser's heads say: `belief`, `likely`, `borders`, `heard_acts`, `no_acts`, `whole_acts`
"""
