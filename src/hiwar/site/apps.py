from django.apps import AppConfig


class SiteConfig(AppConfig):
    name = "hiwar.site"
    label = "site"
