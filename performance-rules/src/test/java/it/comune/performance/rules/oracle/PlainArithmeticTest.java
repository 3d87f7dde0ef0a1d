package it.comune.performance.rules.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.regulation.Curve;
import it.comune.performance.regulation.Curve.Point;
import it.comune.performance.regulation.Curve.Segment;
import it.comune.performance.regulation.WorkingDays;
import it.comune.performance.value.Degree;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

/** The oracle's own arithmetic against the model's, and both against a slower way of saying the same. */
class PlainArithmeticTest {
    @Property(tries = 200)
    void curves_are_read_as_the_model_reads_them(
            @ForAll("curves") Curve curve,
            @ForAll @IntRange(max = 400) int top,
            @ForAll @IntRange(min = 1, max = 300) int bottom) {
        long own = new PlainCurve(curve).at(Fraction.of(top, bottom)).micros();

        Degree models = Degree.roundedFrom(curve.at(Ratio.of(top, bottom)).degree());
        assertThat(Plain.decimal(own)).isEqualTo(models.value());
    }

    @Property(tries = 200)
    void at_its_points_a_curve_has_their_degrees(@ForAll("curves") Curve curve) {
        PlainCurve own = new PlainCurve(curve);
        for (Point point : curve.points()) {
            assertThat(own.at(Fraction.of(point.ratio())).compareTo(Fraction.of(point.degree())))
                    .isZero();
        }
    }

    @Provide
    Arbitrary<Curve> curves() {
        Arbitrary<Integer> percent = Arbitraries.integers().between(0, 100);
        return Combinators.combine(
                        Arbitraries.integers()
                                .between(1, 150)
                                .set()
                                .ofMinSize(1)
                                .ofMaxSize(5),
                        percent.list().ofSize(5),
                        Arbitraries.of(Segment.class).list().ofSize(5))
                .as((ratios, degrees, segments) -> {
                    List<Integer> ascending = new ArrayList<>(new TreeSet<>(ratios));
                    List<Integer> rising = degrees.stream().sorted().toList();
                    List<Point> points = new ArrayList<>();
                    points.add(new Point(BigDecimal.ZERO, hundredths(0), segments.get(0)));
                    for (int i = 0; i < ascending.size(); i++) {
                        boolean isLast = i == ascending.size() - 1;
                        points.add(new Point(
                                hundredths(ascending.get(i)),
                                isLast ? BigDecimal.ONE : hundredths(rising.get(i)),
                                isLast ? null : segments.get(i)));
                    }
                    return new Curve(points);
                });
    }

    private static BigDecimal hundredths(int number) {
        return BigDecimal.valueOf(number, 2);
    }

    @Property(tries = 200)
    void working_days_are_those_that_one_counts_on_the_fingers(
            @ForAll @IntRange(max = 3000) int start,
            @ForAll @IntRange(min = -30, max = 500) int length,
            @ForAll @Size(max = 20) Set<@IntRange(max = 3500) Integer> offDays) {
        LocalDate first = LocalDate.of(1968, 1, 1);
        LocalDate from = first.plusDays(start);
        LocalDate to = from.plusDays(length);
        Set<LocalDate> holidays = new HashSet<>();
        offDays.forEach(off -> holidays.add(first.plusDays(off)));
        PlainCalendar own = new PlainCalendar(holidays);

        long counted = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            counted += isWorkingDay(day, holidays) ? 1 : 0;
        }
        LocalDate rolled = from;
        while (!isWorkingDay(rolled, holidays)) {
            rolled = rolled.plusDays(1);
        }

        assertThat(own.workingDays(from, to)).isEqualTo(counted);
        assertThat(own.rolled(from)).isEqualTo(rolled);
        assertThat((long) new WorkingDays(holidays).after(from, to)).isEqualTo(counted);
        assertThat(new WorkingDays(holidays).onOrAfter(from)).isEqualTo(rolled);
    }

    private static boolean isWorkingDay(LocalDate day, Set<LocalDate> holidays) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }

    @Property(tries = 200)
    void fractions_are_rounded_as_the_model_rounds_them(
            @ForAll @IntRange(max = 1_000_000) int part, @ForAll @IntRange(min = 1, max = 2_000_000) int more) {
        int whole = Math.max(part, more);

        assertThat(Plain.decimal(Fraction.of(part, whole).micros()))
                .isEqualTo(Degree.roundedFrom(Ratio.of(part, whole)).value());
    }

    @Property(tries = 200)
    void decimals_of_any_scale_keep_their_value(
            @ForAll @BigRange(min = "0", max = "100000000000000000000") @Scale(20) BigDecimal number,
            @ForAll @BigRange(min = "0.00000000000000000001", max = "1000") @Scale(20) BigDecimal divisor) {
        Fraction own = Fraction.of(number, divisor);
        assertThat(own.times(Fraction.of(divisor)).compareTo(Fraction.of(number)))
                .isZero();

        BigDecimal whole = number.add(divisor);
        Degree models = Degree.roundedFrom(Ratio.of(number, whole));
        assertThat(Plain.decimal(Fraction.of(number, whole).micros())).isEqualTo(models.value());
    }

    @Property(tries = 200)
    void means_are_exact_until_they_are_rounded(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 1_000_000) Integer> degrees,
            @ForAll @Size(min = 8, max = 8) List<@BigRange(min = "0.001", max = "99") @Scale(3) BigDecimal> weights,
            @ForAll boolean weighed) {
        Mean mean = new Mean();
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal total = BigDecimal.ZERO;
        for (int i = 0; i < degrees.size(); i++) {
            BigDecimal weight = weighed ? weights.get(i) : BigDecimal.ONE;
            mean.add(degrees.get(i), weighed ? weight : null);
            sum = sum.add(weight.multiply(BigDecimal.valueOf(degrees.get(i))));
            total = total.add(weight);
        }

        assertThat(BigDecimal.valueOf(mean.micros())).isEqualByComparingTo(sum.divide(total, 0, RoundingMode.HALF_UP));
        assertThat(mean.exact().times(Fraction.of(total)).compareTo(Fraction.of(sum.movePointLeft(6))))
                .isZero();
        for (int degree : degrees) {
            assertThat(mean.isNotBelow(degree))
                    .isEqualTo(total.multiply(BigDecimal.valueOf(degree)).compareTo(sum) <= 0);
        }
    }
}
