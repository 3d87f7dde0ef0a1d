package it.comune.performance.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
    /** A recognised exempt cause that covers nothing that is due. */
    EXEMPTION_WITHOUT_EFFECT,
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
    private static final Set<String> SPOKEN = Set.of("declared", "observed", "target", "policy");

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
     * A text with gaps. A part of it in square brackets is left out where a figure that it names has no value.
     *
     * @param parts in their order
     */
    private record Pattern(List<Part> parts) {
        static Pattern of(String text) {
            List<Part> parts = new ArrayList<>();
            int from = 0;
            for (int open = text.indexOf('['); open >= 0; open = text.indexOf('[', from)) {
                int close = text.indexOf(']', open);
                parts.add(Part.of(text.substring(from, open), false));
                parts.add(Part.of(text.substring(open + 1, close), true));
                from = close + 1;
            }
            parts.add(Part.of(text.substring(from), false));
            return new Pattern(parts);
        }

        String filled(Language language, List<Input> figures) {
            StringBuilder filled = new StringBuilder(160);
            for (Part part : parts) {
                if (!part.optional() || part.isFillable(figures)) {
                    part.fill(filled, language, figures);
                }
            }
            return filled.toString();
        }
    }

    /**
     * A part of a text.
     *
     * @param optional whether it is left out where a figure is missing
     * @param texts before, between and after the gaps
     * @param names of the figures that fill them
     */
    private record Part(boolean optional, List<String> texts, List<String> names) {
        static Part of(String text, boolean optional) {
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
            return new Part(optional, texts, names);
        }

        boolean isFillable(List<Input> figures) {
            return names.stream().allMatch(name -> valueOf(name, figures) != null);
        }

        void fill(StringBuilder filled, Language language, List<Input> figures) {
            for (int i = 0; i < names.size(); i++) {
                filled.append(texts.get(i)).append(spoken(names.get(i), language, figures));
            }
            filled.append(texts.get(names.size()));
        }

        private static String spoken(String name, Language language, List<Input> figures) {
            String value = valueOf(name, figures);
            if (value == null) {
                throw new IllegalArgumentException(
                        "The text of the finding names {" + name + "}, which its rule does not give.");
            }
            return SPOKEN.contains(name) || value.startsWith(REASON) ? language.spoken(value, figures) : value;
        }

        private static @Nullable String valueOf(String name, List<Input> figures) {
            for (Input figure : figures) {
                if (figure.name().equals(name)) {
                    return figure.value();
                }
            }
            return null;
        }
    }

    /**
     * The finding's sentence in both languages, with its figures filled in where the text names them.
     *
     * @throws IllegalArgumentException when the text names a figure that is not given, other than in an optional part
     */
    public Text text(List<Input> figures) {
        return new Text(ITALIAN.filled(this, figures), ENGLISH.filled(this, figures));
    }
}
