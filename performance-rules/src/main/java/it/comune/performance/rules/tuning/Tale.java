package it.comune.performance.rules.tuning;

import it.comune.performance.evaluation.Input;
import it.comune.performance.evaluation.Severity;
import it.comune.performance.evaluation.Text;
import it.comune.performance.value.Money;
import it.comune.performance.value.Numbers;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** An unfairness that is being told: its figures, then its texts. Used once. */
final class Tale {
    /** Decimals of a share in a text: hundredths of a percent. */
    private static final int SHARE = 4;

    private final LintCode code;
    private final Severity severity;
    private final List<String> pointers = new ArrayList<>();
    private final List<Input> figures = new ArrayList<>();
    private final Sentences.Figures said = new Sentences.Figures();

    Tale(LintCode code, Severity severity, String... pointers) {
        this.code = code;
        this.severity = severity;
        this.pointers.addAll(List.of(pointers));
    }

    Tale euros(String name, Money amount) {
        return decimal(name, amount.toString());
    }

    /** A share of 1, said as a percentage; rounded to a hundredth of it, halves up. */
    Tale share(String name, Ratio share) {
        BigDecimal rounded = share.roundedHalfUp(SHARE);
        figures.add(new Input(name, Numbers.show(rounded)));
        said.decimal(name, Numbers.show(rounded.movePointRight(2)) + "%");
        return this;
    }

    /** The part of everything else that is reached; texts say it only where it is not all. */
    Tale rest(BigDecimal part) {
        return part.compareTo(BigDecimal.ONE) < 0 ? share("rest", Ratio.of(part)) : this;
    }

    Tale number(String name, BigDecimal number) {
        return decimal(name, Numbers.show(number));
    }

    Tale number(String name, long number) {
        return decimal(name, Long.toString(number));
    }

    private Tale decimal(String name, String number) {
        figures.add(new Input(name, number));
        said.decimal(name, number);
        return this;
    }

    /** Several numbers, in their order; nothing if there are none. */
    Tale numbers(String name, List<BigDecimal> numbers) {
        if (!numbers.isEmpty()) {
            List<String> shown = numbers.stream().map(Numbers::show).toList();
            figures.add(new Input(name, String.join(", ", shown)));
            said.decimals(name, shown);
        }
        return this;
    }

    /** A title or id of the document, left as it is. */
    Tale text(String name, String text) {
        figures.add(new Input(name, text));
        said.text(name, text);
        return this;
    }

    /** A word of ours, which both languages have under this key. */
    Tale word(String name, String key) {
        figures.add(new Input(name, key));
        said.word(name, key);
        return this;
    }

    Unfairness told() {
        return new Unfairness(code, severity, say("message"), say("story"), say("advice"), figures, pointers);
    }

    private Text say(String part) {
        return Sentences.LINT.say(code + "." + part, said);
    }
}
