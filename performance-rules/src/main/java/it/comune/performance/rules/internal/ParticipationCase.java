package it.comune.performance.rules.internal;

import it.comune.performance.dossier.Participation;
import it.comune.performance.dossier.ProjectFund;
import org.kie.api.definition.rule.Rule;

/** Work of a person on a project: does it count? */
public final class ParticipationCase extends Case {
    private final PersonLine person;
    private final ProjectFund project;
    private final Participation participation;
    private boolean counting;

    ParticipationCase(PersonLine person, ProjectFund project, Participation participation) {
        this.person = person;
        this.project = project;
        this.participation = participation;
    }

    /** Some act or record proves it. */
    public boolean isEvidenced() {
        return participation.evidence() != null;
    }

    public void counts(Rule by) {
        counting = take(by) || counting;
    }

    public void leaves(Rule by) {
        take(by);
    }

    boolean isCounting() {
        return counting && participation.amount().signum() > 0;
    }

    PersonLine person() {
        return person;
    }

    ProjectFund project() {
        return project;
    }

    Participation participation() {
        return participation;
    }

    @Override
    String subject() {
        return "participation of " + person.person.id() + " in project " + project.id();
    }
}
