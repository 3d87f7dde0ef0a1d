package it.comune.performance.rules.whatif;

import it.comune.performance.dossier.Act;
import it.comune.performance.dossier.BehaviourScore;
import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.ExemptCause;
import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.Observation;
import it.comune.performance.dossier.Person;
import it.comune.performance.dossier.Report;
import it.comune.performance.dossier.Target;
import it.comune.performance.evaluation.Change;
import it.comune.performance.evaluation.ChangeKind;
import it.comune.performance.testing.Dossiers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes announced changes, and smaller ones, by hand: written without a look at how they were found. */
final class Applied {
    private Applied() {}

    /** The dossier with the change. */
    static Dossier to(Dossier dossier, Change change) {
        return switch (change.kind()) {
            case EARLIER, COMPLETED, RECORDED -> dated(dossier, change, LocalDate.parse(to(change)));
            case VALUE ->
                observed(dossier, change, value(held(dossier, change).observed(), new BigDecimal(to(change))));
            case PROGRESS ->
                observed(
                        dossier,
                        change,
                        new Observation.NotCompleted(
                                new BigDecimal(to(change)),
                                held(dossier, change).observed().on()));
            case ANSWERED_YES ->
                observed(
                        dossier,
                        change,
                        new Observation.Answer(
                                true, held(dossier, change).observed().on()));
            case PERIODS -> periods(dossier, change, change.size().intValueExact());
            case CAUSE_RECOGNISED -> recognised(dossier, Objects.requireNonNull(change.cause()));
            case POINTS_TO_BAND, POINTS_TO_TOP_UP, SERVICE_DAYS -> throw new IllegalArgumentException("of people");
        };
    }

    /** The dossier with the next smaller change of the same kind; empty where there is none. */
    static Optional<Dossier> smaller(Dossier dossier, Change change) {
        return switch (change.kind()) {
            case EARLIER, COMPLETED, RECORDED -> {
                LocalDate later = LocalDate.parse(to(change)).plusDays(1);
                yield later.isAfter(dossier.evaluationDate())
                        ? Optional.empty()
                        : Optional.of(dated(dossier, change, later));
            }
            case VALUE -> {
                BigDecimal from = new BigDecimal(Objects.requireNonNull(change.from()));
                BigDecimal to = new BigDecimal(to(change));
                BigDecimal grain = BigDecimal.ONE.movePointLeft(Math.max(0, Math.max(from.scale(), to.scale())));
                BigDecimal back = to.compareTo(from) > 0 ? to.subtract(grain) : to.add(grain);
                // Values are sought in steps of the last decimal.
                yield isStrict(dossier, change)
                        ? Optional.empty()
                        : Optional.of(observed(
                                dossier, change, value(held(dossier, change).observed(), back)));
            }
            case PROGRESS ->
                Optional.of(observed(
                        dossier,
                        change,
                        new Observation.NotCompleted(
                                new BigDecimal(to(change)).subtract(new BigDecimal("0.01")),
                                held(dossier, change).observed().on())));
            case PERIODS ->
                change.size().intValueExact() == 1
                        ? Optional.empty()
                        : Optional.of(periods(dossier, change, change.size().intValueExact() - 1));
            default -> Optional.empty();
        };
    }

    /** A strict bound has no nearest value of its own: any step beyond it is as good. */
    private static boolean isStrict(Dossier dossier, Change change) {
        Target target = target(dossier, change);
        return target instanceof Target.MoreThan || target instanceof Target.FewerThan;
    }

    private static Target target(Dossier dossier, Change change) {
        return Dossiers.indicatorsOf(dossier).stream()
                .filter(one -> one.id().equals(change.subject()))
                .findFirst()
                .orElseThrow()
                .target();
    }

    private static String to(Change change) {
        return Objects.requireNonNull(change.to());
    }

    private static @Nullable Fact heldOrNone(Dossier dossier, Change change) {
        List<Fact> known = dossier.report().facts().stream()
                .filter(one -> one.indicator().equals(change.subject()))
                .filter(one -> one.unit() == null || one.unit().equals(change.unit()))
                .filter(one -> {
                    LocalDate on = one.observed().on();
                    return on == null || !on.isAfter(dossier.evaluationDate());
                })
                .toList();
        return known.stream()
                .filter(one -> one.unit() != null)
                .findFirst()
                .orElseGet(() -> known.stream().findFirst().orElse(null));
    }

    private static Fact held(Dossier dossier, Change change) {
        return Objects.requireNonNull(heldOrNone(dossier, change));
    }

    private static Dossier dated(Dossier dossier, Change change, LocalDate on) {
        if (change.kind() == ChangeKind.EARLIER) {
            return observed(dossier, change, held(dossier, change).on(on).observed());
        }
        return observed(
                dossier,
                change,
                change.kind() == ChangeKind.COMPLETED
                        ? new Observation.Completed(on)
                        : Fact.of("any", asked(target(dossier, change))).on(on).observed());
    }

