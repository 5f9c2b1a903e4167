from alliance_site.caching.models import Edition
from alliance_site.models.frame import Frame
from alliance_site.models.images import AllianceImage, Rendition
from alliance_site.models.legacy import LegacyAddress, MissedAddress
from alliance_site.models.operations import ChoreRun
from alliance_site.models.pages import (
    FramedPage,
    HomePage,
    InformationPage,
    StructuralPage,
    TerminologyNotePage,
)
from alliance_site.models.search import SearchRow
from alliance_site.models.texts import FitTexts
from alliance_site.models.users import User
from alliance_site.outbox.models import Letter, LettersAbout

__all__ = [
    "AllianceImage",
    "ChoreRun",
    "Edition",
    "FitTexts",
    "Frame",
    "FramedPage",
    "HomePage",
    "InformationPage",
    "LegacyAddress",
    "Letter",
    "LettersAbout",
    "MissedAddress",
    "Rendition",
    "SearchRow",
    "StructuralPage",
    "TerminologyNotePage",
    "User",
]
