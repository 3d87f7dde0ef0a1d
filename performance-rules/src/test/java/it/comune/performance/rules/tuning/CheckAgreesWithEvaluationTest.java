package it.comune.performance.rules.tuning;

import static it.comune.performance.rules.tuning.SomeVersions.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.Funds;
import it.comune.performance.dossier.Person;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.Finding;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.regulation.Role;
import it.comune.performance.rules.RegulationFinding;
import it.comune.performance.testing.Samples;
import it.comune.performance.testing.Staffs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple.Tuple2;

/** A check finds exactly what evaluations find, in the years in which the version is valid: it is the same rules that judge. */
class CheckAgreesWithEvaluationTest {
    @Provide
    Arbitrary<Tuple2<Dossier, Regulation>> staffs() {
        return Staffs.withRegulations();
    }

    private static int employees(Dossier dossier, Regulation regulation) {
        int employees = 0;
        for (Person person : dossier.people()) {
            Role role = Objects.requireNonNull(regulation.people().profile(person.profile()))
                    .role();
            employees += role != Role.GENERAL_SECRETARY && person.inServiceAtYearEnd() ? 1 : 0;
        }
        return employees;
    }

    private static boolean isRaised(Funds funds) {
        return funds.generalSecretary() != null && funds.generalSecretary().raisedCase() != null;
    }

    /** What an evaluation says of the regulation, and not of funds or people. */
    private static List<Finding> ofRegulation(Evaluation evaluation) {
        return evaluation.findings().stream()
                .filter(CheckAgreesWithEvaluationTest::isOfRegulation)
                .toList();
    }

    private static boolean isOfRegulation(Finding one) {
        return switch (one.code()) {
            case NATIONAL_LIMIT -> !Objects.equals(one.figure("subject"), "RESULT_SHARE");
            case PROTECTED_ABSENCE_REDUCES, TOP_UP_ABOLISHED -> true;
            default -> false;
        };
    }

    @Property(tries = 300)
    void the_rules_find_the_same_in_a_regulation_alone_as_in_an_evaluation(
            @ForAll("staffs") Tuple2<Dossier, Regulation> staff) {
        Dossier dossier = staff.get1();
        Regulation regulation = staff.get2();
        Evaluation evaluation = RULES.evaluate(dossier, regulation);

        List<Finding> alone = new ArrayList<>();
        // Of a dossier without people and funds the premiums of a regulation are not looked at.
        if (!dossier.people().isEmpty() || dossier.funds() != null) {
            RULES
                    .findingsOn(
                            regulation, dossier.year(), employees(dossier, regulation), isRaised(dossier.fundsOrNone()))
                    .stream()
                    .map(RegulationFinding::finding)
                    .filter(CheckAgreesWithEvaluationTest::isOfRegulation)
                    .forEach(alone::add);
        }

        assertThat(alone).containsExactlyInAnyOrderElementsOf(ofRegulation(evaluation));
    }

    @Property(tries = 150)
    void what_an_evaluation_finds_in_a_year_of_the_version_the_check_found_before(
            @ForAll("staffs") Tuple2<Dossier, Regulation> staff) {
        Dossier dossier = staff.get1();
        Regulation regulation = Samples.inForce(staff.get2(), LocalDate.of(2018, 1, 1), LocalDate.of(2030, 12, 31));
        List<Notice> notices = RegulationCheck.of(RULES)
                .forEntity(employees(dossier, regulation), isRaised(dossier.fundsOrNone()))
                .check(regulation);

        for (Finding finding : ofRegulation(RULES.evaluate(dossier, regulation))) {
            assertThat(notices)
                    .as(finding.message().it())
                    .anyMatch(notice -> notice.isError()
                            && notice.code().name().equals(finding.code().name())
                            && (finding.code() == FindingCode.TOP_UP_ABOLISHED
                                    || notice.message()
                                            .it()
                                            .startsWith(finding.message().it())));
        }
    }
}
