from membership.models.cases.answers import (
    CooperationProposal,
    DeclarationSignature,
    JoinApplication,
    Message,
)
from membership.models.cases.attachments import Attachment
from membership.models.cases.correspondence import ClosingDay, Exchange, Note, WorkingTranslation
from membership.models.cases.counts import SendingCount
from membership.models.cases.dead_links import DeadLink
from membership.models.cases.decisions import MadeDecision
from membership.models.cases.editions import Wording
from membership.models.cases.events import EventChainHead, SubmissionEvent
from membership.models.cases.passed_proposals import PassedProposal
from membership.models.cases.questions import Correction, Question
from membership.models.cases.submissions import Submission, model_of
from membership.models.contacts import InternalContact
from membership.models.declaration import Cooperation, Signatory
from membership.models.language_sheets import LanguageSheetPage
from membership.models.letters import LetterText
from membership.models.other_names import OtherName
from membership.models.pages import DeclarationPage, DirectoryPage
from membership.models.participants import Participant
from membership.models.periods import MembershipPeriod
from membership.models.places_of_help import PlaceOfHelp
from membership.models.presentations import Presentation
from membership.models.statements import OpeningStatement, PopulationStatement

__all__ = [
    "Attachment",
    "ClosingDay",
    "Cooperation",
    "CooperationProposal",
    "Correction",
    "DeadLink",
    "DeclarationPage",
    "DeclarationSignature",
    "DirectoryPage",
    "EventChainHead",
    "Exchange",
    "InternalContact",
    "JoinApplication",
    "LanguageSheetPage",
    "LetterText",
    "MadeDecision",
    "MembershipPeriod",
    "Message",
    "Note",
    "OpeningStatement",
    "OtherName",
    "Participant",
    "PassedProposal",
    "PlaceOfHelp",
    "PopulationStatement",
    "Presentation",
    "Question",
    "SendingCount",
    "Signatory",
    "Submission",
    "SubmissionEvent",
    "Wording",
    "WorkingTranslation",
    "model_of",
]
