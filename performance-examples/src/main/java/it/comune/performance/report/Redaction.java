package it.comune.performance.report;

import it.comune.performance.dossier.Act;
import it.comune.performance.dossier.Assignment;
import it.comune.performance.dossier.Condition;
import it.comune.performance.dossier.DeclaredOutcome;
import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.ExemptCause;
import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.Funding;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Objective;
import it.comune.performance.dossier.Office;
import it.comune.performance.dossier.Plan;
import it.comune.performance.dossier.Recognition;
import it.comune.performance.dossier.Remark;
import it.comune.performance.dossier.Report;
import it.comune.performance.dossier.Rescheduling;
import it.comune.performance.dossier.StrategicArea;
import it.comune.performance.dossier.Target;
import it.comune.performance.dossier.Unit;
import it.comune.performance.evaluation.Finding;
import it.comune.performance.evaluation.Input;
import it.comune.performance.value.Checks;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes the ids of people out of texts that somebody wrote: titles, descriptions, notes, acts, what a report says. Each becomes {@value
 * #OMITTED}, which acts that are published say in any language.
 *
 * <p>An id is found as a whole word, in capitals or not: between characters that are neither letters nor digits, so that {@code _} ends
 * it as well as a full stop. It is found however it is written: in letters and digits of another form, such as full-width ones, with any
 * dash, and with invisible characters in it, such as a soft hyphen (Unicode form NFKC, without what is not to be seen). What is no id
 * stays as it was written. An id that looks like a number of every day is found in dates and acts as well: safe, and hard to read;
 * {@code P001} is no such id. What is no text stays: ids of units, objectives and indicators, numbers, days. Ids of projects are texts
 * here, since nothing else on a public page needs them.
 */
final class Redaction {
    static final String OMITTED = "[omissis]";

    /** Numbers and days, in findings. */
    private static final Pattern NUMBER = Pattern.compile("-?\\d+([.,/-]\\d+)*");

    private final Set<String> people;
    private final int longest;
    private final Set<String> idsOfThePlan = new HashSet<>();

    private Redaction(Dossier dossier) {
        this.people =
                dossier.people().stream().map(one -> Folded.whole(one.id())).collect(Collectors.toSet());
        this.longest = people.stream().mapToInt(String::length).max().orElse(0);
        Plan plan = dossier.plan();
        plan.units().forEach(unit -> {
            idsOfThePlan.add(unit.id());
            unit.offices().forEach(office -> idsOfThePlan.add(office.id()));
        });
        plan.objectives().forEach(objective -> {
            idsOfThePlan.add(objective.id());
            objective.indicators().forEach(indicator -> idsOfThePlan.add(indicator.id()));
        });
        dossier.report().exemptCauses().forEach(cause -> idsOfThePlan.add(cause.id()));
    }

    /** Of the people of a dossier. */
    static Redaction of(Dossier dossier) {
        return new Redaction(dossier);
    }

    /** A text without ids of people. */
    String text(String text) {
        String said = said(text);
        // A record refuses longer texts: what is left out has become longer than it was.
        return said.length() <= Checks.MAX_TEXT || text.length() > Checks.MAX_TEXT
                ? said
                : said.substring(0, said.offsetByCodePoints(0, said.codePointCount(0, Checks.MAX_TEXT) - 1)) + "\u2026";
    }

    private @Nullable String optional(@Nullable String text) {
        return text == null ? null : text(text);
    }

    /** Without the longest id from each place on. */
    private String said(String text) {
        Folded folded = new Folded(text);
        StringBuilder said = new StringBuilder();
        int done = 0;
        for (int begin = 0; begin < folded.length(); begin++) {
            int end = folded.isBorder(begin) ? end(folded, begin) : begin;
            if (end > begin) {
                said.append(text, done, Math.max(done, folded.from(begin))).append(OMITTED);
                done = folded.to(end - 1);
                begin = end - 1;
            }
        }
        return done == 0 ? text : said.append(text, done, text.length()).toString();
    }

    /** Where the longest id ends that begins there; there, where none does. */
    private int end(Folded folded, int begin) {
        for (int end = Math.min(folded.length(), begin + longest); end > begin; end--) {
            if (folded.isBorder(end) && people.contains(folded.part(begin, end))) {
                return end;
            }
        }
        return begin;
    }

    /** The same plan without ids of people in its texts. */
    PlanView of(PlanView view) {
        Provenance from = view.provenance();
        return new PlanView(
                new Provenance(
                        text(from.municipality()),
                        from.year(),
                        from.periodEnd(),
                        from.evaluationDate(),
                        from.regulation(),
                        text(from.regulationTitle()),
                        from.dossierDigest(),
                        from.regulationDigest(),
                        from.rulesDigest()),
                optional(view.note()),
                new PlanRecords(
                        plan(view.records().plan()),
                        report(view.records().report()),
                        view.records().evaluationDate()),
                view.units().stream().map(this::line).toList(),
                view.objectives(),
                view.indicators(),
                view.findings().stream().map(this::finding).toList(),
                view.payable());
    }

    /** The same figures without ids of people in those of projects. */
    StaffView of(StaffView view) {
        return new StaffView(
                view.groups(), view.funds().stream().map(this::group).toList(), view.masked());
    }

    private StaffView.FundGroup group(StaffView.FundGroup group) {
        return new StaffView.FundGroup(
                group.funds().stream()
                        .map(one -> new StaffView.FundName(one.kind(), optional(one.project())))
                        .toList(),
                group.amount(),
                group.distributed(),
                group.residual(),
                group.payable(),
                group.distributedWithoutExemptions());
    }

    private PlanView.UnitLine line(PlanView.UnitLine line) {
        return new PlanView.UnitLine(
                line.unit(),
                text(line.title()),
                line.kind(),
                line.weights(),
                line.cap(),
                line.maximum(),
                line.degree(),
                line.degreeWithoutExemptions(),
                line.points(),
                line.pointsWithoutExemptions(),
                line.outcomes());
    }

    private Finding finding(Finding finding) {
        return new Finding(
                finding.code(),
                finding.severity(),
                finding.unit(),
                finding.objective(),
                finding.indicator(),
                finding.person(),
                finding.figures().stream().map(this::figure).toList(),
                finding.rule());
    }

    private Input figure(Input figure) {
        boolean isText = !idsOfThePlan.contains(figure.value())
                && !NUMBER.matcher(figure.value()).matches();
        return isText ? new Input(figure.name(), text(figure.value())) : figure;
    }

    private Plan plan(Plan plan) {
        return new Plan(
                act(plan.approval()),
                act(plan.measurementSystem()),
                plan.strategicAreas().stream()
                        .map(one -> new StrategicArea(one.id(), text(one.title())))
                        .toList(),
                plan.units().stream().map(this::unit).toList(),
                plan.objectives().stream().map(this::objective).toList());
    }

    private Unit unit(Unit unit) {
        return new Unit(
                unit.id(),
                unit.kind(),
                text(unit.title()),
                unit.offices().stream()
                        .map(one -> new Office(one.id(), text(one.title())))
                        .toList());
    }

    private Objective objective(Objective one) {
        Funding funding = one.funding();
        return new Objective(
                one.id(),
                one.strategicArea(),
                one.type(),
                text(one.title()),
                optional(one.description()),
                funding == null ? null : new Funding(funding.kind(), optional(funding.text())),
                one.assignments().stream()
                        .map(own -> new Assignment(own.unit(), own.weight(), own.offices(), optional(own.note())))
                        .toList(),
                one.indicators().stream().map(this::indicator).toList(),
                optional(one.note()));
    }

    private Indicator indicator(Indicator one) {
        return new Indicator(
                one.id(),
                text(one.title()),
                one.target() instanceof Target.NotMeasurable vague
                        ? new Target.NotMeasurable(text(vague.reason()))
                        : one.target(),
                optional(one.measure()),
                one.deadline(),
                one.weight(),
                one.units(),
                optional(one.condition()),
                optional(one.note()));
    }

    private Report report(Report report) {
        return new Report(
                act(report.validation()),
                report.facts().stream().map(this::fact).toList(),
                report.conditions().stream()
                        .map(one -> new Condition(one.indicator(), one.holds(), optional(one.note())))
                        .toList(),
                report.reschedulings().stream()
                        .map(one -> new Rescheduling(
                                one.indicator(), one.unit(), one.newDeadline(), given(one.act()), optional(one.note())))
                        .toList(),
                report.exemptCauses().stream().map(this::cause).toList(),
                report.declaredOutcomes().stream()
                        .map(one -> new DeclaredOutcome(
                                one.objective(), one.indicator(), one.unit(), one.outcome(), optional(one.note())))
                        .toList(),
                report.remarks().stream()
                        .map(one -> new Remark(one.objective(), text(one.by()), text(one.text())))
                        .toList());
    }

    private Fact fact(Fact one) {
        return new Fact(
                one.indicator(),
                one.unit(),
                one.observed(),
                one.evidence().stream().map(this::given).toList(),
                optional(one.proxy()),
                optional(one.note()));
    }

    private ExemptCause cause(ExemptCause one) {
        Recognition recognition = one.recognition();
        return new ExemptCause(
                one.id(),
                one.objective(),
                one.indicator(),
                one.unit(),
                one.kind(),
                text(one.text()),
                recognition == null ? null : new Recognition(text(recognition.by()), act(recognition.act())));
    }

    private @Nullable Act act(@Nullable Act act) {
        return act == null ? null : given(act);
    }

    private Act given(Act act) {
        return new Act(text(act.reference()), act.date());
    }
}
