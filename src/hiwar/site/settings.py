"""Settings of the site on one's own machine; everything that may differ is read from the environment."""

from __future__ import annotations

from pathlib import Path

from hiwar.register.allowance import late_after
from hiwar.register.place import database, folder
from hiwar.site.secret import secret_key

HERE = Path(__file__).parent

DEBUG = False
SECRET_KEY = secret_key(folder())
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
ROOT_URLCONF = "hiwar.site.urls"
WSGI_APPLICATION = "hiwar.site.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "django.contrib.staticfiles",
    "hiwar.membership",
    "hiwar.register",
    "hiwar.site",
]
MIDDLEWARE = [
    "hiwar.site.guarding.guard",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "hiwar.site.guarding.seat",
    "hiwar.site.guarding.remember_language",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": ["hiwar.site.context.page"],
            "builtins": ["django.templatetags.i18n", "django.templatetags.static", "hiwar.site.templatetags.say"],
        },
    }
]
DATABASES = {"default": database()}
# comparisons, which anybody can make again: as many as a morning's work needs
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "OPTIONS": {"MAX_ENTRIES": 64}},
}

LANGUAGES = [("ar", "Arabic"), ("en", "English")]
LANGUAGE_CODE = "en"
LANGUAGE_COOKIE_NAME = "hiwar_language"
LANGUAGE_COOKIE_SAMESITE = "Strict"
LOCALE_PATHS = [HERE / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "/static/"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "hiwar.site.versioned.VersionedStorage"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
WHITENOISE_MAX_AGE = 3600

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_NAME = "hiwar_form"
CSRF_FAILURE_VIEW = "hiwar.site.views.errors.form_expired"

# The share of a cadence after which a round that is due counts as late.
LATE_AFTER = late_after()

# A file is carried through the form until its reading is saved, a third larger than it is.
LARGEST_FILE = 10 * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 3 * LARGEST_FILE
FILE_UPLOAD_MAX_MEMORY_SIZE = LARGEST_FILE

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "loggers": {"django": {"handlers": ["console"], "level": "ERROR", "propagate": False}},
}
