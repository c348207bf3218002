"""Nothing is told to anybody: not by us, and not by a library behind our back."""

import os
import subprocess
import sys

EXTRACTS = """
import os
from pipeline import extract

[incident] = extract("Police arrested Arman Sadykov in Oskemen on 27 August.", published="2020-08-29")
print(incident.act, len(os.listdir("/proc/self/task")))
"""


def test_no_library_keeps_an_id_of_the_machine_or_a_thread_that_reports(tmp_path):
    home = {"HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache"), "XDG_DATA_HOME": str(tmp_path / "data")}
    chosen = {name: value for name, value in os.environ.items() if "TELEMETRY" not in name}
    done = subprocess.run(
        [sys.executable, "-c", EXTRACTS], env=chosen | home, capture_output=True, text=True, check=False
    )
    assert (done.stderr, done.stdout) == ("", "arrest 1\n")
    assert list(tmp_path.iterdir()) == []
