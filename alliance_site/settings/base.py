"""What every installation has in common; what differs comes from the environment.

Each variable is described in ``docs/configuration.md``; a test compares the two.
"""

from pathlib import Path

import environ

env = environ.FileAwareEnv()

ROOT = Path(__file__).resolve().parent.parent.parent
VAR = Path(env.str("VAR_DIR", default=str(ROOT / "var")))

SECRET_KEY = env.str("SECRET_KEY", default="")
# Keys of before: what they signed stays good, nothing new is signed with them.
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])
DEBUG = env.bool("DEBUG", default=False)

# The only source of absolute links: scheme and host, without a path.
SITE_ORIGIN = env.str("SITE_ORIGIN", default="http://127.0.0.1:8000").rstrip("/")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost", "[::1]"])
DEMONSTRATION = env.bool("DEMONSTRATION", default=False)

INSTALLED_APPS = [
    "news.apps.NewsConfig",
    "membership.apps.MembershipConfig",
    "alliance_site.apps.AllianceSiteConfig",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.redirects",
    "wagtail.embeds",
    "wagtail.sites",
    "alliance_site.apps.StaffAccountsConfig",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "crispy_forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django_tasks",
    "django.contrib.humanize",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.sitemaps",
]

MIDDLEWARE = [
    "alliance_site.answers.security.SecurityHeadersMiddleware",
    "alliance_site.caching.http.EditionMiddleware",
    "alliance_site.answers.forged_requests.ReadableAddressMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "alliance_site.accounts.second_factor.AdminAccessMiddleware",
    "alliance_site.accounts.second_factor.SecondFactorMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "alliance_site.editing.damaged_pages.DamagedPagesMiddleware",
    "alliance_site.answers.forged_requests.ForgedRequestMiddleware",
    # Innermost: nobody has yet added a slash or a language to what was not found.
    "alliance_site.pages.redirects.former_addresses.RedirectMiddleware",
    "alliance_site.answers.list_filters.ListFiltersMiddleware",
    "alliance_site.editing.protected_rows.ProtectedRowsMiddleware",
    "alliance_site.editing.watched_rows.WatchedRowsMiddleware",
]

ROOT_URLCONF = "alliance_site.urls"
WSGI_APPLICATION = "alliance_site.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["alliance_site.templatetags.day_tags"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]

DATABASES = {"default": env.db_url("DATABASE_URL", default=f"sqlite:///{VAR / 'alliance.sqlite3'}")}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # Without IMMEDIATE most concurrent writers fail with "database is locked".
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
    }
else:
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
    # A database that is away is noticed before a visitor gives up.
    DATABASES["default"].setdefault("OPTIONS", {}).setdefault("connect_timeout", 3)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

CACHES = {"default": env.cache_url("CACHE_URL", default="locmemcache://")}

