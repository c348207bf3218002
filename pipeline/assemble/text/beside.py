"""Names in or beside a noun phrase: "lawyer X", "three men, X, Y and Z", "the mayor of Osh, X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.common import LATER_ONES
from pipeline.assemble.text.party import COUNTED, Party
from pipeline.assemble.text.simple import in_phrases
from pipeline.assemble.text.wordlists import noun_list, word_list
from pipeline.assemble.text.words import people
from pipeline.assemble.who.appended import appended
from pipeline.assemble.who.bodies import counted_bodies
from pipeline.assemble.who.nameless import bare_number
from pipeline.assemble.who.names import name_head
from pipeline.assemble.who.spared import opening
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

GRANTED = word_list("verbs.toml", "sentences", "granted")
HOMES = word_list("where.toml", "houses", "of_people")
# "was arrested with her [sister] on 3 May": the sister, too, where the clause goes on with one of the words after it
ALONG = noun_list("people.toml", "companions", "beside") | noun_list("people.toml", "companions", "taken_along")
GOING_ON = word_list("people.toml", "companions", "going_on")
CLOSE = word_list("people.toml", "companions", "close_by")
INCLUDING = {"including", "like", "namely", "especially"}
SETS = word_list("people.toml", "counted", "sets")  # "a number of newspapers, including X"
CALLED = word_list("verbs.toml", "calling", "words", "known")
# "the artist himself, whom the police name only as “X”", "a man everybody calls X"
NAMED_SO = compiled(
    r"(?:,? (?:named|identified|known) (?:only )?as| by the name of) [“\"‘']?"
    r"|(?:(?: himself| herself)?,? whom (?:[a-z-]+ ){1,3}?"
    rf"| (?:{'|'.join(toml_table('names.toml')['people']['called_by'])}) )"
    r"(?:calls?|(?:names?|knows?|identif(?:y|ies))(?: (?:only|simply|just))? (?:only )?as) [“\"‘']?(?:[A-Z][a-z]+ )?"
)
NAMED_NEAR = 14  # tokens from a noun to the name
OF_THEM, TRADE = 8, 5  # tokens of "one of them", and of what somebody is by trade
OFFICE = 12  # tokens from a noun to the comma after what it is head, editor or author of


def apposed_below(resolver: Resolver, t: int) -> Party:
    """Return those of a counted set whom the parse puts beside what they belong to ("two elders of a church, X and Y").

    They have to be as many as the set.
    """
    view, count = resolver.view, resolver.count_at(t)
    of = in_phrases(view, t) if count is not None else []
    for a in (a for p in of if view.lower[p] not in people().nouns for a in view.kids(p, "appos", "conj")):
        if view.person_at(view.head[a]) and view.lower[opening(view, view.head[a]) - 1] == "of":
            break  # "two colleagues of X and Y"
        members = [view.name_at[k] for k in (*resolver.chain(a), *resolver.listed(a))]
        named = [view.names[i].cluster for i in members if view.is_person(i)]
        own = list(dict.fromkeys(named))
        if count is not None and count.min == count.max == len(own) > 1:
            return Party(people=own, how=["apposition"], head=t, plural=True)
    return Party(head=t)


def names_beside(resolver: Resolver, t: int, *, depth: int) -> Party:
    """Return who is named in or beside a phrase: "lawyer X", "three men, X, Y and Z", "activists including X"."""
    view = resolver.view
    out = Party(head=t)
    for c in view.children[t]:
        dep = view.dep[c]
        i = view.name_at[c]
        if view.is_person(i) and dep in {"appos", "compound", "nmod"}:
            if (dep != "appos" and view.names[i].last >= t) or of_them_all(view, view.names[i].first):
                continue
            # "X's lawyer": a possessor is somebody else, and "Navalny supporters" are not Navalny
            after = view.names[i].last + 1
            summed = view.tag[after : after + 1] in (["CD"], ["$"])  # "fined X 500 euros"
            summed = summed or view.lower[t] in GRANTED
            if dep != "appos" and view.names[i].last < t and view.words[t].islower() and not summed:
                continue
            for member in [*resolver.chain(c), *resolver.listed(c)]:
                j = view.name_at[member]
                if view.is_person(j) and view.names[j].cluster not in out.people:
                    out.people.append(view.names[j].cluster)
                    out.how.append("apposition")
        elif (dep == "prep" and view.lower[c] in INCLUDING) or (
            dep == "prep" and view.lower[c] == "as" and c > 0 and view.lower[c - 1] == "such"
        ):
            for p in view.kids(c, "pobj"):
                if view.tag[t] == "NN" and view.lower[t] in HOMES:
                    continue  # "ten men burst into the house, including two guards": of the men
                if view.lower[p] not in {"his", "hers", "theirs"}:  # no person, but what is theirs
                    out.add(resolver.party(p, depth=depth + 1))
        elif dep == "appos" and i < 0 and depth < 2 and view.lower[c] in people().nouns:
            inner = resolver.names_beside(c, depth=depth + 1)
            if inner:
                out.add(inner)
    if not out:
        out.add(apposed_below(resolver, t))
    above = second_trade(view, t)
    above = view.head[t] if above is None else above
    added = view.dep[t] == "appos" and t in appended(view, above)  # "X, his wife and their son"
    aside = view.dep[t] == "appos" or above != view.head[t]
    if aside and not out and not added and view.name_at[above] >= 0 and resolver.singular(t):
        # "X, an imam sentenced to 20 years"
        name = view.names[view.name_at[above]]
        if name.label == "PERSON" and name.last < t:
            out.people.append(name.cluster)
            out.how.append("apposition")
    if view.dep[t] == "appos" and not out and view.name_at[above] >= 0 and not resolver.singular(t):
        # "X and Y, members of the league, who were held"
        told = [view.names[view.name_at[k]] for k in (*resolver.chain(above), *resolver.listed(above))
                if view.name_at[k] >= 0]  # fmt: skip
        several = list(dict.fromkeys(n.cluster for n in told if n.label == "PERSON" and n.last < t))
        if len(several) > 1:
            out.people, out.how = several, ["apposition"]
    in_law = view.lower[t] == "law" and view.lower[max(0, t - 2)] == "in"
    if view.name_at[t] < 0 and (view.lower[t] in people().nouns or in_law) and not out:
        after = t + 1
        bracketed = after < len(view.words) and view.lower[after] == "(" and not resolver.singular(t)
        if after < len(view.words) and (bracketed or view.lower[after] in {",", ":", "—", "-", "–"}):
            after += 1
        j = view.name_ahead(after)
        direct = after == t + 1 or bracketed
        if (
            view.is_person(j)
            and view.sentence_at[after] == view.sentence_at[t]
            and (direct or resolver.singular(t))
        ):
            head = name_head(view, view.names[j])
            if direct or view.dep[head] in {"appos", "conj"}:
                out.people.append(view.names[j].cluster)
                out.how.append("apposition")
                if direct:
                    others = (
                        [*resolver.chain(head)[1:], *resolver.listed(head)] if view.lower[t] in people().plurals else []
                    )
                    named = [view.names[view.name_at[m]] for m in others if view.name_at[m] >= 0]
                    out.people.extend(n.cluster for n in named if n.label == "PERSON")
    for bearers in () if out else ([apposed(resolver, t)], called_so(resolver, t)):
        for beside in bearers:
            if beside is not None:
                out.people.extend(with_listed(resolver, t, beside))
                out.how.append("apposition")
    for holder in (after_office(resolver, t), after_body(resolver, t)) if not out else ():
        if holder is not None:
            out.people.append(holder)
            out.how.append("apposition")
    out.people = list(dict.fromkeys(out.people))
    return out


def whole_beside(view: DocView, t: int, out: Party) -> None:
    """Keep the number alone of a set of which some are told after it ("killed 22, including eight children": 22)."""
    alone = bare_number(view, t)
    told = max(len(out.people), (out.group.min or 0) if out.group is not None else 0)
    if alone is not None and (alone.min or alone.max or 0) > told:
        out.group = alone


def of_them_all(view: DocView, first: int) -> bool:
    """Tell whether a name says what all or most of a set are, as a people does ("ten men, all of them X")."""
    before = view.lower[max(0, first - 2) : first]
    return before == ["of", "them"] or before[-1:] in (["all"], ["mostly"], ["mainly"], ["predominantly"], ["largely"])


def with_listed(resolver: Resolver, t: int, person: int) -> list[int]:
    """Return a person and those listed after them ("including a woman named X and a man named Y")."""
    view, here = resolver.view, resolver.view.sentence_at[t]
    at = {i: view.sentence_at[view.names[i].first] for i in resolver.lists}
    own = [i for i in resolver.lists if view.names[i].cluster == person and at[i] == here]
    runs = (resolver.lists[i][resolver.lists[i].index(i) :] for i in own)
    return [person, *(view.names[k].cluster for k in next(runs, []) if view.names[k].label == "PERSON")]


def bodies_listed(resolver: Resolver, t: int, *, media: bool, depth: int) -> Party:
    """Return the bodies that a plural noun for such gives as examples: "newspapers, including X and Y"."""
    view = resolver.view
    out = Party(head=t)
    if resolver.singular(t) and view.lower[t] not in SETS:
        return out
    for c in view.kids(t, "prep"):
        if view.lower[c] in INCLUDING or (view.lower[c] == "as" and view.lower[c - 1] == "such"):
            for p in view.kids(c, "pobj"):
                inner = resolver.party(p, orgs=True, media=media, depth=depth + 1)
                out.orgs.extend(o for o in inner.orgs if o not in out.orgs)
    out.how.extend(["name"] if out.orgs else [])
    total = counted_bodies(view, t) if out.orgs else out
    if total.group is not None and (total.group.min or 0) > len(out.orgs):
        out.group = total.group
        out.how.append(COUNTED)
    return out


def apposed(resolver: Resolver, t: int) -> int | None:
    """Return whom a second noun between commas names, which the parse hangs elsewhere.

    "One of them, the writer X, was held"; "his co-defendant, the accountant X, received three years".
    """
    view = resolver.view
    k, last = t + 1, view.sentences[view.sentence_at[t]][1]
    counted = view.lower[t] in {"one", "another"} or (view.lower[t] in LATER_ONES and view.lower[t - 1] in {"a", "the"})
    if not counted and not (view.lower[t] in people().nouns and resolver.singular(t)):
        return None
    if view.lower[k : k + 1] == ["of"] and view.lower[t] in {"one", "another"}:
        k = next((j for j in range(k, min(last, t + OF_THEM)) if view.lower[j] == ","), last)
        if not all(plain_between(view, j) for j in range(t + 3, k)):
            return None
    bare = any(view.lower[c] == "another" for c in view.kids(t, "det"))  # "Another journalist, cameraman X, was held"
    alone = view.lower[t] in LATER_ONES and k + 1 < last and view.person_at(k + 1)  # "the fine of a third, X,"
    bare = bare or alone
    if k + 3 >= last or view.lower[k] != "," or not (bare or view.lower[k + 1] in {"the", "a", "an"}):
        return None
    start = k + 2 if view.lower[k + 1] in {"the", "a", "an"} else k + 1
    first = next((j for j in range(start, min(last, k + 2 + TRADE)) if view.name_at[j] >= 0), None)
    plain = ("NN", "JJ", "HYPH", "CC", "VBN")  # the last in "the retired teacher X"
    if first is None or not all(view.tag[j].startswith(plain) for j in range(start, first)):
        return None
    name, told = view.names[view.name_at[first]], view.lower[start:first]
    trade = next((w for w in reversed(told) if w in people().nouns), "")
    then = view.lower[name.last + 1 : name.last + 2]
    closed = then in (["of"], ["from"]) or (then == [","] and view.lower[name.last + 2] not in {"and", "or"})
    named = trade in people().nouns or (alone and then == [","])
    return name.cluster if name.label == "PERSON" and closed and named else None


def called_so(resolver: Resolver, t: int) -> list[int]:
    """Return whom a phrase says that its bearers are called ("a monk identified as X", "two men named as X and Y")."""
    view = resolver.view
    for clause in view.kids(t, "acl"):
        under = [p for c in view.kids(clause, "prep") if view.lower[c] == "as" for p in view.kids(c, "pobj")]
        first = next(iter((*under, *view.kids(clause, "oprd", "dobj", "attr"))), None)
        called = view.lower[clause] in CALLED or (bool(under) and view.lower[clause] == "named")  # "named only as X"
        if not called or first is None or not view.person_at(first):
            continue
        if resolver.singular(t):
            return [view.names[view.name_at[first]].cluster]
        members = (k for k in (*resolver.chain(first), *resolver.listed(first)) if view.person_at(k))
        people_named = list(dict.fromkeys(view.names[view.name_at[k]].cluster for k in members))
        if resolver.count_at(t) is not None or len(people_named) > 1:
            return people_named  # "the victims, identified as X and Y"
    if view.lower[t] in people().nouns and resolver.singular(t):
        for k in range(t + 2, min(view_end(view, t), t + NAMED_NEAR)):
            i = view.name_at[k]
            if i >= 0:
                so = NAMED_SO.fullmatch(view.text[view.end[t] : view.start[k]])
                after = view.tag[view.names[i].last + 1 : view.names[i].last + 2]
                alone = so is not None and view.names[i].label == "PERSON" and after not in (["DT"], ["JJ"])
                return [view.names[i].cluster] if alone else []
    return []


def given_to(view: DocView, t: int) -> int | None:
    """Return who is given bail and the like, whom the parse makes part of it ("granted the activist bail")."""
    inside = [c for c in view.kids(t, "compound", "amod") if view.lower[c] in people().nouns and view.name_at[c] < 0]
    return inside[-1] if view.lower[t] in GRANTED and view.dep[t] == "dobj" and inside else None


def after_office(resolver: Resolver, t: int) -> int | None:
    """Return who a noun and what it is head or author of describe, the parse putting the name beside the latter.

    "Police arrested the mayor of Osh, X"; "the author of a book about bribes, X".
    """
    view = resolver.view
    last = view.sentences[view.sentence_at[t]][1]
    office = view.lower[t + 1 : t + 2] == ["of"] and view.lower[t] in people().nouns
    if not office or not resolver.singular(t) or view.lower[t] in people().relatives:
        return None
    comma = next((k for k in range(t + 2, min(last, t + OFFICE)) if view.lower[k] == ","), last)
    if comma + 1 >= last or not all(plain_between(view, k) for k in range(t + 2, comma)):
        return None
    i = view.name_at[comma + 1]
    if not view.is_person(i):
        return None
    after = view.names[i].last + 1
    head = name_head(view, view.names[i])
    beside = view.dep[head] in {"appos", "conj"} and t <= view.head[head] < comma
    return view.names[i].cluster if beside and view.lower[after : after + 1] in ([","], ["."], [";"], ["("]) else None


def after_body(resolver: Resolver, t: int) -> int | None:
    """Return whose name follows the body that a noun says somebody belongs to, with no comma between.

    "Police detained lawyer and member of the Karo Bar Association X"; the parse makes the body part of the name.
    """
    view, last = resolver.view, view_end(resolver.view, t)
    if view.name_at[t] >= 0 or view.lower[t] not in people().nouns or not resolver.singular(t):
        return None
    if view.lower[t] in people().relatives:
        return None
    k = t + 1
    while k < last and (view.lower[k] == "and" or view.tag[k] in {"NN", "JJ", "HYPH", "VBG"}):
        k += 1
    bare = view.lower[k - 1] in people().nouns and view.lower[k : k + 1] in (["of"], ["at"], ["with"])
    k += 2 if view.lower[k + 1 : k + 2] == ["the"] else 1
    body = view.name_at[k] if bare and k < last else -1
    if body < 0 or view.names[body].label != "ORGANISATION":
        return None
    while k < last and (view.name_at[k] < 0 or view.names[view.name_at[k]].label == "ORGANISATION"):
        if not view.words[k][0].isupper() and view.name_at[k] < 0 and view.words[k] not in {"’", "'"}:
            return None
        k += 1
    name = view.names[view.name_at[k]] if k < last else None
    if name is None or name.label != "PERSON" or view.lower[name.last + 1 : name.last + 2] in (["’s"], ["'s"]):
        return None
    return name.cluster


def view_end(view: DocView, t: int) -> int:
    """Return the end of a token's sentence."""
    return view.sentences[view.sentence_at[t]][1]


