package it.comune.performance.rules.tuning;

import it.comune.performance.evaluation.SettingNames;
import it.comune.performance.evaluation.Severity;
import it.comune.performance.evaluation.Text;
import it.comune.performance.json.PartialRegulation;
import it.comune.performance.regulation.LegalState;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.value.Numbers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects what there is to say of one regulation and puts it into words. Used by one thread, once. */
final class Notices {
    /** A part of a whole, said as a percentage. */
    record Share(BigDecimal value) {}

    /** A word of ours, said in the reader's language. */
    record Word(String key) {}

    /** A setting, said by its name. */
    record Named(String setting) {}

    /** Where an id or a version stands that could not be read. */
    private static final String UNREAD = "?";

    private static final DateTimeFormatter ITALIAN_DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private final String regulation;
    private final PartialRegulation read;
    private final List<Notice> notices = new ArrayList<>();

    Notices(Regulation regulation) {
        this(regulation.citation(), PartialRegulation.whole(regulation));
    }

    /**
     * Of a regulation that could be read in part: what would be said of a value that nobody wrote is not said.
     *
     * @param made what was made of it
     */
    Notices(PartialRegulation read, Regulation made) {
        this(
                (read.isGiven("/id") ? made.id() : UNREAD) + " " + (read.isGiven("/version") ? made.version() : UNREAD),
                read);
    }

    private Notices(String regulation, PartialRegulation read) {
        this.regulation = regulation;
        this.read = read;
    }

    /** Whether all that stands at these places was written so. */
    boolean areGiven(String... pointers) {
        return Arrays.stream(pointers).allMatch(read::isGiven);
    }

    /** What one notice says, piece by piece. */
    final class Draft {
        private final NoticeCode code;
        private final Severity severity;
        private final String pointer;
        private final Map<String, Object> words = new HashMap<>();
        private String value = "";
        private String limit = "";
        private @Nullable LegalState state;
        private @Nullable String source;
        private String hint;
        private boolean isFounded = true;

        private Draft(NoticeCode code, Severity severity, String pointer) {
            this.code = code;
            this.severity = severity;
            this.pointer = read.written(pointer);
            this.hint = code + ".hint";
        }

        Draft value(Object given) {
            value = plain(given);
            return with("value", given);
        }

        Draft limit(Object given) {
            limit = plain(given);
            return with("limit", given);
        }

        Draft from(@Nullable String given, @Nullable LegalState howFar) {
            source = given;
            state = howFar;
            return with("source", given == null ? "" : howFar == null ? given : given + ", " + howFar);
        }

        /** Fills the gap of a name in the texts. */
        Draft with(String name, Object given) {
            words.put(name, given);
            return this;
        }

        /** The hint of a special case. */
        Draft hint(String key) {
            hint = code + ".hint." + key;
            return this;
        }

        /** What it also rests on: where one of these could not be read, nothing is said. */
        Draft restingOn(String... pointers) {
            isFounded &= areGiven(pointers);
            return this;
        }

        /** Said although its place could not be read, and because of it. */
        void addAnyhow() {
            said();
        }

        void add() {
            if (isFounded && read.isGiven(pointer)) {
                said();
            }
        }

        private void said() {
            notices.add(new Notice(
                    regulation,
                    pointer,
                    code,
                    severity,
                    value,
                    limit,
                    state,
                    source,
                    filled(code.name(), words),
                    filled(hint, words)));
        }
    }

    Draft info(NoticeCode code, String pointer) {
        return new Draft(code, Severity.INFO, pointer);
    }

    Draft warning(NoticeCode code, String pointer) {
        return new Draft(code, Severity.WARNING, pointer);
    }

    Draft error(NoticeCode code, String pointer) {
        return new Draft(code, Severity.ERROR, pointer);
    }

    /** The gravest first; otherwise as they were found, which is document order. */
    List<Notice> sorted() {
        List<Notice> sorted = new ArrayList<>(notices);
        sorted.sort(Comparator.comparing(Notice::severity).reversed());
        return List.copyOf(sorted);
    }

    private static String plain(Object given) {
        return given instanceof Share share
                ? Numbers.show(share.value())
                : given instanceof BigDecimal number ? Numbers.show(number) : given.toString();
    }

    private static Text filled(String key, Map<String, Object> words) {
        return new Text(filled(key, words, Locale.ITALIAN), filled(key, words, Locale.ENGLISH));
    }

    private static String filled(String key, Map<String, Object> words, Locale language) {
        String text = texts(language).getString(key);
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            String name = text.substring(open + 1, close);
            Object given = words.get(name);
            if (given == null) {
                throw new IllegalStateException("The text " + key + " names {" + name + "}, which nobody gave.");
            }
            filled.append(text, from, open).append(said(given, language));
            from = close + 1;
        }
        return filled.append(text.substring(from)).toString();
    }

    private static String said(Object given, Locale language) {
        boolean italian = language.equals(Locale.ITALIAN);
        if (given instanceof Text text) {
            return text.in(language);
        }
        if (given instanceof Word word) {
            return texts(language).getString("word." + word.key());
        }
        if (given instanceof Named named) {
            return SettingNames.of(named.setting()).in(language);
        }
        if (given instanceof Share share) {
            return said(share.value().movePointRight(2), language) + "%";
        }
        if (given instanceof BigDecimal number) {
            return italian ? Numbers.show(number).replace('.', ',') : Numbers.show(number);
        }
        if (given instanceof LocalDate date) {
            return italian ? ITALIAN_DATE.format(date) : date.toString();
        }
        if (given instanceof Years years) {
            return years.last() == null
                    ? texts(language).getString("word.FROM_YEAR") + " " + years.first()
                    : years.toString();
        }
        if (given instanceof List<?> list) {
            return list.stream().map(one -> said(one, language)).collect(Collectors.joining(", "));
        }
        return given.toString();
    }

    /** A word of ours in both languages. */
    static Text word(String key) {
        return new Text(said(new Word(key), Locale.ITALIAN), said(new Word(key), Locale.ENGLISH));
    }

    private static ResourceBundle texts(Locale language) {
        return ResourceBundle.getBundle(
                "it.comune.performance.rules.tuning.notices", language, Notices.class.getClassLoader());
    }
}
