package it.comune.performance.testing;

import it.comune.performance.dossier.Absence;
import it.comune.performance.dossier.Act;
import it.comune.performance.dossier.Assignment;
import it.comune.performance.dossier.BehaviourScore;
import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.Funds;
import it.comune.performance.dossier.InterimPost;
import it.comune.performance.dossier.Membership;
import it.comune.performance.dossier.Objective;
import it.comune.performance.dossier.Participation;
import it.comune.performance.dossier.PaymentTimes;
import it.comune.performance.dossier.Person;
import it.comune.performance.dossier.Position;
import it.comune.performance.dossier.ProjectFund;
import it.comune.performance.dossier.ResultFund;
import it.comune.performance.dossier.SecretaryFund;
import it.comune.performance.dossier.Unit;
import it.comune.performance.regulation.AbsenceClass;
import it.comune.performance.regulation.BehaviourItem;
import it.comune.performance.regulation.ComponentKind;
import it.comune.performance.regulation.Profile;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.regulation.Role;
import it.comune.performance.regulation.ScoreComponent;
import it.comune.performance.testing.FundsSketch.Project;
import it.comune.performance.testing.PersonSketch.Held;
import it.comune.performance.value.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** People and funds that know neither plan nor regulation, and so can be given to any dossier under any regulation. */
record StaffSketch(List<PersonSketch> people, FundsSketch funds) {
    private static final Money SOME_VALUE = Money.of("10000");
    private static final BigDecimal HOURS = BigDecimal.valueOf(100);
    private static final int SHARE_DECIMALS = 6;

    static Arbitrary<StaffSketch> any(int least, int most) {
        return Combinators.combine(PersonSketch.any().list().ofMinSize(least).ofMaxSize(most), FundsSketch.any())
                .as(StaffSketch::new);
    }

    /** The dossier with these people and funds instead of its own, so that the regulation has nothing against it. */
    Dossier in(Dossier dossier, Regulation regulation) {
        return new Hiring(dossier, regulation).staffed();
    }

    /** An objective that a unit answers for. */
    private record Scope(String objective, String unit) {}

    /** Gives ids by position. Used once. */
    private final class Hiring {
        private final Dossier dossier;
        private final Regulation regulation;
        private final List<String> units;
        private final List<Scope> own = new ArrayList<>();
        private final List<Scope> unweighed = new ArrayList<>();
        /** Whether participation is in hours, by the objective and unit of projects. */
        private final Map<Scope, Boolean> projects = new LinkedHashMap<>();

        /** Days of the year in which nobody held the vacant position of a unit yet. */
        private final Map<String, Integer> vacantDays = new HashMap<>();

        private int secretariesDays;

        Hiring(Dossier dossier, Regulation regulation) {
            this.dossier = dossier;
            this.regulation = regulation;
            this.units = dossier.plan().units().stream().map(Unit::id).toList();
            this.secretariesDays = dossier.daysOfYear();
            for (Objective objective : dossier.plan().objectives()) {
                for (Assignment assignment : objective.assignments()) {
                    Scope scope = new Scope(objective.id(), assignment.unit());
                    own.add(scope);
                    if (assignment.weight() == null) {
                        unweighed.add(scope);
                    }
                }
            }
        }

        Dossier staffed() {
            Funds money = new Funds(agreement(), funds.productivity(), unitHeads(), secretary(), projectFunds());
            own.removeAll(projects.keySet());
            List<Person> staff = new ArrayList<>();
            for (PersonSketch sketch : people) {
                staff.add(person("P" + (staff.size() + 1), sketch));
            }
            return new Dossier(
                    dossier.municipality(),
                    dossier.year(),
                    dossier.evaluationDate(),
                    dossier.note(),
                    dossier.plan(),
                    dossier.report(),
                    staff,
                    money.equals(Funds.NONE) ? null : money);
        }

        private @Nullable Act agreement() {
            FundsSketch.Agreement agreement = funds.agreement();
            if (agreement == null) {
                return null;
            }
            return agreement.days() == null
                    ? Act.of("CCDI")
                    : Act.of("CCDI", dossier.periodEnd().plusDays(agreement.days()));
        }

        private @Nullable ResultFund unitHeads() {
            FundsSketch.Heads heads = funds.unitHeads();
            if (heads == null) {
                return null;
            }
            PaymentTimes times =
                    heads.paymentTimes() == null ? null : new PaymentTimes(heads.paymentTimes(), Act.of("PCC"));
            return new ResultFund(heads.result(), heads.positions(), times);
        }

        private @Nullable SecretaryFund secretary() {
            FundsSketch.Secretary secretary = funds.secretary();
            return secretary == null ? null : new SecretaryFund(secretary.mass(), secretary.raised() ? "raised" : null);
        }

        private List<ProjectFund> projectFunds() {
            List<ProjectFund> made = new ArrayList<>();
            for (Project project : unweighed.isEmpty() ? List.<Project>of() : funds.projects()) {
                Scope scope = Parts.pick(unweighed, project.assignment());
                // Who must have own objectives finds one that no project pays.
                if (projects.containsKey(scope) || projects.size() + 1 < own.size()) {
                    projects.putIfAbsent(scope, project.inHours());
                    made.add(new ProjectFund(
                            "PR" + (made.size() + 1),
                            scope.objective,
                            scope.unit,
                            project.amount(),
                            project.source(),
                            null));
                }
            }
            return made;
        }

