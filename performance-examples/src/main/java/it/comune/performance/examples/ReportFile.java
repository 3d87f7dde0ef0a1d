package it.comune.performance.examples;

import it.comune.performance.dossier.Person;
import it.comune.performance.report.AuditPage;
import it.comune.performance.report.FinalReport;
import it.comune.performance.report.IndexPage;
import it.comune.performance.report.Labels;
import it.comune.performance.report.Language;
import it.comune.performance.report.Letter;
import it.comune.performance.report.LetterSettings;
import it.comune.performance.report.OfficeView;
import it.comune.performance.report.OpenData;
import it.comune.performance.report.PersonView;
import it.comune.performance.report.Provenance;
import it.comune.performance.report.PublicView;
import it.comune.performance.report.WhyPage;
import it.comune.performance.report.Wording;
import it.comune.performance.rules.whatif.WhatIf;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What the command {@code report} makes of an evaluation: another page or data file is one more line here.
 *
 * @param room where it lies, by whom it is for
 * @param name inside of the room: a directory and a file
 * @param content made when the file is written
 */
record ReportFile(Room room, String name, Supplier<String> content) {
    /** Directories that never share a file, so that one of them can be published or handed out whole. */
    enum Room {
        OFFICE("office"),
        LETTERS("letters"),
        PUBLIC("public");

        private final String directory;

        Room(String directory) {
            this.directory = directory;
        }

        String directory() {
            return directory;
        }
    }

    private static final String DICTIONARY = "dizionario.csv";
    private static final String OPEN_DATA = "open-data/";

    /** From a page of the office to the directory of all rooms. */
    private static final String UP = "../../";

    private static String folder(Language language) {
        return language.locale().getLanguage() + "/";
    }

    /** The final report with everything and the audit, in each language. */
    static List<ReportFile> office(Inputs inputs, List<Labels> languages) {
        OfficeView office = OfficeView.of(inputs.dossier(), inputs.regulation(), inputs.evaluation());
        WhatIf whatIf = WhatIf.of(inputs.rules(), inputs.dossier(), inputs.regulation(), inputs.evaluation());
        // Asked once, for the report and its companion, in both languages.
        Supplier<OfficeView> reasoned = once(() -> office.with(Reasons.of(whatIf)));
        List<ReportFile> files = new ArrayList<>();
        for (Labels labels : languages) {
            Language language = labels.language();
            files.add(new ReportFile(
                    Room.OFFICE,
                    folder(language) + labels.text("pages.file.report"),
                    () -> FinalReport.of(reasoned.get(), language)));
            files.add(new ReportFile(
                    Room.OFFICE,
                    folder(language) + WhyPage.fileName(language),
                    () -> WhyPage.of(reasoned.get(), language)));
            files.add(new ReportFile(
                    Room.OFFICE,
                    folder(language) + labels.text("pages.file.audit"),
                    () -> AuditPage.of(office, language, Reasons.worthOfCauses(whatIf))));
        }
        return files;
    }

    /** The final report with aggregates of people only, in each language. */
    static List<ReportFile> published(Inputs inputs, List<Labels> languages) {
        PublicView everybody = PublicView.of(inputs.dossier(), inputs.regulation(), inputs.evaluation());
        return languages.stream()
                .map(labels -> new ReportFile(
                        Room.PUBLIC,
                        folder(labels.language()) + labels.text("pages.file.public"),
                        () -> FinalReport.of(everybody, labels.language())))
                .toList();
    }

    /** For one thread. */
    private static <T> Supplier<T> once(Supplier<T> made) {
        List<T> held = new ArrayList<>(1);
        return () -> {
            if (held.isEmpty()) {
                held.add(made.get());
            }
            return held.get(0);
        };
    }

    /** What a municipality publishes, and the dictionary that explains it: aggregates only. */
    static List<ReportFile> openData(Inputs inputs) {
        List<ReportFile> files = new ArrayList<>();
        OpenData.of(PublicView.of(inputs.dossier(), inputs.regulation(), inputs.evaluation()))
                .files()
                .forEach((name, text) -> files.add(new ReportFile(Room.PUBLIC, OPEN_DATA + name, () -> text)));
        return files;
    }

