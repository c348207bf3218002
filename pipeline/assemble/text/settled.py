"""Who is named right after a verb, a trade or an "of", where one parse calls them its object and an equal one does not.

"Police in Bamako arrested unionist X", with X hung beside the police; "who treated X after officers tortured him", with
X hung on the torture; "Hundreds detained in a weekend of unrest", as if they detained somebody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.callings import DEEDS, is_full_name, is_ones, is_trade
from pipeline.assemble.text.common import ARTICLES, FINITE, IS_WAS, MONTHS, NOUNS, SUBJECTS
from pipeline.assemble.text.shared_words import DOZENS
from pipeline.assemble.text.verbless import hang_on
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.text.words import actor_type, family_first, people
from pipeline.assemble.where.placewords import placing
from pipeline.kept import compiled
from pipeline.normalise.namesakes import first_names
from pipeline.normalise.places import gazetteer
from pipeline.normalise.places.reading import read

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Name, Tree

# relations of what leaves a verb no room for an object
COMPLETING = frozenset({"dobj", "ccomp", "xcomp", "aux", "auxpass", "prt", "advmod"})
TITLE = NOUNS | {"JJ", "JJR", "JJS", "HYPH"}  # words between a verb and a name, that say what its bearer is
NEAR = 8  # tokens of a name with what stands before it, at most
PHRASES = 12  # tokens of what stands between a deed and its "of"
ARGUMENT = 30  # tokens from a verb to its object or subject, at most
AGED = 12  # tokens of a calling with its age behind a name
FEW = 4  # tokens before a name that tell whose it is
OF_ONE = word_list("people.toml", "relatives", "of_one")
HOUSES = word_list("where.toml", "houses", "of_people")
HURLED = word_list("verbs.toml", "harm", "hurled")
ONTO = frozenset({"at", "on", "over", "onto"})
AIMED = verb_list("verbs.toml", "harm", "aimed")
IMPOSED = verb_list("verbs.toml", "sentences", "imposing")
HANDED = verb_list("verbs.toml", "sentences", "handing")
TERMS = compiled(rf"\b(?:{'|'.join(sorted(noun_list('verbs.toml', 'sentences', 'terms')))})\b")
BESIDE = frozenset({"in", "at", "on", "by", "near", "outside"})
LIKENING = verb_list("verbs.toml", "likening", "verbs")
# what nobody does without an object, and so befell those only counted
SEIZED = word_list("verbs.toml", "law", "of_people", "of_those_counted")
# what befalls people alone, no towns ("likened it to Aleppo, bombed for years")
OF_PEOPLE = word_list("verbs.toml", "law", "of_people", "of_those_likened")
JOINS = [[","], ["and"], ["or"], [",", "and"], [",", "or"]]
LARGE = 20_000  # people of a town
WHEN = frozenset({"in", "during", "after", "amid", "over", "following", "as", "since", "at"})


def settle(tree: Tree) -> None:
    """Name people as who stands before their names tells, and hang on verbs what stands right after them."""
    lower, tag, names = tree.lower, tree.tag, tree.names
    name_at, words, sentences = tree.name_at, tree.words, tree.sentences
    size = len(tag)
    for before, name, behind in zip(names, names[1:], names[2:], strict=False):
        name_in_row(tree, before, name, behind)
    for name in names:
        after = name.last + 1
        if name.last > name.first and (after >= size or tag[after] not in FINITE or lower[after] in IS_WAS):
            name_titled(words, name, name_at)  # not "the poet Lumen Watch calls a prisoner of conscience"
        name_after_faith(tree, name)
        name_placed(tree, name)
        name_likened(tree, name)
        if name.label == "PERSON":
            take_object(tree, name)
            take_given(tree, name)
    free_objects(tree)
    for first, last in sentences:
        read_counted(tree, first, last)


def name_in_row(tree: Tree, before: Name, name: Name, after: Name) -> None:
    """Call a place the one word in a row of towns of its country that was read as something else.

    "raids on Nablus, [Jenin] and Tulkarm".
    """
    if name.label == "PLACE" or name.first != name.last or before.label != "PLACE" or after.label != "PLACE":
        return
    comma, link = tree.lower[before.last + 1 : name.first], tree.lower[name.last + 1 : after.first]
    if comma != [","] or link not in JOINS or (land := land_of_town(name.text)) is None:
        return
    if land == land_of_town(before.text) == land_of_town(after.text):
        name.label = "PLACE"


def land_of_town(text: str) -> str | None:
    """Return the country of a name that is before all else that of a town of some size, else None."""
    best = next(iter(read(text).options), None)
    return best.country if best is not None and best.kind == "city" and best.population >= LARGE else None


def name_titled(words: list[str], name: Name, name_at: list[int]) -> None:
    """Call a person, without the trade, what was read as a body that begins with a trade ("the [pedlar X Y]").

    A body's name has none in small letters; one after a trade stays a body ("the activist Green Front").
    """
    trade, own = words[name.first], words[name.first + 1 : name.last + 1]
    if not is_trade(trade) or not is_full_name(own):
        return
    if name.label == "PERSON" or (name.label == "ORGANISATION" and not gazetteer().is_place(" ".join(own))):
        name_at[name.first] = -1
        name.text, name.first, name.label = name.text[len(trade) :].lstrip(), name.first + 1, "PERSON"


def name_after_faith(tree: Tree, name: Name) -> None:
    """Let a person's name begin after the people or faith that several are called by ("Karo Christians | Ida Obi")."""
    many = (k for k in range(name.first, name.last - 1) if tree.tag[k] == "NNPS" and tree.lower[k] in people().plurals)
    if name.label != "PERSON" or (last := next(many, -1)) < 0:
        return
    name.text = name.text[tree.start[last + 1] - tree.start[name.first] :]
    tree.name_at[name.first : last + 1] = [-1] * (last + 1 - name.first)
    name.first = last + 1


