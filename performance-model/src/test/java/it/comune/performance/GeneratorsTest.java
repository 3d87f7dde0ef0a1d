package it.comune.performance;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.Act;
import it.comune.performance.dossier.Assignment;
import it.comune.performance.dossier.CauseKind;
import it.comune.performance.dossier.Condition;
import it.comune.performance.dossier.DeclaredOutcome;
import it.comune.performance.dossier.DeclaredResult;
import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.ExemptCause;
import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.FundingKind;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Objective;
import it.comune.performance.dossier.ObjectiveType;
import it.comune.performance.dossier.Observation;
import it.comune.performance.dossier.Observation.NotCompleted;
import it.comune.performance.dossier.Observation.PeriodCounts;
import it.comune.performance.dossier.Recognition;
import it.comune.performance.dossier.Rescheduling;
import it.comune.performance.dossier.Target;
import it.comune.performance.dossier.Target.RelativeToBaseline;
import it.comune.performance.dossier.UnitKind;
import it.comune.performance.regulation.AbsenceClass;
import it.comune.performance.regulation.Audit;
import it.comune.performance.regulation.Curve;
import it.comune.performance.regulation.Policies;
import it.comune.performance.regulation.PremiumPolicies;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.regulation.Timeliness;
import it.comune.performance.testing.Change;
import it.comune.performance.testing.Dossiers;
import it.comune.performance.testing.Measured;
import it.comune.performance.testing.Measurements;
import it.comune.performance.testing.RandomRegulations;
import it.comune.performance.testing.Samples;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The generators reach whatever a rule can tell apart, and shrink to what a person can read. */
class GeneratorsTest {
    private static final int TRIES = 1000;

    /** Rarer than this in {@value #TRIES} documents, and a rule would hardly be tested. */
    private static final int ENOUGH = 15;

    @Property(tries = TRIES, seed = "2023", generation = GenerationMode.RANDOMIZED)
    @StatisticsReport(StatisticsReportMode.OFF)
    void dossiers_reach_every_situation(@ForAll Dossier dossier) {
        situationsOf(dossier).forEach(Statistics.label("dossiers")::collect);
        Statistics.label("dossiers")
                .coverage(coverage -> ALL_OF_A_DOSSIER.forEach(
                        situation -> coverage.check(situation).count(count -> count >= ENOUGH)));
    }

    private static final List<String> ALL_OF_A_DOSSIER = Stream.of(
                    names("target", Target.class.getPermittedSubclasses()),
                    names("observation", Observation.class.getPermittedSubclasses()),
                    names("cause", CauseKind.values()),
                    names("declared", DeclaredResult.values()),
                    names("unit", UnitKind.values()),
                    names("type", ObjectiveType.values()),
                    names("funding", FundingKind.values()),
                    names("bound", RelativeToBaseline.Bound.values()),
                    names("direction", RelativeToBaseline.Direction.values()),
                    Stream.of(
                            "baseline missing",
                            "bound at most 0",
                            "evaluated before the end",
                            "evaluated at the end",
                            "evaluated after the end",
                            "leap year",
                            "one unit",
                            "four units",
                            "one objective",
                            "six objectives",
                            "four indicators",
                            "deadline before the end",
                            "deadline at the end",
                            "deadline after the end",
                            "deadline on the evaluation date",
                            "no deadline",
                            "indicators weighed",
                            "indicators not weighed",
                            "indicator for some units",
                            "condition unknown",
                            "condition true",
                            "condition false",
                            "no weight, funded",
                            "no weight, not funded",
                            "weight, funded",
                            "offices named",
                            "weights over 60",
                            "weights exactly 60",
                            "weights under 60",
                            "fact for all",
                            "fact for one",
                            "fact for all and for one",
                            "no fact",
                            "fact dated",
                            "fact undated",
                            "fact after the evaluation",
                            "fact on the evaluation date",
                            "fact on the deadline",
                            "fact 1 day late",
                            "fact 15 days late",
                            "fact 16 days late",
                            "fact with evidence",
                            "fact without evidence",
                            "fact is a proxy",
                            "progress",
                            "no progress",
                            "fewer counts than periods",
                            "rescheduled once",
                            "rescheduled more than once",
                            "rescheduled for one unit",
                            "rescheduled without a deadline",
                            "rescheduled by the deadline",
                            "rescheduled after the deadline",
                            "rescheduled after the evaluation",
                            "rescheduled past the year",
                            "rescheduled to an earlier day",
                            "cause of an objective",
                            "cause of an objective for one unit",
                            "cause of an indicator",
                            "cause of an indicator for one unit",
                            "cause not recognised",
                            "cause recognised without act",
                            "cause recognised by an undated act",
                            "cause recognised in time",
                            "cause recognised after the evaluation",
                            "cause of an indicator without fact",
                            "declared for an objective",
                            "declared for an objective and one unit",
                            "declared for an indicator",
                            "declared for an indicator and one unit",
                            "nothing declared",
                            "remark",
                            "approved in January",
                            "approved later",
                            "approved before the year",
                            "approved on an unknown day",
                            "not approved",
                            "no SMVP",
                            "SMVP",
                            "not validated",
                            "validated"))
            .flatMap(names -> names)
            .toList();

