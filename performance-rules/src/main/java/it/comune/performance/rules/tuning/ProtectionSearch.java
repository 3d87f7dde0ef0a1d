package it.comune.performance.rules.tuning;

import it.comune.performance.evaluation.Severity;
import it.comune.performance.regulation.AbsenceClass;
import it.comune.performance.regulation.AbsenceClass.Effect;
import it.comune.performance.regulation.AbsenceClass.Kind;
import it.comune.performance.regulation.ContractArea;
import it.comune.performance.regulation.LegalState;
import it.comune.performance.regulation.NationalMinimums;
import it.comune.performance.regulation.Profile;
import it.comune.performance.regulation.ProtectedAbsence;
import it.comune.performance.regulation.Role;
import it.comune.performance.rules.NationalContracts;
import it.comune.performance.value.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** People who were absent for a reason that the law protects, and people who work part time. */
final class ProtectionSearch implements Search {
    private static final String PRESENT = "P";
    private static final String ABSENCES = "/people/absences";
    private static final String MINIMUM = "/people/eligibility/minimumDays";
    private static final BigDecimal HALF = new BigDecimal("0.5");

    @Override
    public void look(Trial trial, Consumer<Unfairness> found) {
        Profile employee = trial.profile(Role.EMPLOYEE);
        if (employee != null) {
            List<ProtectedAbsence> known =
                    NationalMinimums.of(NationalContracts.all(), trial.year()).protectedAbsences();
            absences(trial, employee, known, found);
            missing(trial, employee, known, found);
            partTime(trial, employee, found);
            halfYear(trial, employee, found);
        }
    }

    private static List<AbsenceClass> classes(Trial trial) {
        return trial.regulation().people().absences().value();
    }

    /** Whoever was not absent. */
    private static Town town(Trial trial, Profile profile) {
        Town town = trial.town().unit("U", BigDecimal.ONE);
        town.person(PRESENT, profile, "U").known(1);
        return town;
    }

    private static void absences(
            Trial trial, Profile profile, List<ProtectedAbsence> known, Consumer<Unfairness> found) {
        List<AbsenceClass> classes = classes(trial);
        Town town = town(trial, profile);
        int some = trial.settings().absenceDays();
        // So many that fewer than the minimum are left.
        int many = Math.min(
                town.days(),
                town.days()
                        - trial.regulation()
                                .people()
                                .eligibility()
                                .minimumDays()
                                .value()
                        + 1);
        for (int i = 0; i < classes.size(); i++) {
            if (classes.get(i).kind() != Kind.ORDINARY) {
                town.person("S" + i, profile, "U").absent(classes.get(i).id(), some);
                town.person("M" + i, profile, "U").absent(classes.get(i).id(), many);
            }
        }
        Look look = trial.evaluate(town);
        Money present = look.productivity(PRESENT);
        for (int i = 0; i < classes.size(); i++) {
            AbsenceClass one = classes.get(i);
            if (one.kind() == Kind.ORDINARY) {
                continue;
            }
            Severity severity = known.stream().anyMatch(law -> law.kind() == one.kind() && law.state() == LegalState.V)
                    ? Severity.ERROR
                    : Severity.WARNING;
            String at = ABSENCES + "/value/" + i + "/effect";
            if (Cliff.isReal(present.cents() - look.productivity("S" + i).cents())) {
                found.accept(absence(LintCode.PROTECTED_ABSENCE_COSTS, severity, one, at)
                        .number("days", some)
                        .euros("present", present)
                        .euros("absent", look.productivity("S" + i))
                        .told());
            }
            if (look.of(PRESENT).eligible() && !look.of("M" + i).eligible()) {
                found.accept(absence(
                                LintCode.PROTECTED_ABSENCE_EXCLUDES,
                                severity,
                                one,
                                MINIMUM,
                                "/people/eligibility/counted",
                                at)
                        .number("days", many)
                        .number(
                                "least",
                                trial.regulation()
                                        .people()
                                        .eligibility()
                                        .minimumDays()
                                        .value())
                        .euros("present", present)
                        .euros("absent", look.productivity("M" + i))
                        .told());
            }
        }
    }

    private static Tale absence(LintCode code, Severity severity, AbsenceClass one, String... pointers) {
        return new Tale(code, severity, pointers)
                .text("class", one.title())
                .word("kind", one.kind().name());
    }

