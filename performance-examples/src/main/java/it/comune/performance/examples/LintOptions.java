package it.comune.performance.examples;

import it.comune.performance.report.Labels;
import it.comune.performance.rules.RuleBook;
import it.comune.performance.rules.tuning.FairnessLint;
import it.comune.performance.rules.tuning.LintSettings;
import it.comune.performance.value.Numbers;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** From which share of a premium on one step is told as a cliff, and is a warning: what is not given is as usual. */
final class LintOptions {
    private static final Pattern SHARE = Pattern.compile("[0-9]{1,3}([.,][0-9]{1,6})?%?");

    @Option(names = "--cliff", paramLabel = "SHARE", description = "${bundle:lint.cliff}")
    private @Nullable String cliff;

    @Option(names = "--severe-cliff", paramLabel = "SHARE", description = "${bundle:lint.severeCliff}")
    private @Nullable String severeCliff;

    /** @throws Unusable when something is no share */
    FairnessLint lint(RuleBook rules, Labels labels) {
        LintSettings usual = LintSettings.DEFAULT;
        return FairnessLint.of(
                rules,
                usual.withCliffs(
                        share("--cliff", cliff, usual.cliff(), labels),
                        share("--severe-cliff", severeCliff, usual.severeCliff(), labels)));
    }

    /** {@code 5%}, {@code 0,05} or {@code 0.05}. */
    private static BigDecimal share(String option, @Nullable String given, BigDecimal otherwise, Labels labels) {
        if (given == null) {
            return otherwise;
        }
        String bare = given.endsWith("%") ? given.substring(0, given.length() - 1) : given;
        BigDecimal share = SHARE.matcher(given).matches() ? new BigDecimal(bare.replace(',', '.')) : BigDecimal.TEN;
        BigDecimal part = given.endsWith("%") ? Numbers.plain(share.movePointLeft(2)) : share;
        if (part.compareTo(BigDecimal.ONE) > 0) {
            throw new Unusable(labels.text("lint.share", given, option));
        }
        return part;
    }
}
