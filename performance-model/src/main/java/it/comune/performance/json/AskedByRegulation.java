package it.comune.performance.json;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.Funds;
import it.comune.performance.dossier.Person;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.value.Problem;
import it.comune.performance.value.ProblemCode;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a regulation asks of the people of a dossier, valid or broken: of those parts that could be read, without what merely follows
 * from the parts that could not. Sums and comparisons are left alone where one of their parts has a fault.
 */
final class AskedByRegulation {
    /** What decides who is a secretary for how long. */
    private static final Pattern SECRETARY = Pattern.compile("/people(/[0-9]+(/(id|profile|serviceDays))?)?|/year");

    /** What decides who holds a vacant position for how long. */
    private static final Pattern INTERIM = Pattern.compile("/people(/[0-9]+(/(id|profile|position(/.*)?))?)?|/year");

    /** What decides which objectives are projects. */
    private static final Pattern PROJECT = Pattern.compile("/funds(/projects(/.*)?)?");

    private final Regulation regulation;
    private final Node root;
    private final Binder binder;
    private final Problems problems;

    private AskedByRegulation(Regulation regulation, Node root, Binder binder, Problems problems) {
        this.regulation = regulation;
        this.root = root;
        this.binder = binder;
        this.problems = problems;
    }

    static Reading.LastLook of(Regulation regulation) {
        return (root, binder, problems) -> new AskedByRegulation(regulation, root, binder, problems).run();
    }

    private void run() {
        List<@Nullable Object> parts = binder.partsOf(Dossier.class);
        if (parts == null) {
            return;
        }
        Shape shape = Shape.of(Dossier.class);
        List<@Nullable Person> people = new ArrayList<>();
        if (parts.get(shape.indexOf("people")) instanceof List<?> list) {
            list.forEach(one -> people.add(one instanceof Person person ? person : null));
        }
        Funds funds = parts.get(shape.indexOf("funds")) instanceof Funds given ? given : null;
        int days = parts.get(shape.indexOf("year")) instanceof Integer year
                ? Year.of(year).length()
                : Year.of(0).length();
        List<Problem> faults = problems.soFar();
        binder.report(
                root,
                regulation.problemsOf(days, people, funds).stream()
                        .filter(problem -> !follows(problem, faults))
                        .toList());
    }

    private boolean follows(Problem problem, List<Problem> faults) {
        if (problem.code() == ProblemCode.SECRETARIES_OVERLAP) {
            return isAny(SECRETARY, faults);
        }
        if (problem.code() == ProblemCode.INTERIM_OVERLAP) {
            return isAny(INTERIM, faults);
        }
        String at = problem.pointer();
        if (problem.code() == ProblemCode.MIXED_MEASURES) {
            return isAny(PROJECT, faults) || problems.concernInside(at.substring(0, at.lastIndexOf('/')));
        }
        return problem.code() == ProblemCode.PARTICIPATION_MISSING
                        && (isAny(PROJECT, faults) || problems.concernInside(at))
                || problem.code() == ProblemCode.BEHAVIOUR_MISSING && problems.concernInside(at);
    }

    private static boolean isAny(Pattern place, List<Problem> faults) {
        return faults.stream().anyMatch(fault -> place.matcher(fault.pointer()).matches());
    }
}
