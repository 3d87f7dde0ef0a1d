package it.comune.performance.examples;

import it.comune.performance.dossier.Assignment;
import it.comune.performance.dossier.ExemptCause;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Objective;
import it.comune.performance.dossier.Person;
import it.comune.performance.dossier.Unit;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.FundResult;
import it.comune.performance.report.Labels;
import it.comune.performance.report.Wording;
import it.comune.performance.value.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Explains one objective, indicator, unit, exempt cause, person or fund; of the real plan where no dossier is named. What the plan
 * knows by an id comes before a person, and a person before a fund, unless it is said what is meant.
 */
@Command(name = "explain", description = "${bundle:explain}", footer = "${bundle:exit}")
final class ExplainCommand implements Callable<Integer>, Presented {
    /** How the help shows that the first of two arguments may be left out. */
    static final String OPTIONAL_DOSSIER = "[DOSSIER] ";

    /** What an id can be an id of. */
    enum Kind {
        PLAN,
        PERSON,
        FUND
    }

    private final Terminal terminal;

    @Mixin
    private final Presentation presentation = new Presentation();

    @Parameters(
            arity = "1..2",
            paramLabel = OPTIONAL_DOSSIER + "ID",
            hideParamSyntax = true,
            description = "${bundle:explain.id}")
    private List<String> subject = List.of();

    @Option(names = "--unit", paramLabel = "UNIT", description = "${bundle:explain.unit}")
    private @Nullable String onlyUnit;

    @Option(names = "--as", paramLabel = "plan|person|fund", description = "${bundle:explain.as}")
    private @Nullable Kind kind;

    @Mixin
    private final RegulationOptions regulation = new RegulationOptions();

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Presentation presentation() {
        return presentation;
    }

    @Override
    public Integer call() {
        Labels labels = presentation.labels();
        String dossier = subject.size() == 1 ? Examples.REAL_PLAN : subject.get(0);
        String id = subject.get(subject.size() - 1);
        Inputs inputs = Inputs.of(terminal.in(), dossier, regulation.chosen(), labels);
        Records records = new Records(inputs.dossier());
        ExplanationText text = new ExplanationText(presentation.page(terminal), new Wording(labels), inputs);

        Optional<Unit> unit = ofPlan(records.unit(id));
        Optional<Objective> objective = ofPlan(records.objective(id));
        Optional<Objective> parent = ofPlan(records.objectiveOfIndicator(id));
        Optional<ExemptCause> cause = ofPlan(records.cause(id));
        Optional<Person> person = kind == null || kind == Kind.PERSON ? records.person(id) : Optional.empty();
        Optional<FundResult> fund =
                kind == null || kind == Kind.FUND ? fund(inputs.evaluation(), id) : Optional.empty();
        if (unit.isPresent()) {
            if (onlyUnit != null) {
                throw new Unusable(labels.text("explain.unitOfUnit", id));
            }
            text.unit(unit.get());
        } else if (objective.isPresent()) {
            explain(objective.get(), text, labels);
        } else if (parent.isPresent()) {
            explain(parent.get(), indicator(parent.get(), id), text, labels);
        } else if (cause.isPresent()) {
            text.causeAlone(cause.get());
            explain(cause.get(), records, text, labels);
            text.worth(cause.get());
        } else if (person.isPresent() || fund.isPresent()) {
            if (onlyUnit != null) {
                throw new Unusable(labels.text("explain.withoutUnit", id));
            }
            PersonText money = new PersonText(presentation.page(terminal), new Wording(labels), inputs);
            person.ifPresentOrElse(money::person, () -> money.fund(fund.orElseThrow()));
        } else {
            throw new Unusable(elsewhere(id, records, labels)
                    .orElseGet(() -> labels.text(
                            "explain.unknown", id, dossier, nearest(id, ids(records, inputs.evaluation())))));
        }
        if (cause.isPresent() && (unit.isPresent() || objective.isPresent() || parent.isPresent())) {
            text.alsoCause(cause.get());
        }
        return PerformanceTool.DONE;
    }

    private <T> Optional<T> ofPlan(Optional<T> found) {
        return kind == null || kind == Kind.PLAN ? found : Optional.empty();
    }

    /** A project by its id, any other fund by its kind. */
    private static Optional<FundResult> fund(Evaluation evaluation, String id) {
        return evaluation.funds().stream().filter(fund -> id(fund).equals(id)).findFirst();
    }

    private static String id(FundResult fund) {
        String project = fund.project();
        return project == null ? fund.fund().name() : project;
    }

    private static List<String> ids(Records records, Evaluation evaluation) {
        List<String> ids = new ArrayList<>(records.ids());
        evaluation.funds().forEach(fund -> ids.add(id(fund)));
        return ids;
    }

    private void explain(Objective objective, ExplanationText text, Labels labels) {
        answers(objective.assignments().stream().map(Assignment::unit).toList(), objective.id(), labels);
        text.objective(objective, onlyUnit);
    }

    private void explain(Objective objective, Indicator indicator, ExplanationText text, Labels labels) {
        answers(objective.unitsOf(indicator), indicator.id(), labels);
        text.indicator(objective, indicator, onlyUnit);
    }

    /** What a cause does is explained by what it concerns. */
    private void explain(ExemptCause cause, Records records, ExplanationText text, Labels labels) {
        if (cause.unit() != null) {
            answers(List.of(cause.unit()), cause.id(), labels);
            onlyUnit = cause.unit();
        }
        String indicator = cause.indicator();
        if (indicator != null) {
            Objective objective = records.objectiveOfIndicator(indicator).orElseThrow();
            explain(objective, indicator(objective, indicator), text, labels);
        } else if (cause.objective() != null) {
            explain(records.objective(cause.objective()).orElseThrow(), text, labels);
        }
    }

    private static Indicator indicator(Objective objective, String id) {
        return objective.indicators().stream()
                .filter(indicator -> indicator.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Offices and strategic areas have no figures of their own: what has them instead. */
    private static Optional<String> elsewhere(String id, Records records, Labels labels) {
        Optional<Unit> unitOfOffice = records.unitOfOffice(id);
        if (unitOfOffice.isPresent()) {
            return Optional.of(
                    labels.text("explain.office", id, unitOfOffice.get().id()));
        }
        return records.strategicArea(id)
                .map(area -> labels.text("explain.area", id, String.join(", ", records.objectivesOfArea(id))));
    }

    private void answers(List<String> units, String id, Labels labels) {
        if (onlyUnit != null && !units.contains(onlyUnit)) {
            throw new Unusable(labels.text("explain.wrongUnit", onlyUnit, id, String.join(", ", units)));
        }
    }

    /** What was probably meant; failing that, some of what there is. */
    private static String nearest(String id, List<String> ids) {
        List<String> alike = ids.stream().filter(one -> Words.areAlike(id, one)).toList();
        return Words.hint(id, alike.isEmpty() ? ids : alike);
    }
}
