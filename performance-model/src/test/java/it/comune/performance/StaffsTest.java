package it.comune.performance;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.Absence;
import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.Funds;
import it.comune.performance.dossier.Participation;
import it.comune.performance.dossier.Person;
import it.comune.performance.dossier.Position;
import it.comune.performance.json.Canonical;
import it.comune.performance.json.DossierJson;
import it.comune.performance.regulation.AbsenceClass;
import it.comune.performance.regulation.ComponentKind;
import it.comune.performance.regulation.PremiumPolicies;
import it.comune.performance.regulation.Profile;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.regulation.Role;
import it.comune.performance.testing.Change;
import it.comune.performance.testing.Samples;
import it.comune.performance.testing.Staffs;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

class StaffsTest {
    private static final int TRIES = 500;

    /** Rarer than this in {@value #TRIES} documents, and a rule would hardly be tested. */
    private static final int ENOUGH = 8;

    @Provide
    Arbitrary<Tuple2<Dossier, Regulation>> staffs() {
        return Staffs.withRegulations();
    }

    @Property(tries = TRIES, seed = "2025", generation = GenerationMode.RANDOMIZED)
    void a_regulation_has_nothing_against_the_staff_made_for_it(@ForAll("staffs") Tuple2<Dossier, Regulation> staff) {
        assertThat(staff.get2().problemsOf(staff.get1())).isEmpty();
        assertThat(DossierJson.read(DossierJson.write(staff.get1()))).isEqualTo(staff.get1());
    }

    @Property(tries = TRIES, seed = "2025", generation = GenerationMode.RANDOMIZED)
    @StatisticsReport(StatisticsReportMode.OFF)
    void staffs_reach_every_situation(@ForAll("staffs") Tuple2<Dossier, Regulation> staff) {
        situationsOf(staff.get1(), staff.get2()).forEach(Statistics.label("staffs")::collect);
        Statistics.label("staffs")
                .coverage(coverage ->
                        ALL.forEach(situation -> coverage.check(situation).count(count -> count >= ENOUGH)));
    }

    private static final List<String> ALL = Stream.concat(
                    Stream.of(
                                    Role.values(),
                                    ComponentKind.values(),
                                    AbsenceClass.Kind.values(),
                                    AbsenceClass.Effect.values(),
                                    PremiumPolicies.PartTime.values(),
                                    PremiumPolicies.ServiceCounted.values(),
                                    PremiumPolicies.Suspension.values(),
                                    PremiumPolicies.FundScope.values(),
                                    PremiumPolicies.Residual.values(),
                                    PremiumPolicies.TopUpAverage.values(),
                                    PremiumPolicies.EntityObjectives.values(),
                                    PremiumPolicies.HeadQuota.values(),
                                    PremiumPolicies.ProjectPayment.values())
                            .flatMap(Arrays::stream)
                            .map(StaffsTest::named),
                    Stream.of(
                            "one person",
                            "12 people",
                            "several units",
                            "part-time",
                            "suspended",
                            "no service",
                            "not at year end",
                            "few days",
                            "no position value",
                            "interim posts",
                            "past scores",
                            "unknown service",
                            "hours",
                            "share without evidence",
                            "productivity",
                            "odd cents",
                            "no money at all",
                            "unit heads' fund",
                            "payment times missed",
                            "payment times unknown",
                            "secretary's fund",
                            "raised case",
                            "project",
                            "two projects",
                            "paid participation",
                            "year before 2023",
                            "2026"))
            .toList();

    private static String named(Object word) {
        return word.getClass().getSimpleName() + " " + word;
    }

    private static List<String> situationsOf(Dossier dossier, Regulation regulation) {
        List<String> seen = new ArrayList<>();
        Stream.of(
                        regulation.people().partTime(),
                        regulation.people().eligibility().counted(),
                        regulation.people().eligibility().suspension(),
                        regulation.premiums().productivity().scope(),
                        regulation.premiums().productivity().residual(),
                        regulation.premiums().topUp().average(),
                        regulation.premiums().topUp().entityObjectives(),
                        regulation.premiums().unitHeads().quota(),
                        regulation.premiums().projects().payment())
                .forEach(setting -> seen.add(named(setting.value())));
        int people = dossier.people().size();
        seen.add(people == 1 ? "one person" : people + " people");
        seen.add(dossier.year() < 2023 ? "year before 2023" : String.valueOf(dossier.year()));
        dossier.people().forEach(person -> person(seen, dossier, regulation, person));
        funds(seen, dossier.fundsOrNone());
        return List.copyOf(new HashSet<>(seen));
    }

