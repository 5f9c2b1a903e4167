"""Pages as bad as old ones were: unclosed, misnested, half written by Word, made at random."""

OPENING = (
    *("<p>", "<div>", "<b>", "<i>", "<em>", "<strong>", "<span>", "<font size=2>", "<center>"),
    *("<ul>", "<ol>", "<li>", "<dl>", "<dt>", "<dd>", "<table>", "<tr>", "<td>", "<th>", "<tbody>"),
    *("<h1>", "<h2>", "<h4>", "<blockquote>", "<pre>", "<address>", "<form>", "<caption>"),
    *(
        "<a href='/en/page/4-x.html'>",
        "<a href=http://x.example/?a=1&copy=2&reg=3>",
        "<a name=top>",
    ),
    *("<a href='//host.example/a b'>", '<a href="mailto:a@b.example?subject=c&amp;lt=d">'),
    *("<a href='../f/g.pdf'>", "<a href=' h.html#i '>", "<a href='?q=1'>", "<A HREF='#j'>"),
    *("<o:p>", "<st1:place>", "<p class=MsoNormal>", "<![if !supportLists]>", "<xml>", "<w:View>"),
    *("<button>", "<label>", "<nobr>", "<section>", "<article>", "<header>", "<details>", "<u>"),
)
CLOSING = tuple(
    f"</{name}>"
    for name in (
        *("p", "div", "b", "i", "em", "strong", "span", "font", "center", "ul", "ol", "li", "dl"),
        *("table", "tr", "td", "tbody", "h1", "h2", "blockquote", "pre", "form", "a", "a", "a"),
        *("o:p", "st1:place", "xml", "button", "section", "article", "body", "html", "nobr", "br"),
    )
)
ALONE = (
    *("<br>", "<br/>", "<br /><br>", "<hr>", "<img src=a.gif alt='rss'>", "<img src=b.gif>"),
    *("<!-- a -->", "<!--[if gte mso 9]><xml>b</xml><![endif]-->", "<![endif]>", "<?php c ?>"),
    *(
        "&nbsp;",
        "&eacute",
        "&copy",
        "&amp;lt;",
        "&#146;",
        "&lt;d&gt;",
        " & ",
        "&notit;",
        "\n",
        "< ",
    ),
    *("<wbr>", "</p>", "<p/>", "<input value=e>", "\u200b", "&shy;", "&#0;", "&#x85;"),
)


def page(random, length=40):
    """Return a page with a word of its own between all that is wrong with it."""
    parts = []
    for number in range(length):
        kinds = random.choices((OPENING, CLOSING, ALONE), weights=(5, 4, 3), k=2)
        parts += [random.choice(kind) for kind in kinds]
        parts.append(f"word{number}{random.choice(('', ' ', '. '))}")
    return "".join(parts)
