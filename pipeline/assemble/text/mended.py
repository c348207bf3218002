"""What the parse gets wrong and the order of the words makes plain, mended before a rule reads it; the order counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.absolutes import read_absolutes
from pipeline.assemble.text.after_brackets import join_after_bracket
from pipeline.assemble.text.after_places import part_from_place
from pipeline.assemble.text.and_where import join_where
from pipeline.assemble.text.before_colon import part_before_colon
from pipeline.assemble.text.belongs import (
    hang_accusations,
    hang_accused,
    hang_further,
    hang_makers,
    hang_owners_trade,
    hang_told,
    hang_verdicts,
    hang_who,
    own_deeds,
    own_killings,
    part_accused,
    read_gerunds,
    return_owned,
)
from pipeline.assemble.text.bodies_told import name_bodies
from pipeline.assemble.text.clefts import part_if_not, part_neither, part_times
from pipeline.assemble.text.complements import compare_with, complete, hang_trailing
from pipeline.assemble.text.court_steps import read_court_steps
from pipeline.assemble.text.dashed import seat_dashed
from pipeline.assemble.text.first_named import seat_first_named
from pipeline.assemble.text.having import rejoin_having
from pipeline.assemble.text.headline_things import read_capitals, read_done, read_had
from pipeline.assemble.text.hearers import part_hearers, part_outlets, read_told
from pipeline.assemble.text.hyphened import join_hyphened, read_describing
from pipeline.assemble.text.inverted import read_inverted
from pipeline.assemble.text.joined_heads import join_heads
from pipeline.assemble.text.joint_owners import own_jointly
from pipeline.assemble.text.late_apposed import hang_late_names, join_to_called
from pipeline.assemble.text.late_objects import part_from_year, take_late_objects
from pipeline.assemble.text.misjoined import (
    call_known,
    describe_pairs,
    hang_doers,
    hang_following,
    hang_on_gerunds,
    hang_terms,
    join_paired,
    join_past_aside,
    list_apposed,
    read_that,
    rejoin_apposed,
    rejoin_given,
    rejoin_parents,
    rejoin_tolls,
    rejoin_whose,
)
from pipeline.assemble.text.misread import (
    close_asides,
    close_brackets,
    close_dashes,
    close_relatives,
    join_passives,
    join_row,
    name_outlets,
    read_let,
    rehang_deeds,
    rejoin_among,
    rejoin_aside,
    rejoin_companions,
    rejoin_lost,
    take_both,
)
from pipeline.assemble.text.months import (
    hang_day_of_deed,
    hang_days,
    own_days,
    part_from_count,
    part_from_day,
    part_from_subject,
)
from pipeline.assemble.text.named_after import hang_leaders, read_aliases
from pipeline.assemble.text.not_but import hang_all_but, join_past_clause, part_cleft, part_doers, part_negated
from pipeline.assemble.text.offices import hang_on_relatives, name_envoys, name_officers
from pipeline.assemble.text.parted import (
    close_suspended,
    hang_bodies,
    hang_members,
    hang_subjects,
    rejoin_by,
    rejoin_of,
    rejoin_parted,
    tell_part,
)
from pipeline.assemble.text.participles import befall_labelled, rejoin_participles
from pipeline.assemble.text.past_joined import rejoin_judged
from pipeline.assemble.text.raised import keep_doers, raise_accused, raise_first, raise_past, rejoin_reported
from pipeline.assemble.text.regular import close_cited, hang_relatives, join_modals, mark_apposed
from pipeline.assemble.text.rehung import (
    join_demands,
    rehang_from_infinitive,
    rehang_harm,
    rehang_past,
    rehang_year,
    rejoin_when,
    rejoin_where,
    reread_beside,
)
from pipeline.assemble.text.rejoined import rejoin_finite, rejoin_passive, rejoin_past, rejoin_said
from pipeline.assemble.text.reread import (
    close_hyphens,
    close_quotes,
    close_sources,
    fill_of,
    free_custody,
    join_asked,
    join_others,
    join_subjects,
    join_unseen,
    name_people,
    name_sites,
    name_towns,
    own_things,
    rejoin_together,
    turn_trades,
)
from pipeline.assemble.text.righted import (
    close_reduced,
    describe_said,
    free_cited,
    free_sourced,
    hang_denied,
    part_second_subjects,
    read_fines,
    read_given,
    read_infinitives,
    read_questions,
    read_unmarked,
    read_wanted,
    share_passives,
)
from pipeline.assemble.text.run_on import (
    free_listed,
    free_nouns,
    free_subjects,
    part_at_semicolons,
    part_clauses,
    part_counted,
    part_event,
)
from pipeline.assemble.text.said_subjects import seat_behind, seat_last_tellers, seat_said
from pipeline.assemble.text.second_of import join_second_of
from pipeline.assemble.text.served import hang_passed, join_ordered
from pipeline.assemble.text.set_off import hang_set_off
from pipeline.assemble.text.settled import read_nationals, settle
from pipeline.assemble.text.shots import describe_shot, read_shots
from pipeline.assemble.text.spliced import part_spliced
from pipeline.assemble.text.spoken import (
    close_told,
    free_addressed,
    head_claims,
    join_claimed,
    join_told,
    part_tellers,
    seat_tellers,
)
from pipeline.assemble.text.strays import read_taken, rehang_strays, take_targets
from pipeline.assemble.text.that_opens import free_that
from pipeline.assemble.text.toll_lines import read_tolls
from pipeline.assemble.text.two_callings import call_both, join_callings, read_plainclothes
from pipeline.assemble.text.two_lengths import part_lengths
from pipeline.assemble.text.two_objects import read_two_objects, read_two_subjects
from pipeline.assemble.text.verbless import find_verbs
from pipeline.assemble.text.whom_to_what import part_whom
from pipeline.assemble.text.whose import close_whose
from pipeline.assemble.text.witnessed import read_watched, read_witnessed

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.assemble.text.tree import Tree

# what is mended where no name need be known
UNNAMED: Final[tuple[Callable[[Tree], None], ...]] = (
    join_hyphened,
    read_describing,
    part_whom,
    read_plainclothes,
    rehang_strays,
    seat_first_named,
    complete,
    rejoin_having,
    free_that,
    rejoin_of,
    join_second_of,
    join_modals,
    hang_relatives,
    mark_apposed,
    own_days,
    hang_day_of_deed,
    hang_days,
    part_from_subject,
    part_from_day,
    close_cited,
    fill_of,
    rejoin_judged,
    close_asides,
    tell_part,
    free_addressed,
    close_dashes,
    read_infinitives,
    read_fines,
    read_given,
    read_unmarked,
    read_absolutes,
    read_court_steps,
    hang_denied,
    read_questions,
    read_wanted,
    seat_said,
    seat_behind,
    seat_last_tellers,
    read_done,
    read_had,
    read_capitals,
    share_passives,
    read_two_objects,
    read_two_subjects,
    part_second_subjects,
    close_reduced,
    describe_said,
    join_told,
    join_claimed,
    head_claims,
    read_told,
    part_hearers,
    part_tellers,
    seat_tellers,
    close_told,
    rejoin_participles,
    join_past_clause,
    part_negated,
    hang_all_but,
    part_cleft,
    part_times,
    part_if_not,
    part_neither,
    part_doers,
    close_whose,
    join_passives,
    own_things,
    join_row,
    read_let,
    rehang_deeds,
    rehang_harm,
    rehang_year,
    rehang_from_infinitive,
    rehang_past,
    rejoin_when,
    rejoin_where,
    join_where,
    join_demands,
    join_asked,
    close_relatives,
    rejoin_lost,
    take_both,
    read_taken,
    close_quotes,
    free_custody,
    close_hyphens,
    join_subjects,
    rejoin_together,
    turn_trades,
    join_unseen,
    join_others,
    rejoin_parted,
    close_suspended,
    own_deeds,
    own_killings,
    read_gerunds,
    hang_accusations,
    hang_accused,
    hang_further,
    hang_verdicts,
    hang_told,
    hang_passed,
)
# then what is a person, a place or a body, and the governors and relations of names
NAMED: Final[tuple[Callable[[Tree], None], ...]] = (
    take_late_objects,
    part_from_year,
    part_from_place,
    part_outlets,
    name_people,
    name_bodies,
    part_before_colon,
    join_after_bracket,
    name_towns,
    name_sites,
    name_outlets,
    call_known,
    name_officers,
    name_envoys,
    join_callings,
    call_both,
    hang_set_off,
    seat_dashed,
    hang_on_relatives,
    read_nationals,
    settle,
    hang_late_names,
    hang_leaders,
    read_aliases,
    join_to_called,
    join_heads,
    own_jointly,
    list_apposed,
    join_past_aside,
    befall_labelled,
    reread_beside,
    read_that,
    hang_following,
    hang_on_gerunds,
    close_brackets,
    describe_pairs,
    join_paired,
    close_sources,
    free_cited,
    free_sourced,
    rejoin_companions,
    rejoin_apposed,
    hang_bodies,
    hang_makers,
    hang_who,
    rejoin_by,
    read_witnessed,
    read_watched,
    hang_subjects,
    return_owned,
    hang_owners_trade,
    free_subjects,
    part_lengths,
    part_spliced,
    free_listed,
    free_nouns,
    hang_members,
    rejoin_tolls,
    rejoin_parents,
    rejoin_whose,
    part_from_count,
    part_event,
    part_counted,
    part_at_semicolons,
    part_clauses,
    rejoin_past,
    rejoin_said,
    rejoin_finite,
    rejoin_passive,
    hang_doers,
    rejoin_given,
    hang_terms,
    hang_trailing,
    compare_with,
    rejoin_aside,
    rejoin_among,
    find_verbs,
    read_tolls,
    raise_accused,
    read_inverted,
    rejoin_reported,
    raise_past,
    raise_first,
    keep_doers,
    read_shots,
    describe_shot,
    part_accused,
    join_ordered,
    take_targets,
)


def mend_tree(tree: Tree) -> None:
    """Mend governors and relations, in place, where no name need be known."""
    for mend in UNNAMED:
        mend(tree)


def mend_named(tree: Tree) -> None:
    """Mend what is a person, a place or a body, and the governors and relations of names, in place."""
    for mend in NAMED:
        mend(tree)
    untangle(tree)


def untangle(tree: Tree) -> None:
    """Make a root of one of two tokens that mends have left governing each other: each mend looks at its own arcs."""
    head = tree.head
    checked = [False] * len(head)
    for t in range(len(head)):
        path, k = [], t
        while not checked[k]:
            checked[k] = True
            path.append(k)
            k = head[k]
        if k in path and head[k] != k:
            head[k], tree.dep[k] = k, "ROOT"
