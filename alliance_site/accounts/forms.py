"""The forms of signing in, without the placeholders that vanish as one types."""

from allauth.account import forms


class PlainFields:
    """Shows each field with its label alone; the page itself links to what one may need."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs.pop("placeholder", None)


class SignInForm(PlainFields, forms.LoginForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["password"].help_text = ""  # the link stands below the form


class ForgottenPasswordForm(PlainFields, forms.ResetPasswordForm):
    pass


class NewPasswordForm(PlainFields, forms.ResetPasswordKeyForm):
    pass


class ChangePasswordForm(PlainFields, forms.ChangePasswordForm):
    pass
