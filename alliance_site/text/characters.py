"""Characters that no format carries, and characters that nobody sees.

Databases, XML, HTML and calendars each refuse some characters. A text that comes in is tidied
or refused with these functions; where a file for programs is written, they are asked once more.
"""

import re
import unicodedata

# What ends a line somewhere; a vertical tab is the soft break of Word and PowerPoint.
LINE_ENDS = "\n\r\v\f\x85\u2028\u2029"
_LINE_END = re.compile(f"\r\n|[{LINE_ENDS}]")
_SURROGATES = "\ud800-\udfff"
_PLANE_ENDS = "".join(chr(end - 1) + chr(end) for end in range(0xFFFF, 0x110000, 0x10000))
# More than XML 1.0 forbids: HTML refuses DEL, the second block of controls and noncharacters too.
_UNFIT = re.compile(
    f"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f{_SURROGATES}\ufdd0-\ufdef{_PLANE_ENDS}]"
)
_UNFIT_IN_LINE = re.compile(f"{_UNFIT.pattern}|[{LINE_ENDS}]")
# Word's hyphens: one that does not break, one that is not shown.
_STOOD_FOR = {"\x1e": "\u2011", "\x1f": ""}

# Unicode's Default_Ignorable_Code_Point, marks around annotations, and the place of a picture.
_INVISIBLE = (
    "\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffc"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
# Arabic, Syriac, the scripts of India and their neighbours, Mongolian.
_JOINING = (
    "\u0600-\u109f\u1780-\u18af\u1a20-\u1cff\ua840-\uabff\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc"
    "\U00010a00-\U00011fff\U0001e900-\U0001e95f"
)
_PICTURES = "\xa9\xae\u203c-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
_IDEOGRAPHS = "\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003fffd"
_NEEDED = (
    rf"(?<=[{_JOINING}])[\u200c\u200d](?=[{_JOINING}])",
    r"(?<=[\u1800-\u18af])[\u180b-\u180f]",
    rf"(?<=[{_PICTURES}\ufe0f])\u200d(?=[{_PICTURES}])",
    rf"(?<=[{_PICTURES}])[\ufe0e\ufe0f]",
    r"(?<=[#*0-9])\ufe0f(?=\u20e3)",
    rf"(?<=[{_IDEOGRAPHS}])[\ufe00-\ufe0f\U000e0100-\U000e01ef]",
    r"(?<=\U0001f3f4)[\U000e0020-\U000e007e]+\U000e007f",
)
_UNSEEN_UNLESS_NEEDED = re.compile(f"({'|'.join(_NEEDED)})|[{_INVISIBLE}]")
_UNSEEN_AT_ALL = re.compile(f"[{_INVISIBLE}]")
_SPACES = " \t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
# An empty cell of Braille is a symbol for Unicode, and shows nothing.
_UNSEEN = re.compile(f"[{_SPACES}{LINE_ENDS}{_INVISIBLE}\u2800]|{_UNFIT.pattern}")
_ENDS = re.compile(rf"^[{_SPACES}\r\n]+|[{_SPACES}\r\n]+\Z")


def fit(text):
    """Return a text of several lines as every format can carry it.

    Each kind of line end becomes a newline. Controls go, or become what they stood for;
    half of a pair, where a character was lost, becomes U+FFFD.
    """
    return _UNFIT.sub(_stand_in, with_newlines(text))


def with_newlines(text):
    """Return a text in which each kind of line end is a newline, and all else as it was."""
    return _LINE_END.sub("\n", text)


def fit_data(data):
    """Return lists and mappings as they are, but for each text in them, which is made fit."""
    if isinstance(data, str):
        return fit(data)
    if isinstance(data, list):
        return [fit_data(each) for each in data]
    if isinstance(data, dict):
        return {name: fit_data(each) for name, each in data.items()}
    return data


def fit_line(text):
    """Return a text as one tidied line that every format can carry."""
    return tidied_line(_UNFIT.sub(_stand_in, _LINE_END.sub("\t", text)))


def tidied_line(text):
    """Return one line as it was meant: composed (NFC), a space for a tab, nothing invisible.

    What is unfit stays, so that ``unfit_in_line`` finds it; a text of which nothing is visible
    is empty.
    """
    if not is_visible(text):
        return ""
    text = unicodedata.normalize("NFC", without_invisible(text))
    return re.sub(r"[\t ]{2,}|\t", _one_space_for_tabs, _ENDS.sub("", text))


def unfit(text):
    """Return the characters that some format cannot carry, each once, in the order of the text."""
    return list(dict.fromkeys(_UNFIT.findall(text)))


def unfit_in_line(text):
    """Return what ``unfit`` does and the line ends, for texts that are one line."""
    return list(dict.fromkeys(_UNFIT_IN_LINE.findall(text)))


def without_invisible(text):
    """Return a text without the characters that are not seen and change nothing of what is.

    Soft hyphens, zero widths, marks of direction, byte order marks and tags go. Joiners stay
    where a script needs them, selectors where they choose a form.
    """
    while (shorter := _UNSEEN_UNLESS_NEEDED.sub(r"\1", text)) != text:
        text = shorter
    return text


def only_seen(text):
    """Return a text without any invisible character, to be compared and never shown."""
    return _UNSEEN_AT_ALL.sub("", text)


def is_visible(text):
    """Return whether anything is seen of a text; a mark without its letter is not."""
    return any(unicodedata.category(character)[0] != "M" for character in _UNSEEN.sub("", text))


def trimmed(text):
    """Return a text without the spaces and line ends around it; empty if nothing of it is seen."""
    return _ENDS.sub("", text) if is_visible(text) else ""


def _stand_in(found):
    """Return what a character stood for: Word's hyphens, and Windows-1252 read as Latin 1."""
    character = found[0]
    if "\ud800" <= character <= "\udfff":
        return "\ufffd"
    if "\x80" <= character <= "\x9f":
        return character.encode("latin-1").decode("cp1252", "ignore")
    return _STOOD_FOR.get(character, "")


def _one_space_for_tabs(found):
    return " " if "\t" in found[0] else found[0]
