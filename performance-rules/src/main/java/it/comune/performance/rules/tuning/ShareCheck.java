package it.comune.performance.rules.tuning;

import it.comune.performance.regulation.Curve;
import it.comune.performance.regulation.LatenessTable;
import it.comune.performance.regulation.PremiumBands;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.regulation.Setting;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** Shares so small that they were perhaps typed as parts of a whole: into a cell that counts percent LibreOffice takes 0,8 for 0,8%. */
final class ShareCheck {
    private static final BigDecimal ONE_PERCENT = new BigDecimal("0.01");

    /** Settings whose values are parts of a whole. */
    private static final List<String> SHARES = List.of(
            "premiums/productivity/organisationalShare",
            "premiums/topUp/quota",
            "premiums/topUp/rate",
            "premiums/unitHeads/interimRate",
            "premiums/unitHeads/paymentTimesShare",
            "premiums/generalSecretary/rate",
            "premiums/projects/threshold",
            "audit/fullAchievementShare");

    private ShareCheck() {}

    static void check(Regulation regulation, Notices notices) {
        curve("achievement", regulation.achievement(), notices);
        Setting<Curve> recognition = regulation.recognition();
        if (recognition != null) {
            curve("recognition", recognition, notices);
        }
        List<LatenessTable.Row> rows =
                regulation.timeliness().lateness().value().rows();
        for (int i = 0; i < rows.size(); i++) {
            share(
                    "timeliness/lateness",
                    "/value/rows/" + i + "/factor",
                    rows.get(i).factor(),
                    notices);
        }
        List<PremiumBands.Band> bands = regulation.premiums().bands().value().bands();
        for (int i = 0; i < bands.size(); i++) {
            share(
                    "premiums/bands",
                    "/value/bands/" + i + "/fraction",
                    bands.get(i).fraction(),
                    notices);
        }
        for (String name : SHARES) {
            if (Objects.requireNonNull(regulation.settings().get(name)).value() instanceof BigDecimal value) {
                share(name, "/value", value, notices);
            }
        }
    }

    private static void curve(String setting, Setting<Curve> curve, Notices notices) {
        List<Curve.Point> points = curve.value().points();
        for (int i = 0; i < points.size(); i++) {
            share(setting, "/value/points/" + i + "/ratio", points.get(i).ratio(), notices);
            share(setting, "/value/points/" + i + "/degree", points.get(i).degree(), notices);
        }
    }

    private static void share(String setting, String place, BigDecimal value, Notices notices) {
        if (value.signum() > 0 && value.compareTo(ONE_PERCENT) < 0) {
            notices.warning(NoticeCode.SHARE_BELOW_ONE_PERCENT, "/" + setting + place)
                    .value(new Notices.Share(value))
                    .limit(new Notices.Share(ONE_PERCENT))
                    .with("setting", new Notices.Named(setting))
                    .with("meant", new Notices.Share(value.movePointRight(2)))
                    .add();
        }
    }
}
