package it.comune.performance.rules.tuning;

import it.comune.performance.regulation.Curve;
import it.comune.performance.regulation.LatenessTable;
import it.comune.performance.regulation.PremiumBands;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.regulation.Setting;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tables that are valid, and whether each row of them says something. */
final class TableCheck {
    private static final String ACHIEVEMENT = "achievement";
    private static final String RECOGNITION = "recognition";
    private static final String LATENESS = "timeliness/lateness";
    private static final String BANDS = "premiums/bands";
    private static final String ROWS = "/timeliness/lateness/value";
    private static final String GRACE = "/timeliness/graceDays/value";

    /** No document has dates that lie further apart. */
    private static final long MOST_DAYS_LATE =
            ChronoUnit.DAYS.between(LocalDate.of(1990, 1, 1), LocalDate.of(2100, 12, 31));

    private TableCheck() {}

    static void check(Regulation regulation, Notices notices) {
        curve(ACHIEVEMENT, regulation.achievement().value(), notices);
        Setting<Curve> recognition = regulation.recognition();
        if (recognition != null) {
            curve(RECOGNITION, recognition.value(), notices);
            scale(recognition.value(), notices);
        }
        lateness(regulation, notices);
        bands(regulation.premiums().bands().value(), notices);
    }

    private static void curve(String setting, Curve curve, Notices notices) {
        List<Curve.Point> points = curve.points();
        String at = "/" + setting + "/value/points/";
        Ratio full = curve.at(Ratio.ONE).degree();
        if (full.compareTo(Ratio.ONE) < 0) {
            Curve.Point last = points.get(points.size() - 1);
            notices.warning(NoticeCode.FULL_RESULT_NOT_REACHED, at + (points.size() - 1) + "/ratio")
                    .value(last.ratio())
                    .limit(BigDecimal.ONE)
                    .with("setting", new Notices.Named(setting))
                    .with("degree", new Notices.Share(full.roundedHalfUp(4)))
                    .add();
        }
        for (int i = 1; i < points.size(); i++) {
            Curve.Point left = points.get(i - 1);
            Curve.Point right = points.get(i);
            if (left.degree().compareTo(right.degree()) == 0 && isFlat(right.segment())) {
                alike(setting, at + i + "/degree", i, right.degree(), notices);
            }
        }
        lastSegment(
                setting,
                at + (points.size() - 1) + "/segment",
                points.get(points.size() - 1).segment(),
                notices);
    }

    /** A mean is never above 1. */
    private static void scale(Curve curve, Notices notices) {
        List<Curve.Point> points = curve.points();
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).ratio().compareTo(BigDecimal.ONE) > 0) {
                unreachable(
                        RECOGNITION,
                        "/recognition/value/points/" + i + "/ratio",
                        i,
                        points.get(i).ratio(),
                        "MEAN",
                        notices);
            }
        }
        if (points.equals(List.of(
                new Curve.Point(BigDecimal.ZERO, BigDecimal.ZERO, Curve.Segment.LINEAR),
                new Curve.Point(BigDecimal.ONE, BigDecimal.ONE, null)))) {
            notices.info(NoticeCode.WITHOUT_EFFECT, "/recognition")
                    .with("setting", new Notices.Named(RECOGNITION))
                    .with("reason", new Notices.Word("IDENTITY"))
                    .add();
        }
    }

    private static void lateness(Regulation regulation, Notices notices) {
        List<LatenessTable.Row> rows =
                regulation.timeliness().lateness().value().rows();
        int grace = regulation.timeliness().graceDays().value();
        String at = ROWS + "/rows/";
        for (int i = 1; i < rows.size(); i++) {
            LatenessTable.Row before = rows.get(i - 1);
            LatenessTable.Row row = rows.get(i);
            if (before.factor().compareTo(row.factor()) == 0) {
                alike(LATENESS, at + i + "/factor", i, row.factor(), notices);
            }
            Integer from = before.upToDays();
            Integer to = row.upToDays();
            if (from != null && from >= MOST_DAYS_LATE) {
                unreachable(LATENESS, at + i + (to == null ? "" : "/upToDays"), i, from + 1, "DAYS", notices);
            } else if (to != null && to <= grace) {
                unreachable(LATENESS, at + i + "/upToDays", i, to, "GRACE", notices);
            }
        }
        Integer free = rows.get(0).upToDays();
        if (grace > 0 && free != null && grace > free) {
            notices.info(NoticeCode.GRACE_COVERS_ROWS, GRACE)
                    .restingOn(ROWS)
                    .value(grace)
                    .limit(free)
                    .with(
                            "factor",
                            new Notices.Share(regulation
                                    .timeliness()
                                    .lateness()
                                    .value()
                                    .at(grace + 1)
                                    .factor()))
                    .with("next", grace + 1)
                    .add();
        } else if (grace > 0) {
            notices.info(NoticeCode.WITHOUT_EFFECT, GRACE)
                    .restingOn(ROWS)
                    .value(grace)
                    .with("setting", new Notices.Named("timeliness/graceDays"))
                    .with("reason", new Notices.Word("FREE_ANYWAY"))
                    .add();
        }
    }

    private static void bands(PremiumBands table, Notices notices) {
        List<PremiumBands.Band> bands = table.bands();
        String at = "/premiums/bands/value/bands/";
        for (int i = 1; i < bands.size(); i++) {
            PremiumBands.Band left = bands.get(i - 1);
            PremiumBands.Band right = bands.get(i);
            if (left.fraction().compareTo(right.fraction()) == 0 && isFlat(right.segment())) {
                alike(BANDS, at + i + "/fraction", i, right.fraction(), notices);
            }
        }
        lastSegment(
                BANDS,
                at + (bands.size() - 1) + "/segment",
                bands.get(bands.size() - 1).segment(),
                notices);
    }

    /** Where nothing rises after a row that says the same as the one before, that row can go. */
    private static boolean isFlat(Curve.@Nullable Segment segment) {
        return segment == null || segment == Curve.Segment.STEP;
    }

    private static void lastSegment(String setting, String pointer, Curve.@Nullable Segment segment, Notices notices) {
        if (segment != null) {
            notices.info(NoticeCode.WITHOUT_EFFECT, pointer)
                    .value(segment)
                    .with("setting", new Notices.Named(setting))
                    .with("reason", new Notices.Word("LAST_SEGMENT"))
                    .add();
        }
    }

    /** @param row counted from 0 */
    private static void alike(String setting, String pointer, int row, BigDecimal value, Notices notices) {
        notices.info(NoticeCode.ROWS_ALIKE, pointer)
                .value(new Notices.Share(value))
                .with("setting", new Notices.Named(setting))
                .with("row", row + 1)
                .with("before", row)
                .add();
    }

    /** @param row counted from 0 */
    private static void unreachable(
            String setting, String pointer, int row, Object value, String reason, Notices notices) {
        notices.info(NoticeCode.ROW_UNREACHABLE, pointer)
                .restingOn(reason.equals("GRACE") ? new String[] {GRACE} : new String[0])
                .value(value)
                .with("setting", new Notices.Named(setting))
                .with("row", row + 1)
                .with("reason", new Notices.Word(reason))
                .add();
    }
}
