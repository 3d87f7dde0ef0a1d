package it.comune.performance.testing;

import it.comune.performance.regulation.Audit;
import it.comune.performance.regulation.Audit.PlanApproval;
import it.comune.performance.regulation.Audit.PlanApproval.YearsOwn;
import it.comune.performance.regulation.Curve;
import it.comune.performance.regulation.Curve.Point;
import it.comune.performance.regulation.Curve.Segment;
import it.comune.performance.regulation.LatenessTable;
import it.comune.performance.regulation.LegalState;
import it.comune.performance.regulation.Policies;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.regulation.Setting;
import it.comune.performance.regulation.Timeliness;
import it.comune.performance.regulation.WeightCaps;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * Random valid regulations over all policies and tables. They shrink towards the tables and policies of {@link
 * Samples#regulation()}.
 */
public final class RandomRegulations {
    private static final LocalDate MIDDLE = LocalDate.of(2024, 1, 1);

    private RandomRegulations() {}

    private record Identity(
            String version,
            LocalDate from,
            @Nullable LocalDate to,
            String author,
            @Nullable String note) {}

    private record Words(
            Setting<Policies.MissingFacts> missingFacts,
            Setting<Policies.CauseRecognition> recognition,
            Setting<Policies.Exemptions> exemptions) {}

    /** Any regulation; one in ten refuses dossiers with gaps. */
    public static Arbitrary<Regulation> any() {
        Arbitrary<Policies.MissingFacts> missing = Arbitraries.frequency(
                Tuple.of(3, Policies.MissingFacts.ZERO),
                Tuple.of(3, Policies.MissingFacts.DECLARED),
                Tuple.of(3, Policies.MissingFacts.EXCLUDE),
                Tuple.of(1, Policies.MissingFacts.REFUSE));
        return of(missing);
    }

    /** Any regulation that refuses no dossier, so that there always is an evaluation. */
    public static Arbitrary<Regulation> thatEvaluate() {
        return of(Arbitraries.of(
                Policies.MissingFacts.ZERO, Policies.MissingFacts.DECLARED, Policies.MissingFacts.EXCLUDE));
    }

    /** A regulation and the same one with holidays, gates and years' own deadlines in another order. */
    public static Arbitrary<Change<Regulation>> reordered() {
        return Combinators.combine(any(), Dossiers.seeds())
                .as((regulation, seed) -> new Change<>(regulation, shuffled(regulation, seed)))
                .withoutEdgeCases();
    }

    /** The same regulation with holidays, gates and years' own deadlines in another order; tables keep theirs. */
    public static Regulation shuffled(Regulation regulation, long seed) {
        return new Shuffle(seed).of(regulation);
    }

    private static Arbitrary<Regulation> of(Arbitrary<Policies.MissingFacts> missing) {
        Arbitrary<Words> words = Combinators.combine(
                        settings(missing, "policy"),
                        policies(Policies.CauseRecognition.values()),
                        policies(Policies.Exemptions.values()))
                .as(Words::new);
        return Combinators.combine(
                        identities(),
                        caps(),
                        settings(curves(), "table"),
                        Parts.maybe(settings(curves(), "table"), 0.4),
                        timeliness(),
                        words,
                        audits())
                .as((identity, caps, achievement, recognition, timeliness, chosen, audit) -> new Regulation(
                        "random",
                        identity.version,
                        "Random regulation",
                        identity.from,
                        identity.to,
                        identity.author,
                        identity.note,
                        caps,
                        achievement,
                        recognition,
                        timeliness,
                        chosen.missingFacts,
                        chosen.recognition,
                        chosen.exemptions,
                        audit))
                .withoutEdgeCases();
    }

    /** Mostly in force for 2023 and 2024, sometimes not yet or no longer. */
    private static Arbitrary<Identity> identities() {
        return Combinators.combine(
                        Arbitraries.of("1.0", "2.1-rc"),
                        Arbitraries.of(LocalDate.of(2023, 1, 1), LocalDate.of(2020, 1, 1), LocalDate.of(2024, 7, 1)),
                        Parts.maybe(Arbitraries.integers().between(0, 2000), 0.3),
                        Parts.texts(),
                        Parts.maybeText())
                .as((version, from, days, author, note) ->
                        new Identity(version, from, days == null ? null : from.plusDays(days), author, note));
    }

    private static Arbitrary<WeightCaps> caps() {
        return Combinators.combine(
                        settings(
                                Arbitraries.frequencyOf(
                                        Tuple.of(
                                                3,
                                                Arbitraries.of("60", "30", "100")
                                                        .map(BigDecimal::new)),
                                        Tuple.of(1, Parts.decimals(1, 2000, 1))),
                                "points"),
                        settings(
                                Arbitraries.frequencyOf(
                                        Tuple.of(3, Arbitraries.of("20", "60").map(BigDecimal::new)),
                                        Tuple.of(1, Parts.decimals(1, 2000, 1))),
                                "points"),
                        policies(Policies.OverCap.values()),
                        policies(Policies.UnderCap.values()))
                .as(WeightCaps::new);
    }

    private static Arbitrary<Timeliness> timeliness() {
        return Combinators.combine(
                        settings(latenessTables(), "table"),
                        policies(Policies.DayCount.values()),
                        settings(holidays(), "dates"),
                        policies(Policies.DeadlineRoll.values()),
                        settings(
                                Arbitraries.frequencyOf(
                                        Tuple.of(3, Arbitraries.just(0)),
                                        Tuple.of(2, Arbitraries.integers().between(1, 20)),
                                        Tuple.of(1, Arbitraries.of(60, 366))),
                                "days"),
                        policies(Policies.Reschedulings.values()))
                .as(Timeliness::new);
    }

    /** Up to 20 days of 2023 and 2024, week-ends among them, each once. */
    public static Arbitrary<List<LocalDate>> holidays() {
        return Arbitraries.integers()
                .between(-365, 400)
                .list()
                .ofMaxSize(20)
                .map(days -> days.stream().distinct().map(MIDDLE::plusDays).toList())
                .withoutEdgeCases();
    }

    private static Arbitrary<Audit> audits() {
        Arbitrary<List<YearsOwn>> own = Parts.few(
                        Combinators.combine(
                                        Arbitraries.of(2023, 2024),
                                        Arbitraries.integers().between(-400, 400))
                                .as((year, days) -> new YearsOwn(year, MIDDLE.plusDays(days), "DM")),
                        2)
                .map(years ->
                        years.size() == 2 && years.get(0).year() == years.get(1).year() ? years.subList(0, 1) : years);
        Arbitrary<PlanApproval> approvals = Combinators.combine(
                        Arbitraries.of(1, 2, 3, 6, 12), Arbitraries.of(31, 30, 29, 15, 1), own)
                .as((month, day, years) ->
                        new PlanApproval(month, Math.min(day, Month.of(month).maxLength()), years));
        Arbitrary<List<Policies.Gate>> gates = Arbitraries.subsetOf(Policies.Gate.values())
                .map(chosen -> chosen.stream().sorted().toList());
        return Combinators.combine(
                        settings(approvals, "date"), settings(gates, "policy"), settings(Parts.shares(), "share"))
                .as(Audit::new);
    }

    private static <T> Arbitrary<Setting<T>> policies(T[] words) {
        return settings(Arbitraries.of(words), "policy");
    }

    private static <T> Arbitrary<Setting<T>> settings(Arbitrary<T> values, String unit) {
        Arbitrary<Tuple.Tuple3<LegalState, Boolean, @Nullable String>> origins = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(Tuple.of(LegalState.L, true, null))),
                Tuple.of(
                        1,
                        Combinators.combine(
                                        Arbitraries.of(LegalState.values()),
                                        Arbitraries.of(true, false),
                                        Parts.maybeText())
                                .as(Tuple::of)));
        return Combinators.combine(values, origins)
                .as((value, origin) -> new Setting<>(value, unit, origin.get1(), "SMVP", origin.get2(), origin.get3()));
    }

    /** Curves of 1 to 6 points with steps and lines, the usual one among them. */
    public static Arbitrary<Curve> curves() {
        return Arbitraries.frequencyOf(
                        Tuple.of(2, Arbitraries.just(Samples.curve("0:0:STEP", "0.5:0.5:LINEAR", "1:1"))),
                        Tuple.of(1, Arbitraries.of(Samples.curve("0:0:LINEAR", "1:1"), Samples.curve("0:1"))),
                        Tuple.of(4, Rise.any().list().ofMinSize(1).ofMaxSize(5).map(Rise::curve)))
                .withoutEdgeCases();
    }

    /** A point of a curve: how far after the last one, how high at least, how the curve goes on. */
    private record Rise(int gap, BigDecimal degree, Segment segment) {
        static Arbitrary<Rise> any() {
            return Combinators.combine(
                            Arbitraries.integers().between(1, 60), Parts.shares(), Arbitraries.of(Segment.values()))
                    .as(Rise::new);
        }

        static Curve curve(List<Rise> rises) {
            List<BigDecimal> degrees = rises.stream().map(Rise::degree).sorted().toList();
            List<Point> points = new ArrayList<>();
            int hundredths = 0;
            for (Rise rise : rises) {
                points.add(new Point(BigDecimal.valueOf(hundredths, 2), degrees.get(points.size()), rise.segment));
                hundredths += rise.gap;
            }
            points.add(new Point(BigDecimal.valueOf(hundredths, 2), BigDecimal.ONE, null));
            return new Curve(points);
        }
    }

    /** Tables of 1 to 6 rows, the usual one among them. */
    public static Arbitrary<LatenessTable> latenessTables() {
        Arbitrary<Tuple.Tuple2<Integer, BigDecimal>> falls = Combinators.combine(
                        Arbitraries.integers().between(1, 40), Parts.shares())
                .as(Tuple::of);
        return Arbitraries.frequencyOf(
                        Tuple.of(2, Arbitraries.just(Samples.lateness("0:1", "15:0.90", "30:0.75", "60:0.50", ":0"))),
                        Tuple.of(1, Arbitraries.of(Samples.lateness(":1"), Samples.lateness("0:1", ":0"))),
                        Tuple.of(
                                4,
                                Combinators.combine(
                                                Arbitraries.integers().between(0, 10),
                                                falls.list().ofMinSize(1).ofMaxSize(5))
                                        .as(RandomRegulations::table)))
                .withoutEdgeCases();
    }

    /** The first row ends after so many days; each fall starts a row, the last of which is open. */
    private static LatenessTable table(int free, List<Tuple.Tuple2<Integer, BigDecimal>> falls) {
        List<BigDecimal> factors = falls.stream()
                .map(Tuple.Tuple2::get2)
                .sorted(Collections.reverseOrder())
                .toList();
        List<LatenessTable.Row> rows = new ArrayList<>();
        rows.add(new LatenessTable.Row(free, BigDecimal.ONE));
        int days = free;
        for (int i = 0; i < falls.size(); i++) {
            days += falls.get(i).get1();
            rows.add(new LatenessTable.Row(i == falls.size() - 1 ? null : days, factors.get(i)));
        }
        return new LatenessTable(rows);
    }
}
