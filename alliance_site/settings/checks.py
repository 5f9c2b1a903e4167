"""What the settings themselves show to be wrong: Django's checks say it at each start."""

from django.conf import settings
from django.core.checks import Tags, Warning, register


@register(Tags.security)
def proxies_are_counted(app_configs: object, **kwargs: object) -> list[Warning]:
    """Warn where a proxy stands in front and nobody says so: all visitors look like one."""
    if not settings.SECURE_PROXY_SSL_HEADER or settings.ALLAUTH_TRUSTED_PROXY_COUNT:
        return []
    text = "A proxy stands in front, and all visitors share its address and one limit."
    return [Warning(text, hint="Set TRUSTED_PROXY_COUNT.", id="alliance_site.W001")]