def name_placed(tree: Tree, name: Name) -> None:
    """Call a person what stands where one person alone can ("the passport of X Y", "the 40-year-old X Y").

    Not a place that there is.
    """
    lower, words = tree.lower, tree.words
    if name.label == "PLACE" and given_a_term(lower, name) and not gazetteer().is_place(name.text):
        name.label = "PERSON"
    if name.label == "PERSON" or name.first == name.last:
        return
    before = ["", "", "", "", *lower[max(0, name.first - FEW) : name.first]][-FEW:]
    known = lower[name.first] in first_names() or lower[name.first] in family_first()
    of = before[-2] if before[-1] == "of" else ""
    owner = of in OF_ONE or (known and (of in DEEDS or (of in MONTHS and before[-4] in DEEDS)))
    trade = known and is_trade(before[-1]) and before[-2] in ARTICLES and before[-3] == "of"
    trade = trade or (before[-4] in DEEDS and is_ones(words, name.first, name.last))
    aged = before[-1] == "old" and before[-2] == "-"  # "the 40-year-old X Y"
    told = at_them(lower, name, before) or after_place(tree, name)
    alone = owner or trade or aged or aged_after(lower, name) or (known and told)
    if alone and is_full_name(words[name.first : name.last + 1]) and not gazetteer().is_place(name.text):
        name.label = "PERSON"


def aged_after(lower: list[str], name: Name) -> bool:
    """Tell whether a calling with its age explains a name ("X Y, a 49 year-old shop owner"), not that of a body."""
    after = lower[name.last + 1 : name.last + AGED]
    if after[:1] != [","] or after[1:2] not in (["a"], ["an"], ["the"]) or "old" not in after:
        return False
    old = after.index("old")
    told = [word for word in after[2:old] if word != "-"]
    if not (told[:1] and told[0].isdigit() and told[1:] in (["year"], ["years"])):
        return False
    called = next((w for w in after[old + 1 :] if w in people().nouns or w in people().body_nouns), None)
    return called is not None and called in people().nouns