    private static Observation asked(Target target) {
        if (target instanceof Target.Completion) {
            return new Observation.Completed(LocalDate.of(2023, 1, 1));
        } else if (target instanceof Target.YesNo) {
            return new Observation.Answer(true, null);
        } else if (target instanceof Target.EveryPeriod t) {
            return new Observation.PeriodCounts(Collections.nCopies(t.periods(), t.minimum()), null);
        } else if (target instanceof Target.PercentageAtLeast t) {
            return new Observation.Percent(t.percent(), null);
        } else if (target instanceof Target.AtLeast t) {
            return new Observation.Value(t.value(), null);
        } else if (target instanceof Target.MoreThan t) {
            return new Observation.Value(t.value().add(BigDecimal.ONE), null);
        } else if (target instanceof Target.Between t) {
            return new Observation.Value(t.from(), null);
        } else if (target instanceof Target.RelativeToBaseline t
                && t.bound() == Target.RelativeToBaseline.Bound.AT_LEAST) {
            BigDecimal change = Objects.requireNonNull(t.baseline()).multiply(t.change());
            return new Observation.Value(
                    t.direction() == Target.RelativeToBaseline.Direction.INCREASE
                            ? t.baseline().add(change)
                            : t.baseline().subtract(change),
                    null);
        }
        return new Observation.Value(BigDecimal.ZERO, null);
    }

    private static Observation value(Observation before, BigDecimal to) {
        if (before instanceof Observation.Percent percent) {
            return new Observation.Percent(to, percent.on());
        } else if (before instanceof Observation.PeriodTotal total) {
            return new Observation.PeriodTotal(to, total.on());
        }
        return new Observation.Value(to, before.on());
    }

    private static Dossier periods(Dossier dossier, Change change, int more) {
        Target.EveryPeriod target = (Target.EveryPeriod) target(dossier, change);
        Observation.PeriodCounts counts =
                (Observation.PeriodCounts) held(dossier, change).observed();
        List<BigDecimal> then = new ArrayList<>(counts.counts());
        while (then.size() < target.periods()) {
            then.add(BigDecimal.ZERO);
        }
        int rest = more;
        for (int i = 0; i < then.size() && rest > 0; i++) {
            if (then.get(i).compareTo(target.minimum()) < 0) {
                then.set(i, target.minimum());
                rest--;
            }
        }
        return observed(dossier, change, new Observation.PeriodCounts(then, counts.on()));
    }

    private static Dossier observed(Dossier dossier, Change change, Observation seen) {
        Fact before = heldOrNone(dossier, change);
        Fact after = before == null
                ? Fact.of(change.subject(), seen)
                : new Fact(before.indicator(), before.unit(), seen, List.of(), null, null);
        List<Fact> facts = new ArrayList<>(dossier.report().facts());
        facts.removeIf(one -> one.indicator().equals(after.indicator()) && Objects.equals(one.unit(), after.unit()));
        facts.add(after);
        return with(dossier, facts, dossier.report().exemptCauses());
    }

    private static Dossier recognised(Dossier dossier, String cause) {
        return with(
                dossier,
                dossier.report().facts(),
                dossier.report().exemptCauses().stream()
                        .map(one -> one.id().equals(cause)
                                ? one.recognisedBy("Giunta", Act.of("DGC 1", dossier.evaluationDate()))
                                : one)
                        .toList());
    }

    /** Without a cause. */
    static Dossier without(Dossier dossier, String cause) {
        return with(
                dossier,
                dossier.report().facts(),
                dossier.report().exemptCauses().stream()
                        .filter(one -> !one.id().equals(cause))
                        .toList());
    }

    private static Dossier with(Dossier dossier, List<Fact> facts, List<ExemptCause> causes) {
        Report report = dossier.report();
        return new Dossier(
                dossier.municipality(),
                dossier.year(),
                dossier.evaluationDate(),
                dossier.note(),
                dossier.plan(),
                new Report(
                        report.validation(),
                        facts,
                        report.conditions(),
                        report.reschedulings(),
                        causes,
                        report.declaredOutcomes(),
                        report.remarks()),
                dossier.people(),
                dossier.funds());
    }

    /** With other points of the evaluator or days of service for one person. */
    static Dossier with(Dossier dossier, String id, List<BehaviourScore> behaviours, int serviceDays) {
        return new Dossier(
                dossier.municipality(),
                dossier.year(),
                dossier.evaluationDate(),
                dossier.note(),
                dossier.plan(),
                dossier.report(),
                dossier.people().stream()
                        .map(one -> one.id().equals(id)
                                ? new Person(
                                        id,
                                        one.profile(),
                                        one.contractArea(),
                                        one.units(),
                                        one.partTime(),
                                        serviceDays,
                                        one.inServiceAtYearEnd(),
                                        one.suspended(),
                                        one.absences(),
                                        behaviours,
                                        one.participations(),
                                        one.pastScores(),
                                        one.monthsOfService(),
                                        one.position())
                                : one)
                        .toList(),
                dossier.funds());
    }
}
