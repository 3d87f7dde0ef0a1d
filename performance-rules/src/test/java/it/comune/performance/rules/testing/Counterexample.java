package it.comune.performance.rules.testing;

import it.comune.performance.dossier.Absence;
import it.comune.performance.dossier.BehaviourScore;
import it.comune.performance.dossier.ExemptCause;
import it.comune.performance.dossier.Funds;
import it.comune.performance.dossier.InterimPost;
import it.comune.performance.dossier.Membership;
import it.comune.performance.dossier.Participation;
import it.comune.performance.dossier.Person;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.evaluation.PersonResult;
import it.comune.performance.evaluation.UnitResult;
import it.comune.performance.regulation.AbsenceClass;
import it.comune.performance.regulation.BehaviourItem;
import it.comune.performance.regulation.Profile;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.regulation.ScoreComponent;
import it.comune.performance.value.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A case in which a rule of fairness is broken, in Italian, for somebody of HR who has never seen a program: which rule, who, before
 * and after, the amounts, and where in the regulation to look. Used once.
 */
final class Counterexample {
    private final Fairness broken;
    private final Setup setup;
    private final List<String> paragraphs = new ArrayList<>();

    Counterexample(Fairness broken, Setup setup) {
        this.broken = broken;
        this.setup = setup;
    }

    /** What was compared, in a sentence. */
    Counterexample that(String sentence) {
        paragraphs.add(sentence);
        return this;
    }

    /** Somebody in one of the two evaluations. */
    Counterexample person(String when, Side side, String id) {
        List<String> lines = new ArrayList<>();
        lines.add(when);
        lines.addAll(new Described(side, id).lines());
        paragraphs.add(String.join("\n", lines));
        return this;
    }

    /** The funds, the units' degrees and how many people there are. */
    Counterexample place(Side side) {
        List<String> lines = new ArrayList<>();
        lines.add("In un ente con " + Words.count(side.dossier().people().size(), "persona", "persone") + " nel "
                + side.dossier().year() + ":");
        lines.add("  fondi: " + funds(side.dossier().fundsOrNone()));
        lines.add("  unità: "
                + side.evaluation().units().stream().map(Counterexample::unit).collect(Collectors.joining("; ")));
        List<ExemptCause> causes = side.dossier().report().exemptCauses();
        if (!causes.isEmpty()) {
            lines.add("  cause di esenzione: "
                    + causes.stream().map(Counterexample::cause).collect(Collectors.joining("; ")));
        }
        paragraphs.add(String.join("\n", lines));
        return this;
    }

    private static String funds(Funds funds) {
        List<String> all = new ArrayList<>();
        if (funds.productivity() != null) {
            all.add("produttività " + euros(funds.productivity()));
        }
        if (funds.unitHeads() != null) {
            all.add("risultato dei responsabili " + euros(funds.unitHeads().result()));
        }
        if (funds.generalSecretary() != null) {
            all.add("monte salari del segretario "
                    + euros(funds.generalSecretary().salaryMass()));
        }
        funds.projects()
                .forEach(one -> all.add("progetto " + one.id() + " (" + one.objective() + " di " + one.unit() + ") "
                        + euros(one.amount())));
        return all.isEmpty() ? "nessuno" : String.join("; ", all);
    }

    private static String unit(UnitResult unit) {
        return unit.unit()
                + (unit.degree() == null
                        ? " non valutata"
                        : " grado " + Words.percent(unit.degree().value()));
    }

    private static String cause(ExemptCause cause) {
        return cause.id() + " di "
                + Stream.of(cause.objective(), cause.indicator(), cause.unit())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
    }

    private static String euros(Money money) {
        return Words.euros(money.cents()) + " euro";
    }

    /** The text as an error. */
    AssertionError error() {
        Regulation regulation = setup.regulation();
        List<String> text = new ArrayList<>();
        text.add("Regola di equità violata: " + broken.sentence() + ".");
        text.addAll(paragraphs);
        text.add("Regolamento: " + regulation.citation()
                + (setup.changed().isEmpty()
                        ? ""
                        : ". Cambiato per la prova, perché la regola vale solo così: "
                                + String.join("; ", setup.changed())));
        if (!broken.looks().isEmpty()) {
            text.add(broken.looks().stream()
                    .map(look -> "  " + look.at(regulation))
                    .collect(Collectors.joining("\n", "Che cosa guardare nel regolamento:\n", "")));
        } else {
            text.add("Nessuna impostazione del regolamento può causarlo: è un difetto delle regole.");
        }
        return new AssertionError("\n" + String.join("\n\n", text) + "\n");
    }

