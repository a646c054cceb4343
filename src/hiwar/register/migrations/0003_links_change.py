import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("register", "0002_following")]

    operations = [
        migrations.AddField(
            model_name="link",
            name="changed",
            field=models.DateTimeField(db_index=True, default=django.utils.timezone.now),
        ),
    ]