def after_place(tree: Tree, name: Name) -> bool:
    """Tell whether a deed's "of" names a "place" behind where or when it was done ("the arrest in Osh of X Y")."""
    lower, of = tree.lower, name.first - 1
    if lower[of] != "of" or tree.tag[of - 1] not in {"NNP", "CD"} or lower[of - 1] in placing().in_town:
        return False
    return any(lower[k] in DEEDS and lower[k + 1] in BESIDE for k in range(max(0, of - PHRASES), of - 1))


def given_a_term(lower: list[str], name: Name) -> bool:
    """Tell whether a sentence, fine or ban is told to have been imposed on a "place" or handed to it."""
    lead = lower[max(0, name.first - NEAR) : name.first]
    if lead[-1:] not in (["on"], ["upon"], ["to"]) or (IMPOSED if lead[-1] != "to" else HANDED).isdisjoint(lead[-3:-1]):
        return False
    return TERMS.search(" ".join(lead[:-2])) is not None


def at_them(lower: list[str], name: Name, before: list[str]) -> bool:
    """Tell whether a "place" is at whom somebody shoots or throws what hurts people, or whose house is told of."""
    if name.label != "PLACE":
        return False
    after = lower[name.last + 1 : name.last + 3]
    if len(after) > 1 and after[0] in {"'s", "’s"} and after[1] in HOUSES:
        return True
    if lower[name.last] in placing().in_town:
        return False
    return (before[-1] in ONTO and before[-2] in HURLED) or (before[-1] == "at" and before[-2] in AIMED)