    /** What matters of somebody. */
    private record Described(Side side, String id) {
        List<String> lines() {
            Person person = side.person(id);
            PersonResult result = side.result(id);
            Regulation regulation = side.setup().regulation();
            Profile profile = Objects.requireNonNull(regulation.people().profile(person.profile()));
            List<String> lines = new ArrayList<>();
            lines.add("persona " + id + ", profilo " + named(profile.id(), profile.title()) + ", area contrattuale "
                    + person.contractArea());
            lines.add("unità: " + person.units().stream().map(Described::unit).collect(Collectors.joining(", "))
                    + "; tempo " + partTime(person.partTime()));
            lines.add("giorni di servizio: " + person.serviceDays() + "; giorni accreditati: " + result.creditedDays());
            lines.add("assenze: " + absences(person, regulation));
            lines.add("punteggio: "
                    + (result.score() == null
                            ? "nessuno"
                            : Words.number(result.score().value()))
                    + points(person, profile));
            if (person.position() != null) {
                lines.add("posizione: " + euros(person.position().value()) + interim(person));
            }
            List<Participation> parts = person.participations();
            if (!parts.isEmpty()) {
                lines.add("partecipazioni: "
                        + parts.stream().map(Described::participation).collect(Collectors.joining("; ")));
            }
            if (!result.eligible()) {
                side.evaluation().findings(FindingCode.NOT_ELIGIBLE).stream()
                        .filter(one -> id.equals(one.person()))
                        .forEach(one ->
                                lines.add("escluso dai premi: " + one.message().it()));
            }
            lines.add("riceve: " + Words.euros(side.cents(id)) + " euro" + amounts());
            return lines.stream().map(line -> "  " + line).toList();
        }

        private static String named(String id, String title) {
            return title.equals(id) ? id : title + " (" + id + ")";
        }

        private static String unit(Membership unit) {
            return unit.share().compareTo(BigDecimal.ONE) == 0
                    ? unit.unit()
                    : unit.unit() + " per il " + Words.percent(unit.share());
        }

        private static String partTime(BigDecimal part) {
            return part.compareTo(BigDecimal.ONE) == 0 ? "pieno" : "parziale al " + Words.percent(part);
        }

        private static String absences(Person person, Regulation regulation) {
            return person.absences().isEmpty()
                    ? "nessuna"
                    : person.absences().stream()
                            .map(one -> absence(one, regulation))
                            .collect(Collectors.joining(", "));
        }

        private static String absence(Absence absence, Regulation regulation) {
            AbsenceClass known = Objects.requireNonNull(regulation.people().absence(absence.absenceClass()));
            return named(known.id(), known.title()) + " " + Words.count(absence.days(), "giorno", "giorni");
        }

        private static String points(Person person, Profile profile) {
            return person.behaviours().isEmpty()
                    ? ""
                    : person.behaviours().stream()
                            .map(one -> point(one, profile))
                            .collect(Collectors.joining(", ", " (", ")"));
        }

        private static String point(BehaviourScore score, Profile profile) {
            String maximum = profile.components().stream()
                    .map(ScoreComponent::items)
                    .flatMap(List::stream)
                    .filter(one -> one.id().equals(score.item()))
                    .map(BehaviourItem::maximum)
                    .map(Words::number)
                    .collect(Collectors.joining());
            return score.item() + " " + Words.number(score.points()) + " su " + maximum;
        }

        private static String participation(Participation one) {
            return one.objective() + " di " + one.unit() + " "
                    + (one.hours() == null ? Words.percent(one.amount()) : Words.number(one.amount()) + " ore")
                    + (one.evidence() == null ? " senza prova" : "");
        }

        private static String interim(Person person) {
            List<InterimPost> posts = Objects.requireNonNull(person.position()).interimPosts();
            return posts.stream()
                    .map(one -> "; ad interim " + one.unit() + " (" + euros(one.value()) + ") per "
                            + Words.count(one.days(), "giorno", "giorni"))
                    .collect(Collectors.joining());
        }

        private String amounts() {
            Map<DistributionKey, Long> amounts = side.amounts(id);
            return amounts.isEmpty()
                    ? ""
                    : amounts.entrySet().stream()
                            .map(one -> one.getKey().title() + " " + Words.euros(one.getValue()))
                            .collect(Collectors.joining("; ", " (", ")"));
        }
    }
}
