package it.comune.performance.testing;

import it.comune.performance.regulation.AbsenceClass;
import it.comune.performance.regulation.BehaviourItem;
import it.comune.performance.regulation.ComponentKind;
import it.comune.performance.regulation.ContractArea;
import it.comune.performance.regulation.Curve.Segment;
import it.comune.performance.regulation.People;
import it.comune.performance.regulation.PremiumBands;
import it.comune.performance.regulation.PremiumBands.Band;
import it.comune.performance.regulation.PremiumPolicies;
import it.comune.performance.regulation.PremiumPolicies.TieBreak;
import it.comune.performance.regulation.Premiums;
import it.comune.performance.regulation.Profile;
import it.comune.performance.regulation.Role;
import it.comune.performance.regulation.ScoreComponent;
import it.comune.performance.regulation.Setting;
import it.comune.performance.regulation.TieBreaks;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** What random regulations say of people and premiums. Shrinks towards the sample regulation. */
final class RandomPremiums {
    private static final People USUAL = SamplePremiums.people();

    private RandomPremiums() {}

    static Arbitrary<People> people() {
        Arbitrary<People.Eligibility> eligibility = Combinators.combine(
                        RandomRegulations.settings(
                                Arbitraries.frequencyOf(
                                        Tuple.of(2, Arbitraries.just(0)),
                                        Tuple.of(2, Arbitraries.of(30, 60, 90)),
                                        Tuple.of(1, Arbitraries.integers().between(0, 366))),
                                "days"),
                        RandomRegulations.policies(PremiumPolicies.ServiceCounted.values()),
                        RandomRegulations.policies(PremiumPolicies.Suspension.values()))
                .as((days, counted, suspension) -> new People.Eligibility(days, counted, suspension));
        return Combinators.combine(
                        RandomRegulations.settings(profiles(), "table"),
                        RandomRegulations.settings(contractAreas(), "table"),
                        RandomRegulations.policies(PremiumPolicies.PartTime.values()),
                        RandomRegulations.settings(absences(), "table"),
                        eligibility)
                .as(People::new);
    }

