"""Two sets of fonts and the configuration that shows a browser one of them and nothing else."""

from pathlib import Path

FOLDER = Path(__file__).parent
# Which family stands for each generic name.
FAMILIES = {
    "wide": {"serif": "DejaVu Serif", "sans-serif": "DejaVu Sans", "monospace": "DejaVu Sans"},
    "narrow": {"serif": "Caladea", "sans-serif": "Caladea", "monospace": "Caladea"},
}
ALIAS = """\
  <match target="pattern">
    <test name="family"><string>{generic}</string></test>
    <edit name="family" mode="assign" binding="strong"><string>{family}</string></edit>
  </match>"""
CONFIGURATION = """\
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>{fonts}</dir>
  <cachedir>{cache}</cachedir>
{aliases}
</fontconfig>
"""


def configuration(name, folder):
    """Write the fontconfig file of a set into ``folder``; return the environment that names it."""
    families = FAMILIES[name] | {"system-ui": FAMILIES[name]["sans-serif"]}
    aliases = "\n".join(ALIAS.format(generic=each, family=families[each]) for each in families)
    path = folder / f"{name}.conf"
    path.write_text(
        CONFIGURATION.format(fonts=FOLDER / name, cache=folder / "cache", aliases=aliases)
    )
    return {"FONTCONFIG_FILE": str(path)}
