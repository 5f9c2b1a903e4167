"""What a field says of what it refuses."""

import pytest
from django.core.exceptions import ValidationError


def refusal(field, value):
    with pytest.raises(ValidationError) as refused:
        field.clean(value)
    (message,) = refused.value.messages
    return message
