package it.comune.performance.rules.whatif;

import it.comune.performance.dossier.BehaviourScore;
import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.Person;
import it.comune.performance.evaluation.Change;
import it.comune.performance.evaluation.ChangeKind;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.FigureKind;
import it.comune.performance.evaluation.NearestChange;
import it.comune.performance.evaluation.PersonResult;
import it.comune.performance.evaluation.PremiumKind;
import it.comune.performance.regulation.BehaviourItem;
import it.comune.performance.regulation.PremiumBands;
import it.comune.performance.regulation.Profile;
import it.comune.performance.regulation.ScoreComponent;
import it.comune.performance.value.InvalidDocumentException;
import it.comune.performance.value.Numbers;
import it.comune.performance.value.Points;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** The changes that would raise the premiums of one person. */
final class PersonTrial {
    /** More steps than any evaluator tells apart. */
    private static final BigDecimal MOST_STEPS = BigDecimal.valueOf(1_000_000);

    private final Trial trial;
    private final Person person;
    private final PersonResult result;

    PersonTrial(Trial trial, String person) {
        this.trial = trial;
        this.result = trial.evaluation()
                .person(person)
                .orElseThrow(() -> new IllegalArgumentException("There is no person \"" + person + "\"."));
        this.person = trial.dossier().people().stream()
                .filter(one -> one.id().equals(person))
                .findFirst()
                .orElseThrow();
    }

    List<NearestChange> changes() {
        List<NearestChange> changes = new ArrayList<>();
        if (!result.eligible()) {
            moreService(changes);
        } else if (result.score() != null) {
            morePoints(result.score(), changes);
        }
        return changes;
    }

    private void moreService(List<NearestChange> changes) {
        int room = trial.dossier().daysOfYear() - person.serviceDays();
        IntFunction<Person> served = days -> with(person.behaviours(), person.serviceDays() + days);
        int days = least(
                room,
                step -> alone(served.apply(step)).map(PersonResult::eligible).orElse(false));
        if (days > 0) {
            add(
                    ChangeKind.SERVICE_DAYS,
                    String.valueOf(person.serviceDays()),
                    String.valueOf(person.serviceDays() + days),
                    BigDecimal.valueOf(days),
                    Ratio.of(days, room),
                    served.apply(days),
                    changes);
        }
    }

