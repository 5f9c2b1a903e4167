"""The scanner is asked in its own protocol; whatever else it does, nothing counts as clean."""

import shutil
import subprocess
import time

import pytest

from alliance_site.files import scanner
from tests.support.builders import scanner_stub
from tests.support.builders.scanner_stub import EICAR, stub

SIGNATURE = "Test.Eicar:0:*:" + EICAR.hex()


@pytest.fixture(autouse=True)
def scanner_that_was_not_asked_yet(monkeypatch):
    monkeypatch.setattr(scanner.Silence, "until", 0.0)


def test_a_clean_file_has_no_finding_and_arrives_whole(tmp_path, settings):
    content = bytes(range(256)) * 4000
    with stub(tmp_path) as (settings.CLAMD_SOCKET, scanned):
        assert scanner.finding(content) == ""
        assert scanner.answers()

    assert scanned == [content]


def test_what_is_found_is_named(tmp_path, settings):
    with stub(tmp_path) as (settings.CLAMD_SOCKET, _scanned):
        assert scanner.finding(b"before" + EICAR) == "Eicar-Test-Signature"


@pytest.mark.parametrize("name", ["too_long", "nonsense", "silence", "slow"])
def test_a_scanner_without_a_verdict_says_nothing(tmp_path, settings, monkeypatch, name):
    monkeypatch.setattr(scanner, "SECONDS", 0.3)
    answer = getattr(scanner_stub, name)
    with (
        stub(tmp_path, answer) as (settings.CLAMD_SOCKET, _scanned),
        pytest.raises(scanner.Unscanned),
    ):
        scanner.finding(b"a letter")


def test_a_scanner_that_hangs_up_over_a_long_file_says_nothing(tmp_path, settings):
    with (
        stub(tmp_path, scanner_stub.too_long, longest=10) as (settings.CLAMD_SOCKET, _scanned),
        pytest.raises(scanner.Unscanned),
    ):
        scanner.finding(b"0" * 3_000_000)


@pytest.mark.parametrize("address", ["/nowhere/clamd", "127.0.0.1:1"])
def test_a_scanner_that_is_away_is_not_asked_for_each_file(settings, monkeypatch, address):
    settings.CLAMD_SOCKET = address
    with pytest.raises(scanner.Unscanned):
        scanner.finding(b"page 1")
    monkeypatch.setattr(scanner, "ask", None)

    with pytest.raises(scanner.Unscanned):
        scanner.finding(b"page 2")


def test_without_a_socket_nothing_is_out_of_order(settings):
    settings.CLAMD_SOCKET = ""

    assert not scanner.is_used()
    assert scanner.answers()


@pytest.mark.long
def test_the_real_scanner_understands_us(tmp_path, settings):
    if not (clamd := shutil.which("clamd")):
        pytest.skip("No clamd on the path.")
    (tmp_path / "database").mkdir()
    (tmp_path / "database/test.ndb").write_text(SIGNATURE + "\n")
    socket = tmp_path / "clamd.ctl"
    (tmp_path / "clamd.conf").write_text(
        f"LocalSocket {socket}\nDatabaseDirectory {tmp_path}/database\nForeground yes\n"
    )
    program = [clamd, "-c", str(tmp_path / "clamd.conf")]
    settings.CLAMD_SOCKET = str(socket)
    with subprocess.Popen(program, stdout=subprocess.DEVNULL) as process:
        try:
            until = time.monotonic() + 60
            while not socket.exists() and time.monotonic() < until:
                time.sleep(0.1)
            assert scanner.answers()
            assert scanner.finding(b"a letter") == ""
            assert "Test.Eicar" in scanner.finding(EICAR)
        finally:
            process.terminate()
