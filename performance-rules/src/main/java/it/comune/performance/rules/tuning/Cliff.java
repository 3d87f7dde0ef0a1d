package it.comune.performance.rules.tuning;

import it.comune.performance.evaluation.Severity;
import it.comune.performance.value.Money;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Steps of one scale: those that move too much of a premium are told together, warnings apart from the rest. Used once. */
final class Cliff {
    /** Two amounts, each from two distributions, differ by so many cents without any reason. */
    private static final long UNEXPLAINED = 2;

    private final LintSettings settings;
    private final List<Edge> edges = new ArrayList<>();

    /**
     * @param better the position that pays more
     * @param worse its neighbour
     * @param more what the better one receives
     * @param less what its neighbour receives
     * @param share of a whole premium that lies between them
     */
    private record Edge(BigDecimal better, BigDecimal worse, Money more, Money less, Ratio share) {}

    Cliff(LintSettings settings) {
        this.settings = settings;
    }

    /** @param whole what is paid to whoever does everything in full */
    void step(BigDecimal better, BigDecimal worse, Money more, Money less, Money whole) {
        long difference = more.cents() - less.cents();
        if (exceeds(difference, whole, settings)) {
            edges.add(new Edge(better, worse, more, less, Ratio.of(difference, whole.cents())));
        }
    }

    /** Whether no step moved too much. */
    boolean isEmpty() {
        return edges.isEmpty();
    }

    /** Whether so many cents are more of a whole premium than the settings let pass. */
    static boolean exceeds(long cents, Money whole, LintSettings settings) {
        Ratio let = Ratio.of(settings.cliff()).times(whole.exact());
        return !whole.isZero() && Ratio.of(cents - UNEXPLAINED).compareTo(let) > 0;
    }

    /** Whether so many cents are more than rounding explains. */
    static boolean isReal(long cents) {
        return cents > UNEXPLAINED;
    }

    static Severity severity(Ratio share, LintSettings settings) {
        return share.compareTo(Ratio.of(settings.severeCliff())) < 0 ? Severity.INFO : Severity.WARNING;
    }

    /** @param more what the tale of this scale needs besides */
    void tell(LintCode code, UnaryOperator<Tale> more, Consumer<Unfairness> found, String... pointers) {
        for (Severity severity : List.of(Severity.WARNING, Severity.INFO)) {
            List<Edge> alike = edges.stream()
                    .filter(one -> severity(one.share, settings) == severity)
                    .toList();
            if (!alike.isEmpty()) {
                // The first of the worst.
                Edge worst = alike.stream()
                        .reduce((one, other) ->
                                Comparator.comparing(Edge::share).compare(other, one) > 0 ? other : one)
                        .orElseThrow();
                List<BigDecimal> others = alike.stream()
                        .filter(one -> one != worst)
                        .map(Edge::better)
                        .toList();
                found.accept(more.apply(new Tale(code, severity, pointers))
                        .number("better", worst.better)
                        .number("worse", worst.worse)
                        .euros("more", worst.more)
                        .euros("less", worst.less)
                        .share("share", worst.share)
                        .share("limit", Ratio.of(settings.cliff()))
                        .numbers("others", others)
                        .told());
            }
        }
    }
}