    private static Stream<String> names(String group, Class<?>[] types) {
        return Arrays.stream(types).map(type -> group + " " + type.getSimpleName());
    }

    private static Stream<String> names(String group, Enum<?>[] words) {
        return Arrays.stream(words).map(word -> group + " " + word);
    }

    /** Each situation once for a dossier. */
    private static List<String> situationsOf(Dossier dossier) {
        List<String> seen = new ArrayList<>();
        LocalDate end = dossier.periodEnd();
        LocalDate evaluation = dossier.evaluationDate();
        seen.add("evaluated " + side(evaluation, end));
        seen.add(dossier.periodEnd().isLeapYear() ? "leap year" : "ordinary year");
        seen.add(
                switch (dossier.plan().units().size()) {
                    case 1 -> "one unit";
                    case 4 -> "four units";
                    default -> "some units";
                });
        seen.add(
                switch (dossier.plan().objectives().size()) {
                    case 1 -> "one objective";
                    case 6 -> "six objectives";
                    default -> "some objectives";
                });
        dossier.plan().units().forEach(unit -> seen.add("unit " + unit.kind()));
        dossier.plan().objectives().forEach(objective -> objective(seen, dossier, objective));
        weights(dossier)
                .values()
                .forEach(sum -> seen.add(
                        switch (sum.compareTo(new BigDecimal("60"))) {
                            case 1 -> "weights over 60";
                            case 0 -> "weights exactly 60";
                            default -> "weights under 60";
                        }));
        dossier.report().exemptCauses().forEach(cause -> cause(seen, dossier, cause));
        dossier.report().declaredOutcomes().forEach(declared -> declared(seen, declared));
        if (dossier.report().declaredOutcomes().isEmpty()) {
            seen.add("nothing declared");
        }
        if (!dossier.report().remarks().isEmpty()) {
            seen.add("remark");
        }
        seen.add(approval(dossier));
        seen.add(dossier.plan().measurementSystem() == null ? "no SMVP" : "SMVP");
        seen.add(dossier.report().validation() == null ? "not validated" : "validated");
        return List.copyOf(new HashSet<>(seen));
    }

    private static Map<String, BigDecimal> weights(Dossier dossier) {
        Map<String, BigDecimal> sums = new HashMap<>();
        for (Objective objective : dossier.plan().objectives()) {
            for (Assignment assignment : objective.assignments()) {
                BigDecimal weight = assignment.weight();
                if (weight != null) {
                    sums.merge(assignment.unit(), weight, BigDecimal::add);
                }
            }
        }
        return sums;
    }

    private static String side(LocalDate day, LocalDate end) {
        return day.isBefore(end) ? "before the end" : day.isAfter(end) ? "after the end" : "at the end";
    }

    private static String approval(Dossier dossier) {
        Act approval = dossier.plan().approval();
        if (approval == null) {
            return "not approved";
        }
        LocalDate day = approval.date();
        if (day == null) {
            return "approved on an unknown day";
        }
        if (day.getYear() < dossier.year()) {
            return "approved before the year";
        }
        return day.getMonthValue() == 1 ? "approved in January" : "approved later";
    }