    private void morePoints(Points score, List<NearestChange> changes) {
        List<BehaviourItem> items = items();
        BigDecimal missing = items.stream()
                .map(item -> item.maximum().subtract(given(item)).max(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal grain = grain(items, missing);
        int room = missing.divide(grain, 0, RoundingMode.DOWN).intValueExact();
        IntFunction<Person> raised =
                step -> with(raised(items, grain.multiply(BigDecimal.valueOf(step))), person.serviceDays());
        for (PremiumBands.Band band :
                trial.regulation().premiums().bands().value().bands()) {
            if (band.from().compareTo(score.value()) > 0) {
                int step = least(room, points -> reaches(raised.apply(points), band));
                if (step > 0 && addPoints(ChangeKind.POINTS_TO_BAND, step, room, grain, raised.apply(step), changes)) {
                    break;
                }
            }
        }
        if (result.premium(PremiumKind.INDIVIDUAL).isPresent() && !isToppedUp(result)) {
            int step = least(
                    room,
                    points -> whole(raised.apply(points))
                            .flatMap(evaluation -> evaluation.person(person.id()))
                            .map(PersonTrial::isToppedUp)
                            .orElse(false));
            if (step > 0) {
                addPoints(ChangeKind.POINTS_TO_TOP_UP, step, room, grain, raised.apply(step), changes);
            }
        }
    }

    private boolean reaches(Person changed, PremiumBands.Band band) {
        return alone(changed)
                .map(PersonResult::score)
                .map(score -> score.value().compareTo(band.from()) >= 0)
                .orElse(false);
    }

    private static boolean isToppedUp(PersonResult one) {
        return !one.amount(PremiumKind.TOP_UP).isZero();
    }

    private boolean addPoints(
            ChangeKind kind, int step, int room, BigDecimal grain, Person changed, List<NearestChange> changes) {
        return add(
                kind,
                Numbers.show(points(person)),
                Numbers.show(points(changed)),
                grain.multiply(BigDecimal.valueOf(step)),
                Ratio.of(step, room),
                changed,
                changes);
    }

    private static BigDecimal points(Person one) {
        return one.behaviours().stream().map(BehaviourScore::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether it is a change for the better, seen in the whole dossier. */
    private boolean add(
            ChangeKind kind,
            String from,
            String to,
            BigDecimal size,
            Ratio distance,
            Person changed,
            List<NearestChange> changes) {
        Optional<NearestChange> found = whole(changed)
                .map(evaluation ->
                        trial.verified(new Change(kind, person.id(), null, null, from, to, size), distance, evaluation))
                .filter(one ->
                        one.gain(FigureKind.PERSON_TOTAL, person.id(), null).signum() > 0);
        found.ifPresent(changes::add);
        return found.isPresent();
    }

    /** The smallest step that is enough, sought by halving; 0 where none is. */
    private static int least(int most, IntPredicate isEnough) {
        if (most < 1 || !isEnough.test(most)) {
            return 0;
        }
        int low = 1;
        int high = most;
        while (low < high) {
            int middle = low + (high - low) / 2;
            if (isEnough.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** What evaluators give points for in the person's profile. */
    private List<BehaviourItem> items() {
        Profile profile = trial.regulation().people().profile(person.profile());
        return profile == null
                ? List.of()
                : profile.components().stream()
                        .filter(one -> one.kind().isGiven())
                        .map(ScoreComponent::items)
                        .flatMap(List::stream)
                        .toList();
    }

    private BigDecimal given(BehaviourItem item) {
        return person.behaviours().stream()
                .filter(one -> one.item().equals(item.id()))
                .map(BehaviourScore::points)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    /**
     * In steps of the last decimal that a score has, so that what is missing and what would have been enough are the same number; finer
     * where this person's points or their maxima are, within reason. What others were given plays no part.
     */
    private BigDecimal grain(List<BehaviourItem> items, BigDecimal missing) {
        int decimals = items.stream()
                .flatMap(item -> Stream.of(item.maximum(), given(item)))
                .mapToInt(points ->
                        Math.max(Points.DECIMALS, Numbers.plain(points).scale()))
                .max()
                .orElse(Points.DECIMALS);
        BigDecimal grain = BigDecimal.ONE.movePointLeft(decimals);
        while (missing.divide(grain, 0, RoundingMode.DOWN).compareTo(MOST_STEPS) > 0) {
            grain = grain.movePointRight(1);
        }
        return grain;
    }

    /** More points, item after item in the profile's order; which item they are given for makes no difference within a component. */
    private List<BehaviourScore> raised(List<BehaviourItem> items, BigDecimal points) {
        List<BehaviourScore> raised = new ArrayList<>();
        BigDecimal rest = points;
        for (BehaviourItem item : items) {
            BigDecimal given = given(item);
            BigDecimal more =
                    item.maximum().subtract(given).max(BigDecimal.ZERO).min(rest);
            rest = rest.subtract(more);
            raised.add(new BehaviourScore(item.id(), given.add(more)));
        }
        return raised;
    }

    private Person with(List<BehaviourScore> behaviours, int serviceDays) {
        return new Person(
                person.id(),
                person.profile(),
                person.contractArea(),
                person.units(),
                person.partTime(),
                serviceDays,
                person.inServiceAtYearEnd(),
                person.suspended(),
                person.absences(),
                behaviours,
                person.participations(),
                person.pastScores(),
                person.monthsOfService(),
                person.position());
    }

    /** Score and eligibility of a person depend on nobody else: evaluated without the others, and without money. */
    private Optional<PersonResult> alone(Person changed) {
        return evaluated(Trial.with(trial.dossier(), List.of(changed), null))
                .flatMap(evaluation -> evaluation.person(changed.id()));
    }

    private Optional<Evaluation> whole(Person changed) {
        Dossier dossier = trial.dossier();
        return evaluated(Trial.with(
                dossier,
                dossier.people().stream()
                        .map(one -> one.id().equals(changed.id()) ? changed : one)
                        .toList(),
                dossier.funds()));
    }

    /** What would be refused (a secretary's days that overlap another's) is no change that could have been. */
    private Optional<Evaluation> evaluated(Dossier changed) {
        try {
            return Optional.of(trial.evaluate(changed));
        } catch (InvalidDocumentException refused) {
            return Optional.empty();
        }
    }
}
