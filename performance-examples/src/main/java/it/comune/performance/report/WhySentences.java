package it.comune.performance.report;

import it.comune.performance.evaluation.Change;
import it.comune.performance.evaluation.FigureChange;
import it.comune.performance.evaluation.FigureKind;
import it.comune.performance.evaluation.Finding;
import it.comune.performance.evaluation.Input;
import it.comune.performance.evaluation.NearestChange;
import it.comune.performance.evaluation.Obstacle;
import it.comune.performance.evaluation.Outcome;
import it.comune.performance.evaluation.RuleRef;
import it.comune.performance.evaluation.Step;
import it.comune.performance.evaluation.TableRow;
import it.comune.performance.evaluation.Worth;
import it.comune.performance.regulation.ComponentKind;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why not, what would have been enough, and what a cause is worth, in sentences of one language. Nothing is computed here: the figures
 * are those of the evaluations that were compared.
 */
public final class WhySentences {
    /** Degrees of which a sentence speaks, and of what they are a degree. */
    private static final List<FigureKind> DEGREES = List.of(FigureKind.INDICATOR_DEGREE, FigureKind.OBJECTIVE_DEGREE);

    private final Wording wording;
    private final Labels labels;
    private final Regulation regulation;

    /** @param regulation whose tables the steps read */
    public WhySentences(Wording wording, Regulation regulation) {
        this.wording = wording;
        this.labels = wording.labels();
        this.regulation = regulation;
    }

    /** Why not, in one sentence. */
    public String obstacle(Obstacle obstacle) {
        Finding finding = obstacle.finding();
        if (finding != null) {
            return labels.text(
                    "why." + obstacle.question(),
                    finding.message().in(labels.language().locale()));
        }
        Step step = obstacle.step();
        BigDecimal cost = obstacle.cost();
        String component = obstacle.figure("component");
        if (component != null && cost != null) {
            return labels.text("why.component", labels.word(ComponentKind.valueOf(component)), wording.points(cost));
        }
        if (step != null && obstacle.figure("base") != null) {
            return labels.text("why.base", inputs(step));
        }
        if (step != null && obstacle.figure("premium") != null) {
            return premium(obstacle, step);
        }
        String ranked = obstacle.figure("ranked");
        if (ranked != null) {
            return labels.text("why." + obstacle.question(), labels.text("why.topUp.ranked", decimal(ranked)));
        }
        String next = obstacle.figure("nextBand");
        if (next != null && cost != null) {
            return labels.text(
                    "why.band",
                    decimal(obstacle.figure("score")),
                    wording.points(cost),
                    decimal(next),
                    percent(Objects.requireNonNull(obstacle.figure("fraction"))));
        }
        String weight = obstacle.figure("weight");
        if (weight != null && cost != null) {
            return labels.text(
                    "why.objective",
                    obstacle.subject(),
                    percent(Objects.requireNonNull(obstacle.figure("degree"))),
                    decimal(weight),
                    wording.points(cost));
        }
        if (step == null) {
            throw new IllegalArgumentException("Neither a step nor a finding nor figures: " + obstacle);
        }
        return obstacle.question() == Obstacle.Question.WHY_NO_TOP_UP ? topUp(step) : taken(obstacle, step);
    }

    /** Why nothing stands in the way of an objective or indicator: it is all there, or it has no degree. */
    public String full(Outcome outcome) {
        return labels.text("why.full." + outcome);
    }

    /** What one premium lacks: the rule that takes it, with what it looked at. */
    private String premium(Obstacle obstacle, Step step) {
        String project = obstacle.figure("project");
        String unit = obstacle.unit();
        String of = labels.text("part." + obstacle.figure("premium"))
                + (project == null ? "" : " " + project)
                + (unit == null ? "" : " " + labels.text("diff.unit", unit));
        String inputs = inputs(step);
        String why = title(step.rule()) + (inputs.isEmpty() ? "" : " (" + inputs + ")");
        BigDecimal cost = obstacle.cost();
        return cost == null
                ? labels.text("why.premium", of, why)
                : labels.text("why.premium.cost", of, why, wording.effectInEuros(cost.negate()));
    }