    private static void objective(List<String> seen, Dossier dossier, Objective objective) {
        if (objective.type() != null) {
            seen.add("type " + objective.type());
        }
        if (objective.funding() != null) {
            seen.add("funding " + objective.funding().kind());
        }
        if (objective.indicators().size() == 4) {
            seen.add("four indicators");
        }
        for (Assignment assignment : objective.assignments()) {
            seen.add((assignment.weight() == null ? "no weight, " : "weight, ")
                    + (objective.funding() == null ? "not funded" : "funded"));
            if (!assignment.offices().isEmpty()) {
                seen.add("offices named");
            }
        }
        for (Indicator indicator : objective.indicators()) {
            seen.add(indicator.weight() == null ? "indicators not weighed" : "indicators weighed");
            if (objective.unitsOf(indicator).size() < objective.assignments().size()) {
                seen.add("indicator for some units");
            }
            indicator(seen, dossier, indicator);
        }
    }

    private static void indicator(List<String> seen, Dossier dossier, Indicator indicator) {
        Target target = indicator.target();
        seen.add("target " + target.getClass().getSimpleName());
        if (target instanceof RelativeToBaseline relative) {
            seen.add("bound " + relative.bound());
            seen.add("direction " + relative.direction());
            BigDecimal baseline = relative.baseline();
            if (baseline == null) {
                seen.add("baseline missing");
            } else if (baseline.signum() == 0
                    || relative.direction() == RelativeToBaseline.Direction.DECREASE
                            && relative.change().compareTo(BigDecimal.ONE) >= 0) {
                seen.add("bound at most 0");
            }
        }
        LocalDate deadline = indicator.deadline();
        if (deadline == null) {
            seen.add("no deadline");
        } else {
            seen.add("deadline " + side(deadline, dossier.periodEnd()));
            if (deadline.equals(dossier.evaluationDate())) {
                seen.add("deadline on the evaluation date");
            }
        }
        if (indicator.condition() != null) {
            List<Condition> recorded = dossier.report().conditions().stream()
                    .filter(condition -> condition.indicator().equals(indicator.id()))
                    .toList();
            seen.add("condition "
                    + (recorded.isEmpty() ? "unknown" : recorded.get(0).holds()));
        }
        facts(seen, dossier, indicator);
        reschedulings(seen, dossier, indicator);
    }

    private static void facts(List<String> seen, Dossier dossier, Indicator indicator) {
        List<Fact> facts = factsOf(dossier, indicator.id());
        long forAll = facts.stream().filter(fact -> fact.unit() == null).count();
        if (facts.isEmpty()) {
            seen.add("no fact");
        } else if (forAll == 1) {
            seen.add(facts.size() > 1 ? "fact for all and for one" : "fact for all");
        } else {
            seen.add("fact for one");
        }
        for (Fact fact : facts) {
            Observation observed = fact.observed();
            seen.add("observation " + observed.getClass().getSimpleName());
            seen.add(fact.evidence().isEmpty() ? "fact without evidence" : "fact with evidence");
            if (fact.proxy() != null) {
                seen.add("fact is a proxy");
            }
            if (observed instanceof NotCompleted under) {
                seen.add(under.progress() == null ? "no progress" : "progress");
            }
            if (observed instanceof PeriodCounts counts
                    && indicator.target() instanceof Target.EveryPeriod every
                    && counts.counts().size() < every.periods()) {
                seen.add("fewer counts than periods");
            }
            LocalDate on = observed.on();
            seen.add(on == null ? "fact undated" : "fact dated");
            if (on != null) {
                int side = on.compareTo(dossier.evaluationDate());
                seen.add(
                        "fact " + (side > 0 ? "after the evaluation" : side == 0 ? "on the evaluation date" : "known"));
                LocalDate deadline = indicator.deadline();
                if (deadline != null) {
                    long late = on.toEpochDay() - deadline.toEpochDay();
                    seen.add(
                            late == 0
                                    ? "fact on the deadline"
                                    : "fact " + late + (late == 1 ? " day" : " days") + " late");
                }
            }
        }
    }

    private static List<Fact> factsOf(Dossier dossier, String indicator) {
        return dossier.report().facts().stream()
                .filter(fact -> fact.indicator().equals(indicator))
                .toList();
    }

