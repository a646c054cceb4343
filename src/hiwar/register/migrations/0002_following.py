import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("register", "0001_the_register"),
    ]

    operations = [
        migrations.CreateModel(
            name="Evidence",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("owner_mechanism", models.CharField(blank=True, default="", max_length=160)),
                ("owner_side", models.CharField(blank=True, default="", max_length=40)),
                ("by", models.CharField(blank=True, default="", max_length=200)),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                ("why", models.TextField(blank=True, default="")),
                (
                    "kind",
                    models.CharField(
                        choices=[("quote", "Quote"), ("link", "Link"), ("file", "File"), ("note", "Note")],
                        max_length=10,
                    ),
                ),
                ("party", models.CharField(blank=True, default="", max_length=40)),
                ("on", models.DateField(blank=True, null=True)),
                ("start", models.PositiveIntegerField(null=True)),
                ("stop", models.PositiveIntegerField(null=True)),
                ("address", models.URLField(blank=True, default="", max_length=2000)),
                ("note", models.TextField(blank=True, default="")),
                ("taken_back", models.BooleanField(default=False)),
            ],
            options={
                "verbose_name_plural": "evidence",
                "ordering": ("on", "at", "pk"),
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Guideline",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("owner_mechanism", models.CharField(blank=True, default="", max_length=160)),
                ("owner_side", models.CharField(blank=True, default="", max_length=40)),
                ("by", models.CharField(blank=True, default="", max_length=200)),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                ("why", models.TextField(blank=True, default="")),
                ("words", models.TextField()),
            ],
            options={
                "ordering": ("at", "pk"),
                "abstract": False,
            },
        ),
        migrations.AlterModelOptions(
            name="link",
            options={"ordering": ("pk",)},
        ),
        migrations.RemoveConstraint(
            model_name="link",
            name="register_link_once",
        ),
        migrations.AddField(
            model_name="correction",
            name="name",
            field=models.CharField(blank=True, default="", max_length=40),
        ),
        migrations.AddField(
            model_name="correction",
            name="spans",
            field=models.JSONField(default=list),
        ),
        migrations.AddField(
            model_name="correction",
            name="taken_back",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="delivery",
            name="party",
            field=models.CharField(blank=True, default="", max_length=40),
        ),
        migrations.AddField(
            model_name="link",
            name="earlier_act",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="links_onward", to="register.act"
            ),
        ),
        migrations.AddField(
            model_name="link",
            name="key",
            field=models.CharField(default="", max_length=200, unique=True),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="link",
            name="later_act",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="links_back", to="register.act"
            ),
        ),
        migrations.AddField(
            model_name="link",
            name="proposed",
            field=models.BooleanField(default=True),
        ),
        migrations.AddField(
            model_name="link",
            name="said_in",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="register.document"
            ),
        ),
        migrations.AddField(
            model_name="link",
            name="withdrawn",
            field=models.BooleanField(default=False),
        ),
        migrations.AlterField(
            model_name="correction",
            name="mark",
            field=models.CharField(blank=True, default="", max_length=64),
        ),
        migrations.AddField(
            model_name="evidence",
            name="commitment",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="evidence", to="register.commitment"
            ),
        ),
        migrations.AddField(
            model_name="evidence",
            name="document",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="register.document"
            ),
        ),
        migrations.AddField(
            model_name="evidence",
            name="file",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="register.original"
            ),
        ),
        migrations.AddField(
            model_name="guideline",
            name="commitment",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="guidelines", to="register.commitment"
            ),
        ),
        migrations.AddField(
            model_name="delivery",
            name="guideline",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="deliveries",
                to="register.guideline",
            ),
        ),
        migrations.AddConstraint(
            model_name="evidence",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("owner_mechanism", ""), ("owner_side", "")),
                    models.Q(
                        models.Q(("owner_mechanism", ""), _negated=True), models.Q(("owner_side", ""), _negated=True)
                    ),
                    _connector="OR",
                ),
                name="register_evidence_owner_whole",
            ),
        ),
        migrations.AddConstraint(
            model_name="guideline",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("owner_mechanism", ""), ("owner_side", "")),
                    models.Q(
                        models.Q(("owner_mechanism", ""), _negated=True), models.Q(("owner_side", ""), _negated=True)
                    ),
                    _connector="OR",
                ),
                name="register_guideline_owner_whole",
            ),
        ),
    ]
