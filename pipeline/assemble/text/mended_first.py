"""What the parse gets wrong where no name need be known, mended before a rule reads it; the order counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.absolutes import read_absolutes
from pipeline.assemble.text.after_days import raise_after_days
from pipeline.assemble.text.and_where import join_where
from pipeline.assemble.text.belongs import (
    hang_accusations,
    hang_accused,
    hang_further,
    hang_told,
    hang_verdicts,
    own_deeds,
    own_killings,
    read_gerunds,
)
from pipeline.assemble.text.both_subjects import (
    call_first_subject,
    join_as_well,
    join_both_subjects,
    read_bare_passives,
    return_told_subjects,
    seat_counted,
    seat_described,
    seat_loose,
)
from pipeline.assemble.text.clefts import part_if_not, part_neither, part_times
from pipeline.assemble.text.complements import complete, part_hostage, take_beyond
from pipeline.assemble.text.contracted import hang_contracted
from pipeline.assemble.text.court_steps import read_court_steps
from pipeline.assemble.text.fathered import seat_sons
from pipeline.assemble.text.first_named import describe_taken, seat_first_named
from pipeline.assemble.text.having import join_past_had, rejoin_gerunds, rejoin_having
from pipeline.assemble.text.headline_things import read_capitals, read_done, read_had, read_second_line
from pipeline.assemble.text.hearers import part_hearers, read_told
from pipeline.assemble.text.hyphened import join_hyphened, read_describing
from pipeline.assemble.text.joined_days import (
    free_joined_subjects,
    hang_days_of_charges,
    hang_joined_days,
    hang_last_day,
    hang_off_days,
    hang_paired_days,
    hang_past_terms,
    hang_since,
    rehang_judging,
    seat_days,
)
from pipeline.assemble.text.late_objects import read_objects
from pipeline.assemble.text.left_out import call_joined, hang_each_ground, join_that_of, open_refused
from pipeline.assemble.text.lesser_harm import read_lesser_harm
from pipeline.assemble.text.misread import (
    close_asides,
    close_dashes,
    close_relatives,
    join_passives,
    join_row,
    read_let,
    rehang_deeds,
    rejoin_lost,
    take_both,
)
from pipeline.assemble.text.months import (
    hang_day_of_deed,
    hang_day_of_probed,
    hang_day_of_suffered,
    hang_day_of_taken,
    hang_days,
    hang_on_after,
    own_days,
    part_from_day,
    part_from_subject,
)
from pipeline.assemble.text.not_but import (
    hang_all_but,
    hang_named_but,
    join_past_clause,
    part_cleft,
    part_doers,
    part_negated,
)
from pipeline.assemble.text.number_subjects import (
    join_past_of,
    part_dead,
    seat_aged,
    seat_numbers,
    seat_of_set,
    seat_ordinals,
    seat_reduced,
)
from pipeline.assemble.text.parted import close_suspended, rejoin_of, rejoin_parted, tell_part
from pipeline.assemble.text.participles import rehang_from_infinitive, rejoin_participles, share_taken
from pipeline.assemble.text.past_joined import rejoin_judged
from pipeline.assemble.text.past_tellers import rejoin_past_tellers, rejoin_past_without
from pipeline.assemble.text.regular import (
    close_cited,
    hang_beside_looks,
    hang_of_shot,
    hang_on_aged,
    hang_on_called,
    hang_relatives,
    join_modals,
    keep_in_part,
    keep_listed,
    mark_apposed,
)
from pipeline.assemble.text.rehung import (
    join_demands,
    rehang_harm,
    rehang_outcomes,
    rehang_past,
    rehang_year,
    rejoin_row,
    rejoin_when,
    rejoin_where,
)
from pipeline.assemble.text.reread import (
    close_hyphens,
    close_quotes,
    fill_of,
    free_custody,
    join_asked,
    join_others,
    join_subjects,
    join_unseen,
    own_things,
    rejoin_together,
    turn_trades,
)
from pipeline.assemble.text.results import hang_results
from pipeline.assemble.text.righted import (
    close_reduced,
    describe_said,
    hang_denied,
    part_second_subjects,
    read_fines,
    read_given,
    read_infinitives,
    read_own_hands,
    read_questions,
    read_unmarked,
    read_wanted,
)
from pipeline.assemble.text.said_subjects import (
    hang_on_told,
    hang_past_teller,
    seat_behind,
    seat_last_tellers,
    seat_posing,
    seat_said,
)
from pipeline.assemble.text.second_of import join_asked_for, join_second_of
from pipeline.assemble.text.served import hang_chargers, hang_passed
from pipeline.assemble.text.shared_was import share_passives
from pipeline.assemble.text.spoken import (
    close_told,
    free_addressed,
    head_claims,
    join_claimed,
    join_told,
    seat_tellers,
)
from pipeline.assemble.text.strays import read_taken, rehang_strays
from pipeline.assemble.text.that_opens import free_that
from pipeline.assemble.text.told_aside import part_tellers
from pipeline.assemble.text.two_callings import read_plainclothes
from pipeline.assemble.text.two_objects import read_two_objects, read_two_subjects
from pipeline.assemble.text.who_of_which import hang_by_number, seat_after_term
from pipeline.assemble.text.whom_to_what import part_whom
from pipeline.assemble.text.whose import close_whose

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.assemble.text.tree import Tree

MENDS: Final[tuple[Callable[[Tree], None], ...]] = (
    hang_contracted,
    seat_sons,
    seat_described,
    return_told_subjects,
    join_both_subjects,
    join_as_well,
    call_first_subject,
    read_bare_passives,
    seat_loose,
    join_hyphened,
    read_describing,
    part_whom,
    read_plainclothes,
    rehang_strays,
    seat_first_named,
    describe_taken,
    complete,
    hang_results,
    part_hostage,
    take_beyond,
    rejoin_having,
    rejoin_gerunds,
    join_past_had,
    free_that,
    rejoin_of,
    join_second_of,
    join_that_of,
    open_refused,
    call_joined,
    join_asked_for,
    join_modals,
    hang_relatives,
    keep_in_part,
    keep_listed,
    hang_of_shot,
    hang_beside_looks,
    hang_on_aged,
    hang_on_called,
    hang_by_number,
    seat_after_term,
    mark_apposed,
    seat_days,
    seat_numbers,
    seat_aged,
    seat_ordinals,
    seat_of_set,
    join_past_of,
    seat_reduced,
    part_dead,
    own_days,
    hang_day_of_deed,
    hang_day_of_probed,
    hang_day_of_suffered,
    hang_day_of_taken,
    hang_on_after,
    hang_days,
    free_joined_subjects,
    hang_joined_days,
    hang_last_day,
    hang_days_of_charges,
    hang_off_days,
    hang_past_terms,
    hang_since,
    hang_paired_days,
    part_from_subject,
    part_from_day,
    close_cited,
    fill_of,
    rejoin_judged,
    close_asides,
    tell_part,
    free_addressed,
    close_dashes,
    read_objects,
    read_infinitives,
    read_fines,
    read_given,
    read_unmarked,
    read_absolutes,
    read_court_steps,
    hang_denied,
    read_own_hands,
    read_questions,
    read_wanted,
    seat_said,
    seat_behind,
    seat_last_tellers,
    hang_past_teller,
    rejoin_past_tellers,
    rejoin_past_without,
    hang_on_told,
    seat_posing,
    read_done,
    read_had,
    read_second_line,
    read_capitals,
    share_passives,
    read_two_objects,
    read_lesser_harm,
    read_two_subjects,
    part_second_subjects,
    raise_after_days,
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
    share_taken,
    seat_counted,
    join_past_clause,
    part_negated,
    hang_all_but,
    hang_named_but,
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
    rehang_outcomes,
    rehang_judging,
    rehang_year,
    rehang_from_infinitive,
    rehang_past,
    rejoin_row,
    rejoin_when,
    rejoin_where,
    join_where,
    join_demands,
    join_asked,
    hang_each_ground,
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
    hang_chargers,
)


def mend_tree(tree: Tree) -> None:
    """Mend governors and relations, in place, where no name need be known."""
    for mend in MENDS:
        mend(tree)