    private static void reschedulings(List<String> seen, Dossier dossier, Indicator indicator) {
        List<Rescheduling> all = dossier.report().reschedulings().stream()
                .filter(moved -> moved.indicator().equals(indicator.id()))
                .toList();
        if (!all.isEmpty()) {
            seen.add(all.size() == 1 ? "rescheduled once" : "rescheduled more than once");
        }
        LocalDate deadline = Objects.requireNonNullElse(indicator.deadline(), dossier.periodEnd());
        for (Rescheduling moved : all) {
            if (moved.unit() != null) {
                seen.add("rescheduled for one unit");
            }
            if (indicator.deadline() == null) {
                seen.add("rescheduled without a deadline");
            }
            seen.add("rescheduled " + (moved.actDate().isAfter(deadline) ? "after" : "by") + " the deadline");
            if (moved.actDate().isAfter(dossier.evaluationDate())) {
                seen.add("rescheduled after the evaluation");
            }
            if (moved.newDeadline().isAfter(dossier.periodEnd())) {
                seen.add("rescheduled past the year");
            }
            if (moved.newDeadline().isBefore(deadline)) {
                seen.add("rescheduled to an earlier day");
            }
        }
    }

    private static void cause(List<String> seen, Dossier dossier, ExemptCause cause) {
        seen.add("cause " + cause.kind());
        seen.add("cause of an " + (cause.objective() != null ? "objective" : "indicator")
                + (cause.unit() == null ? "" : " for one unit"));
        if (cause.indicator() != null && factsOf(dossier, cause.indicator()).isEmpty()) {
            seen.add("cause of an indicator without fact");
        }
        Recognition recognition = cause.recognition();
        if (recognition == null) {
            seen.add("cause not recognised");
            return;
        }
        Act act = recognition.act();
        LocalDate date = act == null ? null : act.date();
        seen.add("cause recognised "
                + (act == null
                        ? "without act"
                        : date == null
                                ? "by an undated act"
                                : date.isAfter(dossier.evaluationDate()) ? "after the evaluation" : "in time"));
    }

    private static void declared(List<String> seen, DeclaredOutcome declared) {
        seen.add("declared " + declared.outcome());
        seen.add("declared for an " + (declared.objective() != null ? "objective" : "indicator")
                + (declared.unit() == null ? "" : " and one unit"));
    }

    @Property(tries = TRIES, seed = "2024", generation = GenerationMode.RANDOMIZED)
    @StatisticsReport(StatisticsReportMode.OFF)
    void regulations_reach_every_policy_and_table(@ForAll Regulation regulation) {
        situationsOf(regulation).forEach(Statistics.label("regulations")::collect);
        Statistics.label("regulations")
                .coverage(coverage -> ALL_OF_A_REGULATION.forEach(
                        situation -> coverage.check(situation).count(count -> count >= ENOUGH)));
    }

    private static final List<String> ALL_OF_A_REGULATION = Stream.of(
                    names("", Policies.OverCap.values()),
                    names("", Policies.UnderCap.values()),
                    names("", Policies.DayCount.values()),
                    names("roll", Policies.DeadlineRoll.values()),
                    names("rescheduling", Policies.Reschedulings.values()),
                    names("", Policies.MissingFacts.values()),
                    names("", Policies.CauseRecognition.values()),
                    names("", Policies.Exemptions.values()),
                    names("gate", Policies.Gate.values()),
                    names("segment", Curve.Segment.values()),
                    Stream.of(
                            "recognition scale",
                            "no recognition scale",
                            "nothing done earns something",
                            "curve of one point",
                            "curve of six points",
                            "table of one row",
                            "table of six rows",
                            "first days free",
                            "grace",
                            "no grace",
                            "no holiday",
                            "holiday on a weekday",
                            "holiday on a week-end",
                            "working days with holidays",
                            "not in force in 2023",
                            "no longer in force in 2024",
                            "confirmed setting",
                            "year's own approval",
                            "no gate"))
            .flatMap(names -> names)
            .toList();

