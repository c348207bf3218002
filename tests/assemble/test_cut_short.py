"""Texts that stop anywhere: whatever is cut off, what is left is read."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader

SENTENCES = (
    "Police arrested Ana Mora, Radio Aurora and Ivo Kral (Zenda Post: “Iwo Kral”; ZHRD: “Kral”) in Goma on 4 May 2023.",
    "MORA — A man named Ivo Kral was shot dead in a Burger Barn by members of a gang, an officer told reporters.",
    "His lawyer, Hana Novak, said that the court had sentenced him to two years in prison over the death of X.",
    "Ana Mora came home on a Friday. The charges against both were arson and libel.",
    "Officials: Blast kills nine, among them a nurse called Eva Soto, whose two sons were picked up after an arrest.",
)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_every_beginning_and_every_end_is_read(read: Reader, sentence: str) -> None:
    words = sentence.split(" ")
    for n in range(len(words)):
        for text in (" ".join(words[: n + 1]), " ".join(words[n:])):
            assert all(e.text in text for i in read(text) for e in i.evidence)


@pytest.mark.parametrize(
    "text",
    [
        "The army said, as they say today, it was police",
        "The sister of Mina Dor was arrested outside the prison where she",
        "Prosecutors sought ten years for Ama Toko and Judge Karl Voss",
        "Ana Bor was convicted of treason. So was Karl Voss,",
        "A court sentenced Omar Saleh to life and Karl Voss to death",
        "Omar Saleh was killed by soldiers and Karl Voss by unknown gunmen",
        "Police arrested 13 people in Gulu and 20 in",
        "Karl Voss is standing trial for crimes told between 1984 and 2016, including fraud and misappropriation.",
        "Omar Saleh was jailed in 1982, and the tenth fugitive, Karl Voss,",
        "In November 2018, plainclothes",
        "Ana Bor was subjected to an assault by a mob in Osh on 3",
        "Few people think that Omar Saleh was tortured by guards, and",
        "The woman fined 50 euros by a court has been",
        "Omar Saleh, Kenya -",
        "Police arrested Omar Saleh. “",
        "Police arrested Omar Saleh. Why",
        "Omar Saleh was beaten by soldiers, including Captain Karl Voss",
        "Nine people were arrested by police officers, including Karl Voss and Ana",
        "Omar Saleh was beaten by soldiers, among",
        "Tell us the first days of what befell Omar Saleh, in order; a bare one where none is told. all",
    ],
)
def test_a_text_without_its_last_stop_is_read(read: Reader, text: str) -> None:
    assert all(e.text in text for i in read(text) for e in i.evidence)
