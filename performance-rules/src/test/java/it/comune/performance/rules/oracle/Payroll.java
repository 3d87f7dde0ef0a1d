package it.comune.performance.rules.oracle;

import it.comune.performance.dossier.Act;
import it.comune.performance.dossier.CauseKind;
import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.ExemptCause;
import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.Funds;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Objective;
import it.comune.performance.dossier.Participation;
import it.comune.performance.dossier.Person;
import it.comune.performance.dossier.ProjectFund;
import it.comune.performance.dossier.ResultFund;
import it.comune.performance.dossier.SecretaryFund;
import it.comune.performance.dossier.Target;
import it.comune.performance.dossier.Unit;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.evaluation.FundKind;
import it.comune.performance.evaluation.PremiumKind;
import it.comune.performance.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A small dossier of people and funds under a regulation, in few words: units U (area), V (area) and S (general
 * secretary) without objectives, all gates open, evaluated at the end of January after the year. The productivity fund is all
 * individual share, without top-up, unless said otherwise.
 */
final class Payroll {
    final Law law = new Law();

    private final int year;
    private final Dossier.Draft dossier;
    private Funds funds = Funds.NONE.agreedBy(Act.of("CCDI 1"));

    private boolean isValidated = true;
    private @Nullable PlainPremiums result;

    Payroll(int year) {
        this.year = year;
        dossier = Dossier.draft("Somewhere", year)
                .evaluatedOn(LocalDate.of(year + 1, 1, 31))
                .approvedBy(Act.of("DGC 1", LocalDate.of(year, 1, 15)))
                .measuredBy(Act.of("DGC 2"))
                .strategicArea("A1", "Anything")
                .units(
                        Unit.area("U", "First area"),
                        Unit.area("V", "Second area"),
                        Unit.generalSecretary("S", "Secretary"));
    }

    /** 2023 with U and S achieved in full: a person of U scores {@code 60 + 4 x behaviours}. */
    static Payroll achieved() {
        return achieved(2023);
    }

    static Payroll achieved(int year) {
        return new Payroll(year).unit("U", "60", "100").unit("S", "20", "100");
    }

    /** An objective of a unit, with its weight; the value is its degree in percent (from 50 on). */
    Payroll unit(String unit, String weight, String value) {
        return objective("O-" + unit, unit, weight, value);
    }

    /** An objective of a unit, without weight where that is empty; without fact and not due where the value is. */
    Payroll objective(String id, String unit, String weight, String value) {
        Indicator indicator = Indicator.of("I-" + id, "Something", new Target.AtLeast(new BigDecimal(100)));
        Objective.Draft draft = Objective.draft(id, "A1", "An objective")
                .indicators(value.isEmpty() ? indicator.dueBy(LocalDate.of(year + 1, 6, 30)) : indicator);
        if (weight.isEmpty()) {
            draft.assignedWithoutWeightTo(unit);
        } else {
            draft.assignedTo(unit, weight);
        }
        dossier.objectives(draft.build());
        if (!value.isEmpty()) {
            dossier.facts(Fact.value("I-" + id, value));
        }
        return this;
    }

    /** An exempt cause, which counts as achieved. */
    Payroll exempt(String objective) {
        dossier.exemptCauses(ExemptCause.ofObjective("C-" + objective, objective, CauseKind.FUNDING, "No money"));
        return this;
    }

    Payroll notValidated() {
        isValidated = false;
        return this;
    }

    Payroll under(Consumer<Pay> change) {
        change.accept(law.pay);
        return this;
    }

    /** An employee of contract area BASE with so many points of 10 for behaviours. */
    static Person.Draft employee(String id, String behaviours) {
        return Person.draft(id, "EMPLOYEE", "BASE").given("B", behaviours);
    }

    static Person.Draft head(String id, String behaviours) {
        return Person.draft(id, "HEAD", "BASE").given("B", behaviours);
    }

    static Person.Draft secretary(String id, String functions) {
        return Person.draft(id, "SECRETARY", "BASE").given("F", functions).in("S");
    }

    static Participation hours(String objective, String hours, boolean proved) {
        return new Participation(objective, "U", null, new BigDecimal(hours), proved ? Act.of("Sheet 1") : null);
    }

    static Participation share(String objective, String share) {
        return new Participation(objective, "U", new BigDecimal(share), null, Act.of("Sheet 1"));
    }

    Payroll people(Person.Draft... drafts) {
        for (Person.Draft draft : drafts) {
            dossier.people(draft.build());
        }
        return this;
    }

    /** Employees of U with top scores and ids 01, 02, ...; the first has served longest, unless they are truly alike. */
    Payroll topEmployees(int count, boolean alike) {
        for (int i = 1; i <= count; i++) {
            people(employee(String.format(Locale.ROOT, "%02d", i), "10")
                    .in("U")
                    .monthsOfService(alike ? 100 : 100 - i));
        }
        return this;
    }

    Payroll productivity(String euros) {
        return funds(new Funds(
                funds.agreement(), Money.of(euros), funds.unitHeads(), funds.generalSecretary(), funds.projects()));
    }

    Payroll heads(ResultFund fund) {
        return funds(funds.with(fund));
    }

    Payroll secretary(SecretaryFund fund) {
        return funds(funds.with(fund));
    }

    Payroll projects(ProjectFund... projects) {
        return funds(funds.with(projects));
    }

    Payroll agreedBy(@Nullable Act act) {
        return funds(
                new Funds(act, funds.productivity(), funds.unitHeads(), funds.generalSecretary(), funds.projects()));
    }

    private Payroll funds(Funds given) {
        funds = given;
        return this;
    }

    PlainPremiums result() {
        if (result == null) {
            if (isValidated) {
                dossier.validatedBy(Act.of("OIV 1"));
            }
            result = PlainPremiums.evaluate(dossier.funds(funds).build(), law.build(), Contracts.ALL);
        }
        return result;
    }

    /** Euros of a kind for a person. */
    String paid(String person, PremiumKind kind) {
        return PlainPremiums.euros(result().person(person).amount(kind));
    }

    String total(String person) {
        return PlainPremiums.euros(result().person(person).total());
    }

    String totalWithout(String person) {
        return PlainPremiums.euros(result().person(person).totalWithoutExemptions());
    }

    String payable(String person) {
        return PlainPremiums.euros(result().person(person).payable());
    }

    /** Totals of all people, in the order of their ids. */
    List<String> totals() {
        List<String> totals = new ArrayList<>();
        result().people().forEach(person -> totals.add(PlainPremiums.euros(person.total())));
        return totals;
    }

    /** What a fund leaves, in euros. */
    String residual(FundKind fund) {
        return PlainPremiums.euros(result().fund(fund).residual());
    }

    /** The score with exemptions, or {@code -}. */
    String score(String person) {
        BigDecimal score = result().person(person).score();
        return score == null ? "-" : score.toPlainString();
    }

    String scoreWithout(String person) {
        BigDecimal score = result().person(person).scoreWithoutExemptions();
        return score == null ? "-" : score.toPlainString();
    }

    boolean found(FindingCode code) {
        return !result().findings(code).isEmpty();
    }

    /** A figure of the only finding of a code. */
    @Nullable
    String figure(FindingCode code, String name) {
        List<PlainPremiums.Found> found = result().findings(code);
        if (found.size() != 1) {
            throw new AssertionError(code + " was found " + found.size() + " times.");
        }
        return found.get(0).figures().get(name);
    }
}
