"""A field for participants: looked for by name, one by one, without script.

Its buttons keep the page as it was typed; see ``ParticipantsField.pressed``. Whoever has no entry
yet is named in words, for staff to find out who is meant.
"""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from membership.forms.fields import naming
from membership.forms.fields.texts import Line

MOST_NAMED = 3
IN_WORDS = "~"  # begins the key of whoever has no entry yet


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody who is named, or could be: the key that a browser sends, and what people read."""

    key: str
    name: str
    place: str


class NamesWidget(forms.Widget):
    """What the browser sends: the keys of those who are named, and what is still looked for."""

    widgets_names = ("", "_search")

    def value_from_datadict(self, data: Any, files: object, name: str) -> dict[str, Any]:
        keys = data.getlist(name) if hasattr(data, "getlist") else data.get(name, [])
        return {"keys": list(keys), "search": data.get(f"{name}_search", "")}


class ParticipantsField(forms.Field):
    """Up to three participants; ``named``, ``found`` and ``said`` are what its template shows.

    What is still looked for when the page is sent is taken for named if it can be one only.
    """

    widget = NamesWidget
    is_participants = True
    default_error_messages = {
        "unknown": gettext_lazy(
            "“%(search)s” is not in the list of participants. Name it as you typed it, or clear it"
        ),
        "several": gettext_lazy(
            "“%(search)s” can be several participants. Choose the one you mean, or clear it"
        ),
        "many": gettext_lazy("Name three participants at most. Take one out first"),
    }

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, **kwargs)
        self.line = Line(longest=100, named=gettext_lazy("The name of the participant"))
        self.named: list[Named] = []
        self.found: list[Named] = []
        self.search, self.said = "", ""

    def show(self, value: Any) -> None:
        """Work out what the template shows for what is named, and for what is looked for."""
        value = value or {"keys": [], "search": ""}
        self.named = known(value["keys"])
        self.search = str(value["search"]).replace("\0", "").strip()
        if not self.search:
            return
        entries = naming.hits(self.search, str(get_language()))
        chosen = {named.key for named in self.named}
        found = [of_entry(entry) for entry in entries if str(entry.pk) not in chosen]
        self.found = found[: naming.MOST_SHOWN]
        self.said = told(len(found), self.search)

    @property
    def has_room(self) -> bool:
        return len(self.named) < MOST_NAMED

    @property
    def in_words(self) -> str:
        """Return the key under which what was typed is named as it is."""
        return f"{IN_WORDS}{self.search}"

    def clean(self, value: Any) -> list[str]:
        keys = [named.key for named in known(value["keys"])]
        search = self.line.clean(value["search"])
        if search:
            keys.append(self.only_one(search))
        keys = list(dict.fromkeys(keys))
        if len(keys) > MOST_NAMED:
            raise forms.ValidationError(self.error_messages["many"])
        for key in keys:
            self.line.clean(key.removeprefix(IN_WORDS))
        return keys

    def only_one(self, search: str) -> str:
        entries = naming.hits(search, str(get_language()))
        if len(entries) == 1:
            return str(entries[0].pk)
        code = "several" if entries else "unknown"
        raise forms.ValidationError(self.error_messages[code], params={"search": search})

    def has_changed(self, initial: Any, data: Any) -> bool:
        return (initial or {"keys": [], "search": ""}) != data

    @staticmethod
    def buttons(name: str) -> dict[str, str]:
        """Return the names of its buttons, each with where the page goes on."""
        return {f"{name}_{act}": name for act in ("find", "add", "take_out")}

    @staticmethod
    def pressed(name: str, data: Any) -> Any:
        """Return what was sent as it is once its button has done what it says."""
        if not isinstance(data, QueryDict) or not {*ParticipantsField.buttons(name)} & {*data}:
            return data
        data = data.copy()
        keys = [key for key in data.getlist(name) if key != data.get(f"{name}_take_out")]
        if added := data.get(f"{name}_add"):
            keys = [*dict.fromkeys([*keys, added])][:MOST_NAMED]
            data[f"{name}_search"] = ""
        data.setlist(name, keys)
        return data


def known(keys: list[str]) -> list[Named]:
    """Return those who are named by these keys; a key that nobody has is left out."""
    return [named for key in dict.fromkeys(keys) if (named := named_by(key))][:MOST_NAMED]


def named_by(key: str) -> Named | None:
    if key.startswith(IN_WORDS):
        words = key.removeprefix(IN_WORDS).strip()
        return Named(key, words, _("not in the list yet")) if words else None
    entry = naming.by_key(key)
    return of_entry(entry) if entry else None


def of_entry(entry: Any) -> Named:
    return Named(str(entry.pk), entry.name(), entry.country_name)


def told(number: int, search: str) -> str:
    if not number:
        return _("Nobody in the list is called “%(search)s”.") % {"search": search}
    if number > naming.MOST_SHOWN:
        return _("%(number)s participants found. Type more of the name to see them all.") % {
            "number": number
        }
    return ngettext("%(number)s participant found.", "%(number)s participants found.", number) % {
        "number": number
    }
