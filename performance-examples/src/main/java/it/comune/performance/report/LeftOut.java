package it.comune.performance.report;

import it.comune.performance.evaluation.FundKind;
import it.comune.performance.evaluation.Obstacle;
import org.jspecify.annotations.Nullable;

/**
 * A fund that pays people of this role, or for this project, and that a person has no part in.
 *
 * @param fund kind of the fund
 * @param project id of the project, for projects
 * @param withoutWork for projects: the person's recorded participation is 0
 * @param why what the evaluation says; none where nobody asked it, or where there is no work to speak of
 */
public record LeftOut(
        FundKind fund,
        @Nullable String project,
        boolean withoutWork,
        @Nullable Obstacle why) {}