    private static void person(List<String> seen, Dossier dossier, Regulation regulation, Person person) {
        Profile profile = Objects.requireNonNull(regulation.people().profile(person.profile()));
        seen.add(named(profile.role()));
        profile.components().forEach(component -> seen.add(named(component.kind())));
        for (Absence absence : person.absences()) {
            AbsenceClass known = Objects.requireNonNull(regulation.people().absence(absence.absenceClass()));
            seen.add(named(known.kind()));
            seen.add(named(known.effect()));
        }
        note(seen, "several units", person.units().size() > 1);
        note(seen, "part-time", person.partTime().compareTo(BigDecimal.ONE) < 0);
        note(seen, "suspended", person.suspended());
        note(seen, "no service", person.serviceDays() == 0);
        note(
                seen,
                "few days",
                person.serviceDays()
                        < regulation.people().eligibility().minimumDays().value());
        note(seen, "not at year end", !person.inServiceAtYearEnd());
        note(seen, "past scores", !person.pastScores().isEmpty());
        note(seen, "unknown service", person.monthsOfService() == null);
        Position position = person.position();
        note(seen, "no position value", position != null && position.value().isZero());
        note(seen, "interim posts", position != null && !position.interimPosts().isEmpty());
        for (Participation part : person.participations()) {
            note(seen, "hours", part.hours() != null);
            note(seen, "share without evidence", part.share() != null && part.evidence() == null);
            note(
                    seen,
                    "paid participation",
                    dossier.fundsOrNone().projects().stream()
                            .anyMatch(project -> project.objective().equals(part.objective())
                                    && project.unit().equals(part.unit())));
        }
    }

    private static void funds(List<String> seen, Funds funds) {
        note(seen, "productivity", funds.productivity() != null);
        note(
                seen,
                "odd cents",
                funds.productivity() != null && funds.productivity().cents() % 100 != 0);
        note(
                seen,
                "no money at all",
                funds.productivity() != null && funds.productivity().isZero());
        var heads = funds.unitHeads();
        if (heads != null) {
            seen.add("unit heads' fund");
            var times = heads.paymentTimes();
            seen.add(
                    times == null
                            ? "payment times unknown"
                            : times.respected() ? "payment times kept" : "payment times missed");
        }
        var secretary = funds.generalSecretary();
        note(seen, "secretary's fund", secretary != null);
        note(seen, "raised case", secretary != null && secretary.raisedCase() != null);
        note(seen, "project", !funds.projects().isEmpty());
        note(seen, "two projects", funds.projects().size() > 1);
    }

    private static void note(List<String> seen, String name, boolean isSo) {
        if (isSo) {
            seen.add(name);
        }
    }

    @Provide
    Arbitrary<Change<Dossier>> reordered() {
        return Staffs.reordered(Samples.regulation());
    }

    @Property(tries = 100)
    void a_shuffled_staff_is_the_same_staff(@ForAll("reordered") Change<Dossier> change) {
        assertThat(Canonical.digest(change.after())).isEqualTo(Canonical.digest(change.before()));
        if (change.before().people().size() > 1) {
            assertThat(change.after().people()).isNotEqualTo(change.before().people());
        }
    }

    @Example
    void a_staff_shrinks_to_one_person_who_worked_all_year_with_all_points() {
        Dossier smallest = smallest(
                Staffs.dossiersFor(Samples.regulation()).generator(TRIES).next(new Random(4)));

        assertThat(smallest.people()).singleElement().satisfies(person -> {
            assertThat(person.id()).isEqualTo("P1");
            assertThat(person.profile()).isEqualTo("DIPENDENTE");
            assertThat(person.serviceDays()).isEqualTo(365);
            assertThat(person.partTime()).isEqualByComparingTo("1");
            assertThat(person.suspended()).isFalse();
            assertThat(person.absences()).isEmpty();
            assertThat(person.participations()).isEmpty();
            assertThat(person.behaviours())
                    .allSatisfy(score -> assertThat(score.points()).isEqualByComparingTo("10"));
        });
    }

    private static <T> T smallest(Shrinkable<T> start) {
        Optional<Shrinkable<T>> found = Optional.of(start);
        Shrinkable<T> smallest = start;
        while (found.isPresent()) {
            smallest = found.get();
            found = smallest.shrink().findFirst();
        }
        return smallest.value();
    }
}
