package it.comune.performance.report;

import it.comune.performance.dossier.Act;
import it.comune.performance.dossier.Observation;
import it.comune.performance.dossier.Target;
import it.comune.performance.evaluation.Input;
import it.comune.performance.regulation.Curve;
import it.comune.performance.regulation.LatenessTable;
import it.comune.performance.regulation.PremiumBands;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.regulation.Setting;
import it.comune.performance.value.Degree;
import it.comune.performance.value.Money;
import it.comune.performance.value.Numbers;
import it.comune.performance.value.Points;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Numbers, dates and documents' values as people write them: degrees as exact percentages, in Italian with decimal
 * commas and days first. Never rounds.
 */
public final class Wording {
    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final Pattern DATE = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");
    private static final Pattern DECIMAL = Pattern.compile("(?<![\\w.])(\\d+)\\.(\\d+)(?![\\w.])");
    private static final Pattern PROGRESS = Pattern.compile("NOT_COMPLETED (\\d+(?:\\.\\d+)?)(.*)");

    /** Inputs that are degrees, where they are decimals. */
    private static final Set<String> DEGREES = Set.of(
            "degree",
            "base",
            "mean",
            "fraction",
            "quota",
            "rate",
            "shareOfWork",
            "organisationalShare",
            "partTime",
            "reached",
            "withheld");

    /** Inputs in which every decimal is a number, and no text of the documents. */
    private static final Set<String> NUMBERS = Set.of(
            "weights",
            "cap",
            "maximum",
            "weight",
            "evaluatedWeights",
            "observed",
            "target",
            "sumOfWeights",
            "sumOfEarned",
            "coefficient",
            "score",
            "pastScores",
            "points",
            "participation",
            "remainder");

    /** Inputs that are amounts in euros. */
    private static final Set<String> AMOUNTS = Set.of(
            "shareAmount",
            "average",
            "positionValue",
            "interimDue",
            "interimPaid",
            "pot",
            "fund",
            "part",
            "topUps",
            "salaryMass",
            "bonus");

    /** Inputs that are ids or somebody's own words, whatever they look like. */
    private static final Set<String> IDS =
            Set.of("cause", "causes", "recognisedBy", "act", "rescheduledBy", "superseded", "rejected");

    private final Labels labels;
    private final boolean italian;

    public Wording(Labels labels) {
        this.labels = labels;
        this.italian = labels.language() == Language.IT;
    }

    public Labels labels() {
        return labels;
    }

    public String number(BigDecimal number) {
        return decimal(Numbers.show(number));
    }

    public String points(Points points) {
        return decimal(points.value().toPlainString());
    }

    /** Points of a maximum or a cap, with two decimals as points have, or as many as there are. */
    public String points(BigDecimal number) {
        return decimal(
                number.scale() < Points.DECIMALS
                        ? number.setScale(Points.DECIMALS).toPlainString()
                        : number.toPlainString());
    }

    private String decimal(String plain) {
        return italian ? plain.replace('.', ',') : plain;
    }

    /** An amount without its currency: {@code 485,40}. */
    public String money(Money amount) {
        return decimal(amount.toString());
    }

    public String euros(Money amount) {
        return labels.text("amount", money(amount));
    }

    /** An effect on an amount, cents at least: {@code +745,887262}. */
    public String effectInEuros(BigDecimal effect) {
        return sign(effect) + decimal(cents(effect).toPlainString());
    }

    private static BigDecimal cents(BigDecimal euros) {
        BigDecimal plain = Numbers.plain(euros);
        return plain.scale() < Money.DECIMALS ? plain.setScale(Money.DECIMALS) : plain;
    }

    public String percent(BigDecimal share) {
        return number(share.movePointRight(2)) + "%";
    }

    public String degree(@Nullable Degree degree) {
        return degree == null ? "-" : percent(degree.value());
    }

    /** The same with all its decimals, for columns. */
    public String wholeDegree(@Nullable Degree degree) {
        return degree == null ? "-" : decimal(degree.value().movePointRight(2).toPlainString()) + "%";
    }

    public String date(LocalDate date) {
        return italian ? DAY_FIRST.format(date) : date.toString();
    }

    /** An effect on a degree: {@code +7,6923%}. */
    public String effectInPercent(BigDecimal effect) {
        return sign(effect) + percent(effect);
    }

