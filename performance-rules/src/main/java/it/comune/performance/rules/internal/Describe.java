package it.comune.performance.rules.internal;

import it.comune.performance.dossier.Observation;
import it.comune.performance.dossier.Target;
import it.comune.performance.value.Numbers;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Targets and observations in mathematical signs, which need no translation. */
final class Describe {
    private Describe() {}

    static String target(Target target) {
        if (target instanceof Target.AtLeast t) {
            return ">= " + show(t.value());
        } else if (target instanceof Target.AtMost t) {
            return "<= " + show(t.value());
        } else if (target instanceof Target.MoreThan t) {
            return "> " + show(t.value());
        } else if (target instanceof Target.FewerThan t) {
            return "< " + show(t.value());
        } else if (target instanceof Target.Between t) {
            return show(t.from()) + " - " + show(t.to());
        } else if (target instanceof Target.PercentageAtLeast t) {
            return ">= " + show(t.percent()) + "%";
        } else if (target instanceof Target.RelativeToBaseline t) {
            String sign = t.direction() == Target.RelativeToBaseline.Direction.INCREASE ? " + " : " - ";
            String side = t.bound() == Target.RelativeToBaseline.Bound.AT_LEAST ? ">= " : "<= ";
            return side + (t.baseline() == null ? "?" : show(t.baseline())) + " x (1" + sign + show(t.change()) + ")";
        } else if (target instanceof Target.EveryPeriod t) {
            return t.periods() + " x >= " + show(t.minimum());
        } else if (target instanceof Target.NotMeasurable t) {
            return t.reason();
        }
        return target instanceof Target.YesNo ? "YES_NO" : "COMPLETION";
    }

    static String observation(Observation observed) {
        if (observed instanceof Observation.Completed o) {
            return "COMPLETED" + dated(o);
        } else if (observed instanceof Observation.NotCompleted o) {
            BigDecimal progress = o.progress();
            return "NOT_COMPLETED" + (progress == null ? "" : " " + show(progress)) + dated(o);
        } else if (observed instanceof Observation.Value o) {
            return show(o.value()) + dated(o);
        } else if (observed instanceof Observation.Percent o) {
            return show(o.percent()) + "%" + dated(o);
        } else if (observed instanceof Observation.Answer o) {
            return (o.yes() ? "YES" : "NO") + dated(o);
        } else if (observed instanceof Observation.PeriodCounts o) {
            return (o.counts().isEmpty()
                            ? "-"
                            : o.counts().stream().map(Describe::show).collect(Collectors.joining(" + ")))
                    + dated(o);
        } else if (observed instanceof Observation.PeriodTotal o) {
            return "= " + show(o.total()) + dated(o);
        }
        return observed.toString();
    }

    private static String dated(Observation observed) {
        return observed.on() == null ? "" : " (" + observed.on() + ")";
    }

    private static String show(@Nullable BigDecimal number) {
        return number == null ? "-" : Numbers.show(number);
    }
}
