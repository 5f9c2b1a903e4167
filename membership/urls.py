"""Addresses of the forms and of what comes after them. Everything below a key is private."""

from django.urls import path, re_path

from alliance_site.caching.http import public
from membership.forms.journeys import JOURNEYS
from membership.open_data.formats import FORMATS
from membership.views import open_data
from membership.views.case_pages.changes import ChangeView
from membership.views.case_pages.contact import AddressView, ChangeAddressView, ContactView
from membership.views.case_pages.download import DownloadView
from membership.views.case_pages.erase import CaseErasedView, EraseCaseView
from membership.views.case_pages.files import FileView
from membership.views.case_pages.letters import CaseLetterView
from membership.views.case_pages.picture import PictureView
from membership.views.case_pages.sent import AgainView, ConfirmView, SentView
from membership.views.case_pages.status import MandateView, StatusView
from membership.views.case_pages.withdraw import WithdrawView
from membership.views.form_pages.check import CheckView
from membership.views.form_pages.drafts import ResumeView, SavedView
from membership.views.form_pages.erase import ErasedView, EraseView
from membership.views.form_pages.known import KnownView
from membership.views.form_pages.message import MessageView
from membership.views.form_pages.pages import StartView, StepView
from membership.views.guarded import BrokenLinkView
from membership.views.introductions import IntroductionView, PaperFormView
from membership.views.lost import LostAskedView, LostView
from membership.views.mending import WITH_A_KEY
from membership.views.passed import PassedView
from membership.views.sheets.answers import SheetView
from membership.views.sheets.asked import AskedView
from membership.views.sheets.signing import SigningSheetView


def pages(journey):
    """Return the addresses of one form: what it asks for, its start, its pages, its end.

    ``key`` is that of a draft; on the first page, before there is one, an opening token.
    """
    root, kind = journey.root, journey.kind
    start = {"kind": kind}
    introduction = IntroductionView.as_view(template_name=journey.introduction, journey=journey)
    on_paper = PaperFormView.as_view(journey=journey)
    return [
        path(f"{root}/", public(introduction), name=str(kind)),
        path(f"{root}/paper/", public(on_paper), name=f"{kind}_paper"),
        path(f"{root}/start/", StartView.as_view(**start), name=f"{kind}_start"),
        path(f"{root}/<str:key>/check/", CheckView.as_view(**start), name=f"{kind}_check"),
        path(f"{root}/<str:key>/erase/", EraseView.as_view(**start), name=f"{kind}_erase"),
        path(f"{root}/<str:key>/saved/", SavedView.as_view(**start), name=f"{kind}_saved"),
        path(f"{root}/<str:key>/sheet/", SheetView.as_view(**start), name=f"{kind}_sheet"),
        path(f"{root}/<str:key>/known/", KnownView.as_view(**start), name=f"{kind}_known"),
        path(f"{root}/<str:key>/<slug:step>/", StepView.as_view(**start), name=f"{kind}_step"),
    ]


def one_page(journey):
    """Return the addresses of a form that is one page and sent at once."""
    root, kind = journey.root, journey.kind
    start = {"kind": kind}
    return [
        path(f"{root}/", StartView.as_view(**start), name=f"{kind}_start"),
        path(f"{root}/<str:key>/", MessageView.as_view(**start), name=f"{kind}_step"),
        path(f"{root}/<str:key>/erase/", EraseView.as_view(**start), name=f"{kind}_erase"),
    ]


def form(journey):
    return pages(journey) if journey.check else one_page(journey)


def files(root, view, name):
    """Return an address for each format of a register; a signatory lies nowhere on a map."""
    return [
        path(f"{root}.{ending}", public(view), {"ending": ending}, name=f"{name}_{ending}")
        for ending, form in FORMATS.items()
        if name == "participants" or not form.places
    ]


app_name = "membership"
urlpatterns = [
    path("declaration/sign/signing/", SigningSheetView.as_view(), name="blank_signing_sheet"),
    path("declaration/sign/<str:key>/signing/", SigningSheetView.as_view(), name="signing_sheet"),
    *(each for journey in JOURNEYS.values() for each in form(journey)),
    *files("participants", open_data.participants, "participants"),
    *files("declaration/signatories", open_data.signatories, "signatories"),
    path("application/erased/", ErasedView.as_view(), name="erased"),
    path("application/erased/case/", CaseErasedView.as_view(), name="case_erased"),
    path("application/lost/", LostView.as_view(), name="lost"),
    path("application/lost/asked/", LostAskedView.as_view(), name="lost_asked"),
    path("application/<str:key>/", StatusView.as_view(), name="status"),
    path("application/<str:key>/change/<slug:step>/", ChangeView.as_view(), name="change"),
    path("application/<str:key>/letter/", MandateView.as_view(), name="letter"),
    path("application/<str:key>/picture/", PictureView.as_view(), name="picture"),
    path("application/<str:key>/files/<int:pk>/", FileView.as_view(), name="file"),
    path("application/<str:key>/sheet/", SheetView.as_view(), name="sheet"),
    path("application/<str:key>/asked/", AskedView.as_view(), name="asked"),
    path("application/<str:key>/sent/", SentView.as_view(), name="sent"),
    path("application/<str:key>/again/", AgainView.as_view(), name="again"),
    path("application/<str:key>/letters/<int:pk>/", CaseLetterView.as_view(), name="case_letter"),
    path("application/<str:key>/withdraw/", WithdrawView.as_view(), name="case_withdraw"),
    path("application/<str:key>/erase/", EraseCaseView.as_view(), name="case_erase"),
    path("application/<str:key>/download/", DownloadView.as_view(), name="case_download"),
    path("application/<str:key>/contact/", ContactView.as_view(), name="case_contact"),
    path("application/<str:key>/address/", AddressView.as_view(), name="case_address"),
    path("link/<str:key>/resume/", ResumeView.as_view(), name="resume"),
    path("link/<str:key>/confirm/", ConfirmView.as_view(), name="confirm"),
    path("link/<str:key>/address/", ChangeAddressView.as_view(), name="change_address"),
    path("link/<str:key>/proposal/", PassedView.as_view(), name="passed"),
    re_path(r"^(?:application|link|APPLICATION|LINK)/[\s\S]+$", BrokenLinkView.as_view()),
    re_path(WITH_A_KEY, BrokenLinkView.as_view()),
]