def plain_between(view: DocView, k: int) -> bool:
    """Tell whether a token is no verb and names nobody, who might be whom the name after the comma means."""
    if view.name_at[k] >= 0:  # "the secretary of the Haulage Workers' Association, X"
        return view.names[view.name_at[k]].label != "PERSON"
    return view.words[k] not in people().nouns and not view.tag[k].startswith(("VB", "WP", "PRP"))


def taken_along(view: DocView, t: int) -> bool:
    """Tell whether a noun after "with" is for somebody's own who was taken, too ("arrested with her sister at home").

    Not "with his wife in the car", "with her lawyer", "with his son watching".
    """
    owned = any(view.tag[k] == "PRP$" for k in view.kids(t, "poss"))
    if not owned or view.lower[t] not in people().relatives | ALONG or view.kids(t, "acl"):
        return False
    last = max([t, *(k for c in view.kids(t, "conj") for k in view.subtree(c))])
    after, place = view.lower[last + 1 : last + 2], view.words[last + 2 : last + 3]
    in_thing = after == ["in"] and bool(place) and place[0].islower()  # "in the car"
    close = not CLOSE.isdisjoint(view.lower[last + 3 : last + 4])  # "on her back"
    if in_thing or close or "way" in view.lower[max(0, view.head[t] - 4) : view.head[t]]:
        return False  # "on his way home with his son"
    return not after or not after[0][0].isalnum() or after[0] in GOING_ON


