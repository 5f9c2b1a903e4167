"""What a reader finds ugly in a page on the smallest phone, though nothing is out of reach."""

import re

# A word of up to this many letters has room on every line; a longer one may be broken.
BROKEN_WORDS = """() => {
  const found = [], range = document.createRange();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text; (text = texts.nextNode()); ) {
    const parent = text.parentElement;
    if (parent.closest('.visually-hidden, .off-screen') || !parent.checkVisibility()) continue;
    for (const word of text.data.matchAll(/(?<=^|[\\s(«“])\\p{L}{2,12}(?=[,.;:!?)»”]*(\\s|$))/gu)) {
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      const lines = new Set([...range.getClientRects()].map(line => Math.round(line.top)));
      if (lines.size > 1) found.push(word[0]);
    }
  }
  return found;
}"""
# Paragraphs of a card without any distance between them.
WALLS = """() => [...document.querySelectorAll('.card > p + p')]
  .filter(one => one.checkVisibility())
  .map(one => [one, one.previousElementSibling].map(each => each.getBoundingClientRect()))
  .filter(([one, before]) => one.left == before.left && one.top < before.bottom + 2).length
"""
BLANK_BEFORE_A_STOP = re.compile(r"\S*[^\S\n][,.](?=\s|$)", re.MULTILINE)


def ugly_things(page):
    """List broken short words, walls of text, and blanks before a comma or a full stop."""
    size = page.viewport_size
    page.set_viewport_size(size | {"width": 320})
    broken = page.evaluate(BROKEN_WORDS)
    walls = page.evaluate(WALLS)
    page.set_viewport_size(size)
    text = page.locator("body").inner_text()
    return [
        *["paragraphs without a distance"] * bool(walls),
        *(f"breaks “{word}”" for word in broken),
        *(f"a blank too many: “{stop}”" for stop in BLANK_BEFORE_A_STOP.findall(text)),
    ]