        private Person person(String id, PersonSketch sketch) {
            Profile profile = Parts.pick(regulation.people().profiles().value(), sketch.profile());
            int days = Math.max(0, dossier.daysOfYear() - sketch.work().daysOff());
            if (profile.role() == Role.GENERAL_SECRETARY) {
                days = Math.min(days, secretariesDays);
                secretariesDays -= days;
            }
            return new Person(
                    id,
                    profile.id(),
                    Parts.pick(regulation.people().contractAreas().value(), sketch.contractArea())
                            .id(),
                    memberships(sketch.work()),
                    sketch.work().partTime(),
                    days,
                    sketch.work().atYearEnd(),
                    sketch.work().suspended(),
                    absences(sketch, days),
                    behaviours(profile, sketch.given()),
                    participations(profile, sketch.participations()),
                    sketch.past().scores(),
                    sketch.past().months(),
                    position(profile, sketch.position()));
        }

        private List<Membership> memberships(PersonSketch.Work work) {
            Map<String, Integer> weights = new LinkedHashMap<>();
            work.units().forEach(unit -> weights.putIfAbsent(Parts.pick(units, unit.get1()), unit.get2()));
            BigDecimal all = BigDecimal.valueOf(
                    weights.values().stream().mapToInt(Integer::intValue).sum());
            BigDecimal rest = BigDecimal.ONE;
            List<Membership> memberships = new ArrayList<>();
            for (Map.Entry<String, Integer> unit : weights.entrySet()) {
                boolean last = memberships.size() == weights.size() - 1;
                BigDecimal share = last
                        ? rest
                        : BigDecimal.valueOf(unit.getValue()).divide(all, SHARE_DECIMALS, RoundingMode.DOWN);
                rest = rest.subtract(share);
                memberships.add(new Membership(unit.getKey(), share));
            }
            return memberships;
        }

        private List<Absence> absences(PersonSketch sketch, int serviceDays) {
            List<AbsenceClass> classes = regulation.people().absences().value();
            Set<String> seen = new HashSet<>();
            List<Absence> absences = new ArrayList<>();
            int left = serviceDays;
            for (PersonSketch.Absent absent : classes.isEmpty() ? List.<PersonSketch.Absent>of() : sketch.absences()) {
                String id = Parts.pick(classes, absent.absenceClass()).id();
                int days = Math.min(left, absent.days());
                if (days > 0 && seen.add(id)) {
                    absences.add(new Absence(id, days));
                    left -= days;
                }
            }
            return absences;
        }

        private List<BehaviourScore> behaviours(Profile profile, List<BigDecimal> parts) {
            List<BehaviourScore> scores = new ArrayList<>();
            for (ScoreComponent component : profile.components()) {
                for (BehaviourItem item : component.items()) {
                    BigDecimal part = parts.isEmpty() ? BigDecimal.ONE : Parts.pick(parts, scores.size());
                    scores.add(new BehaviourScore(item.id(), item.maximum().multiply(part)));
                }
            }
            return scores;
        }

        private List<Participation> participations(Profile profile, PersonSketch.Took took) {
            List<Scope> scopes = new ArrayList<>(projects.keySet());
            scopes.addAll(own);
            Map<Scope, Participation> parts = new LinkedHashMap<>();
            for (PersonSketch.Part part : took.parts()) {
                Scope scope = Parts.pick(scopes, part.assignment());
                parts.putIfAbsent(scope, participation(scope, took, part.share(), part.proved()));
            }
            boolean needed = profile.components().stream().anyMatch(one -> one.kind() == ComponentKind.OWN_OBJECTIVES);
            if (needed && parts.keySet().stream().noneMatch(own::contains)) {
                parts.put(own.get(0), participation(own.get(0), took, BigDecimal.ONE, true));
            }
            return List.copyOf(parts.values());
        }

        private Participation participation(Scope scope, PersonSketch.Took took, BigDecimal share, boolean proved) {
            boolean hours = projects.getOrDefault(scope, took.inHours());
            return new Participation(
                    scope.objective,
                    scope.unit,
                    hours ? null : share,
                    hours ? share.multiply(HOURS) : null,
                    proved ? Act.of("Registro") : null);
        }

        private @Nullable Position position(Profile profile, @Nullable Held held) {
            if (profile.role() != Role.UNIT_HEAD) {
                return null;
            }
            if (held == null) {
                // Without a value where nothing asks for it.
                return funds.unitHeads() == null ? null : Position.of(SOME_VALUE);
            }
            Map<String, InterimPost> posts = new LinkedHashMap<>();
            for (PersonSketch.Interim interim : held.interim()) {
                String unit = Parts.pick(units, interim.unit());
                int left = vacantDays.getOrDefault(unit, dossier.daysOfYear());
                int days = Math.min(interim.days(), left);
                if (days > 0 && !posts.containsKey(unit)) {
                    posts.put(unit, new InterimPost(unit, Money.ofCents(interim.cents()), days));
                    vacantDays.put(unit, left - days);
                }
            }
            return new Position(Money.ofCents(held.cents()), List.copyOf(posts.values()));
        }
    }
}
