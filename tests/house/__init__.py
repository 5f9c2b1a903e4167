"""The house rules that a machine can check. ``docs/architecture.md`` gives the reasons."""


def assert_none(broken):
    """Fail with one line for each place where a rule is broken."""
    broken = list(map(str, broken))
    assert not broken, "\n".join(["", *broken])
