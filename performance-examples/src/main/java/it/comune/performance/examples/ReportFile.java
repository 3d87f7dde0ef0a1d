package it.comune.performance.examples;

import it.comune.performance.dossier.Person;
import it.comune.performance.report.AuditPage;
import it.comune.performance.report.FinalReport;
import it.comune.performance.report.Labels;
import it.comune.performance.report.Language;
import it.comune.performance.report.Letter;
import it.comune.performance.report.LetterSettings;
import it.comune.performance.report.OfficeView;
import it.comune.performance.report.OpenData;
import it.comune.performance.report.PersonView;
import it.comune.performance.report.PublicView;
import it.comune.performance.report.Wording;
import it.comune.performance.rules.whatif.WhatIf;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the command {@code report} makes of an evaluation, for each view: another page or data file is one more line here.
 *
 * @param name of the file
 * @param content made when the file is written
 */
record ReportFile(String name, Supplier<String> content) {
    /** Whom files are for. */
    enum View {
        OFFICE,
        PUBLIC
    }

    static List<ReportFile> of(View view, Inputs inputs, Labels labels) {
        Language language = labels.language();
        if (view == View.PUBLIC) {
            PublicView everybody = PublicView.of(inputs.dossier(), inputs.regulation(), inputs.evaluation());
            return List.of(new ReportFile(labels.text("pages.file.public"), () -> FinalReport.of(everybody, language)));
        }
        OfficeView office = OfficeView.of(inputs.dossier(), inputs.regulation(), inputs.evaluation());
        WhatIf whatIf = WhatIf.of(inputs.rules(), inputs.dossier(), inputs.regulation(), inputs.evaluation());
        return List.of(
                new ReportFile(
                        labels.text("pages.file.report"),
                        () -> FinalReport.of(office.with(Reasons.of(whatIf)), language)),
                new ReportFile(
                        labels.text("pages.file.audit"),
                        () -> AuditPage.of(office, language, Reasons.eurosOfCauses(whatIf))));
    }

    /** What a municipality publishes, and the dictionary that explains it: aggregates only, whatever the view. */
    static List<ReportFile> openData(Inputs inputs) {
        List<ReportFile> files = new ArrayList<>();
        OpenData.of(PublicView.of(inputs.dossier(), inputs.regulation(), inputs.evaluation()))
                .files()
                .forEach((name, text) -> files.add(new ReportFile(name, () -> text)));
        return files;
    }

    /** A letter for each person, with own data only. */
    static List<ReportFile> letters(Inputs inputs, LetterSettings settings, Labels labels) {
        WhatIf whatIf = WhatIf.of(inputs.rules(), inputs.dossier(), inputs.regulation(), inputs.evaluation());
        Wording wording = new Wording(labels);
        return inputs.dossier().people().stream()
                .map(Person::id)
                .map(id -> new ReportFile(
                        Letter.fileName(id),
                        () -> Letter.page(
                                PersonView.of(
                                        inputs.dossier(),
                                        inputs.regulation(),
                                        inputs.evaluation(),
                                        id,
                                        whatIf.whyNotPerson(id),
                                        whatIf.ofPerson(id)),
                                wording,
                                settings)))
                .toList();
    }
}
