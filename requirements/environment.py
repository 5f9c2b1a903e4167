"""Makes ``.venv`` and ``.tools`` for ``./dev`` from nothing but a Python and a package index.

Everything installed is pinned and its hash checked. uv does the work where it can
be had, pip where not. Only the standard library is imported.
"""

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
REQUIREMENTS = ROOT / "requirements"
TOOLS = ROOT / ".tools"
UV = TOOLS / "uv" / "bin" / "uv"
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
MARKUP_CHECKER = TOOLS / "node" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
MARKUP_CHECKER_VERSION = "26.9.27"
MARKUP_CHECKER_HASH = "22f15dd39a33bed929d2a5c0cddf5946849a647eca9272bf4d5d00bc7e7a4d47"
# Where a network has a certificate authority of its own, the system knows it, uv and node do not.
AUTHORITIES = ("/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt")
NEEDS_VENV = """\
This Python can neither make an environment nor install a package. On Debian and Ubuntu:
    apt install python3-venv"""


def say(text):
    print(f"\033[1m{text}\033[0m" if sys.stdout.isatty() else text, flush=True)


def fail(text):
    sys.exit(f"\n{text}")


def surroundings(**more):
    """Return our own environment without what would lead the started programs astray."""
    led_astray = {"PYTHONDONTWRITEBYTECODE", "PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV"}
    found = {name: value for name, value in os.environ.items() if name not in led_astray}
    found.setdefault("UV_PYTHON_DOWNLOADS", "never")
    for known in filter(os.path.exists, AUTHORITIES):
        found = {"SSL_CERT_FILE": known, "NODE_EXTRA_CA_CERTS": known} | found
    if not os.access(found.get("HOME", ""), os.W_OK):
        cache = TOOLS / "cache"
        found |= {"UV_CACHE_DIR": f"{cache}/uv", "PIP_CACHE_DIR": f"{cache}/pip"}
        found |= {"npm_config_cache": f"{cache}/npm"}
    return found | more


def call(*command, **more):
    """Run a program in the foreground and return its exit code."""
    return subprocess.call(command, cwd=ROOT, env=surroundings(**more))


def quietly(*command):
    """Run a program whose failure has a way out; return whether it worked."""
    done = subprocess.run(command, cwd=ROOT, env=surroundings(), capture_output=True, check=False)
    return done.returncode == 0


def fingerprint(*paths):
    digest = hashlib.sha256()
    for path in sorted(paths):
        digest.update(f"{path.relative_to(ROOT)}\n".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


@contextmanager
def alone():
    """Keep two calls from building the same environment at the same time."""
    TOOLS.mkdir(exist_ok=True)
    with (TOOLS / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def make_environment(name):
    """Bring everything of ``requirements/<name>.txt`` into ``.venv``; quick if it is there."""
    names = {"run": ["run"], "dev": ["run", "dev"]}[name]
    wanted = {VENV / f"has-{each}": fingerprint(REQUIREMENTS / f"{each}.txt") for each in names}
    with alone():
        if PYTHON.exists() and all(
            marker.exists() and marker.read_text() == content for marker, content in wanted.items()
        ):
            return
        say(f"Installing the packages of requirements/{name}.txt (a minute or two, once) …")
        install(REQUIREMENTS / f"{name}.txt")
        for marker, content in wanted.items():
            marker.write_text(content)


def install(requirements):
    if (uv := find_uv()) and install_with_uv(uv, requirements):
        return
    say("Without uv; pip takes longer …")
    if not (VENV / "bin" / "pip").exists():
        shutil.rmtree(VENV, ignore_errors=True)
        if not quietly(sys.executable, "-m", "venv", VENV):
            fail(NEEDS_VENV)
    if call(PYTHON, "-m", "pip", "install", "--require-hashes", "-r", requirements):
        fail("The packages could not be installed; the reason stands above.")


def install_with_uv(uv, requirements):
    if not PYTHON.exists():
        shutil.rmtree(VENV, ignore_errors=True)
        if call(uv, "venv", "--quiet", "--python", sys.executable, VENV):
            return False
    into = ("--python", PYTHON, "--require-hashes", "-r", requirements)
    return call(uv, "pip", "install", *into) == 0


def find_uv():
    """Return uv: our own, the machine's, or one fetched now; nothing if it cannot be had."""
    if UV.exists():
        return UV
    if found := shutil.which("uv"):
        return found
    say("Fetching uv, which installs packages quickly …")
    folder = UV.parent.parent
    wanted = ("-m", "pip", "install", "--quiet", "--require-hashes", "-r", REQUIREMENTS / "uv.txt")
    # A Python without ensurepip cannot make the environment but may have a pip of its own.
    if quietly(sys.executable, "-m", "venv", "--clear", folder):
        quietly(folder / "bin" / "python", *wanted)
    else:
        shutil.rmtree(folder, ignore_errors=True)
        quietly(sys.executable, *wanted, "--target", folder)
    return UV if UV.exists() else None


def compile_translations():
    for catalogue in ROOT.glob("*/locale/*/LC_MESSAGES/*.po"):
        compiled = catalogue.with_suffix(".mo")
        if compiled.exists() and compiled.stat().st_mtime > catalogue.stat().st_mtime:
            continue
        say(f"Compiling {catalogue.relative_to(ROOT)} …")
        babel = (PYTHON, "-m", "babel.messages.frontend", "--quiet", "compile")
        if call(*babel, "-i", catalogue, "-o", compiled):
            fail("The translations could not be compiled.")


def fetch_markup_checker():
    """Fetch the Nu HTML checker where it can run; tests that need it skip where it cannot."""
    if MARKUP_CHECKER.exists() or not (shutil.which("java") and shutil.which("npm")):
        return
    say("Fetching the Nu HTML checker …")
    folder = TOOLS / "node"
    folder.mkdir(parents=True, exist_ok=True)
    options = ("--no-save", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund")
    package = f"vnu-jar@{MARKUP_CHECKER_VERSION}"
    if not quietly("npm", "install", *options, "--prefix", folder, package):
        say("It could not be fetched.")
    elif hashlib.sha256(MARKUP_CHECKER.read_bytes()).hexdigest() != MARKUP_CHECKER_HASH:
        shutil.rmtree(folder)
        fail(f"{package} is not the file we know.")
