package it.comune.performance.rules;

import it.comune.performance.dossier.Act;
import it.comune.performance.dossier.InterimPost;
import it.comune.performance.dossier.Participation;
import it.comune.performance.dossier.Person;
import it.comune.performance.dossier.Position;
import it.comune.performance.regulation.BehaviourItem;
import it.comune.performance.regulation.ComponentKind;
import it.comune.performance.regulation.Profile;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.regulation.Role;
import it.comune.performance.regulation.ScoreComponent;
import it.comune.performance.testing.Samples;
import it.comune.performance.value.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person, in a sentence: {@code employee("P1").scoring("85").in("U").absent("MALATTIA", 12)}. Whoever is not said to work
 * elsewhere works for unit U. What evaluators give is given on the one item "B" of {@link #staffed}.
 */
final class Someone {
    private static final String WHOLE = "100";
    private static final Act REGISTER = Act.of("Registro ore 1");

    private final Person.Draft draft;
    private final List<InterimPost> posts = new ArrayList<>();
    private @Nullable Money position;
    private boolean placed;
    private @Nullable String given;

    private Someone(String id, String profile, String contractArea) {
        draft = Person.draft(id, profile, contractArea);
    }

    /** The regulation, with one profile for each role: all of the score is given by the evaluator; and these besides. */
    static Regulation staffed(Regulation regulation, Profile... besides) {
        return Samples.withProfiles(
                regulation,
                Stream.concat(
                                Stream.of(
                                        profile("EMPLOYEE", Role.EMPLOYEE, given(ComponentKind.BEHAVIOURS, WHOLE)),
                                        profile("HEAD", Role.UNIT_HEAD, given(ComponentKind.BEHAVIOURS, WHOLE)),
                                        profile(
                                                "SECRETARY",
                                                Role.GENERAL_SECRETARY,
                                                given(ComponentKind.FUNCTIONS, WHOLE))),
                                Arrays.stream(besides))
                        .toArray(Profile[]::new));
    }

    static Profile profile(String id, Role role, ScoreComponent... components) {
        return new Profile(id, id, role, List.of(components));
    }

    /** One item "B" of 100 points, worth so much of the score. */
    static ScoreComponent given(ComponentKind kind, String maximum) {
        return new ScoreComponent(
                kind,
                new BigDecimal(maximum),
                List.of(new BehaviourItem("B", "All that is seen", new BigDecimal(WHOLE))));
    }

    static ScoreComponent measured(ComponentKind kind, String maximum) {
        return ScoreComponent.of(kind, maximum);
    }

    static Someone employee(String id) {
        return someone(id, "EMPLOYEE");
    }

    static Someone head(String id) {
        return someone(id, "HEAD");
    }

    static Someone secretary(String id) {
        return someone(id, "SECRETARY");
    }

    /** Evaluated by a profile of the test. */
    static Someone someone(String id, String profile) {
        return new Someone(id, profile, "ISTRUTTORI");
    }

    /** Points of 100 that the evaluator gives. */
    Someone scoring(String points) {
        given = points;
        draft.given("B", points);
        return this;
    }

    Someone in(String unit) {
        return in(unit, "1");
    }

    Someone in(String unit, String share) {
        placed = true;
        draft.in(unit, share);
        return this;
    }

    Someone partTime(String part) {
        draft.partTime(part);
        return this;
    }

    Someone served(int days) {
        draft.served(days);
        return this;
    }

    Someone absent(String absenceClass, int days) {
        draft.absent(absenceClass, days);
        return this;
    }

    Someone suspended() {
        draft.suspended();
        return this;
    }

    Someone goneBeforeYearEnd() {
        draft.leftBeforeYearEnd();
        return this;
    }

    Someone scoredBefore(String... scores) {
        draft.scoredBefore(scores);
        return this;
    }

    Someone monthsOfService(int months) {
        draft.monthsOfService(months);
        return this;
    }

    /** Hours of work on an objective of unit U, which a register proves. */
    Someone worked(String objective, String hours) {
        return worked(objective, hours, REGISTER);
    }

    Someone workedUnproved(String objective, String hours) {
        return worked(objective, hours, null);
    }

    private Someone worked(String objective, String hours, @Nullable Act evidence) {
        draft.took(new Participation(objective, "U", null, new BigDecimal(hours), evidence));
        return this;
    }

    /** A position of such a yearly value. */
    Someone holding(String value) {
        position = Money.of(value);
        return this;
    }

    Someone interim(String unit, String value, int days) {
        posts.add(new InterimPost(unit, Money.of(value), days));
        return this;
    }

    Person person() {
        if (!placed) {
            in("U");
        }
        if (position != null || !posts.isEmpty()) {
            draft.holding(new Position(position == null ? Money.ZERO : position, posts));
        }
        return draft.build();
    }

    @Override
    public String toString() {
        return "someone who scores " + given;
    }
}
