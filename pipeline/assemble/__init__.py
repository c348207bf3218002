"""Values to incidents.

`pipeline` is the whole way from an article to its records, `components` its last stretch: `facts` gathers the values
of an article, `events` reads each act that it tells, `merge` joins the tellings of one act, `cases` links the
incidents of one matter, `build` makes the records and `confidence` says how far to trust them. `event` is one act, on
its way through all.

What they ask stands in a room a question; each room's `__init__` says which of its modules answers what:

- `text`: how the parse reads
- `who`: whom an act befell
- `what`: which act it was, and what is no incident of ours
- `whether`: whether it happened
- `by_whom`: who did it
- `when`: on which day
- `where`: in which town and country
- `law`: on which charge, with which penalty

Beside them, the borders of names (`adjoining`, `bodies`, `no_bodies`, `edges`, `called_again`), what an article marks
and mentions (`marked_acts`, `mentions`, `entities`), what a record rests on (`evidence`, `explained`), the hand-over of
values between acts (`attach`), what a document keeps as bytes (`packing`), and what is told twice (`elliptic`,
`headlined`, `held_apart`, `one_matter`, `other_cases`, `recounted`, `retold`, `rival_counts`, `same_deed`).
"""
