"""Who is meant: names, pronouns, descriptions, groups and lists of people and bodies.

`cast` clusters the names of an article, `resolve` takes the noun phrase of an act to a party of that cast. What the
two ask, and what is asked again when all acts are read:

- what is a name, and of whom: `names`, `misnamed`, `surnames`, `initials`, `one_named`, `family_names`, `spellings`,
  `spelt_otherwise`, `tagged`, `joined` (two names of one), `credits` and `outlets` (nobody of the story)
- what is said of somebody beside their name: `trades`, `of_what`, `of_land`, `suited`; for the record alone
  `personal`, `ages`, `sexes`, `sides`, `by_rows`
- "he", "she", "they": `pronouns` asks the rest in its order. By the clause: `own_clause`, `within_clause`,
  `not_meant`, `own_lot`, `next_step`, `teller_hit`, `visited`, `dead`, `done_to_before`, `in_one_list`, `in_turn`,
  `outlived`; by the sentence before: `subject_before`, `topic`, `brought_in`, `case_raised`, `own_inquiry`,
  `spoken_of`, `of_two`, `did_before`; by nearness: `pronoun_scores`, `nearer`; who only speaks: `speaking`,
  `past_speakers`, `opening_teller`,
  `several_tell`, `whose_speaks`, `clients`, `commenters`; several: `they`, `plurals`, `others_since`,
  `named_with_others`
- "I" and "my": `narrator`, `own_kin`
- relatives and companions: `side_people`, `kin`, `kin_by_name`, `kin_dealt_with`, `kin_described`, `kin_meant`,
  `kin_named`, `kin_of_some`, `kin_taken`, `two_siblings`, `companions`, `owners`, `also_owned`, `home_told`,
  `possession`, `greeted`
- somebody without a name: `described`, `another_tells`, `known`, `unnamed`, `own_account`, `unnamed_one`,
  `same_noun`, `nameless`, `holders`, `parties` (roles of a legal text), `tried_here`
- which names are of one body: `body_names`; bodies without their names: `bodies`, `several_bodies`, `defending`; who
  serves one: `staff`
- sets and how many they are: `sets`, `appended`, `as_one`, `by_order`, `told_again`, `open_sets`, `counted_out`,
  `rests`, `remaining`, `whole`, `members`, `named_apart`, `turned_out`, `masses`, `called_by_act`, `one_by_one`,
  `one_of_those`, `some_of_them`, `by_dozen`,
  `rest_named`
- names told apart from the act: `called_twice` ("her sister, X,"), `elaborate`, `lines`, `lead_in`, `leads`,
  `opened_by`, `introduced`, `another_between`, `lead_with`, `apposed`, `copulas`, `likewise`, `reviewed`
- those after the first, the verb left out: `gapped`, `parallel`, `segments`, `remnants`, `charged_apart`,
  `counted_apart`, `owned_days`, `counted_next`, `counted_places`, `counted_terms`, `taken_after`, `placed_each`,
  `named_each`, `term_first`, `each_by`
- whose term, day or place is whose: `step`, `part`, `after_unnamed`, `in_items`, `own_term`, `terms_beside`,
  `terms_dated`, `respective`, `several_times`
- who is not meant: `alive`, `bystanders`, `counsel`, `excepted`, `spared`, `not_the_one`, `wrongdoers`
"""
