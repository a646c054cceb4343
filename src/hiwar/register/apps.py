from django.apps import AppConfig


class RegisterConfig(AppConfig):
    name = "hiwar.register"
    label = "register"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from hiwar.register.changes import watch_rows

        watch_rows()
