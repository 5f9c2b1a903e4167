# placeholder by the lead
from django.db import models


class State(models.TextChoices):
    DRAFT = "draft"
    UNCONFIRMED = "unconfirmed"
    NEW = "new"
    IN_REVIEW = "in_review"
    QUESTION = "question"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    SPAM = "spam"
    ERASED = "erased"


class Kind(models.TextChoices):
    JOIN = "join"
    COOPERATE = "cooperate"
    SIGN = "sign"
    MESSAGE = "message"