    /**
     * Whoever has nothing to be topped up is told so; then the place in the ranking, to the office; otherwise the rule under which nobody is
     * topped up.
     */
    private String topUp(Step step) {
        String place = value(step, "place");
        String reason;
        if (!place.equals("-")) {
            reason = labels.text("why.place", title(step.rule()), place, value(step, "recipients"));
        } else if (!value(step, "fraction").equals("-")) {
            reason = labels.text("why.topUp.noPremium", title(step.rule()));
        } else if (!value(step, "creditedDays").equals("-")
                || !value(step, "weight").equals("-")) {
            reason = labels.text("why.topUp.noPremium", inputs(step));
        } else {
            String inputs = inputs(step);
            reason = title(step.rule()) + (inputs.isEmpty() ? "" : " (" + inputs + ")") + ".";
        }
        return labels.text("why." + Obstacle.Question.WHY_NO_TOP_UP, reason);
    }

    private String inputs(Step step) {
        return step.inputs().stream()
                .filter(one -> !one.value().equals("-"))
                .map(wording::input)
                .collect(Collectors.joining(", "));
    }

    private String taken(Obstacle obstacle, Step step) {
        String cost = obstacle.cost() == null ? "-" : wording.percent(obstacle.cost());
        if (step.about() != null) {
            return labels.text(
                    "why.indicator",
                    step.about(),
                    step.inputs().stream().map(wording::input).collect(Collectors.joining(", ")),
                    cost);
        }
        String rows = step.rows().stream().map(this::row).collect(Collectors.joining("; "));
        return labels.text(rows.isEmpty() ? "why.step" : "why.step.row", title(step.rule()), cost, rows);
    }

    private String title(RuleRef rule) {
        return rule.title().in(labels.language().locale());
    }

    private String row(TableRow row) {
        return labels.text(
                "why.row",
                labels.text("table." + row.table()),
                row.row(),
                wording.row(regulation, row.table(), row.row()));
    }

    private static String value(Step step, String name) {
        return step.inputs().stream()
                .filter(one -> one.name().equals(name))
                .map(Input::value)
                .findFirst()
                .orElse("-");
    }

    /**
     * What would have been enough and what it would have given, for the office: {@code O12.1: 13 giorni prima ...: grado +15% ...}.
     */
    public String change(NearestChange nearest) {
        Change change = nearest.change();
        List<String> gains = new ArrayList<>();
        String unit = change.unit();
        if (unit == null) {
            own(nearest, gains);
        } else {
            degrees(nearest, unit, gains);
            BigDecimal points = nearest.gain(FigureKind.UNIT_POINTS, unit, null);
            if (points.signum() != 0) {
                gains.add(labels.text("why.gain.points", unit, signed(points)));
            }
            everybody(nearest, gains);
        }
        return labels.text(
                unit == null ? "why.nearest.own" : "why.nearest", change.subject(), asked(change), joined(gains));
    }

    /** The same for one person, who learns of nobody else. */
    public String ownChange(NearestChange nearest) {
        List<String> gains = new ArrayList<>();
        own(nearest, gains);
        return gains.isEmpty()
                ? labels.text("why.nearest.own.alone", asked(nearest.change()))
                : labels.text("why.nearest.own", nearest.change().subject(), asked(nearest.change()), joined(gains));
    }

    private void degrees(NearestChange nearest, String unit, List<String> gains) {
        for (FigureKind kind : DEGREES) {
            nearest.figures().stream()
                    .filter(one -> one.kind() == kind && unit.equals(one.unit()))
                    .filter(one -> kind == FigureKind.OBJECTIVE_DEGREE
                            || one.id().equals(nearest.change().subject()))
                    .filter(one -> one.difference().signum() != 0)
                    .forEach(one -> gains.add(
                            labels.text("why.gain." + kind, one.id(), wording.effectInPercent(one.difference()))));
        }
    }