# Languages. Days are days in Strasbourg.
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("fr", "Français")]
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
LOCALE_PATHS = [ROOT / "alliance_site" / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/Paris"
WAGTAIL_I18N_ENABLED = True
# Else the English text goes live as French (tried).
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False

STATIC_URL = "/static/"
STATIC_ROOT = env.str("STATIC_ROOT", default=str(VAR / "static"))
STATICFILES_DIRS = [ROOT / "static"]
MEDIA_URL = env.str("MEDIA_URL", default="/media/")
MEDIA_ROOT = env.str("MEDIA_ROOT", default=str(VAR / "media"))
# Letters and decisions of applicants: never below MEDIA_ROOT, never under a public address.
PRIVATE_ROOT = env.str("PRIVATE_ROOT", default=str(VAR / "private"))
STORAGES = {
    "default": {"BACKEND": "alliance_site.files.storage.WholeFiles"},
    "private": {
        "BACKEND": "alliance_site.files.storage.WholeFiles",
        "OPTIONS": {"location": PRIVATE_ROOT, "base_url": None},
    },
    # Pictures as they are kept; only sizes made from them are below MEDIA_ROOT.
    "originals": {
        "BACKEND": "alliance_site.files.storage.WholeFiles",
        "OPTIONS": {"location": str(Path(PRIVATE_ROOT) / "pictures"), "base_url": None},
    },
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
FILE_UPLOAD_PERMISSIONS = 0o600
FILE_UPLOAD_DIRECTORY_PERMISSIONS = 0o700
# The proxy lets 40 MB through, so that a refusal is our own form with everything kept.
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
DATA_UPLOAD_MAX_NUMBER_FILES = 20

# People
AUTH_USER_MODEL = "alliance_site.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "wagtailadmin_home"
ACCOUNT_FORMS = {
    "login": "alliance_site.accounts.forms.SignInForm",
    "reset_password": "alliance_site.accounts.forms.ForgottenPasswordForm",
    "reset_password_from_key": "alliance_site.accounts.forms.NewPasswordForm",
    "change_password": "alliance_site.accounts.forms.ChangePasswordForm",
}
ACCOUNT_ADAPTER = "alliance_site.accounts.adapter.StaffAccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_SESSION_REMEMBER = False
# Who has an account is told when its password changes; who has none is told nothing.
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
# Ten mistakes with a name, fifty from an address, in a quarter of an hour.
ACCOUNT_RATE_LIMITS = {"login_failed": "50/15m/ip,10/15m/key"}
MFA_TOTP_ISSUER = "Alliance"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
REQUIRE_SECOND_FACTOR = env.bool("REQUIRE_SECOND_FACTOR", default=True)
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXY_COUNT", default=0)

SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "alliance_site.answers.error_pages.csrf_failure"
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
X_FRAME_OPTIONS = "DENY"

# Letters
vars().update(env.email_url("EMAIL_URL", default=f"filemail:///{VAR / 'mail'}"))
# How the worker lets letters leave; whatever else sends a message puts it into the outbox.
DELIVERY_BACKEND = EMAIL_BACKEND  # noqa: F821
if DELIVERY_BACKEND == "django.core.mail.backends.filebased.EmailBackend":
    DELIVERY_BACKEND = "alliance_site.outbox.eml_files.EmailBackend"
EMAIL_BACKEND = "alliance_site.outbox.backend.EmailBackend"
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default="taskforce@example.org")
TASK_FORCE_EMAIL = env.str("TASK_FORCE_EMAIL", default="taskforce@example.org")
# Where a hole in the site is reported.
SECURITY_EMAIL = env.str("SECURITY_EMAIL", default=TASK_FORCE_EMAIL)

# The forms are not a relay for letters. More than this in a day waits for a person and sends no
# letter; ten times as much is refused.
FORMS_PER_NETWORK = env.int("FORMS_PER_NETWORK", default=30)
LETTERS_PER_RECIPIENT = env.int("LETTERS_PER_RECIPIENT", default=5)
SAME_TEXT_PER_DAY = env.int("SAME_TEXT_PER_DAY", default=3)
FORMS_PER_DAY = env.int("FORMS_PER_DAY", default=300)

# The scanner of files: the path of its socket, or host:port. Without one nothing is scanned.
CLAMD_SOCKET = env.str("CLAMD_SOCKET", default="")

# The promise to answer: working days, or 0 to make none.
ANSWER_WORKING_DAYS = env.int("ANSWER_WORKING_DAYS", default=15)
# Changes with every deployed version; part of every validator of a public page.
RELEASE = env.str("RELEASE", default="development")

# How long our own proxy keeps a public page before it asks whether it is still good.
PROXY_KEEP_SECONDS = env.int("PROXY_KEEP_SECONDS", default=10)

# remove with Django 6.0, where it is the rule
FORMS_URLFIELD_ASSUME_HTTPS = True

CRISPY_ALLOWED_TEMPLATE_PACKS = ["alliance"]
CRISPY_TEMPLATE_PACK = "alliance"
CRISPY_FAIL_SILENTLY = False

WAGTAIL_SITE_NAME = "European Alliance of Cities and Regions for Roma Inclusion"
WAGTAILADMIN_BASE_URL = SITE_ORIGIN
WAGTAILADMIN_LOGIN_URL = "account_login"
WAGTAIL_FRONTEND_LOGIN_URL = "/accounts/login/"
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_USER_TIME_ZONES = ["Europe/Paris", "Europe/London", "Europe/Athens", "UTC"]
WAGTAIL_USAGE_COUNT_ENABLED = True
WAGTAILIMAGES_IMAGE_MODEL = "alliance_site.AllianceImage"
WAGTAILIMAGES_IMAGE_FORM_BASE = "alliance_site.pictures.forms.PictureForm"
WAGTAILIMAGES_EXTENSIONS = ["jpg", "jpeg", "png", "gif", "webp", "avif", "heic", "heif"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
# Our own limit counts memory; see ``alliance_site.pictures.files``.
WAGTAILIMAGES_MAX_IMAGE_PIXELS = None
WAGTAILDOCS_DOCUMENT_FORM_BASE = "alliance_site.files.forms.DocumentForm"
WAGTAILDOCS_EXTENSIONS = ["pdf", "docx", "odt", "xlsx", "ods", "csv", "txt"]
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "alliance_site.search.admin"}}
# Addresses in other letters are answered as ever; new ones are proposed in plain ones.
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAIL_MODERATION_ENABLED = True
WAGTAILEMBEDS_FINDERS = []
# Wagtail’s own tasks are short: the index and the references of one page.
TASKS = {"default": {"BACKEND": "alliance_site.editing.tasks.AfterCommitBackend"}}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        # Both leave out keys, e-mail addresses and searches.
        "line": {
            "()": "alliance_site.answers.logs.Line",
            "format": "{asctime} {levelname} {name} {message}",
            "style": "{",
        },
        "json": {"()": "alliance_site.answers.logs.JsonLine"},
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", default="INFO")},
    "loggers": {
        # No handler: Django's own would send an error of the database through the database.
        "django": {"handlers": [], "level": "INFO"},
        # Each save of a page would write two lines about its reference index.
        "django_tasks": {"level": "WARNING"},
        "django.server": {"handlers": ["console"], "level": "INFO", "propagate": False},
    },
}