    /** An effect on points: {@code -0,00462}. */
    public String effect(BigDecimal effect) {
        return sign(effect) + number(effect);
    }

    private static String sign(BigDecimal effect) {
        return effect.signum() < 0 ? "" : "+";
    }

    /** {@code DGC 101/2023 (09/06/2023)}, without the date where the reference has it already. */
    public String act(Act act) {
        LocalDate on = act.date();
        return on == null
                        || act.reference().contains(DAY_FIRST.format(on))
                        || act.reference().contains(on.toString())
                ? act.reference()
                : act.reference() + " (" + date(on) + ")";
    }

    public String acts(List<Act> acts) {
        return acts.stream().map(this::act).collect(Collectors.joining("; "));
    }

    /** An input of a step: its name and its value in words. */
    public String input(Input input) {
        String name = labels.has("input." + input.name()) ? labels.text("input." + input.name()) : input.name();
        String value = input.value();
        if (input.name().equals("condition")) {
            return name + "\u00a0" + labels.text(value.equals("false") ? "condition.failed" : "condition.notFailed");
        }
        String spoken = value.isEmpty() ? "-" : value(input.name(), value);
        int space = spoken.indexOf(' ');
        String first = space < 0 ? spoken : spoken.substring(0, space);
        if (labels.has("word." + first) && !IDS.contains(input.name())) {
            spoken = labels.text("word." + first) + (space < 0 ? "" : spoken.substring(space));
        }
        return name + "\u00a0" + spoken;
    }

    private String value(String name, String value) {
        String spoken = value;
        if (DEGREES.contains(name)) {
            spoken = percentOf(value);
        } else if (AMOUNTS.contains(name)) {
            spoken = labels.text("amount", decimal(cents(new BigDecimal(value)).toPlainString()));
        } else if (NUMBERS.contains(name)) {
            Matcher progress = PROGRESS.matcher(value);
            spoken = progress.matches()
                    ? "NOT_COMPLETED (" + labels.text("progress", percentOf(progress.group(1))) + ")"
                            + progress.group(2)
                    : DECIMAL.matcher(value).replaceAll(italian ? "$1,$2" : "$1.$2");
        }
        return DATE.matcher(spoken).replaceAll(found -> date(LocalDate.parse(found.group())));
    }

    /** Four decimals of its percentage. */
    private static BigDecimal nearly(String fraction, int bar) {
        return new BigDecimal(fraction.substring(0, bar))
                .divide(new BigDecimal(fraction.substring(bar + 1)), 6, RoundingMode.HALF_UP);
    }

    /** A decimal, or a fraction that is a decimal; any other fraction as it is, and nearly. */
    private String percentOf(String value) {
        int bar = value.indexOf('/');
        if (bar > 0) {
            try {
                return percent(
                        new BigDecimal(value.substring(0, bar)).divide(new BigDecimal(value.substring(bar + 1))));
            } catch (ArithmeticException endless) {
                return value + " (" + labels.text("about", percent(nearly(value, bar))) + ")";
            }
        }
        return value.matches("\\d+(\\.\\d+)?") ? percent(new BigDecimal(value)) : value;
    }

    /** What is asked, and by when. */
    public String target(Target target, @Nullable String measure, @Nullable LocalDate deadline) {
        String asked = asked(target) + (measure == null || measure.equals("%") ? "" : " (" + measure + ")");
        return deadline == null ? asked : labels.text("target.by", asked, date(deadline));
    }

    private String asked(Target target) {
        if (target instanceof Target.AtLeast t) {
            return labels.text("target.atLeast", number(t.value()));
        } else if (target instanceof Target.AtMost t) {
            return labels.text("target.atMost", number(t.value()));
        } else if (target instanceof Target.MoreThan t) {
            return labels.text("target.moreThan", number(t.value()));
        } else if (target instanceof Target.FewerThan t) {
            return labels.text("target.fewerThan", number(t.value()));
        } else if (target instanceof Target.Between t) {
            return labels.text("target.between", number(t.from()), number(t.to()));
        } else if (target instanceof Target.PercentageAtLeast t) {
            return labels.text("target.atLeast", number(t.percent()) + "%");
        } else if (target instanceof Target.RelativeToBaseline t) {
            return labels.text(
                    "target." + t.bound() + "." + t.direction(),
                    percent(t.change()),
                    t.baseline() == null ? "?" : number(t.baseline()));
        } else if (target instanceof Target.EveryPeriod t) {
            return labels.text("target.everyPeriod", number(t.minimum()), t.periods());
        } else if (target instanceof Target.NotMeasurable t) {
            return labels.text("target.notMeasurable", t.reason());
        }
        return labels.text(target instanceof Target.YesNo ? "target.yesNo" : "target.completion");
    }