    /** One to four profiles, of employees first; each role mostly there. */
    private static Arbitrary<List<Profile>> profiles() {
        Arbitrary<List<Profile>> random = Combinators.combine(
                        components().list().ofSize(4), Parts.often(), Parts.often(), Parts.seldom())
                .as((components, heads, secretary, others) -> {
                    List<Profile> profiles = new ArrayList<>();
                    profiles.add(new Profile("EMPLOYEE", "Employee", Role.EMPLOYEE, components.get(0)));
                    if (heads) {
                        profiles.add(new Profile("HEAD", "Unit head", Role.UNIT_HEAD, components.get(1)));
                    }
                    if (secretary) {
                        profiles.add(new Profile("SECRETARY", "Secretary", Role.GENERAL_SECRETARY, components.get(2)));
                    }
                    if (others) {
                        profiles.add(new Profile("EMPLOYEE.2", "Other employee", Role.EMPLOYEE, components.get(3)));
                    }
                    return List.copyOf(profiles);
                });
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(USUAL.profiles().value())), Tuple.of(3, random));
    }

    /** What each component is worth in comparison with the others, and the maxima of its items. */
    private record Worth(int worth, List<BigDecimal> items) {}

    private static Arbitrary<List<ScoreComponent>> components() {
        Arbitrary<Set<ComponentKind>> kinds =
                Arbitraries.of(ComponentKind.values()).set().ofMinSize(1).ofMaxSize(5);
        Arbitrary<Worth> worths = Combinators.combine(
                        Arbitraries.integers().between(1, 20),
                        Arbitraries.of("10", "1", "5", "7.5", "33.33")
                                .map(BigDecimal::new)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(3))
                .as(Worth::new);
        return Combinators.combine(
                        kinds.map(chosen -> chosen.stream().sorted().toList()),
                        worths.list().ofSize(ComponentKind.values().length),
                        Arbitraries.of(0, 2))
                .as(RandomPremiums::components);
    }

    private static List<ScoreComponent> components(List<ComponentKind> kinds, List<Worth> worths, int decimals) {
        int all = worths.stream().limit(kinds.size()).mapToInt(Worth::worth).sum();
        BigDecimal rest = Profile.MOST;
        List<ScoreComponent> components = new ArrayList<>();
        for (int i = kinds.size() - 1; i >= 0; i--) {
            ComponentKind kind = kinds.get(i);
            Worth worth = worths.get(i);
            BigDecimal maximum = i == 0
                    ? rest
                    : Profile.MOST
                            .multiply(BigDecimal.valueOf(worth.worth))
                            .divide(BigDecimal.valueOf(all), decimals, RoundingMode.DOWN);
            rest = rest.subtract(maximum);
            List<BehaviourItem> items = new ArrayList<>();
            for (int n = 1; kind.isGiven() && n <= worth.items.size(); n++) {
                String id = kind.name().charAt(0) + "." + n;
                items.add(new BehaviourItem(id, "Item " + n, worth.items.get(n - 1)));
            }
            components.add(0, new ScoreComponent(kind, maximum, items));
        }
        return components;
    }

    private static Arbitrary<List<ContractArea>> contractAreas() {
        Arbitrary<List<ContractArea>> random = Arbitraries.frequencyOf(
                        Tuple.of(2, Arbitraries.just(BigDecimal.ONE)), Tuple.of(3, Parts.decimals(50, 250, 2)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(coefficients -> {
                    List<ContractArea> areas = new ArrayList<>();
                    for (BigDecimal coefficient : coefficients) {
                        String id = "CA" + (areas.size() + 1);
                        areas.add(new ContractArea(id, "Contract area " + id, coefficient));
                    }
                    return List.copyOf(areas);
                });
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(USUAL.contractAreas().value())), Tuple.of(2, random));
    }

    /** The usual classes, or each kind with any effect, or none at all. */
    private static Arbitrary<List<AbsenceClass>> absences() {
        Arbitrary<List<AbsenceClass>> random = Arbitraries.of(AbsenceClass.Effect.values())
                .list()
                .ofSize(AbsenceClass.Kind.values().length)
                .map(effects -> {
                    List<AbsenceClass> classes = new ArrayList<>();
                    for (AbsenceClass.Kind kind : AbsenceClass.Kind.values()) {
                        classes.add(new AbsenceClass(kind.name(), kind.name(), kind, effects.get(kind.ordinal())));
                    }
                    return List.copyOf(classes);
                });
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(USUAL.absences().value())),
                Tuple.of(3, random),
                Tuple.of(1, Arbitraries.just(List.of())));
    }

    static Arbitrary<Premiums> premiums() {
        Arbitrary<Premiums.Productivity> productivity = Combinators.combine(
                        shares("0.5"),
                        RandomRegulations.policies(PremiumPolicies.FundScope.values()),
                        RandomRegulations.policies(PremiumPolicies.Residual.values()))
                .as(Premiums.Productivity::new);
        Arbitrary<Premiums.TopUp> topUp = Combinators.combine(
                        shares("0.1"),
                        RandomRegulations.settings(Arbitraries.of(1, 0, 2, 3), "people"),
                        RandomRegulations.settings(rates(), "share"),
                        RandomRegulations.policies(PremiumPolicies.TopUpAverage.values()),
                        RandomRegulations.settings(tieBreaks(), "policy"),
                        RandomRegulations.policies(PremiumPolicies.EntityObjectives.values()))
                .as(Premiums.TopUp::new);
        Arbitrary<Premiums.UnitHeads> unitHeads = Combinators.combine(
                        RandomRegulations.policies(PremiumPolicies.HeadQuota.values()),
                        shares("0.15"),
                        shares("0.3"),
                        RandomRegulations.policies(PremiumPolicies.Residual.values()))
                .as(Premiums.UnitHeads::new);
        Arbitrary<Premiums.Projects> projects = Combinators.combine(
                        RandomRegulations.policies(PremiumPolicies.ProjectPayment.values()), shares("0.8"))
                .as(Premiums.Projects::new);
        return Combinators.combine(
                        RandomRegulations.settings(bands(), "table"),
                        productivity,
                        topUp,
                        unitHeads,
                        shares("0.1").map(Premiums.GeneralSecretary::new),
                        projects)
                .as(Premiums::new);
    }

    private static Arbitrary<Setting<BigDecimal>> shares(String usual) {
        return RandomRegulations.settings(
                Arbitraries.frequencyOf(
                        Tuple.of(3, Arbitraries.just(new BigDecimal(usual))), Tuple.of(3, Parts.shares())),
                "share");
    }

    private static Arbitrary<BigDecimal> rates() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.of("0.3", "0.25", "0.2").map(BigDecimal::new)),
                Tuple.of(2, Parts.decimals(0, 100, 2)),
                Tuple.of(1, Parts.decimals(0, 1000, 2)));
    }

    private static Arbitrary<TieBreaks> tieBreaks() {
        return Arbitraries.of(
                new TieBreaks(List.of(TieBreak.PAST_SCORES, TieBreak.LENGTH_OF_SERVICE)),
                new TieBreaks(List.of(TieBreak.LENGTH_OF_SERVICE, TieBreak.PAST_SCORES)),
                new TieBreaks(List.of(TieBreak.PAST_SCORES)),
                new TieBreaks(List.of(TieBreak.LENGTH_OF_SERVICE)),
                new TieBreaks(List.of()));
    }

    /** Bands of one to six rows with steps and lines, the usual ones among them. */
    static Arbitrary<PremiumBands> bands() {
        Arbitrary<Tuple.Tuple3<Integer, BigDecimal, Segment>> rises = Combinators.combine(
                        Arbitraries.integers().between(1, 200), Parts.shares(), Arbitraries.of(Segment.values()))
                .as(Tuple::of);
        return Arbitraries.frequencyOf(
                        Tuple.of(
                                3,
                                Arbitraries.just(
                                        SamplePremiums.premiums().bands().value())),
                        Tuple.of(
                                1,
                                Arbitraries.of(
                                        SamplePremiums.bands("0:0:LINEAR", "100:1"), SamplePremiums.bands("0:1"))),
                        Tuple.of(4, rises.list().ofMinSize(1).ofMaxSize(5).map(RandomPremiums::bands)))
                .withoutEdgeCases();
    }

    private static PremiumBands bands(List<Tuple.Tuple3<Integer, BigDecimal, Segment>> rises) {
        List<BigDecimal> fractions =
                rises.stream().map(Tuple.Tuple3::get2).sorted().toList();
        List<Band> bands = new ArrayList<>();
        int tenths = 0;
        for (Tuple.Tuple3<Integer, BigDecimal, Segment> rise : rises) {
            bands.add(new Band(BigDecimal.valueOf(tenths, 1), fractions.get(bands.size()), rise.get3()));
            tenths += rise.get1();
        }
        bands.add(new Band(BigDecimal.valueOf(tenths, 1), BigDecimal.ONE, null));
        return new PremiumBands(bands);
    }
}
