"""The pages “In your language” of the demonstration."""

from alliance_site.demonstration import texts
from membership.forms.introductions import sheet_questions
from membership.models import LanguageSheetPage


def load(pages):
    """Put each page below the home page of its tree; ``pages`` are those by (language, key)."""
    asked = {key.split()[0]: key for key, _words in sheet_questions.present()}
    for entry in texts.read(__file__, "language_sheets.toml")["sheet"]:
        home = pages[entry["tree"], "home"]
        questions = [
            ("question", {"asks": asked[name], "question": words, "hint": ""})
            for name, words in entry.get("questions", {}).items()
        ]
        page = LanguageSheetPage(
            title=entry["title"],
            slug=entry["slug"],
            locale=home.locale,
            sheet_language=entry["language"],
            body=texts.body(entry["body"]),
            model_decision=texts.rich_text(entry["model_decision"]),
            questions_heading=entry.get("questions_heading", ""),
            questions=questions,
        )
        home.add_child(instance=page)
        page.save_revision().publish()
        home.refresh_from_db()
