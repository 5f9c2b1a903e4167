"""What ``./dev`` promises on the command line, beyond what using it shows every day."""

import py_compile
import socket
import subprocess
import sys
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path

import pytest

from tests.support.sources import ROOT

PASSED, FAILED, NO_TESTS = 0, 1, 5


@pytest.fixture(scope="module")
def dev():
    spec = spec_from_loader("dev", SourceFileLoader("dev", str(ROOT / "dev")))
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("sqlite", "postgresql", "together"),
    [
        (PASSED, PASSED, PASSED),
        (PASSED, NO_TESTS, PASSED),
        (PASSED, FAILED, FAILED),
        (FAILED, PASSED, FAILED),
        (FAILED, NO_TESTS, FAILED),
        (NO_TESTS, NO_TESTS, NO_TESTS),
    ],
)
def test_both_engines_make_one_exit_code(dev, sqlite, postgresql, together):
    assert dev.combined(sqlite, postgresql) == together


def test_a_taken_port_is_named_before_anything_is_installed(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        answer = run_dev(PORT=port)

    assert answer.returncode == 1
    assert f"Port {port} is not free" in answer.stderr


@pytest.mark.parametrize("port", ["", "none", "0", "70000"])
def test_a_port_that_is_none_is_refused(port):
    answer = run_dev(PORT=port)

    assert answer.returncode == 1
    assert "PORT must be a number" in answer.stderr


def run_dev(**environment):
    command = (sys.executable, ROOT / "dev", "run")
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120)


def test_the_example_environment_has_all_that_production_wants(dev):
    settings = (ROOT / "alliance_site/settings/production.py").read_text()
    wanted = {
        line.strip(' ",') for line in settings.partition("NEEDED = (")[2].split("\n)")[0].split()
    }

    assert wanted - dev.production().keys() == set()


def test_what_python_compiles_does_not_have_the_site_prepared_again(dev):
    before = dev.fingerprint(*dev.prepared_from())
    compiled = py_compile.compile(
        str(ROOT / "membership/demonstration/queue.py"),
        str(ROOT / "membership/demonstration/__pycache__/queue.compiled-by-a-test.pyc"),
    )
    try:
        assert dev.fingerprint(*dev.prepared_from()) == before
    finally:
        Path(compiled).unlink()


def test_a_changed_demonstration_has_the_site_prepared_again(dev):
    names = {path.name for path in dev.prepared_from()}

    assert {"queue.py", "load_demonstration.py", "0001_initial.py"} <= names
