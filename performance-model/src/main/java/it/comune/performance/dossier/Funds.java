package it.comune.performance.dossier;

import it.comune.performance.value.Checks;
import it.comune.performance.value.Money;
import it.comune.performance.value.ProblemCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The money that the year's premiums are paid from. A fund that is not given is not distributed.
 *
 * @param agreement the signed local agreement (CCDI) on how the funds are used
 * @param productivity of the employees
 * @param unitHeads result allowance of the unit heads
 * @param generalSecretary result allowance of the general secretary
 * @param projects any number
 */
public record Funds(
        @Nullable Act agreement,
        @Nullable Money productivity,
        @Nullable ResultFund unitHeads,
        @Nullable SecretaryFund generalSecretary,
        List<ProjectFund> projects) {
    /** Nothing to distribute. */
    public static final Funds NONE = new Funds(null, null, null, null, List.of());

    /** @throws it.comune.performance.value.InvalidDocumentException with every problem of the funds' own lists */
    public Funds {
        Checks.of("")
                .list("projects", projects)
                .distinct("projects", projects, ProjectFund::id, "/id", ProblemCode.DUPLICATE_ID)
                .verify();
        projects = List.copyOf(projects);
    }

    /** A productivity fund and nothing else. */
    public static Funds productivity(Money amount) {
        return new Funds(null, amount, null, null, List.of());
    }

    /** The same, with this agreement. */
    public Funds agreedBy(Act act) {
        return new Funds(act, productivity, unitHeads, generalSecretary, projects);
    }

    /** The same, with this fund of the unit heads. */
    public Funds with(ResultFund heads) {
        return new Funds(agreement, productivity, heads, generalSecretary, projects);
    }

    /** The same, with this fund of the general secretary. */
    public Funds with(SecretaryFund secretary) {
        return new Funds(agreement, productivity, unitHeads, secretary, projects);
    }

    /** The same, with these projects. */
    public Funds with(ProjectFund... given) {
        return new Funds(agreement, productivity, unitHeads, generalSecretary, List.of(given));
    }
}