def told_with(view: DocView, k: int) -> bool:
    """Tell whether a "with" hangs on the verb of its clause or on what it does, as in "is on trial with X".

    Not "was held after a row with X", "in a cell shared with X".
    """
    above = view.head[view.head[k]]
    above = view.head[above] if view.lower[above] == "along" else above
    if view.dep[above] == "pobj" and view.lower[view.head[above]] == "on":
        above = view.head[view.head[above]]
    if view.dep[above] == "dobj" and view.lower[view.head[k]] == "alongside":
        above = view.head[above]  # "faces charges alongside X"
    return bool(view.kids(above, "nsubj", "nsubjpass"))


def second_trade(view: DocView, t: int) -> int | None:
    """Return the name whose aside a noun goes on: "X, a poet and a member of the union who was held": it is X, too."""
    first = view.head[t]
    if view.dep[t] != "conj" or view.dep[first] != "appos" or view.name_at[first] >= 0 or view.name_at[t] >= 0:
        return None
    of_body = any(view.lower[p] in {"of", "for"} for p in view.kids(t, "prep"))
    article = [k for n in (first, t) for k in view.kids(n, "det") if view.lower[k] in {"a", "an"}]
    joined = [k for k in view.kids(first, "cc") if view.lower[k] == "and" and view.lower[k - 1] != ","]
    beside = view.lower[min(view.subtree(first)) - 1] == ","
    return view.head[first] if of_body and len(article) == len((first, t)) and joined and beside else None
