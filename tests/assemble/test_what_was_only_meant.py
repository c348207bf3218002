"""What was talked of, put off, opposed or a task; and what was done in haste, or brought about."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.clean import article_from_text

# what is told as done, and the sentences that tell it
ROWS = [
    ("", "Soldiers talked about killing Ilir Koci."),
    ("", "Officers spoke about arresting Ana Bor."),
    ("", "They were talking about killing Ilir Koci."),
    ("", "Police thought of arresting Ana Bor."),
    ("", "The ministers discussed arresting Ana Bor."),
    ("", "The men boasted of planning to kill Ilir Koci."),
    ("", "Police delayed arresting Ana Bor."),
    ("", "Police put off arresting Ana Bor."),
    ("", "Police deferred charging Ana Bor."),
    ("", "The judge delayed trying Ana Bor."),
    ("", "Prosecutors delayed charging Ana Bor until after the vote."),
    ("", "The police are against arresting Ana Bor."),
    ("", "The judge is against jailing Ana Bor."),
    ("", "The minister came out against arresting Ana Bor."),
    ("", "The officers are for arresting Ana Bor."),
    ("", "Police advised against arresting Ana Bor."),
    ("", "Police were tasked with arresting Ana Bor."),
    ("", "The officers entrusted with arresting Ana Bor refused."),
    ("", "Odo Lind was responsible for arresting dissidents."),
    ("", "The commander spoke against arresting Ana Bor."),
    ("", "Two officers were entrusted with taking Ana Bor to prison."),
    ("", "Odo Lind thinks about killing Ilir Koci."),
    ("", "Police did not remember to arrest Ana Bor."),
    ("", "Police had no time to arrest Ana Bor."),
    ("", "Police did not find time to arrest Ana Bor."),
    ("", "Police will hurry to arrest Ana Bor."),
    ("", "Police rushed to arrest Ana Bor, but she had fled."),
    ("", "Police hurried to the house to arrest Ana Bor."),
    ("", "Police were rushing to arrest Ana Bor when the rain came."),
    ("", "Police lacked the time to arrest Ana Bor."),
    ("", "Neighbours rushed to free Ilir Koci but the ropes held."),
    ("", "The mayor led efforts to arrest Ana Bor."),
    ("", "The rumour did not lead police to arrest Ana Bor."),
    ("", "The rumour will lead police to arrest Ana Bor."),
    ("", "A tip might prompt police to arrest Ana Bor."),
    ("", "The report prompted lawmakers to ask police to arrest Ana Bor."),
    ("", "The minister pushed police to arrest Ana Bor."),
    ("", "The crowd urged soldiers to kill Jon Vane."),
    ("", "The verdict against Ana Bor was not overturned."),
    ("", "The ruling against Ana Bor was set to be read on Monday."),
    ("killing reported Ilir Koci", "The soldier bragged of killing Ilir Koci."),
    ("killing reported Ilir Koci", "The soldier talked openly about how he killed Ilir Koci."),
    ("killing reported Ilir Koci", "Police talked to the man who killed Ilir Koci."),
    ("killing reported Ilir Koci", "The soldier responsible for killing Ilir Koci was freed."),
    ("killing reported Ilir Koci", "Neighbours talked about soldiers killing Ilir Koci."),
    ("killing reported Ilir Koci", "Soldiers stooped to kill Ilir Koci."),
    ("arrest reported Ana Bor", "Ana Bor talked about being arrested in May."),
    ("arrest reported Ana Bor", "Ana Bor talked about politics before police arrested her."),
    ("arrest reported Ana Bor", "Police delayed the train, arresting Ana Bor."),
    ("arrest reported Ana Bor", "Police postponed the raid after arresting Ana Bor."),
    ("arrest reported Ana Bor", "Neighbours protested against police arresting Ana Bor."),
    ("arrest reported Ana Bor", "Her party is against the law, and police arrested Ana Bor."),
    ("arrest reported Ana Bor", "Police arrested Ana Bor, who is against jailing poets."),
    ("arrest reported Ana Bor", "The officers tasked with guarding the bank arrested Ana Bor."),
    ("arrest reported Ana Bor", "The officers tasked with arresting Ana Bor seized her at dawn."),
    ("arrest reported Ana Bor", "Police did not delay arresting Ana Bor."),
    ("arrest reported Ana Bor", "Officers are known for arresting Ana Bor."),
    ("arrest reported Ana Bor", "The officers were praised for arresting Ana Bor."),
    ("arrest reported Ana Bor", "The officers were happy with arresting Ana Bor."),
    ("arrest reported Ana Bor", "The officers admitted to arresting Ana Bor."),
    ("arrest reported Ana Bor", "Police hurried to arrest Ana Bor."),
    ("arrest reported Ana Bor", "Police remembered to arrest Ana Bor."),
    ("arrest reported Ana Bor", "Police hastened to arrest Ana Bor."),
    ("arrest reported Ana Bor", "Police took care to arrest Ana Bor at night."),
    ("arrest reported Ana Bor", "Police made time to arrest Ana Bor."),
    ("arrest reported Ana Bor", "Police bothered to arrest Ana Bor."),
    ("arrest reported Ana Bor", "Police took the opportunity to arrest Ana Bor."),
    ("arrest reported Ana Bor", "Police wasted no time arresting Ana Bor."),
    ("arrest reported Ana Bor", "The rumour led police to arrest Ana Bor."),
    ("arrest reported Ana Bor", "The rumour that led police to arrest Ana Bor was false."),
    ("arrest reported Ana Bor", "The article prompted prosecutors to arrest Ana Bor."),
    ("arrest reported Ana Bor", "A complaint caused police to arrest Ana Bor."),
    ("killing alleged Ilir Koci", "The man charged with killing Ilir Koci was freed."),
    ("killing reported Jon Vane", "The suspicion that he was a spy led soldiers to kill Jon Vane."),
    ("killing reported Jon Vane", "Fear of spies drove rebels to kill Jon Vane."),
    ("killing reported Jon Vane", "A rumour provoked a mob to kill Jon Vane."),
    ("sentencing reported Ana Bor", "Her poems led the court to sentence Ana Bor to five years."),
    ("sentence_overturned reported Ana Bor", "The verdict against Ana Bor was overturned."),
    ("sentence_overturned reported Ana Bor", "The conviction against the poet Ana Bor was quashed on Monday."),
]  # fmt: skip


@pytest.mark.parametrize(("wanted", "text"), ROWS, ids=[row[-1] for row in ROWS])
def test_what_was_only_meant(extractor: Extractor, wanted: str, text: str) -> None:
    ((_, found),) = extractor.extract([article_from_text(text, published="2024-05-06")])
    told = []
    for i in found:
        if i.modality in {"reported", "alleged"}:
            named = [p.name for p in i.people if p.role == "victim"] or ([i.group.text] if i.group else [])
            told.append(f"{i.act} {i.modality} {' & '.join(named)}")
    assert ", ".join(sorted(told)) == wanted
