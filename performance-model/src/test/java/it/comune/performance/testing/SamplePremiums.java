package it.comune.performance.testing;

import it.comune.performance.regulation.AbsenceClass;
import it.comune.performance.regulation.AbsenceClass.Effect;
import it.comune.performance.regulation.AbsenceClass.Kind;
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
import it.comune.performance.regulation.Setting;
import it.comune.performance.regulation.TieBreaks;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** The defaults about people and premiums of the sample regulation. */
final class SamplePremiums {
    private static final String SMVP = "SMVP";
    private static final String CCDI = "CCDI";

    private SamplePremiums() {}

    static People people() {
        return new People(
                Setting.assumed(
                        List.of(
                                profile(
                                        "DIPENDENTE",
                                        "Employee",
                                        Role.EMPLOYEE,
                                        ScoreComponent.of(ComponentKind.UNIT_OBJECTIVES, "60"),
                                        given(ComponentKind.BEHAVIOURS, "40", "C1", "C2", "C3", "C4")),
                                profile(
                                        "RESPONSABILE",
                                        "Unit head",
                                        Role.UNIT_HEAD,
                                        ScoreComponent.of(ComponentKind.UNIT_OBJECTIVES, "60"),
                                        given(ComponentKind.BEHAVIOURS, "40", "R1", "R2", "R3", "R4")),
                                profile(
                                        "SEGRETARIO",
                                        "General secretary",
                                        Role.GENERAL_SECRETARY,
                                        ScoreComponent.of(ComponentKind.UNIT_OBJECTIVES, "20"),
                                        given(ComponentKind.FUNCTIONS, "80", "F1", "F2", "F3", "F4"))),
                        "table",
                        SMVP),
                Setting.assumed(
                        List.of(
                                area("OPERATORI"),
                                area("OPERATORI_ESPERTI"),
                                area("ISTRUTTORI"),
                                area("FUNZIONARI_EQ"),
                                area("SEGRETARI")),
                        "table",
                        CCDI),
                Setting.assumed(PremiumPolicies.PartTime.PROPORTIONAL, "policy", CCDI),
                Setting.assumed(
                        List.of(
                                absence("MATERNITA", Kind.MATERNITY, Effect.NEUTRAL),
                                absence("PATERNITA", Kind.PATERNITY, Effect.NEUTRAL),
                                absence("CONGEDO_PARENTALE", Kind.PARENTAL_LEAVE, Effect.NEUTRAL),
                                absence("LEGGE_104", Kind.LAW_104, Effect.NEUTRAL),
                                absence("INFORTUNIO", Kind.INJURY, Effect.NEUTRAL),
                                absence("MALATTIA", Kind.ORDINARY, Effect.REDUCES),
                                absence("ASPETTATIVA", Kind.ORDINARY, Effect.REDUCES)),
                        "table",
                        CCDI),
                new People.Eligibility(
                        Setting.assumed(0, "days", CCDI),
                        Setting.assumed(PremiumPolicies.ServiceCounted.SERVICE_DAYS, "policy", CCDI),
                        Setting.assumed(PremiumPolicies.Suspension.EXCLUDES, "policy", CCDI)));
    }

    private static Profile profile(String id, String title, Role role, ScoreComponent... components) {
        return new Profile(id, title, role, List.of(components));
    }

    /** A component whose maximum is spread evenly over its items. */
    private static ScoreComponent given(ComponentKind kind, String maximum, String... items) {
        BigDecimal all = new BigDecimal(maximum);
        BigDecimal each = all.divide(BigDecimal.valueOf(items.length));
        return new ScoreComponent(
                kind,
                all,
                Arrays.stream(items)
                        .map(id -> new BehaviourItem(id, "Item " + id, each))
                        .toList());
    }

    private static ContractArea area(String id) {
        return new ContractArea(id, id, BigDecimal.ONE);
    }

    private static AbsenceClass absence(String id, Kind kind, Effect effect) {
        return new AbsenceClass(id, id, kind, effect);
    }

    static Premiums premiums() {
        return new Premiums(
                Setting.assumed(
                        bands("0:0:STEP", "60:0.70:STEP", "70:0.80:STEP", "80:0.90:STEP", "90:1"), "table", CCDI),
                new Premiums.Productivity(
                        share("0.5"),
                        policy(PremiumPolicies.FundScope.ENTITY),
                        policy(PremiumPolicies.Residual.CARRY_FORWARD)),
                new Premiums.TopUp(
                        share("0.1"),
                        Setting.assumed(1, "people", CCDI),
                        share("0.30"),
                        policy(PremiumPolicies.TopUpAverage.GROSS),
                        policy(new TieBreaks(List.of(TieBreak.PAST_SCORES, TieBreak.LENGTH_OF_SERVICE))),
                        policy(PremiumPolicies.EntityObjectives.NONE)),
                new Premiums.UnitHeads(
                        policy(PremiumPolicies.HeadQuota.POSITION_VALUE),
                        share("0.15"),
                        share("0.30"),
                        policy(PremiumPolicies.Residual.CARRY_FORWARD)),
                new Premiums.GeneralSecretary(share("0.10")),
                new Premiums.Projects(policy(PremiumPolicies.ProjectPayment.PROPORTIONAL), share("0.8")));
    }

    static PremiumBands bands(String... bands) {
        return new PremiumBands(Arrays.stream(bands)
                .map(band -> band.split(":", -1))
                .map(b -> new PremiumBands.Band(
                        new BigDecimal(b[0]), new BigDecimal(b[1]), b.length < 3 ? null : Curve.Segment.valueOf(b[2])))
                .toList());
    }

    private static <T> Setting<T> policy(T word) {
        return Setting.assumed(word, "policy", CCDI);
    }

    private static Setting<BigDecimal> share(String share) {
        return Setting.assumed(new BigDecimal(share), "share", CCDI);
    }
}
