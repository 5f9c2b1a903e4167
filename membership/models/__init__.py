from membership.models.answers import (
    CooperationProposal,
    DeclarationSignature,
    JoinApplication,
    Message,
)
from membership.models.attachments import Attachment
from membership.models.contacts import InternalContact
from membership.models.correspondence import ClosingDay, Exchange, Note, WorkingTranslation
from membership.models.counts import SendingCount
from membership.models.dead_links import DeadLink
from membership.models.decisions import MadeDecision
from membership.models.declaration import Cooperation, Signatory
from membership.models.editions import Wording
from membership.models.events import EventChainHead, SubmissionEvent
from membership.models.language_sheets import LanguageSheetPage
from membership.models.letters import LetterText
from membership.models.other_names import OtherName
from membership.models.pages import DeclarationPage, DirectoryPage
from membership.models.participants import Participant
from membership.models.passed_proposals import PassedProposal
from membership.models.periods import MembershipPeriod
from membership.models.places_of_help import PlaceOfHelp
from membership.models.presentations import Presentation
from membership.models.questions import Correction, Question
from membership.models.statements import OpeningStatement, PopulationStatement
from membership.models.submissions import Submission, model_of

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