def name_likened(tree: Tree, name: Name) -> None:
    """Call a person whom somebody is likened to and who was jailed or killed ("compared X to Y, jailed for years")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    to, t = head[name.last], name.last + 2
    if name.label != "PLACE" or dep[name.last] != "pobj" or lower[to] not in {"to", "with"} or t >= len(lower):
        return
    if lower[head[to]] in LIKENING and lower[t - 1] == "," and tag[t] == "VBN" and lower[t] in OF_PEOPLE:
        name.label = "PERSON"


def take_object(tree: Tree, name: Name) -> None:
    """Make an object of who is named right after a verb, read as beside its subject or as what a phrase tells of.

    "Police in Bamako on 3 May arrested trade unionist X": X is not the police, nor an "arrested unionist". Nor is X who
    searched in "Police arrested X, head of Y, searched its office and …".
    """
    tag, dep, head = tree.tag, tree.dep, tree.head
    verb = name.first - 1
    while verb > 0 and verb > name.first - NEAR and tag[verb] in TITLE:
        verb -= 1
    if verb < 1 or tag[verb] not in {"VBN", "VBD"}:
        return
    who = next(tree.kids_in(verb, range(verb - 1, max(-1, verb - ARGUMENT), -1), "nsubj"), -1)
    if who < 0 or tree.has_kid(verb, range(who + 1, name.last), *COMPLETING):
        return
    whom = name.last
    if dep[whom] == "appos" and head[whom] == who:
        tag[verb], dep[whom], head[whom] = "VBD", "dobj", verb
    elif dep[verb] == "amod" and verb < head[verb] <= whom and head[head[verb]] == head[verb]:
        hang_on(tree, (who, verb, whom), min(len(tag), whom + ARGUMENT))
        return
    later = head[whom]
    if dep[whom] != "nsubj" or not whom < later or (dep[later], head[later]) != ("conj", verb):
        return
    if tree.lower[whom + 1] == tree.lower[later - 1] == "," and tree.lower[verb] in SEIZED:
        dep[whom], head[whom] = "dobj", verb


def take_given(tree: Tree, name: Name) -> None:
    """Make an object of who is given something, read as whose it is ("gave [X's] a three-year term")."""
    tag, dep, head = tree.tag, tree.dep, tree.head
    whom, verb = name.last, name.first - 1
    given = head[whom]
    if dep[whom] not in {"poss", "compound"} or not whom + 1 < given or tree.lower[whom + 1] not in {"a", "an"}:
        return
    if verb >= 0 and tag[verb].startswith("VB") and (head[given], dep[given]) == (verb, "dobj"):
        dep[whom], head[whom] = "dobj", verb


def free_objects(tree: Tree) -> None:
    """Give a verb the object right after it that the parse gives to the clause after ("treated X after Y beat him")."""
    tag, dep, head = tree.tag, tree.dep, tree.head
    for t in range(2, len(tag)):
        later = head[t]
        if dep[t] != "dobj" or not t + 2 < later <= t + ARGUMENT or dep[t + 1] != "mark" or head[t + 1] != later:
            continue
        if not tree.has_kid(later, range(t + 2, later), *SUBJECTS):
            continue
        verb = t - 1
        while verb > 0 and verb < head[verb] <= t:
            verb -= 1
        own = tree.has_kid(verb, range(verb + 1, t), "dobj")
        if tag[verb] in {"VBD", "VBZ", "VBP", "VB", "VBG"} and dep[verb] not in {"aux", "auxpass"} and not own:
            head[t] = verb


def read_nationals(tree: Tree) -> None:
    """Take for a noun a nationality that stands alone ("detained [a Kenyan] and two Somalis"), read as set beside."""
    tag, dep, head = tree.tag, tree.dep, tree.head
    for t in range(1, len(tag) - 1):
        if tag[t] != "JJ" or dep[t] != "parataxis" or tree.lower[t - 1] not in {"a", "an", "one"}:
            continue
        verb = head[t]
        if not tag[verb].startswith("VB") or tag[t + 1] in {"NN", "NNS", "NNP", "JJ", "HYPH"}:
            continue
        if not gazetteer().is_demonym(tree.words[t]):
            continue
        after = range(verb + 1, min(len(tag), verb + ARGUMENT)) if verb < t else range(max(0, verb - ARGUMENT), verb)
        taken = COMPLETING - {"aux", "auxpass", "advmod", "prt"} if verb < t else SUBJECTS
        if any(head[k] == verb and dep[k] in taken for k in after):
            continue
        passive = tree.has_kid(verb, range(max(0, verb - NEAR), verb), "auxpass")
        tag[t], dep[t] = "NN", "dobj" if verb < t else "nsubjpass" if passive else "nsubj"
        head[t - 1], dep[t - 1] = t, "det"
        many = next((k for k in range(t + 2, min(len(tag), t + FEW)) if tag[k] == "NNPS" and head[k] == t), -1)
        if many > 0 and tag[many - 1] == "CD":
            head[many - 1], dep[many - 1] = many, "nummod"


def read_counted(tree: Tree, first: int, last: int) -> None:
    """Take for a passive what is told, without an object, of those only counted ("Hundreds detained in May")."""
    lower, tag, dep = tree.lower, tree.tag, tree.dep
    while first < last and tag[first] == "_SP":
        first += 1
    if first + 2 >= last or not (lower[first] in DOZENS or tag[first] == "CD"):
        return
    verb = next((k for k in range(first + 1, min(last - 1, first + NEAR)) if tag[k] == "VBD"), -1)
    if verb < 0 or dep[verb] != "ROOT" or lower[verb] not in SEIZED or lower[verb + 1] not in WHEN:
        return
    if tree.has_kid(verb, range(first, last), *COMPLETING):
        return
    if any(actor_type([lower[k]]) is not None for k in range(first, verb)):
        return  # "Dozens of officers arrested, …"
    if tree.has_kid(verb, range(first, verb), *SUBJECTS):
        tag[verb] = "VBN"