    /** What was recorded, and when. */
    public String observation(Observation observed) {
        LocalDate on = observed.on();
        return on == null ? seen(observed) : labels.text("observed.on", seen(observed), date(on));
    }

    private String seen(Observation observed) {
        if (observed instanceof Observation.NotCompleted o) {
            BigDecimal progress = o.progress();
            return labels.text("word.NOT_COMPLETED")
                    + (progress == null ? "" : " (" + labels.text("progress", percent(progress)) + ")");
        } else if (observed instanceof Observation.Value o) {
            return number(o.value());
        } else if (observed instanceof Observation.Percent o) {
            return number(o.percent()) + "%";
        } else if (observed instanceof Observation.Answer o) {
            return labels.text(o.yes() ? "word.YES" : "word.NO");
        } else if (observed instanceof Observation.PeriodCounts o) {
            return labels.text(
                    "observed.counts", o.counts().stream().map(this::number).collect(Collectors.joining("; ")));
        } else if (observed instanceof Observation.PeriodTotal o) {
            return labels.text("observed.total", number(o.total()));
        }
        return labels.text("word.COMPLETED");
    }

    /** What a row of a table says; 1 for the first row. */
    public String row(Regulation regulation, String table, int row) {
        Setting<?> setting = table(regulation, table);
        if (setting != null && setting.value() instanceof LatenessTable lateness) {
            return row(lateness, row);
        }
        if (setting != null && setting.value() instanceof PremiumBands bands) {
            return row(bands, row);
        }
        return setting != null && setting.value() instanceof Curve curve ? row(curve, row) : "";
    }

    /** The setting that holds a table. */
    public static @Nullable Setting<?> table(Regulation regulation, String table) {
        return switch (table) {
            case "achievement" -> regulation.achievement();
            case "recognition" -> regulation.recognition();
            case "lateness" -> regulation.timeliness().lateness();
            case "premiumBands" -> regulation.premiums().bands();
            default -> null;
        };
    }

    private String row(LatenessTable table, int row) {
        LatenessTable.Row here = table.rows().get(row - 1);
        Integer before = row == 1 ? null : table.rows().get(row - 2).upToDays();
        Integer to = here.upToDays();
        int from = before == null ? 0 : before + 1;
        String left = percent(here.factor());
        if (to == null) {
            return labels.text("row.days.open", from, left);
        }
        return from == to ? labels.text("row.days.one", to, left) : labels.text("row.days", from, to, left);
    }

    private String row(PremiumBands table, int row) {
        PremiumBands.Band here = table.bands().get(row - 1);
        if (row == table.bands().size()) {
            return labels.text("row.band.last", number(here.from()), percent(here.fraction()));
        }
        PremiumBands.Band next = table.bands().get(row);
        return here.segment() == Curve.Segment.LINEAR
                ? labels.text(
                        "row.band.linear",
                        number(here.from()),
                        number(next.from()),
                        percent(here.fraction()),
                        percent(next.fraction()))
                : labels.text("row.band.step", number(here.from()), number(next.from()), percent(here.fraction()));
    }

    private String row(Curve curve, int row) {
        Curve.Point here = curve.points().get(row - 1);
        if (row == curve.points().size()) {
            return labels.text("row.ratio.last", percent(here.ratio()), percent(here.degree()));
        }
        Curve.Point next = curve.points().get(row);
        return here.segment() == Curve.Segment.LINEAR
                ? labels.text(
                        "row.ratio.linear",
                        percent(here.ratio()),
                        percent(next.ratio()),
                        percent(here.degree()),
                        percent(next.degree()))
                : labels.text("row.ratio.step", percent(here.ratio()), percent(next.ratio()), percent(here.degree()));
    }
}