    private static List<String> situationsOf(Regulation r) {
        List<String> seen = new ArrayList<>();
        Timeliness t = r.timeliness();
        Stream.of(
                        r.weightCaps().overCap(),
                        r.weightCaps().underCap(),
                        t.dayCount(),
                        r.missingFacts(),
                        r.causeRecognition(),
                        r.exemptions())
                .forEach(setting -> seen.add(" " + setting.value()));
        seen.add("roll " + t.deadlineRoll().value());
        seen.add("rescheduling " + t.reschedulings().value());
        r.audit().gates().value().forEach(gate -> seen.add("gate " + gate));
        if (r.audit().gates().value().isEmpty()) {
            seen.add("no gate");
        }
        List<Curve.Point> points = r.achievement().value().points();
        points.forEach(point -> seen.add("segment " + point.segment()));
        seen.add(points.size() == 1 ? "curve of one point" : points.size() == 6 ? "curve of six points" : "curve");
        if (points.get(0).degree().signum() > 0) {
            seen.add("nothing done earns something");
        }
        seen.add(r.recognition() == null ? "no recognition scale" : "recognition scale");
        int rows = t.lateness().value().rows().size();
        seen.add(rows == 1 ? "table of one row" : rows == 6 ? "table of six rows" : "table");
        if (t.lateness().value().at(3).factor().compareTo(BigDecimal.ONE) == 0) {
            seen.add("first days free");
        }
        seen.add(t.graceDays().value() == 0 ? "no grace" : "grace");
        List<LocalDate> holidays = t.holidays().value();
        if (holidays.isEmpty()) {
            seen.add("no holiday");
        } else if (t.dayCount().value() == Policies.DayCount.WORKING) {
            seen.add("working days with holidays");
        }
        holidays.forEach(
                day -> seen.add(day.getDayOfWeek().getValue() > 5 ? "holiday on a week-end" : "holiday on a weekday"));
        if (r.validFrom().isAfter(LocalDate.of(2023, 12, 31))) {
            seen.add("not in force in 2023");
        }
        LocalDate to = r.validTo();
        if (to != null && to.isBefore(LocalDate.of(2024, 1, 1))) {
            seen.add("no longer in force in 2024");
        }
        if (!r.assumedSettings().contains("exemptions")) {
            seen.add("confirmed setting");
        }
        if (!r.audit().planApproval().value().yearsOwn().isEmpty()) {
            seen.add("year's own approval");
        }
        return List.copyOf(new HashSet<>(seen));
    }

    @Property
    void observations_fit_their_targets(@ForAll Measured measured) {
        assertThat(measured.observation().fits(measured.target())).isTrue();
    }

    @Property
    void an_improvement_keeps_the_target_and_fits_it(@ForAll("improvements") Change<Measured> change) {
        assertThat(change.after().target()).isEqualTo(change.before().target());
        assertThat(change.before().observation().fits(change.before().target())).isTrue();
        assertThat(change.after().observation().fits(change.after().target())).isTrue();
    }

    @Provide
    Arbitrary<Change<Measured>> improvements() {
        return Measurements.improved();
    }

    @Property(tries = 100)
    void an_improved_dossier_differs_in_the_fact_of_its_first_indicator_only(
            @ForAll("improvedDossiers") Change<Dossier> change) {
        assertThatOnlyTheFirstFactDiffers(change);
    }

    @Provide
    Arbitrary<Change<Dossier>> improvedDossiers() {
        return Dossiers.improved();
    }

    @Property(tries = 100)
    void an_earlier_dossier_differs_in_the_date_of_its_first_indicator_only(
            @ForAll("earlierDossiers") Change<Dossier> change) {
        assertThatOnlyTheFirstFactDiffers(change);
        LocalDate before = factsOf(change.before(), "O1.1").get(0).observed().on();
        LocalDate after = factsOf(change.after(), "O1.1").get(0).observed().on();
        assertThat(after).isBefore(before);
        assertThat(before).isBeforeOrEqualTo(change.before().evaluationDate());
    }

    @Provide
    Arbitrary<Change<Dossier>> earlierDossiers() {
        return Dossiers.earlier();
    }

    private static void assertThatOnlyTheFirstFactDiffers(Change<Dossier> change) {
        assertThat(change.after().plan()).isEqualTo(change.before().plan());
        assertThat(change.after().evaluationDate()).isEqualTo(change.before().evaluationDate());
        assertThat(factsOf(change.before(), "O1.1"))
                .singleElement()
                .satisfies(fact -> assertThat(fact.unit()).isNull());
        assertThat(otherFacts(change.after())).isEqualTo(otherFacts(change.before()));
    }

    private static List<Fact> otherFacts(Dossier dossier) {
        return dossier.report().facts().stream()
                .filter(fact -> !fact.indicator().equals("O1.1"))
                .toList();
    }

