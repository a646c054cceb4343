import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("register", "0003_links_change"),
    ]

    operations = [
        migrations.CreateModel(
            name="Change",
            fields=[
                (
                    "mechanism",
                    models.OneToOneField(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="change",
                        serialize=False,
                        to="register.mechanism",
                    ),
                ),
                ("token", models.CharField(max_length=32)),
            ],
        ),
    ]
