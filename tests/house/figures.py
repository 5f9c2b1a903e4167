"""``./dev figures``: how the code measures up to what it is held to, a line for each figure."""

import re
from statistics import median, quantiles

from requirements import formatting
from tests.house.test_layers import MOST_CHILDREN, children, circles, import_graph
from tests.house.test_tests import untested
from tests.support.sources import APPS, functions, length, modules, templates, text

CLASS = re.compile(r"\.([a-z][\w-]*)(?=[^{}]*\{)", re.IGNORECASE)


def main():
    """Print each figure beside its goal."""
    for name, figure, goal in figures():
        print(f"{name:58} {figure:>24}   goal: {goal}")


def figures():
    """Yield name, figure and goal; own code of the apps, without migrations and tests."""
    code = [path for path in modules(*APPS) if path.name != "__init__.py"]
    lines = [length(path) for path in code]
    bodies = [size for path in code for _node, size in functions(path)]
    yield "lines of a module: median, nine of ten", spread(lines), "nine of ten up to 150"
    yield "lines of a function: median, nine of ten, most", f"{spread(bodies)}, {max(bodies)}", "40"
    sizes = {app: len(children()[app]) for app in APPS}
    yield "direct children of each app", ", ".join(map(str, sizes.values())), f"{MOST_CHILDREN}"
    yield "circles of imports", len(list(circles(import_graph()))), "0"
    markup = [line for path in templates() if path.suffix == ".html" for line in lines_of(path)]
    yield "template lines over 120 characters, longest", over(markup, 120), "0"
    sheets = [path.relative_to(formatting.ROOT) for path in formatting.STYLE_SHEETS]
    rules = [line for path in sheets for line in lines_of(path)]
    yield "style sheet lines over 100 characters, longest", over(rules, 100), "0"
    classes = {name for path in sheets for name in CLASS.findall(text(path))}
    short = {name for name in classes if len(name) < 3}
    yield "classes of one or two letters", f"{len(short)} of {len(classes)}", "0"
    missing = len(untested())
    yield (
        "modules whose tests are found by their path",
        f"{len(code) - missing} of {len(code)}",
        "all",
    )


def spread(numbers):
    return f"{median(numbers):.0f}, {quantiles(numbers, n=10)[-1]:.0f}"


def lines_of(path):
    return text(path).splitlines()


def over(lines, most):
    return f"{sum(len(line) > most for line in lines)}, {max(map(len, lines))}"


if __name__ == "__main__":
    main()
