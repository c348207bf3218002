"""Values to incidents.

`events` reads each act that an article tells, `merge` joins the tellings of one act, `cases` links the incidents of one
matter, `build` makes the records, `confidence` says how far to trust them. What they ask stands in a room a question:
`text` (how the parse reads), `who`, `what`, `whether` (it happened), `by_whom`, `when`, `where`, `law`.
"""
