package it.comune.performance.examples;

import it.comune.performance.report.AuditPage;
import it.comune.performance.report.FinalReport;
import it.comune.performance.report.Labels;
import it.comune.performance.report.Language;
import it.comune.performance.report.OfficeView;
import it.comune.performance.report.PublicView;
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
        return List.of(
                new ReportFile(labels.text("pages.file.report"), () -> FinalReport.of(office, language)),
                new ReportFile(labels.text("pages.file.audit"), () -> AuditPage.of(office, language)));
    }
}
