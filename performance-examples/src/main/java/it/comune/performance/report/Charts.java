package it.comune.performance.report;

import static it.comune.performance.report.Drawing.of;
import static it.comune.performance.report.Drawing.scaled;

import it.comune.performance.evaluation.Outcome;
import it.comune.performance.value.Points;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The charts of the pages. What they show stands in a table too. */
final class Charts {
    private static final int WIDTH = 960;
    private static final int LEFT = 230;
    private static final int RIGHT = 190;

    private final Wording wording;
    private final Labels labels;

    Charts(Wording wording) {
        this.wording = wording;
        this.labels = wording.labels();
    }

    // Points per unit.

    /** Points of each unit with and without exemptions, against maximum and cap. */
    Html units(String id, List<PlanView.UnitLine> units) {
        int row = 46;
        int top = 8;
        int height = top + row * units.size() + 30;
        int across = WIDTH - LEFT - RIGHT;
        BigDecimal most =
                units.stream().map(unit -> unit.cap().max(unit.maximum())).reduce(BigDecimal.ONE, BigDecimal::max);
        String caption = labels.text("chart.units");
        Drawing drawing = new Drawing(id, caption, labels.text("chart.units.desc"), WIDTH, height);
        for (int i = 0; i <= 4; i++) {
            BigDecimal value = most.multiply(of(i)).divide(of(4));
            BigDecimal x = of(LEFT).add(scaled(value, most, across));
            drawing.line("grid", x, of(top), x, of(height - 26));
            drawing.text("faint", "middle", x, of(height - 8), wording.number(value));
        }
        for (int i = 0; i < units.size(); i++) {
            unit(drawing, units.get(i), of(top + row * (long) i), most, across);
        }
        return Drawing.figure(
                caption,
                List.of(
                        legend(Drawing.swatch(id, "", "fill-main"), "chart.units.without"),
                        legend(Drawing.swatch(id, "hatch", "fill-second"), "chart.units.exempt"),
                        legend(Drawing.swatch(id, "", "fill-none"), "chart.units.maximum"),
                        legend(Drawing.uprightSwatch("limit"), "chart.units.cap")),
                drawing.html());
    }

    private void unit(Drawing drawing, PlanView.UnitLine unit, BigDecimal y, BigDecimal most, int across) {
        BigDecimal bar = y.add(of(8));
        BigDecimal down = of(26);
        BigDecimal left = of(LEFT);
        BigDecimal maximum = scaled(unit.maximum(), most, across);
        drawing.text("", "end", left.subtract(of(12)), y.add(of(19)), fitting(unit.unit(), 26));
        drawing.text("faint", "end", left.subtract(of(12)), y.add(of(35)), fitting(unit.title(), 32));
        drawing.rectangle("fill-none", left, bar, maximum, down);
        Points points = unit.points();
        if (points == null) {
            drawing.text("halo", "start", left.add(of(8)), y.add(of(26)), labels.text("unit.notEvaluated"));
        } else {
            BigDecimal with = scaled(points.value(), most, across);
            BigDecimal without = scaled(
                    Objects.requireNonNullElse(unit.pointsWithoutExemptions(), Points.NONE)
                            .value(),
                    most,
                    across);
            drawing.rectangle("fill-main", left, bar, with.min(without), down);
            if (with.compareTo(without) > 0) {
                drawing.patterned("hatch", "fill-second", left.add(without), bar, with.subtract(without), down);
            }
            drawing.text(
                    "",
                    "start",
                    left.add(of(across + 12)),
                    y.add(of(26)),
                    labels.text(
                            "chart.units.value",
                            wording.points(points),
                            unit.pointsWithoutExemptions() == null
                                    ? "-"
                                    : wording.points(unit.pointsWithoutExemptions())));
        }
        BigDecimal cap = left.add(scaled(unit.cap(), most, across));
        drawing.line("limit", cap, y.add(of(3)), cap, y.add(of(39)));
    }

    // Outcomes per strategic area.

    /**
     * How many outcomes of each kind a strategic area has.
     *
     * @param title of the area
     * @param counts for each outcome
     */
    record AreaOutcomes(String title, Map<Outcome, Integer> counts) {
        int total() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }

