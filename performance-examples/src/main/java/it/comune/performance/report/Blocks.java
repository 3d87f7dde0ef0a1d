package it.comune.performance.report;

import it.comune.performance.dossier.ExemptCause;
import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.Observation;
import it.comune.performance.dossier.Recognition;
import it.comune.performance.evaluation.Finding;
import it.comune.performance.evaluation.Outcome;
import it.comune.performance.evaluation.Severity;
import it.comune.performance.value.Degree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Pieces that several pages have, in the words of one language. */
final class Blocks {
    private final Wording wording;
    private final Labels labels;

    Blocks(Wording wording) {
        this.wording = wording;
        this.labels = wording.labels();
    }

    String say(String key, Object... values) {
        return labels.text(key, values);
    }

    /** A word that stands out, with a sign of its own: it is understood without its colour. */
    Html mark(String styleClass, String key) {
        return Html.span("mark " + styleClass, say(key));
    }

    Html severity(Severity severity) {
        return Html.span("mark severity-" + severity.name().toLowerCase(Locale.ROOT), say("mark." + severity));
    }

    String message(Finding finding) {
        return finding.message().in(labels.language().locale());
    }

    /** The person, indicator, objective or unit that it is about; nothing for the whole plan. */
    static String subject(Finding finding) {
        for (String narrowest :
                new @Nullable String[] {finding.person(), finding.indicator(), finding.objective(), finding.unit()}) {
            if (narrowest != null) {
                return narrowest;
            }
        }
        return "";
    }

    /** The unit, where the finding is about something of a unit. */
    static String unitOf(Finding finding) {
        String unit = Objects.requireNonNullElse(finding.unit(), "");
        return unit.equals(subject(finding)) ? "" : unit;
    }

    /** The title of an objective or indicator; nothing for anything else. */
    static String title(PlanRecords records, String id) {
        return records.indicator(id)
                .map(indicator -> indicator.title())
                .or(() -> records.objective(id).map(objective -> objective.title()))
                .or(() -> records.unit(id).map(unit -> unit.title()))
                .orElse("");
    }

    static Html id(String id) {
        return Html.span("id", id);
    }

    /** {@code 75%}, and that without exemptions where it is another one. */
    Html degree(@Nullable Degree degree, @Nullable Degree without) {
        Html with = Html.span("degree", degree == null ? say("degree.none") : wording.degree(degree));
        return Objects.equals(degree, without)
                ? with
                : Html.all(
                        with,
                        Html.text(" "),
                        Html.text(say("degree.without", without == null ? "-" : wording.degree(without))));
    }

    Html outcome(Outcome outcome) {
        return outcome == Outcome.EXEMPT ? mark("exempt", "mark.EXEMPT") : Html.text(labels.word(outcome));
    }

    /** What was recorded, what it really is, and what proves it. */
    List<Html> fact(@Nullable Fact fact, @Nullable String measure) {
        if (fact == null) {
            return List.of(Html.p(say("fact.nothing")));
        }
        List<Html> lines = new ArrayList<>(List.of(Html.p(observed(fact, measure))));
        String proxy = fact.proxy();
        if (proxy != null) {
            lines.add(Html.p(Html.strong(say("fact.proxy")), Html.text(" " + proxy)));
        }
        lines.add(
                fact.evidence().isEmpty()
                        ? Html.p(say("fact.noEvidence")).classed("muted")
                        : Html.p(say("fact.evidence", wording.acts(fact.evidence()))));
        return lines;
    }

    /** What was recorded, with what the number counts. */
    String observed(Fact fact, @Nullable String measure) {
        boolean counts = fact.observed() instanceof Observation.Value && measure != null && !measure.equals("%");
        return wording.observation(fact.observed()) + (counts ? " (" + measure + ")" : "");
    }

    /** What kept the office from it, and who recognised that. */
    Html cause(ExemptCause cause, boolean recognised) {
        return Html.p(
                Html.strong(say(recognised ? "cause.recognised.mark" : "cause.refused.mark", cause.id())),
                Html.text(" (" + labels.word(cause.kind()) + "): " + cause.text() + " " + recognition(cause)));
    }

    String recognition(ExemptCause cause) {
        Recognition recognition = cause.recognition();
        if (recognition == null) {
            return say("cause.reportOnly");
        }
        return recognition.act() == null
                ? say("cause.noAct", recognition.by())
                : say("cause.act", recognition.by(), wording.act(recognition.act()));
    }
}