    private void own(NearestChange nearest, List<String> gains) {
        String person = nearest.change().subject();
        BigDecimal score = nearest.gain(FigureKind.SCORE, person, null);
        if (score.signum() != 0) {
            gains.add(labels.text("why.gain.SCORE", signed(score)));
        }
        BigDecimal euros = nearest.euros(person);
        if (euros.signum() != 0) {
            gains.add(labels.text("why.gain.euros", signed(euros)));
        }
    }

    private void everybody(NearestChange nearest, List<String> gains) {
        if (!nearest.gained().equals(Money.ZERO) || !nearest.lost().equals(Money.ZERO)) {
            gains.add(labels.text(
                    nearest.lost().equals(Money.ZERO) ? "why.gain.gained" : "why.gain.gained.lost",
                    wording.money(nearest.gained()),
                    wording.money(nearest.lost())));
        }
    }

    private String joined(List<String> gains) {
        return String.join(", ", gains);
    }

    /** What would have been otherwise. */
    private String asked(Change change) {
        String from = change.from();
        String to = change.to();
        String size = wording.number(change.size());
        boolean isOne = change.size().compareTo(BigDecimal.ONE) == 0;
        return switch (change.kind()) {
            case EARLIER ->
                from == null
                        ? labels.text("change.DATED", date(to))
                        : labels.text("change.EARLIER" + (isOne ? ".one" : ".many"), size, date(to), date(from));
            case COMPLETED, RECORDED -> labels.text("change." + change.kind(), date(to));
            case VALUE, PERIODS -> labels.text("change." + change.kind(), decimal(to), decimal(from));
            case PROGRESS ->
                labels.text(
                        "change.PROGRESS", percent(Objects.requireNonNull(to)), percent(Objects.requireNonNull(from)));
            case CAUSE_RECOGNISED -> labels.text("change.CAUSE_RECOGNISED", change.cause());
            case ANSWERED_YES -> labels.text("change.ANSWERED_YES");
            case POINTS_TO_BAND, POINTS_TO_TOP_UP, SERVICE_DAYS ->
                labels.text("change." + change.kind() + (isOne ? ".one" : ".many"), size, decimal(to), decimal(from));
        };
    }

    /** What hangs on a cause or on a declaration that nothing proves. */
    public String worth(Worth worth) {
        String units = worth.units().stream()
                .map((FigureChange one) -> labels.text("why.gain.points", one.id(), signed(one.difference())))
                .collect(Collectors.joining(", "));
        String funds = worth.funds().stream()
                .map(one -> labels.text("worth.fund", fund(one.id()), signed(one.difference())))
                .collect(Collectors.joining(", "));
        List<String> parts = new ArrayList<>();
        parts.add(units.isEmpty() ? labels.text("worth.noPoints") : units);
        if (!worth.gained().equals(Money.ZERO) || !worth.lost().equals(Money.ZERO)) {
            parts.add(labels.text(
                    "worth.euros",
                    signed(worth.euros()),
                    wording.money(worth.gained()),
                    wording.money(worth.lost()),
                    funds.isEmpty() ? labels.text("worth.noFunds") : funds));
        } else {
            parts.add(labels.text("worth.noEuros"));
        }
        return labels.text("worth." + worth.kind(), worth.subject(), String.join("; ", parts));
    }

    private String fund(String id) {
        String key = "FundKind." + id;
        return labels.has(key) ? labels.text(key) : id;
    }

    private String signed(BigDecimal number) {
        return (number.signum() < 0 ? "" : "+") + wording.points(number);
    }

    private String date(@Nullable String iso) {
        return iso == null ? "-" : wording.date(LocalDate.parse(iso));
    }

    private String decimal(@Nullable String number) {
        return number == null ? "-" : wording.number(new BigDecimal(number));
    }

    private String percent(String share) {
        return wording.percent(new BigDecimal(share));
    }
}
