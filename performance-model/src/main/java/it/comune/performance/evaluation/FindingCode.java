package it.comune.performance.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    /** Who takes part in no distribution. */
    NOT_ELIGIBLE,
    /** A part of a score that could not be evaluated, so that the rest counts for it. */
    COMPONENT_LEFT_OUT,
    /** Someone no part of whose score could be evaluated. */
    NOT_SCORED,
    /** Every employee earns the whole premium. */
    ALL_AT_MAXIMUM,
    /** Scores of the employees lie close together. */
    SCORES_ALIKE,
    /** A regulation, or a fund, outside what a national contract or law allows. */
    NATIONAL_LIMIT,
    /** A regulation that lets protected absences cost something. */
    PROTECTED_ABSENCE_REDUCES,
    /** Too few employees for an individual top-up. */
    TOP_UP_NOT_DUE,
    /** Equal people at the border of the top-up: none of them receives it. */
    TOP_UP_TIE,
    /** An individual share that cannot pay its top-ups: none is paid. */
    TOP_UP_NOT_AFFORDABLE,
    /** Work on a project that nothing proves. */
    PARTICIPATION_WITHOUT_EVIDENCE,
    /** Interim posts that earn more than the whole pot. */
    INTERIM_EXCEEDS_POT,
    /** Invoices were not paid in time: part of the result allowances is not payable. */
    PAYMENT_TIMES_MISSED,
    /** Nobody said whether invoices were paid in time: part of the result allowances is not payable yet. */
    PAYMENT_TIMES_UNKNOWN,
    /** A fund with nobody to distribute it among. */
    FUND_WITHOUT_PEOPLE,
    /** Money of a fund that is left. */
    FUND_RESIDUAL,
    /** Funds without a signed local agreement. */
    AGREEMENT_MISSING,
    /** A local agreement signed after the year. */
    AGREEMENT_AFTER_YEAR,
    /** The plan is not approved. */
    GATE_PLAN,
    /** The SMVP is not in force. */
    GATE_SMVP,
    /** The report is not validated. */
    GATE_REPORT;

    /** Figures whose values begin with a word of ours, which the texts say in their own language. */
    private static final Set<String> SPOKEN =
            Set.of("declared", "observed", "target", "policy", "component", "fund", "subject", "bound");

    /** What reasons of ours begin with; any other reason is somebody's own words. */
    private static final String REASON = "REASON_";

    private static final Language ITALIAN = new Language(Locale.ITALIAN);
    private static final Language ENGLISH = new Language(Locale.ENGLISH);

    /** Its sentences and words, taken apart once: a dossier can have thousands of findings. */
    private static final class Language {
        private final Map<String, Pattern> patterns = new HashMap<>();

        Language(Locale language) {
            ResourceBundle texts = ResourceBundle.getBundle(
                    "it.comune.performance.evaluation.findings", language, FindingCode.class.getClassLoader());
            texts.keySet().forEach(key -> patterns.put(key, Pattern.of(texts.getString(key))));
        }

        String filled(FindingCode code, List<Input> figures) {
            Pattern pattern = patterns.get(code.name());
            if (pattern == null) {
                throw new IllegalStateException("The finding " + code + " has no text.");
            }
            return pattern.filled(this, figures);
        }

        /** The value with its leading word, if it has one, in this language. */
        String spoken(String value, List<Input> figures) {
            int space = value.indexOf(' ');
            Pattern word = patterns.get("word." + (space < 0 ? value : value.substring(0, space)));
            return word == null ? value : word.filled(this, figures) + (space < 0 ? "" : value.substring(space));
        }
    }

    /**
     * A text with gaps.
     *
     * @param texts before, between and after the gaps
     * @param names of the figures that fill them
     */
    private record Pattern(List<String> texts, List<String> names) {
        static Pattern of(String text) {
            List<String> texts = new ArrayList<>();
            List<String> names = new ArrayList<>();
            int from = 0;
            for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
                int close = text.indexOf('}', open);
                texts.add(text.substring(from, open));
                names.add(text.substring(open + 1, close));
                from = close + 1;
            }
            texts.add(text.substring(from));
            return new Pattern(texts, names);
        }

        String filled(Language language, List<Input> figures) {
            if (names.isEmpty()) {
                return texts.get(0);
            }
            StringBuilder filled = new StringBuilder(160);
            for (int i = 0; i < names.size(); i++) {
                filled.append(texts.get(i)).append(valueOf(names.get(i), language, figures));
            }
            return filled.append(texts.get(names.size())).toString();
        }

        private static String valueOf(String name, Language language, List<Input> figures) {
            for (Input figure : figures) {
                if (figure.name().equals(name)) {
                    return SPOKEN.contains(name) || figure.value().startsWith(REASON)
                            ? language.spoken(figure.value(), figures)
                            : figure.value();
                }
            }
            throw new IllegalArgumentException(
                    "The text of the finding names {" + name + "}, which its rule does not give.");
        }
    }

    /** The finding's sentence in both languages, with its figures filled in where the text names them. */
    public Text text(List<Input> figures) {
        return new Text(ITALIAN.filled(this, figures), ENGLISH.filled(this, figures));
    }
}
