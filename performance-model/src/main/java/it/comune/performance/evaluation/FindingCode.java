package it.comune.performance.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/** What the audit can find. Texts stand in {@code findings_it.properties} and {@code findings_en.properties}. */
public enum FindingCode {
    /** The declared outcome and the recorded facts say different things. */
    CONTRADICTION,
    /** Declared achieved, but no fact proves it. */
    UNPROVEN,
    /** No outcome declared. */
    OUTCOME_MISSING,
    /** Weights of a unit exceed its cap. */
    CAP_EXCEEDED,
    /** Weights of a unit do not reach its cap. */
    CAP_NOT_REACHED,
    /** An objective without weight that is not funded separately. */
    WEIGHT_MISSING,
    /** An objective without weight that is funded separately. */
    SEPARATELY_FUNDED,
    /** No weighed objective of a unit could be evaluated. */
    UNIT_NOT_EVALUATED,
    /** An exempt cause that nobody recognised as the regulation wants it. */
    CAUSE_NOT_RECOGNISED,
    /** An exempt cause that cites no act. */
    CAUSE_WITHOUT_ACT,
    /** What a recognised exempt cause is worth. */
    EXEMPTION_WORTH,
    /** A deadline moved after it had passed. */
    RESCHEDULED_AFTER_DEADLINE,
    /** A deadline moved past the year, which takes the indicator out of it. */
    RESCHEDULED_PAST_YEAR,
    /** A rescheduling that the regulation does not accept. */
    RESCHEDULING_REJECTED,
    /** A deadline before the plan was approved. */
    DEADLINE_BEFORE_APPROVAL,
    /** The plan was approved late. */
    PLAN_APPROVED_LATE,
    /** Nothing was recorded of a due indicator. */
    NO_FACT,
    /** A fact that cites nothing. */
    FACT_WITHOUT_EVIDENCE,
    /** A fact dated after the evaluation date. */
    FACT_AFTER_EVALUATION,
    /** Declared achieved, but only progress is recorded. */
    PROGRESS_AS_COMPLETION,
    /** Something else than what the target asks was recorded. */
    PROXY,
    /** The target gives nothing to measure. */
    NOT_MEASURABLE,
    /** A total where periods were asked. */
    TOTAL_FOR_PERIODS,
    /** Many objectives of a unit at 100%. */
    MANY_FULLY_ACHIEVED,
    /** Settings still marked as assumed. */
    ASSUMED_SETTINGS,
    /** The regulation is not in force for that year. */
    REGULATION_NOT_IN_FORCE,
    /** The executive's remark changes no score. */
    REMARK_WITHOUT_EFFECT,
    /** A host's rule changed a conclusion. */
    ADJUSTED_BY_HOST,
    /** The plan is not approved. */
    GATE_PLAN,
    /** The SMVP is not in force. */
    GATE_SMVP,
    /** The report is not validated. */
    GATE_REPORT;

    /** Figures whose values begin with a word of ours, which the texts say in their own language. */
    private static final Set<String> SPOKEN = Set.of("declared", "observed", "policy");

    /** What reasons of ours begin with; any other reason is somebody's own words. */
    private static final String REASON = "REASON_";

    private static final ResourceBundle ITALIAN = bundle(Locale.ITALIAN);
    private static final ResourceBundle ENGLISH = bundle(Locale.ENGLISH);

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                "it.comune.performance.evaluation.findings", language, FindingCode.class.getClassLoader());
    }

    /** The finding's sentence in both languages, with its figures filled in where the text names them. */
    public Text text(List<Input> figures) {
        return new Text(
                filled(ITALIAN, ITALIAN.getString(name()), figures),
                filled(ENGLISH, ENGLISH.getString(name()), figures));
    }

    private static String filled(ResourceBundle words, String pattern, List<Input> figures) {
        StringBuilder filled = new StringBuilder(pattern.length() + 40);
        int from = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
            int close = pattern.indexOf('}', open);
            filled.append(pattern, from, open).append(valueOf(pattern.substring(open + 1, close), words, figures));
            from = close + 1;
        }
        return filled.append(pattern, from, pattern.length()).toString();
    }

    private static String valueOf(String name, ResourceBundle words, List<Input> figures) {
        for (Input figure : figures) {
            if (figure.name().equals(name)) {
                return SPOKEN.contains(name) || figure.value().startsWith(REASON)
                        ? spoken(figure.value(), words, figures)
                        : figure.value();
            }
        }
        throw new IllegalArgumentException(
                "The text of the finding names {" + name + "}, which its rule does not give.");
    }

    /** The value with its leading word, if it has one, in the language of the text. */
    private static String spoken(String value, ResourceBundle words, List<Input> figures) {
        int space = value.indexOf(' ');
        String key = "word." + (space < 0 ? value : value.substring(0, space));
        return words.containsKey(key)
                ? filled(words, words.getString(key), figures) + (space < 0 ? "" : value.substring(space))
                : value;
    }
}
