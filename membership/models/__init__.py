from membership.models.correspondence import (
    Attachment,
    ClosingDay,
    Exchange,
    Note,
    WorkingTranslation,
)
from membership.models.counts import SendingCount
from membership.models.declaration import Cooperation, Signatory
from membership.models.events import EventChainHead, SubmissionEvent
from membership.models.letters import LetterText
from membership.models.pages import DeclarationPage, DirectoryPage
from membership.models.participants import (
    InternalContact,
    MembershipPeriod,
    OtherName,
    Participant,
)
from membership.models.presentations import Presentation
from membership.models.statements import OpeningStatement, PopulationStatement
from membership.models.submissions import (
    MODELS,
    CooperationProposal,
    DeclarationSignature,
    JoinApplication,
    Message,
    Submission,
    model_of,
)

__all__ = [
    "MODELS",
    "Attachment",
    "ClosingDay",
    "Cooperation",
    "CooperationProposal",
    "DeclarationPage",
    "DeclarationSignature",
    "DirectoryPage",
    "EventChainHead",
    "Exchange",
    "InternalContact",
    "JoinApplication",
    "LetterText",
    "MembershipPeriod",
    "Message",
    "Note",
    "OpeningStatement",
    "OtherName",
    "Participant",
    "PopulationStatement",
    "Presentation",
    "SendingCount",
    "Signatory",
    "Submission",
    "SubmissionEvent",
    "WorkingTranslation",
    "model_of",
]
