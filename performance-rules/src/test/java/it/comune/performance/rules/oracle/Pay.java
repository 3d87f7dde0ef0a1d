package it.comune.performance.rules.oracle;

import it.comune.performance.regulation.AbsenceClass;
import it.comune.performance.regulation.BehaviourItem;
import it.comune.performance.regulation.ComponentKind;
import it.comune.performance.regulation.ContractArea;
import it.comune.performance.regulation.Curve;
import it.comune.performance.regulation.People;
import it.comune.performance.regulation.PremiumBands;
import it.comune.performance.regulation.PremiumPolicies;
import it.comune.performance.regulation.PremiumPolicies.TieBreak;
import it.comune.performance.regulation.Premiums;
import it.comune.performance.regulation.Profile;
import it.comune.performance.regulation.Role;
import it.comune.performance.regulation.ScoreComponent;
import it.comune.performance.regulation.TieBreaks;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * People and premiums of a regulation with the default values of the specification, to be changed field by field.
 * Profiles EMPLOYEE, HEAD and SECRETARY; their one item of behaviour, B or F, has 10 points. Contract areas BASE (1)
 * and DOUBLE (2); absences STRIKE, which reduces, and PARENTAL, which does not.
 */
final class Pay {
    List<Profile> profiles = new ArrayList<>(List.of(
            new Profile(
                    "EMPLOYEE",
                    "Employee",
                    Role.EMPLOYEE,
                    List.of(
                            ScoreComponent.of(ComponentKind.UNIT_OBJECTIVES, "60"),
                            given(ComponentKind.BEHAVIOURS, "40", "B"))),
            new Profile(
                    "HEAD",
                    "Unit head",
                    Role.UNIT_HEAD,
                    List.of(
                            ScoreComponent.of(ComponentKind.UNIT_OBJECTIVES, "60"),
                            given(ComponentKind.BEHAVIOURS, "40", "B"))),
            new Profile(
                    "SECRETARY",
                    "General secretary",
                    Role.GENERAL_SECRETARY,
                    List.of(
                            ScoreComponent.of(ComponentKind.UNIT_OBJECTIVES, "20"),
                            given(ComponentKind.FUNCTIONS, "80", "F")))));
    List<AbsenceClass> absences = List.of(
            new AbsenceClass("STRIKE", "Strike", AbsenceClass.Kind.ORDINARY, AbsenceClass.Effect.REDUCES),
            new AbsenceClass(
                    "PARENTAL", "Parental leave", AbsenceClass.Kind.PARENTAL_LEAVE, AbsenceClass.Effect.NEUTRAL));
    PremiumPolicies.PartTime partTime = PremiumPolicies.PartTime.PROPORTIONAL;
    int minimumDays;
    PremiumPolicies.ServiceCounted counted = PremiumPolicies.ServiceCounted.SERVICE_DAYS;
    PremiumPolicies.Suspension suspension = PremiumPolicies.Suspension.EXCLUDES;
    PremiumBands bands = bands("0 0 STEP", "60 0.70 STEP", "70 0.80 STEP", "80 0.90 STEP", "90 1");
    String organisationalShare = "0";
    PremiumPolicies.FundScope scope = PremiumPolicies.FundScope.ENTITY;
    PremiumPolicies.Residual residual = PremiumPolicies.Residual.CARRY_FORWARD;
    String topUpQuota = "0";
    int topUpMinimum;
    String topUpRate = "0.30";
    PremiumPolicies.TopUpAverage topUpAverage = PremiumPolicies.TopUpAverage.GROSS;
    List<TieBreak> tieBreaks = List.of(TieBreak.PAST_SCORES, TieBreak.LENGTH_OF_SERVICE);
    PremiumPolicies.EntityObjectives entityObjectives = PremiumPolicies.EntityObjectives.NONE;
    PremiumPolicies.HeadQuota headQuota = PremiumPolicies.HeadQuota.POSITION_VALUE;
    String interimRate = "0.20";
    String paymentTimesShare = "0.30";
    PremiumPolicies.Residual headResidual = PremiumPolicies.Residual.CARRY_FORWARD;
    String secretaryRate = "0.10";
    PremiumPolicies.ProjectPayment projectPayment = PremiumPolicies.ProjectPayment.PROPORTIONAL;
    String projectThreshold = "1";

    /** A component of one item worth 10 points. */
    static ScoreComponent given(ComponentKind kind, String maximum, String item) {
        return new ScoreComponent(
                kind, new BigDecimal(maximum), List.of(new BehaviourItem(item, "Something", BigDecimal.TEN)));
    }

    /** Bands written as {@code score fraction segment}. */
    static PremiumBands bands(String... bands) {
        List<PremiumBands.Band> read = new ArrayList<>();
        for (String band : bands) {
            String[] words = band.split(" ");
            Curve.@Nullable Segment segment = words.length == 2 ? null : Curve.Segment.valueOf(words[2]);
            read.add(new PremiumBands.Band(new BigDecimal(words[0]), new BigDecimal(words[1]), segment));
        }
        return new PremiumBands(read);
    }

    People people(Law law) {
        return new People(
                law.set(profiles),
                law.set(List.of(
                        new ContractArea("BASE", "Base", BigDecimal.ONE),
                        new ContractArea("DOUBLE", "Double", BigDecimal.valueOf(2)))),
                law.set(partTime),
                law.set(absences),
                new People.Eligibility(law.set(minimumDays), law.set(counted), law.set(suspension)));
    }

    Premiums premiums(Law law) {
        return new Premiums(
                law.set(bands),
                new Premiums.Productivity(
                        law.set(new BigDecimal(organisationalShare)), law.set(scope), law.set(residual)),
                new Premiums.TopUp(
                        law.set(new BigDecimal(topUpQuota)),
                        law.set(topUpMinimum),
                        law.set(new BigDecimal(topUpRate)),
                        law.set(topUpAverage),
                        law.set(new TieBreaks(tieBreaks)),
                        law.set(entityObjectives)),
                new Premiums.UnitHeads(
                        law.set(headQuota),
                        law.set(new BigDecimal(interimRate)),
                        law.set(new BigDecimal(paymentTimesShare)),
                        law.set(headResidual)),
                new Premiums.GeneralSecretary(law.set(new BigDecimal(secretaryRate))),
                new Premiums.Projects(law.set(projectPayment), law.set(new BigDecimal(projectThreshold))));
    }
}
