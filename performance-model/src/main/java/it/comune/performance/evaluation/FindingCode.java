package it.comune.performance.evaluation;

import it.comune.performance.value.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    /** An objective assigned to a unit that none of its indicators concerns, so that nothing of it is measured there. */
    OBJECTIVE_WITHOUT_INDICATOR,
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
    /** A regulation under which nobody ever receives the individual top-up that the national contract asks for. */
    TOP_UP_ABOLISHED,
    /** A quota of the individual top-up that comes to less than one person, though the national contract asks for a top-up. */
    TOP_UP_FOR_NOBODY,
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

    /** How a sentence says a figure; figures themselves stay as they are, for programs. */
    private enum Kind {
        /** Begins with a word of ours; the rest has numbers and dates. */
        SPOKEN,
        /** A share of 1, said as a percentage. */
        SHARE,
        DATE,
        /** Numbers, and ids that are left alone. */
        NUMBER,
        /** Names of settings of a regulation. */
        SETTINGS,
        /** A text of the document, said last: our sentence has a full stop of its own. */
        SENTENCE,
        /** Any other text of the document. */
        TEXT
    }

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("declared", Kind.SPOKEN),
            Map.entry("observed", Kind.SPOKEN),
            Map.entry("target", Kind.SPOKEN),
            Map.entry("policy", Kind.SPOKEN),
            Map.entry("component", Kind.SPOKEN),
            Map.entry("fund", Kind.SPOKEN),
            Map.entry("subject", Kind.SPOKEN),
            Map.entry("bound", Kind.SPOKEN),
            Map.entry("value", Kind.SHARE),
            Map.entry("limit", Kind.SHARE),
            Map.entry("withheld", Kind.SHARE),
            Map.entry("degree", Kind.SHARE),
            Map.entry("without", Kind.SHARE),
            Map.entry("with", Kind.SHARE),
            Map.entry("base", Kind.SHARE),
            Map.entry("adjusted", Kind.SHARE),
            Map.entry("share", Kind.SHARE),
            Map.entry("quota", Kind.SHARE),
            Map.entry("progress", Kind.SHARE),
            Map.entry("original", Kind.DATE),
            Map.entry("actDate", Kind.DATE),
            Map.entry("newDeadline", Kind.DATE),
            Map.entry("deadline", Kind.DATE),
            Map.entry("approval", Kind.DATE),
            Map.entry("due", Kind.DATE),
            Map.entry("date", Kind.DATE),
            Map.entry("evaluationDate", Kind.DATE),
            Map.entry("validFrom", Kind.DATE),
            Map.entry("validTo", Kind.DATE),
            Map.entry("periodEnd", Kind.DATE),
            Map.entry("worth", Kind.NUMBER),
            Map.entry("points", Kind.NUMBER),
            Map.entry("weight", Kind.NUMBER),
            Map.entry("weights", Kind.NUMBER),
            Map.entry("excess", Kind.NUMBER),
            Map.entry("cap", Kind.NUMBER),
            Map.entry("missing", Kind.NUMBER),
            Map.entry("maximum", Kind.NUMBER),
            Map.entry("cost", Kind.NUMBER),
            Map.entry("total", Kind.NUMBER),
            Map.entry("objectives", Kind.NUMBER),
            Map.entry("highest", Kind.NUMBER),
            Map.entry("lowest", Kind.NUMBER),
            Map.entry("spread", Kind.NUMBER),
            Map.entry("threshold", Kind.NUMBER),
            Map.entry("amount", Kind.NUMBER),
            Map.entry("residual", Kind.NUMBER),
            Map.entry("bonus", Kind.NUMBER),
            Map.entry("owed", Kind.NUMBER),
            Map.entry("pot", Kind.NUMBER),
            Map.entry("settings", Kind.SETTINGS),
            Map.entry("proxy", Kind.SENTENCE),
            Map.entry("reason", Kind.SENTENCE));

    /** What reasons of ours begin with; any other reason is somebody's own words. */
    private static final String REASON = "REASON_";

    private static final Language ITALIAN = new Language(Locale.ITALIAN);
    private static final Language ENGLISH = new Language(Locale.ENGLISH);

    /** Its sentences and words, taken apart once: a dossier can have thousands of findings. */
    private static final class Language {
        private static final Pattern DATE = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
        private static final Pattern DECIMAL = Pattern.compile("(?<![\\w.])(\\d+)\\.(\\d+)(?![\\w.])");
        private static final Pattern SHARE = Pattern.compile("\\d+(\\.\\d+)?");
        private static final Pattern PROGRESS = Pattern.compile("NOT_COMPLETED (\\d+(?:\\.\\d+)?)(.*)");

        private final Map<String, Sentence> sentences = new HashMap<>();
        private final boolean isItalian;

        Language(Locale language) {
            isItalian = language.equals(Locale.ITALIAN);
            ResourceBundle texts = ResourceBundle.getBundle(
                    "it.comune.performance.evaluation.findings", language, FindingCode.class.getClassLoader());
            texts.keySet().forEach(key -> sentences.put(key, Sentence.of(texts.getString(key))));
        }

        String filled(FindingCode code, List<Input> figures) {
            Sentence sentence = sentences.get(code.name());
            if (sentence == null) {
                throw new IllegalStateException("The finding " + code + " has no text.");
            }
            return sentence.filled(this, figures);
        }

        /** A figure as a sentence says it. */
        String said(String name, String value, List<Input> figures) {
            if (value.startsWith(REASON)) {
                return spoken(value, figures);
            }
            return switch (KINDS.getOrDefault(name, Kind.TEXT)) {
                case SPOKEN -> written(spoken(value, figures));
                case SHARE -> share(value);
                case DATE, NUMBER -> written(value);
                case SETTINGS ->
                    Arrays.stream(value.split(", "))
                            .map(setting -> word(setting, setting, figures))
                            .collect(Collectors.joining(", "));
                case SENTENCE -> value.endsWith(".") ? value.substring(0, value.length() - 1) : value;
                case TEXT -> value;
            };
        }

        /** The value with its leading word, if it has one, in this language. */
        private String spoken(String value, List<Input> figures) {
            // Most values are no progress: asking first spares them the pattern.
            Matcher progress = value.startsWith("NOT_COMPLETED ") ? PROGRESS.matcher(value) : null;
            if (progress != null && progress.matches()) {
                return word("NOT_COMPLETED", value, figures)
                        + " ("
                        + word("PROGRESS", value, List.of(new Input("progress", progress.group(1))))
                        + ")"
                        + progress.group(2);
            }
            int space = value.indexOf(' ');
            String first = space < 0 ? value : value.substring(0, space);
            return word(first, first, figures) + value.substring(first.length());
        }

        private String word(String key, String otherwise, List<Input> figures) {
            Sentence word = sentences.get("word." + key);
            return word == null ? otherwise : word.filled(this, figures);
        }

        /** {@code 0.5} as {@code 50%}, exactly. */
        private String share(String value) {
            return SHARE.matcher(value).matches()
                    ? written(Numbers.show(new BigDecimal(value).movePointRight(2))) + "%"
                    : value;
        }

        /** Numbers with the language's decimal sign, dates in its order; ids such as {@code O12.1} as they are. */
        private String written(String text) {
            if (!isItalian) {
                return text;
            }
            String dated = text.indexOf('-') < 0 ? text : DATE.matcher(text).replaceAll("$3/$2/$1");
            return dated.indexOf('.') < 0 ? dated : DECIMAL.matcher(dated).replaceAll("$1,$2");
        }
    }

    /**
     * A text with gaps. A part of it in square brackets is only said where all figures that it names are given; otherwise what
     * follows its bar is, or nothing: {@code from {validFrom}[ to {validTo}| until further notice]}. One that begins with a
     * question mark is not said either where one of its figures is 0. Words follow a number that they belong to: {@code
     * {full} {full~objective~objectives}}.
     *
     * @param parts in their order
     */
    private record Sentence(List<Part> parts) {
        static Sentence of(String text) {
            List<Part> parts = new ArrayList<>();
            int from = 0;
            for (int open = text.indexOf('['); open >= 0; open = text.indexOf('[', from)) {
                int close = text.indexOf(']', open);
                int bar = text.substring(0, close).indexOf('|', open);
                parts.add(Part.of(text.substring(from, open), null, false));
                boolean unlessZero = text.charAt(open + 1) == '?';
                parts.add(Part.of(
                        text.substring(open + (unlessZero ? 2 : 1), bar < 0 ? close : bar),
                        bar < 0 ? "" : text.substring(bar + 1, close),
                        unlessZero));
                from = close + 1;
            }
            parts.add(Part.of(text.substring(from), null, false));
            return new Sentence(parts);
        }

        String filled(Language language, List<Input> figures) {
            StringBuilder filled = new StringBuilder(160);
            parts.forEach(part -> part.fill(filled, language, figures));
            return filled.toString();
        }
    }

    /**
     * A part of a text.
     *
     * @param texts before, between and after the gaps
     * @param gaps between them
     * @param otherwise what is said where a figure is missing; none where it must not be
     * @param unlessZero whether that is said where a figure is 0, too
     */
    private record Part(
            List<String> texts, List<Gap> gaps, @Nullable String otherwise, boolean unlessZero) {
        /**
         * What fills a gap.
         *
         * @param figure its name
         * @param one the word for a figure of 1, instead of the figure itself; none where the figure is said
         * @param many the word for any other figure
         */
        private record Gap(
                String figure,
                @Nullable String one,
                @Nullable String many) {
            static Gap of(String text) {
                String[] forms = text.split("~");
                return forms.length == 1 ? new Gap(text, null, null) : new Gap(forms[0], forms[1], forms[2]);
            }
        }

        static Part of(String text, @Nullable String otherwise, boolean unlessZero) {
            List<String> texts = new ArrayList<>();
            List<Gap> gaps = new ArrayList<>();
            int from = 0;
            for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
                int close = text.indexOf('}', open);
                texts.add(text.substring(from, open));
                gaps.add(Gap.of(text.substring(open + 1, close)));
                from = close + 1;
            }
            texts.add(text.substring(from));
            return new Part(texts, gaps, otherwise, unlessZero);
        }

        void fill(StringBuilder filled, Language language, List<Input> figures) {
            if (otherwise != null && isAnyMissing(figures)) {
                filled.append(otherwise);
                return;
            }
            for (int i = 0; i < gaps.size(); i++) {
                Gap gap = gaps.get(i);
                String value = valueOf(gap.figure(), figures);
                if (value == null) {
                    throw new IllegalArgumentException(
                            "The text of the finding names {" + gap.figure() + "}, which its rule does not give.");
                }
                filled.append(texts.get(i))
                        .append(
                                gap.one() == null
                                        ? language.said(gap.figure(), value, figures)
                                        : value.equals("1") ? gap.one() : gap.many());
            }
            filled.append(texts.get(gaps.size()));
        }

        private boolean isAnyMissing(List<Input> figures) {
            for (Gap gap : gaps) {
                String value = valueOf(gap.figure(), figures);
                if (value == null || unlessZero && value.equals("0")) {
                    return true;
                }
            }
            return false;
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
     * The finding's sentence in both languages, with its figures filled in where the text names them: shares as
     * percentages, in Italian with decimal commas and dates as day/month/year, in English with decimal points and dates
     * as year-month-day.
     *
     * @throws IllegalArgumentException when the text names a figure that is not given, other than in an optional part
     */
    public Text text(List<Input> figures) {
        return new Text(ITALIAN.filled(this, figures), ENGLISH.filled(this, figures));
    }
}
