package it.comune.performance.examples;

import it.comune.performance.regulation.Regulation;
import it.comune.performance.report.Labels;
import it.comune.performance.report.Wording;
import it.comune.performance.rules.tuning.RegulationChange;
import it.comune.performance.rules.tuning.RegulationChange.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** In what two regulations differ, setting by setting. */
final class RegulationDiffText {
    /** A row of one of the tables whose rows can be said in a sentence. */
    private static final Pattern TABLE_ROW =
            Pattern.compile("/(achievement|recognition|timeliness/lateness|premiums/bands)/value/[a-z]+/([0-9]+)");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MEMBER = Pattern.compile("(^|, )([a-zA-Z]+) ([A-Z_]+(?=,|$)|[0-9.]+(?=,|$))?");

    /** Fields of rows that are shown in percent, as in the sheets. */
    private static final Set<String> PERCENT_FIELDS = Set.of("ratio", "degree", "factor", "fraction");

    private static final Set<String> RATIO_TABLES = Set.of("achievement", "recognition");

    /** Settings whose value is shown in percent, as in the sheets. */
    private static final Set<String> PERCENT_SETTINGS = Set.of(
            "premiums/productivity/organisationalShare",
            "premiums/topUp/quota",
            "premiums/topUp/rate",
            "premiums/unitHeads/interimRate",
            "premiums/unitHeads/paymentTimesShare",
            "premiums/generalSecretary/rate",
            "premiums/projects/threshold",
            "audit/fullAchievementShare");

    private final Page page;
    private final Wording wording;
    private final Labels labels;

    RegulationDiffText(Page page, Wording wording) {
        this.page = page;
        this.wording = wording;
        this.labels = wording.labels();
    }

    void print(Given<Regulation> before, Given<Regulation> after, List<RegulationChange> changes) {
        page.write(0, 2, Span.faint(labels.text("diff.before") + " "), Span.plain(side(before)));
        page.write(0, 2, Span.faint(labels.text("diff.after") + " "), Span.plain(side(after)));
        if (changes.isEmpty()) {
            page.blank();
            page.write(0, labels.text("regulationDiff.empty"));
            return;
        }
        String last = "";
        for (RegulationChange change : changes) {
            String name = change.name().in(labels.language().locale());
            if (!name.equals(last)) {
                page.blank();
                page.write(
                        0,
                        2,
                        Span.strong(name),
                        Span.faint(change.state() == null ? "" : " (" + labels.word(change.state()) + ")"));
                last = name;
            }
            print(change, before.document(), after.document());
        }
        page.blank();
        page.write(0, labels.counted("regulationDiff.changes", changes.size()));
    }

    private String side(Given<Regulation> one) {
        return labels.text(
                "regulationDiff.side", one.document().citation(), one.document().title(), one.name());
    }

    private void print(RegulationChange change, Regulation before, Regulation after) {
        String row = change.row().isEmpty() ? "" : "[" + row(change) + "] ";
        String field = change.field().isEmpty() || change.field().equals("value") || isIdentity(change)
                ? ""
                : labels.text("change." + change.field()) + " ";
        String what = switch (change.kind()) {
            case CHANGED ->
                labels.text(
                        "regulationDiff.CHANGED",
                        shown(change.before(), change, false),
                        shown(change.after(), change, false));
            case ADDED -> labels.text("regulationDiff.ADDED", whole(change.after(), change, after));
            case REMOVED -> labels.text("regulationDiff.REMOVED", whole(change.before(), change, before));
            case REORDERED ->
                labels.text(
                        "regulationDiff.REORDERED",
                        shown(change.before(), change, false),
                        shown(change.after(), change, false));
        };
        // A row that came or went says itself in which place it is.
        boolean isSaid = change.kind() == Kind.ADDED || change.kind() == Kind.REMOVED;
        page.write(2, 4, Span.id(isSaid ? "" : row), Span.plain(field + what));
    }

    private static boolean isIdentity(RegulationChange change) {
        return change.state() == null;
    }

    private String whole(@Nullable String value, RegulationChange change, Regulation side) {
        Matcher table = TABLE_ROW.matcher(change.pointer());
        if (!table.matches()) {
            return shown(value, change, true);
        }
        String name = switch (table.group(1)) {
            case "timeliness/lateness" -> "lateness";
            case "premiums/bands" -> "premiumBands";
            default -> table.group(1);
        };
        return wording.row(side, name, Integer.parseInt(table.group(2)) + 1);
    }

    /** @param isRow whether the value may be a whole row, with the names of its fields */
    private String shown(@Nullable String value, RegulationChange change, boolean isRow) {
        String plain = Objects.requireNonNullElse(value, "-");
        if (isIdentity(change)) {
            return DATE.matcher(plain).matches() ? wording.date(LocalDate.parse(plain)) : plain;
        } else if (NUMBER.matcher(plain).matches()) {
            return number(
                    plain,
                    change.field().isEmpty() || change.field().equals("value") ? setting(change) : change.field());
        } else if (DATE.matcher(plain).matches()) {
            return wording.date(LocalDate.parse(plain));
        } else if (plain.equals("true") || plain.equals("false")) {
            return labels.text(plain.equals("true") ? "word.YES" : "word.NO");
        }
        String key = word(plain, change);
        if (key != null) {
            return labels.text(key);
        }
        return isRow
                ? MEMBER.matcher(plain)
                        .replaceAll(member ->
                                Matcher.quoteReplacement(member(member.group(1), member.group(2), member.group(3))))
                : plain;
    }

    /** Which row: of the tables that people know by their first column, with the words of its heading. */
    private String row(RegulationChange change) {
        String key = "regulationDiff.row." + setting(change);
        return labels.has(key) && NUMBER.matcher(change.row()).matches()
                ? labels.text(key, number(change.row(), RATIO_TABLES.contains(setting(change)) ? "ratio" : ""))
                : shown(change.row(), change, false);
    }

    /** @param of a field of a row, or a setting */
    private String number(String plain, String of) {
        BigDecimal number = new BigDecimal(plain);
        return PERCENT_FIELDS.contains(of) || PERCENT_SETTINGS.contains(of)
                ? wording.percent(number)
                : wording.number(number);
    }

    /** {@code timeliness/lateness} for any place in that setting. */
    private static String setting(RegulationChange change) {
        return change.pointer().replaceFirst("^/", "").replaceFirst("/value(/.*)?$", "");
    }

    private String member(@Nullable String comma, String name, @Nullable String value) {
        String spoken = labels.has("change." + name) ? labels.text("change." + name) : name;
        String key = "value." + name + "." + value;
        String shown = value == null
                ? ""
                : labels.has(key)
                        ? labels.text(key)
                        : NUMBER.matcher(value).matches() ? wording.number(new BigDecimal(value)) : value;
        return comma + spoken + " " + shown;
    }

    /** Key of the word for a constant; null where there is none. */
    private @Nullable String word(String constant, RegulationChange change) {
        for (String place : List.of(setting(change), change.field())) {
            String key = "value." + place + "." + constant;
            if (labels.has(key)) {
                return key;
            }
        }
        return null;
    }
}