    @Property(tries = 100)
    void a_shuffled_dossier_says_the_same_in_another_order(@ForAll("reorderedDossiers") Change<Dossier> change) {
        Dossier one = change.before();
        Dossier other = change.after();
        assertThat(other.report().facts()).hasSameSizeAs(one.report().facts());
        assertThat(other.report().exemptCauses())
                .containsExactlyInAnyOrderElementsOf(one.report().exemptCauses());
        assertThat(Dossiers.indicatorsOf(other))
                .extracting(Indicator::id)
                .containsExactlyInAnyOrderElementsOf(
                        Dossiers.indicatorsOf(one).stream().map(Indicator::id).toList());
        if (one.plan().objectives().size() > 1) {
            assertThat(other.plan().objectives())
                    .extracting(Objective::id)
                    .isNotEqualTo(
                            one.plan().objectives().stream().map(Objective::id).toList());
        }
        assertThat(situationsOf(other)).containsExactlyInAnyOrderElementsOf(situationsOf(one));
    }

    @Provide
    Arbitrary<Change<Dossier>> reorderedDossiers() {
        return Dossiers.reordered();
    }

    @Property(tries = 100)
    void a_shuffled_regulation_says_the_same_in_another_order(
            @ForAll("reorderedRegulations") Change<Regulation> change) {
        assertThat(change.after().achievement()).isEqualTo(change.before().achievement());
        assertThat(change.after().timeliness().lateness())
                .isEqualTo(change.before().timeliness().lateness());
        assertThat(change.after().timeliness().holidays().value())
                .containsExactlyInAnyOrderElementsOf(
                        change.before().timeliness().holidays().value());
        assertThat(situationsOf(change.after())).containsExactlyInAnyOrderElementsOf(situationsOf(change.before()));
    }

    @Provide
    Arbitrary<Change<Regulation>> reorderedRegulations() {
        return RandomRegulations.reordered();
    }

    @Example
    void the_same_seed_gives_the_same_dossier() {
        assertThat(first(Dossiers.any(), 7)).isEqualTo(first(Dossiers.any(), 7));
        assertThat(first(Dossiers.any(), 7)).isNotEqualTo(first(Dossiers.any(), 8));
    }

    private static <T> T first(Arbitrary<T> arbitrary, long seed) {
        return arbitrary.generator(TRIES).next(new Random(seed)).value();
    }

    @Example
    void a_dossier_shrinks_to_the_one_objective_that_matters() {
        Dossier smallest = smallestWith("condition false");

        assertThat(smallest.plan().units()).hasSize(1);
        assertThat(smallest.plan().objectives()).hasSize(1);
        assertThat(Dossiers.indicatorsOf(smallest))
                .singleElement()
                .satisfies(indicator -> assertThat(indicator.id()).isEqualTo("O1.1"));
        assertThat(smallest.report().facts()).hasSizeLessThan(2);
        assertThat(smallest.report().exemptCauses()).isEmpty();
        assertThat(smallest.report().conditions()).hasSize(1);
    }

    private static Dossier smallestWith(String situation) {
        RandomGenerator<Dossier> generator = Dossiers.any().generator(TRIES);
        Random random = new Random(4);
        Shrinkable<Dossier> found = generator.next(random);
        while (!situationsOf(found.value()).contains(situation)) {
            found = generator.next(random);
        }
        return smallest(found, dossier -> situationsOf(dossier).contains(situation));
    }

    private static <T> T smallest(Shrinkable<T> start, Predicate<T> falsifies) {
        Optional<Shrinkable<T>> found = Optional.of(start);
        Shrinkable<T> smallest = start;
        while (found.isPresent()) {
            smallest = found.get();
            found = smallest.shrink()
                    .filter(next -> falsifies.test(next.value()))
                    .findFirst();
        }
        return smallest.value();
    }

    @Example
    void a_regulation_shrinks_to_the_usual_tables_and_policies() {
        Regulation sample = Samples.regulation();
        Regulation smallest =
                smallest(RandomRegulations.any().generator(TRIES).next(new Random(4)), regulation -> true);

        assertThat(smallest.timeliness()).isEqualTo(sample.timeliness());
        assertThat(smallest.achievement()).isEqualTo(sample.achievement());
        assertThat(smallest.recognition()).isNull();
        assertThat(smallest.weightCaps()).isEqualTo(sample.weightCaps());
        assertThat(smallest.missingFacts()).isEqualTo(sample.missingFacts());
        assertThat(smallest.exemptions()).isEqualTo(sample.exemptions());
    }

    @Test
    void the_sample_can_be_read_at_a_glance() {
        Dossier sample = Samples.dossier();
        assertThat(weights(sample))
                .containsOnly(
                        Map.entry("U1", new BigDecimal("60")),
                        Map.entry("U2", new BigDecimal("30")),
                        Map.entry("SG", new BigDecimal("20")));
        assertThat(Dossiers.shuffled(sample, 1)).isNotEqualTo(sample);
        assertThat(Samples.regulation().assumedSettings()).hasSize(42);
    }