        int of(Outcome outcome) {
            return counts.getOrDefault(outcome, 0);
        }
    }

    /** Outcomes of each strategic area, one bar for each. */
    Html outcomes(String id, List<AreaOutcomes> areas, List<Outcome> shown) {
        int row = 40;
        int left = 330;
        int across = WIDTH - left - 60;
        int height = row * areas.size() + 8;
        int most = areas.stream().mapToInt(AreaOutcomes::total).max().orElse(1);
        String caption = labels.text("chart.outcomes");
        Drawing drawing = new Drawing(id, caption, labels.text("chart.outcomes.desc"), WIDTH, height);
        for (int i = 0; i < areas.size(); i++) {
            AreaOutcomes area = areas.get(i);
            BigDecimal y = of(row * (long) i + 6);
            drawing.text("", "end", of(left - 12), y.add(of(20)), fitting(area.title(), 44));
            BigDecimal x = of(left);
            for (Outcome outcome : shown) {
                int count = area.of(outcome);
                if (count > 0) {
                    BigDecimal wide = scaled(of(count), of(most), across);
                    fill(drawing, outcome, x, y, wide);
                    drawing.text(
                            outcome == Outcome.ACHIEVED ? "on-main" : "halo",
                            "middle",
                            x.add(scaled(wide, of(2), 1)),
                            y.add(of(20)),
                            count + "");
                    x = x.add(wide);
                }
            }
            drawing.text("faint", "start", x.add(of(8)), y.add(of(20)), area.total() + "");
        }
        return Drawing.figure(
                caption, shown.stream().map(outcome -> swatch(id, outcome)).toList(), drawing.html());
    }

    private static String patternOf(Outcome outcome) {
        return switch (outcome) {
            case EXEMPT -> "hatch";
            case PARTIALLY_ACHIEVED -> "dots";
            default -> "";
        };
    }

    private static String classOf(Outcome outcome) {
        return switch (outcome) {
            case ACHIEVED -> "fill-main";
            case EXEMPT -> "fill-second";
            case PARTIALLY_ACHIEVED -> "fill-third";
            case NOT_ACHIEVED -> "fill-fourth";
            default -> "fill-none";
        };
    }

    private static void fill(Drawing drawing, Outcome outcome, BigDecimal x, BigDecimal y, BigDecimal wide) {
        String pattern = patternOf(outcome);
        if (pattern.isEmpty()) {
            drawing.rectangle(classOf(outcome), x, y, wide, of(28));
        } else {
            drawing.patterned(pattern, classOf(outcome), x, y, wide, of(28));
        }
    }

    private Html swatch(String id, Outcome outcome) {
        return Html.all(Drawing.swatch(id, patternOf(outcome), classOf(outcome)), Html.text(labels.word(outcome)));
    }

    // Distributions.

    /**
     * One class of a distribution.
     *
     * @param label which
     * @param people how many
     */
    record Bar(String label, int people) {}

    /** How many people are in which class. */
    Html histogram(String id, String caption, List<Bar> bars) {
        int row = 32;
        int left = 270;
        int across = WIDTH - left - 70;
        int most = Math.max(1, bars.stream().mapToInt(Bar::people).max().orElse(1));
        Drawing drawing = new Drawing(id, caption, labels.text("chart.histogram.desc"), WIDTH, row * bars.size() + 8);
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            BigDecimal y = of(row * (long) i + 4);
            BigDecimal wide = scaled(of(bar.people()), of(most), across);
            drawing.text("", "end", of(left - 12), y.add(of(17)), fitting(bar.label(), 36));
            drawing.rectangle("fill-main", of(left), y, wide, of(24));
            drawing.text("", "start", of(left + 8).add(wide), y.add(of(17)), bar.people() + "");
        }
        drawing.line("axis", of(left), of(0), of(left), of(row * bars.size() + 8L));
        return Drawing.figure(caption, List.of(), drawing.html());
    }

    // Deadlines against completions.

    /**
     * One line of the timeline.
     *
     * @param label indicator, and unit where units differ
     * @param deadline effective deadline
     * @param on when it was completed or measured; none if it was not
     * @param until to where a line without completion is drawn
     * @param daysLate days that count as late, 0 for none
     */
    record Term(String label, LocalDate deadline, @Nullable LocalDate on, LocalDate until, int daysLate) {}

    /** Deadlines against completions, one line for each. */
    Html timeline(String id, String caption, List<Term> terms, LocalDate yearStart) {
        int row = 24;
        int top = 26;
        int left = 200;
        int across = WIDTH - left - 110;
        LocalDate from = yearStart;
        LocalDate to = yearStart.plusYears(1);
        for (Term term : terms) {
            from = term.deadline().isBefore(from) ? term.deadline() : from;
            LocalDate on = term.on();
            from = on != null && on.isBefore(from) ? on : from;
            LocalDate end = on == null ? term.until() : on;
            to = end.isAfter(to) ? end : to;
            to = term.deadline().isAfter(to) ? term.deadline() : to;
        }
        Axis axis = new Axis(from.withDayOfMonth(1), to, left, across);
        int height = top + row * terms.size() + 6;
        Drawing drawing = new Drawing(id, caption, labels.text("chart.timeline.desc"), WIDTH, height);
        months(drawing, axis, to, height);
        for (int i = 0; i < terms.size(); i++) {
            term(drawing, terms.get(i), axis, of(top + row * (long) i + 14));
        }
        return Drawing.figure(
                caption,
                List.of(
                        legend(Drawing.diamondSwatch("due"), "chart.timeline.due"),
                        legend(Drawing.circleSwatch("done"), "chart.timeline.done"),
                        legend(Drawing.circleSwatch("done-late"), "chart.timeline.late"),
                        legend(Drawing.lineSwatch("open"), "chart.timeline.open")),
                drawing.html());
    }

    private record Axis(LocalDate from, LocalDate to, int left, int across) {
        BigDecimal at(LocalDate day) {
            return of(left).add(scaled(
                    of(ChronoUnit.DAYS.between(from, day)),
                    of(Math.max(1, ChronoUnit.DAYS.between(from, to))),
                    across));
        }
    }

    /** At most so many months are named. */
    private static final int NAMED_MONTHS = 14;

    private void months(Drawing drawing, Axis axis, LocalDate to, int height) {
        long months = ChronoUnit.MONTHS.between(axis.from(), to) + 1;
        long step = (months + NAMED_MONTHS - 1) / NAMED_MONTHS;
        for (LocalDate month = axis.from(); !month.isAfter(to); month = month.plusMonths(step)) {
            BigDecimal x = axis.at(month);
            drawing.line("grid", x, of(20), x, of(height));
            drawing.text(
                    "faint",
                    "start",
                    x.add(of(2)),
                    of(14),
                    (month.getMonthValue() < 10 ? "0" : "") + month.getMonthValue() + "/" + month.getYear() % 100);
        }
    }

    private void term(Drawing drawing, Term term, Axis axis, BigDecimal y) {
        BigDecimal due = axis.at(term.deadline());
        BigDecimal baseline = y.add(of(5));
        drawing.text("", "end", of(axis.left() - 12), baseline, fitting(term.label(), 26));
        LocalDate on = term.on();
        BigDecimal end = axis.at(on == null ? term.until() : on);
        String kind = on == null ? "open" : term.daysLate() > 0 ? "late" : "early";
        drawing.line(kind, due, y, end, y);
        drawing.diamond("due", due, y, 7);
        if (on != null) {
            drawing.circle(term.daysLate() > 0 ? "done-late" : "done", end, y, 5);
        }
        if (term.daysLate() > 0) {
            drawing.text(
                    "halo",
                    "start",
                    end.max(due).add(of(12)),
                    baseline,
                    labels.text("chart.timeline.days", term.daysLate()));
        }
    }

    /** A label beside a chart has so much room; the table has it whole. */
    private static String fitting(String label, int most) {
        return label.codePointCount(0, label.length()) <= most
                ? label
                : label.substring(0, label.offsetByCodePoints(0, most - 1)) + "\u2026";
    }

    private Html legend(Html swatch, String key) {
        return Html.all(swatch, Html.text(labels.text(key)));
    }

    /** A list of bars of the classes of scores. */
    List<Bar> scores(StaffView.Group group) {
        List<Bar> bars = new ArrayList<>();
        group.scores().forEach(one -> bars.add(new Bar(scoreClass(one), one.people())));
        return bars;
    }

    List<Bar> amounts(StaffView.Group group) {
        List<Bar> bars = new ArrayList<>();
        group.amounts().forEach(one -> bars.add(new Bar(amountClass(one), one.people())));
        return bars;
    }

    private String scoreClass(StaffView.ScoreClass one) {
        BigDecimal below = one.below();
        if (below == null) {
            return one.from().signum() == 0
                    ? labels.text("class.any")
                    : labels.text("class.from", wording.number(one.from()));
        }
        return one.from().signum() == 0
                ? labels.text("class.below", wording.number(below))
                : labels.text("class.between", wording.number(one.from()), wording.number(below));
    }

    private String amountClass(StaffView.AmountClass one) {
        if (one.below() == null) {
            return one.from().isZero()
                    ? labels.text("class.any")
                    : one.from().cents() == 1
                            ? labels.text("class.more")
                            : labels.text("class.from", wording.euros(one.from()));
        }
        long width = one.below().cents() - one.from().cents();
        if (one.from().isZero() && width == 1) {
            return labels.text("class.nothing");
        }
        if (one.from().isZero()) {
            return labels.text("class.below", wording.euros(one.below()));
        }
        return one.from().cents() == 1
                ? labels.text("class.some", wording.euros(one.below()))
                : labels.text("class.between", wording.money(one.from()), wording.euros(one.below()));
    }
}
