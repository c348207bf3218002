"""What the parse gets wrong and names make plain, mended before a rule reads it; the order counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.after_brackets import join_after_bracket
from pipeline.assemble.text.after_cited import seat_after, seat_after_cited, seat_own
from pipeline.assemble.text.after_places import appose_posted, appose_settled, part_from_place, seat_called_place
from pipeline.assemble.text.and_abroad import join_abroad
from pipeline.assemble.text.before_colon import appose_listed, part_before_colon
from pipeline.assemble.text.belongs import (
    hang_decided,
    hang_makers,
    hang_owners_trade,
    hang_turned,
    hang_who,
    part_accused,
    return_owned,
)
from pipeline.assemble.text.bodies_told import name_bodies
from pipeline.assemble.text.complements import compare_with, hang_trailing
from pipeline.assemble.text.dashed import join_past_source, part_outlet, seat_dashed
from pipeline.assemble.text.hearers import part_outlets
from pipeline.assemble.text.inverted import read_also, read_inverted, read_past_semicolon
from pipeline.assemble.text.joined_heads import join_heads, join_second
from pipeline.assemble.text.joint_owners import own_jointly
from pipeline.assemble.text.late_apposed import (
    appose_chiefs,
    hang_callings,
    hang_late_names,
    join_to_called,
    part_next_victim,
)
from pipeline.assemble.text.late_objects import part_sums, take_late_objects
from pipeline.assemble.text.left_out import call_declared, part_refused
from pipeline.assemble.text.met import hang_met
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
    rejoin_whose,
)
from pipeline.assemble.text.misread import close_brackets, name_outlets, rejoin_among, rejoin_aside, rejoin_companions
from pipeline.assemble.text.months import part_from_count, part_from_year
from pipeline.assemble.text.named_after import hang_leaders, read_aliases
from pipeline.assemble.text.number_subjects import seat_named
from pipeline.assemble.text.offices import (
    hang_below_relatives,
    hang_in_absentia,
    hang_on_relatives,
    name_envoys,
    name_officers,
)
from pipeline.assemble.text.one_toll import read_dead, read_one_toll
from pipeline.assemble.text.others_named import name_each, name_others, name_owner
from pipeline.assemble.text.parted import hang_bodies, hang_members, hang_subjects, rejoin_by
from pipeline.assemble.text.participles import befall_labelled
from pipeline.assemble.text.raided import name_raided
from pipeline.assemble.text.raised import keep_doers, raise_accused, raise_first, raise_past, rejoin_reported
from pipeline.assemble.text.rehung import rehang_openers, reread_beside
from pipeline.assemble.text.rejoined import (
    read_due,
    rehang_when,
    rejoin_bidden,
    rejoin_finite,
    rejoin_listed,
    rejoin_passive,
    rejoin_past,
    rejoin_said,
)
from pipeline.assemble.text.reread import close_sources, name_people, name_sites, name_towns
from pipeline.assemble.text.righted import free_cited, free_sourced
from pipeline.assemble.text.rows import list_rows
from pipeline.assemble.text.run_on import (
    free_listed,
    free_nouns,
    free_subjects,
    part_at_semicolons,
    part_clauses,
    part_counted,
    part_event,
)
from pipeline.assemble.text.served import join_ordered
from pipeline.assemble.text.set_off import hang_on_last_named, hang_set_off
from pipeline.assemble.text.settled import read_nationals, settle
from pipeline.assemble.text.shifted import hang_shifted
from pipeline.assemble.text.shots import describe_shot, read_shots
from pipeline.assemble.text.spliced import part_spliced
from pipeline.assemble.text.strays import take_targets
from pipeline.assemble.text.toll_lines import join_more, part_from_self, read_left, read_tolls, rejoin_tolls
from pipeline.assemble.text.town_first import seat_behind_town
from pipeline.assemble.text.two_callings import call_apposed, call_beside, call_both, join_callings
from pipeline.assemble.text.two_lengths import part_lengths
from pipeline.assemble.text.verbless import find_verbs
from pipeline.assemble.text.who_of_which import hang_who_aside, seat_of_whom
from pipeline.assemble.text.whom_clauses import read_cleft, read_contact, read_whom
from pipeline.assemble.text.within_subject import hang_clefts, hang_held, hang_within
from pipeline.assemble.text.witnessed import read_watched, read_witnessed

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.assemble.text.tree import Tree

# what is a person, a place or a body, and the governors and relations of names
MENDS: Final[tuple[Callable[[Tree], None], ...]] = (
    hang_met,
    take_late_objects,
    part_sums,
    part_from_year,
    part_from_place,
    seat_behind_town,
    part_outlets,
    name_people,
    name_bodies,
    seat_called_place,
    appose_settled,
    appose_posted,
    join_abroad,
    part_before_colon,
    join_after_bracket,
    name_towns,
    name_sites,
    name_raided,
    name_outlets,
    call_known,
    name_officers,
    name_envoys,
    join_callings,
    call_both,
    call_apposed,
    call_beside,
    hang_set_off,
    hang_on_last_named,
    seat_dashed,
    join_past_source,
    part_outlet,
    hang_below_relatives,
    hang_in_absentia,
    hang_on_relatives,
    hang_within,
    hang_clefts,
    hang_held,
    read_nationals,
    settle,
    appose_chiefs,
    hang_late_names,
    hang_callings,
    hang_leaders,
    read_aliases,
    join_to_called,
    join_heads,
    join_second,
    appose_listed,
    hang_decided,
    call_declared,
    part_refused,
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
    seat_after_cited,
    seat_after,
    seat_own,
    free_cited,
    free_sourced,
    rejoin_companions,
    rejoin_apposed,
    list_rows,
    name_others,
    name_owner,
    name_each,
    hang_bodies,
    hang_makers,
    hang_turned,
    hang_who,
    seat_of_whom,
    rejoin_by,
    hang_shifted,
    hang_who_aside,
    read_witnessed,
    read_watched,
    read_whom,
    read_cleft,
    read_contact,
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
    rehang_when,
    read_due,
    rejoin_bidden,
    rejoin_listed,
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
    read_one_toll,
    read_dead,
    read_left,
    join_more,
    part_from_self,
    raise_accused,
    read_inverted,
    read_also,
    read_past_semicolon,
    rejoin_reported,
    raise_past,
    raise_first,
    keep_doers,
    read_shots,
    describe_shot,
    part_accused,
    join_ordered,
    take_targets,
    rehang_openers,
    seat_named,
    part_next_victim,
)


def mend_named(tree: Tree) -> None:
    """Mend what is a person, a place or a body, and the governors and relations of names, in place."""
    for mend in MENDS:
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