    private static void missing(
            Trial trial, Profile profile, List<ProtectedAbsence> known, Consumer<Unfairness> found) {
        AbsenceClass other = classes(trial).stream()
                .filter(one -> one.kind() == Kind.ORDINARY && one.effect() == Effect.REDUCES)
                .findFirst()
                .orElse(null);
        if (other == null) {
            return;
        }
        int days = trial.settings().absenceDays();
        Town town = town(trial, profile);
        town.person("S", profile, "U").absent(other.id(), days);
        Look look = trial.evaluate(town);
        Money present = look.productivity(PRESENT);
        Money absent = look.productivity("S");
        for (ProtectedAbsence law : known) {
            if (classes(trial).stream().noneMatch(one -> one.kind() == law.kind())
                    && Cliff.isReal(present.cents() - absent.cents())) {
                found.accept(new Tale(LintCode.PROTECTED_ABSENCE_WITHOUT_CLASS, Severity.WARNING, ABSENCES)
                        .word("kind", law.kind().name())
                        .text("class", other.title())
                        .number("days", days)
                        .euros("present", present)
                        .euros("absent", absent)
                        .told());
            }
        }
    }

    /** Half of full time, and then once more by a class of absence or a contract area that says that it is about part-time work. */
    private static void partTime(Trial trial, Profile profile, Consumer<Unfairness> found) {
        List<AbsenceClass> classes = classes(trial);
        List<ContractArea> areas = trial.regulation().people().contractAreas().value();
        Town town = town(trial, profile);
        int free = town.days() / 2;
        town.person("H", profile, "U").partTime(HALF);
        for (int i = 0; i < classes.size(); i++) {
            town.person("A" + i, profile, "U")
                    .partTime(HALF)
                    .absent(classes.get(i).id(), free);
        }
        for (int i = 0; i < areas.size(); i++) {
            town.person("F" + i, profile, "U").of(areas.get(i).id());
            town.person("T" + i, profile, "U").of(areas.get(i).id()).partTime(HALF);
        }
        Look look = trial.evaluate(town);
        Money full = look.productivity(PRESENT);
        Money half = look.productivity("H");
        if (!Cliff.isReal(full.cents() - half.cents())) {
            return; // part-time work does not count at all
        }
        for (int i = 0; i < classes.size(); i++) {
            Money twice = look.productivity("A" + i);
            if (isAboutPartTime(trial, classes.get(i).id(), classes.get(i).title())
                    && Cliff.isReal(half.cents() - twice.cents())) {
                String at = ABSENCES + "/value/" + i + "/effect";
                found.accept(twice(classes.get(i).title(), full, half, twice, at, "CLASS"));
            }
        }
        ContractArea highest = areas.stream()
                .reduce((one, other) -> one.coefficient().compareTo(other.coefficient()) >= 0 ? one : other)
                .orElseThrow();
        int best = areas.indexOf(highest);
        Money whole = look.productivity("F" + best);
        Money once = look.productivity("T" + best);
        for (int i = 0; i < areas.size(); i++) {
            Money twice = look.productivity("T" + i);
            if (isAboutPartTime(trial, areas.get(i).id(), areas.get(i).title())
                    && Cliff.isReal(once.cents() - twice.cents())) {
                String at = "/people/contractAreas/value/" + i + "/coefficient";
                found.accept(twice(areas.get(i).title(), whole, once, twice, at, "AREA"));
            }
        }
    }

    private static boolean isAboutPartTime(Trial trial, String id, String title) {
        String said = (id.replace('_', ' ') + " " + title).toLowerCase(Locale.ROOT);
        return trial.settings().partTimeWords().stream().anyMatch(word -> said.contains(word.toLowerCase(Locale.ROOT)));
    }

    private static Unfairness twice(String title, Money full, Money half, Money twice, String at, String where) {
        return new Tale(LintCode.PART_TIME_TWICE, Severity.WARNING, "/people/partTime", at)
                .text("title", title)
                .word("where", where)
                .euros("full", full)
                .euros("half", half)
                .euros("twice", twice)
                .told();
    }

    /** Full days in half of the year, counted as the days that were worked, beside half days in all of the year. */
    private static void halfYear(Trial trial, Profile profile, Consumer<Unfairness> found) {
        Town town = town(trial, profile);
        int worked = town.days() / 2;
        town.person("H", profile, "U").partTime(HALF);
        town.person("V", profile, "U").served(worked);
        Look look = trial.evaluate(town);
        if (look.of("H").eligible() && !look.of("V").eligible()) {
            found.accept(new Tale(LintCode.PART_TIME_EXCLUDED, Severity.WARNING, MINIMUM)
                    .number("days", worked)
                    .number(
                            "least",
                            trial.regulation()
                                    .people()
                                    .eligibility()
                                    .minimumDays()
                                    .value())
                    .euros("horizontal", look.productivity("H"))
                    .euros("vertical", look.productivity("V"))
                    .told());
        }
    }
}
