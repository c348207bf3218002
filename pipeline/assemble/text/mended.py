"""What the parse gets wrong and the order of the words makes plain, mended before a rule reads it; the order counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.belongs import hang_accusations, hang_makers, hang_told, hang_who, own_deeds
from pipeline.assemble.text.complements import compare_with, complete, hang_trailing
from pipeline.assemble.text.hyphened import join_hyphened
from pipeline.assemble.text.misjoined import (
    call_known,
    describe_pairs,
    hang_doers,
    hang_following,
    hang_on_gerunds,
    hang_terms,
    join_paired,
    read_that,
    rejoin_apposed,
    rejoin_given,
    rejoin_parents,
    rejoin_passive,
    rejoin_past,
    rejoin_tolls,
    rejoin_whose,
)
from pipeline.assemble.text.misread import (
    close_asides,
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
from pipeline.assemble.text.months import own_days, part_from_count, part_from_subject
from pipeline.assemble.text.offices import hang_on_relatives, name_officers
from pipeline.assemble.text.parted import (
    hang_bodies,
    hang_members,
    hang_subjects,
    rejoin_of,
    rejoin_parted,
)
from pipeline.assemble.text.participles import rejoin_participles
from pipeline.assemble.text.regular import close_cited, hang_relatives, join_modals
from pipeline.assemble.text.rehung import join_demands, rehang_harm, rejoin_when, reread_beside
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
    name_bodies,
    name_people,
    own_things,
    rejoin_together,
    turn_trades,
)
from pipeline.assemble.text.righted import close_reduced, free_sourced, read_infinitives
from pipeline.assemble.text.run_on import find_verbs, free_nouns, free_subjects, part_clauses, part_counted, part_event
from pipeline.assemble.text.settled import settle
from pipeline.assemble.text.shots import read_shots
from pipeline.assemble.text.strays import rehang_strays

if TYPE_CHECKING:
    from pipeline.assemble.text.view import Name


def mend_tree(
    lower: list[str], tag: list[str], dep: list[str], head: list[int], words: list[str], starts: list[int]
) -> None:
    """Mend governors and relations, in place, where no name need be known."""
    join_hyphened(lower, tag, dep, head)
    rehang_strays(lower, tag, dep, head)
    complete(lower, tag, dep, head)
    rejoin_of(lower, tag, dep, head)
    join_modals(lower, tag, dep, head)
    hang_relatives(lower, tag, dep, head)
    own_days(lower, tag, dep, head)
    part_from_subject(lower, tag, dep, head)
    close_cited(lower, tag, dep, head)
    fill_of(lower, tag, dep, head)
    close_asides(lower, tag, dep, head)
    close_dashes(lower, tag, dep, head, starts)
    read_infinitives(tag, dep, head)
    close_reduced(tag, dep, head)
    rejoin_participles(lower, tag, dep, head)
    join_passives(lower, tag, dep, head)
    own_things(lower, tag, dep, head)
    join_row(lower, tag, dep, head)
    read_let(lower, tag, dep, head)
    rehang_deeds(lower, tag, dep, head)
    rehang_harm(lower, tag, dep, head)
    rejoin_when(lower, tag, dep, head)
    join_demands(lower, tag, dep, head)
    join_asked(lower, tag, dep, head)
    close_relatives(lower, tag, dep, head)
    rejoin_lost(lower, dep, head)
    take_both(lower, tag, dep, head)
    close_quotes(words, tag, dep, head)
    free_custody(lower, tag, dep, head)
    close_hyphens(lower, dep, head)
    join_subjects(lower, dep, head)
    rejoin_together(lower, tag, dep, head)
    turn_trades(lower, tag, dep, head)
    join_unseen(lower, tag, dep, head)
    join_others(lower, tag, dep, head)
    rejoin_parted(lower, tag, dep, head)
    own_deeds(tag, dep, head)
    hang_accusations(lower, tag, dep, head)
    hang_told(lower, tag, dep, head)


def mend_named(
    lower: list[str], tag: list[str], dep: list[str], head: list[int], words: list[str], names: list[Name],
    name_at: list[int], sentences: list[tuple[int, int]],
) -> None:  # fmt: skip
    """Mend what is a person, a place or a body, and the governors and relations of names."""
    name_people(words, dep, head, names)
    name_bodies(lower, tag, names)
    name_outlets(lower, tag, names)
    call_known(lower, names)
    name_officers(lower, tag, dep, head, names)
    hang_on_relatives(lower, tag, dep, head, names)
    settle(lower, tag, dep, head, names, name_at, words, sentences)
    reread_beside(lower, tag, dep, head, names)
    read_that(lower, tag, dep, head)
    hang_following(lower, dep, head, names, name_at)
    hang_on_gerunds(tag, dep, head, names)
    describe_pairs(lower, tag, dep, head, names)
    join_paired(lower, tag, dep, head, names)
    close_sources(lower, tag, dep, head, names, name_at)
    free_sourced(lower, tag, dep, head, names)
    rejoin_companions(lower, tag, dep, head, names, name_at)
    rejoin_apposed(lower, dep, head, names)
    hang_bodies(lower, dep, head, names)
    hang_makers(lower, tag, dep, head, names)
    hang_who(lower, tag, dep, head, names)
    hang_subjects(lower, dep, head, names)
    free_subjects(lower, tag, dep, head, names)
    free_nouns(lower, tag, dep, head)
    hang_members(lower, tag, dep, head, names)
    rejoin_tolls(lower, tag, dep, head)
    rejoin_parents(lower, tag, dep, head)
    rejoin_whose(lower, tag, dep, head)
    part_from_count(lower, tag, dep, head)
    part_event(lower, tag, dep, head)
    part_counted(lower, tag, dep, head, names)
    part_clauses(lower, tag, dep, head, names, name_at)
    rejoin_past(lower, tag, dep, head)
    rejoin_passive(tag, dep, head)
    hang_doers(lower, tag, dep, head)
    rejoin_given(lower, tag, dep, head, names, name_at)
    hang_terms(lower, tag, dep, head, names, name_at)
    hang_trailing(lower, tag, dep, head)
    compare_with(lower, tag, dep, head, names)
    rejoin_aside(tag, lower, dep, head, names)
    rejoin_among(lower, tag, dep, head, names)
    find_verbs(lower, tag, dep, head, names, sentences)
    read_shots(lower, tag, dep, head, names, [b for _, b in sentences])