    /** A letter for each person in each language, with own data only. */
    static List<ReportFile> letters(Inputs inputs, LetterOptions options, List<Labels> languages) {
        WhatIf whatIf = WhatIf.of(inputs.rules(), inputs.dossier(), inputs.regulation(), inputs.evaluation());
        // What a person is told is searched for once, whatever the languages.
        Map<String, PersonView> views = new HashMap<>();
        Map<String, String> names =
                letterNames(inputs.dossier().people().stream().map(Person::id).toList());
        List<ReportFile> files = new ArrayList<>();
        for (Labels labels : languages) {
            Wording wording = new Wording(labels);
            LetterSettings settings = options.settings(labels.language());
            names.forEach((id, name) -> files.add(new ReportFile(
                    Room.LETTERS,
                    folder(labels.language()) + name,
                    () -> Letter.page(
                            views.computeIfAbsent(id, one -> view(inputs, whatIf, one)), wording, settings))));
        }
        return files;
    }

    private static PersonView view(Inputs inputs, WhatIf whatIf, String id) {
        return PersonView.of(
                inputs.dossier(),
                inputs.regulation(),
                inputs.evaluation(),
                id,
                whatIf.whyNotPerson(id),
                whatIf.ofPerson(id));
    }

    /**
     * The file of each person's letter, in the order of the ids. Ids that differ in nothing but capitals would be one file on some
     * systems: the first by code point keeps its name, the others get a number behind a sign that no id has.
     */
    static Map<String, String> letterNames(List<String> ids) {
        Map<String, Integer> seen = new HashMap<>();
        Map<String, String> numbered = new HashMap<>();
        for (String id : ids.stream().sorted().toList()) {
            String name = Letter.fileName(id);
            int number = seen.merge(Outputs.folded(name), 1, Integer::sum);
            int ending = name.lastIndexOf('.');
            numbered.put(id, number == 1 ? name : name.substring(0, ending) + "~" + number + name.substring(ending));
        }
        Map<String, String> names = new LinkedHashMap<>();
        ids.forEach(id -> names.put(id, numbered.getOrDefault(id, "")));
        return names;
    }

    /** A page for the office in each language that leads to all files; nobody else's page leads anywhere. */
    static List<ReportFile> indexes(Inputs inputs, List<ReportFile> files, List<Labels> languages) {
        Provenance provenance = Provenance.of(inputs.evaluation(), inputs.regulation());
        return languages.stream()
                .map(labels -> new ReportFile(
                        Room.OFFICE,
                        folder(labels.language()) + "index.html",
                        () -> IndexPage.of(
                                provenance,
                                labels.language(),
                                links(files, Room.OFFICE, labels.language()),
                                links(files, Room.LETTERS, labels.language()),
                                links(files, Room.PUBLIC, labels.language()))))
                .toList();
    }

    /** Files of that language and those of none, with their way from an index. */
    private static List<String> links(List<ReportFile> files, Room room, Language language) {
        return files.stream()
                .filter(file -> file.room() == room)
                .map(ReportFile::name)
                .filter(name -> name.startsWith(folder(language)) || name.startsWith(OPEN_DATA))
                .map(name -> UP + room.directory() + "/" + name)
                .toList();
    }

    /** Whether a file of that name is one that anybody may see. */
    static boolean isPublic(String fileName, List<Labels> all) {
        return fileName.equals(DICTIONARY)
                || all.stream().anyMatch(labels -> fileName.equals(labels.text("pages.file.public")));
    }

    /** Whether a file of that name is one of the office, or a letter. */
    static boolean isPrivate(String fileName, List<Labels> all) {
        return fileName.matches(Letter.fileName(".*"))
                || all.stream()
                        .flatMap(labels -> Stream.of(
                                labels.text("pages.file.report"),
                                labels.text("pages.file.audit"),
                                WhyPage.fileName(labels.language())))
                        .anyMatch(fileName::equals);
    }
}
