"""A file is imported by the command, and what was reported comes back line by line."""

from io import StringIO

from django.core.management import CommandError, call_command


def report_of(folder, text, register_of="participants", **options):
    file = folder / "register.csv"
    file.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
    out = StringIO()
    try:
        call_command(f"import_{register_of}", str(file), stdout=out, **options)
    except CommandError as error:
        out.write(f"{error}\n")
    return out.getvalue().splitlines()


def results(report):
    return [line.split()[0] for line in report if line[0] in "+~=!?"]