    static Stream<UnaryOperator<Regulation>> variants() {
        LocalDate day = LocalDate.of(2023, 12, 8);
        return Stream.of(
                r -> Samples.withCaps(r, "50", "10"),
                r -> Samples.with(r, Policies.OverCap.REPORT),
                r -> Samples.with(r, Policies.UnderCap.RESCALE),
                r -> Samples.withAchievement(r, Samples.curve("0:0:LINEAR", "1:1")),
                r -> Samples.withRecognition(r, Samples.curve("0:0:LINEAR", "1:1")),
                r -> Samples.with(r, Samples.lateness(":1")),
                r -> Samples.with(r, Policies.DayCount.WORKING),
                r -> Samples.withHolidays(r, day),
                r -> Samples.with(r, Policies.DeadlineRoll.NEXT_WORKING_DAY),
                r -> Samples.withGraceDays(r, 5),
                r -> Samples.with(r, Policies.Reschedulings.NONE),
                r -> Samples.with(r, Policies.MissingFacts.REFUSE),
                r -> Samples.with(r, Policies.CauseRecognition.OWN_ACT),
                r -> Samples.with(r, Policies.Exemptions.EXCLUDE),
                r -> Samples.with(r, new Audit.PlanApproval(2, 28, List.of())),
                r -> Samples.withGates(r),
                r -> Samples.withFullAchievementShare(r, "0.8"),
                r -> Samples.withScoreSpread(r, "7"),
                r -> Samples.withProfiles(r, r.people().profiles().value().get(0)),
                r -> Samples.withCoefficient(r, "ISTRUTTORI", "1.2"),
                r -> Samples.with(r, "MALATTIA", AbsenceClass.Effect.NEUTRAL),
                r -> Samples.with(r, PremiumPolicies.PartTime.IGNORED),
                r -> Samples.withMinimumDays(r, 30, PremiumPolicies.ServiceCounted.CREDITED_DAYS),
                r -> Samples.with(r, PremiumPolicies.Suspension.IGNORED),
                r -> Samples.withBands(r, "0:0:LINEAR", "100:1"),
                r -> Samples.withOrganisationalShare(r, "0.4"),
                r -> Samples.with(r, PremiumPolicies.FundScope.PER_UNIT),
                r -> Samples.with(r, PremiumPolicies.Residual.REDISTRIBUTE),
                r -> Samples.withTopUp(r, "0.2", 2, "0.35"),
                r -> Samples.with(r, PremiumPolicies.TopUpAverage.AFTER_BONUS),
                r -> Samples.withTieBreaks(r, PremiumPolicies.TieBreak.LENGTH_OF_SERVICE),
                r -> Samples.with(r, PremiumPolicies.EntityObjectives.SET),
                r -> Samples.with(r, PremiumPolicies.HeadQuota.EQUAL),
                r -> Samples.withUnitHeads(r, "0.2", "0.4"),
                r -> Samples.withSecretaryRate(r, "0.08"),
                r -> Samples.with(r, PremiumPolicies.ProjectPayment.THRESHOLD, "0.9"),
                r -> Samples.inForce(r, day, day));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void variants_of_the_sample_regulation_can_be_combined_in_any_order(UnaryOperator<Regulation> variant) {
        Regulation sample = Samples.regulation();
        assertThat(variant.apply(sample)).isNotEqualTo(sample).isEqualTo(variant.apply(variant.apply(sample)));
        variants().forEach(other -> {
            Regulation one = variant.apply(other.apply(sample));
            if (!other.apply(sample).equals(variant.apply(sample))) {
                assertThat(one).isEqualTo(other.apply(variant.apply(sample)));
            }
        });
    }

    @Test
    void a_variant_of_the_sample_regulation_changes_one_setting_and_keeps_its_source() {
        Regulation sample = Samples.regulation();
        Regulation variant = Samples.with(sample, Policies.Exemptions.EXCLUDE);

        assertThat(variant.exemptions()).isEqualTo(sample.exemptions().with(Policies.Exemptions.EXCLUDE));
        assertThat(Samples.with(variant, Policies.Exemptions.COUNT_AS_ACHIEVED)).isEqualTo(sample);
    }
}
