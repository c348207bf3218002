"""Charges with their verb and without what follows, and grounds that accuse nobody."""

import pytest

from pipeline.recognise.charges import find_charges


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        # the verb of a quoted object, before an article of law
        (
            "A court fined Tamara Lisova 1,260 rubles for sharing “extremist materials” (Article 19.11 of the Code).",
            ["sharing “extremist materials”"],
        ),
        ("Ivan Sych was convicted under a law on “extremist materials” (Article 19.11).", ["extremist materials"]),
        # "serve" of an army, and of a term
        ("Dana Weiss was jailed for refusing to serve in the army.", ["refusing to serve in the army"]),
        ("Dana Weiss was convicted of theft and will serve a year.", ["theft"]),
        # who asked for it
        ("Omar Saleh was charged with defamation on the complaint of a former deputy minister.", ["defamation"]),
        ("Omar Saleh was charged with defamation in a complaint brought by a bank.", ["defamation"]),
        ("Omar Saleh was charged with libel at the behest of the governor.", ["libel"]),
        (
            "Omar Saleh was charged with insulting a judge in a complaint to the court.",
            ["insulting a judge in a complaint to the court"],
        ),
        (
            "Omar Saleh was charged with photographing a base at the request of a foreign state.",
            ["photographing a base at the request of a foreign state"],
        ),
        # what a state says that it protects is no accusation
        ("A judge ordered the blocking of the site Serhat on the grounds of national security and public order.", []),
        ("Authorities blocked the site Tayga on the grounds of protecting public health.", []),
        ("Omar Saleh was arrested on grounds of defamation.", ["defamation"]),
        ("Omar Saleh was charged with undermining national security.", ["undermining national security"]),
        # a fine for what is only alleged
        (
            "The tax office fined the newspaper El Faro for alleged irregularities in its accounts.",
            ["irregularities in its accounts"],
        ),
        ("The state built a prison for alleged rebels.", []),
    ],
)
def test_charges(sentence: str, wanted: list[str]) -> None:
    assert [c.text for c in find_charges(sentence)[0]] == wanted
