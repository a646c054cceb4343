"""Addresses of the pages; each begins with the language it is read in."""

from __future__ import annotations

from django.conf.urls.i18n import i18n_patterns
from django.urls import path

from hiwar.site.views import (
    about,
    add,
    briefing,
    commitments,
    compare,
    correcting,
    downloads,
    due,
    home,
    mechanism,
    pictures,
    rereading,
    rounds,
    texts,
    threads,
)

urlpatterns = i18n_patterns(
    path("", home.home, name="home"),
    path("mechanisms/<slug:key>/", mechanism.mechanism, name="mechanism"),
    path("mechanisms/<slug:key>/briefing/", briefing.briefing, name="briefing"),
    path("mechanisms/<slug:key>/rule/", mechanism.rule, name="rule"),
    path("mechanisms/<slug:key>/pictures/<slug:name>.<slug:form>", pictures.picture, name="picture"),
    path("mechanisms/<slug:key>/threads/<slug:thread>/ladder.<slug:form>", pictures.thread_picture, name="ladder"),
    path("mechanisms/<slug:key>/commitments/", commitments.commitments, name="commitments"),
    path("mechanisms/<slug:key>/rounds/<int:pk>/", rounds.round_, name="round"),
    path("mechanisms/<slug:key>/scores/", threads.scores, name="scores"),
    path("commitments/<slug:identity>/", commitments.commitment, name="commitment"),
    path("commitments/<slug:identity>/judge/", threads.judging, name="judge"),
    path("commitments/<slug:identity>/judge-link/", threads.judging_link, name="judge_link"),
    path("commitments/<slug:identity>/merge/", threads.merging, name="merge"),
    path("commitments/<slug:identity>/guideline/", threads.guiding, name="guide"),
    path("commitments/<slug:identity>/score/", threads.scoring, name="score"),
    path("commitments/<slug:identity>/evidence/", threads.filing, name="file"),
    path("evidence/<int:pk>/take-back/", threads.taking_back, name="take_evidence_back"),
    path("evidence/<int:pk>/file/", threads.evidence_file, name="evidence_file"),
    path("texts/", texts.texts, name="texts"),
    path("texts/<slug:text>/", texts.statement, name="text"),
    path("texts/<slug:text>/original/<int:pk>/", texts.original, name="original"),
    path("texts/<slug:text>/plain/", texts.plain, name="plain"),
    path("texts/<slug:text>/reread/", rereading.rereading, name="reread"),
    path("texts/<slug:text>/correct/", correcting.correcting, name="correct"),
    path("texts/<slug:text>/corrections/<int:pk>/take-back/", correcting.taking_back, name="take_back"),
    path("compare/", compare.compare, name="compare"),
    path("due/", due.due, name="due"),
    path("due/calendar.ics", due.feed, name="feed"),
    path("due/calendar/<str:token>.ics", due.feed, name="own_feed"),
    path("mechanisms/<slug:key>/calendar.ics", due.feed, name="mechanism_feed"),
    path("mechanisms/<slug:key>/calendar/<str:token>.ics", due.feed, name="mechanism_own_feed"),
    path("downloads/", downloads.downloads, name="downloads"),
    path("downloads/register.hiwar", downloads.carried, name="carried"),
    path("downloads/<slug:form>/", downloads.download, name="download"),
    path("add/", add.add, name="add"),
    path("about/", about.about, name="about"),
    path("about/keys/", about.keys, name="keys"),
)
handler400 = "hiwar.site.views.errors.bad_request"
handler403 = "hiwar.site.views.errors.forbidden"
handler404 = "hiwar.site.views.errors.not_found"
handler500 = "hiwar.site.views.errors.broken"
