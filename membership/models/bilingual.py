"""What a row says in English and in French, in a pair of columns: ``source`` and ``source_fr``."""


class Bilingual:
    """A row whose sentences stand in both languages, or in the one that somebody wrote."""

    def in_language(self, name, language):
        """Return a sentence for a reader of a language, else as it was noted, else nothing."""
        english, french = getattr(self, name), getattr(self, f"{name}_fr")
        return (french or english) if language == "fr" else (english or french)

    def other_language(self, name, language):
        """Return in which language a sentence stands that is not in the reader's, or nothing."""
        english, french = getattr(self, name), getattr(self, f"{name}_fr")
        if language == "fr":
            return "en" if english and not french else ""
        return "fr" if french and not english else ""
