"""A worker that is made while its nursery dies."""

import subprocess
import sys
from pathlib import Path

# A nursery makes a worker and is gone before the worker has looked whose it is.
ORPHAN = """
import os, sys, time
from multiprocessing.connection import Connection
from pathlib import Path
from pipeline.batch.nursery import _work

def serve(pipe, settings, extractor):
    Path(sys.argv[1]).touch()

middle = os.fork()
if middle == 0:
    nursery = os.getpid()
    if os.fork() == 0:
        while os.getppid() == nursery:
            time.sleep(0.001)
        _work(Connection(os.open("/dev/null", os.O_RDWR)), serve, None, None, nursery)
    os._exit(0)
os.waitpid(middle, 0)
"""


def test_a_worker_whose_nursery_died_before_it_began_serves_nobody(tmp_path: Path) -> None:
    served = tmp_path / "served"
    # the worker holds the pipe until it ends: the output is whole only then
    subprocess.run([sys.executable, "-c", ORPHAN, str(served)], check=True, capture_output=True, timeout=60)
    assert not served.exists()


def test_a_worker_of_a_nursery_that_lives_serves(tmp_path: Path) -> None:
    served = tmp_path / "served"
    lives = ORPHAN.replace("while os.getppid() == nursery:", "while False:").replace(
        "    os._exit(0)\n", "    os.wait()\n    os._exit(0)\n"
    )
    subprocess.run([sys.executable, "-c", lives, str(served)], check=True, capture_output=True, timeout=60)
    assert served.exists()
