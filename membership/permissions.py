"""Who may do what: one table of roles and abilities."""

OBSERVERS = "Observers"
REVIEWERS = "Reviewers"
DECIDERS = "Deciders"
EDITORS = "Editors"
ADMINISTRATORS = "Administrators"

# What a user's permission is called for each ability.
ABILITIES = {
    "observe": "membership.observe_submission",
    "review": "membership.review_submission",
    "decide": "membership.decide_submission",
    "see_contact": "membership.view_contact_data",
    "export": "membership.export_submission",
    "resend": "membership.resend_letter",
    "edit_pages": "membership.change_participant",
    "administer": "alliance_site.change_user",
}

ROLES = {
    OBSERVERS: {"observe"},
    REVIEWERS: {"observe", "review", "see_contact"},
    DECIDERS: {"observe", "review", "see_contact", "decide", "export", "resend"},
    EDITORS: {"edit_pages"},
    ADMINISTRATORS: {"observe", "see_contact", "export", "resend", "edit_pages", "administer"},
}


def may(user, ability, submission=None):
    """Return whether a user has an ability, if given a submission: towards that one.

    A draft is its author's alone; of an erased submission only the trace is left.
    """
    raise NotImplementedError
