package it.comune.performance.rules.internal;

import it.comune.performance.dossier.Position;
import it.comune.performance.evaluation.ComponentResult;
import it.comune.performance.evaluation.Explanation;
import it.comune.performance.evaluation.FundKind;
import it.comune.performance.evaluation.FundResult;
import it.comune.performance.evaluation.Input;
import it.comune.performance.evaluation.PersonResult;
import it.comune.performance.evaluation.PremiumKind;
import it.comune.performance.evaluation.PremiumResult;
import it.comune.performance.evaluation.ShareResult;
import it.comune.performance.evaluation.Step;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.value.Money;
import it.comune.performance.value.Points;
import it.comune.performance.value.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/** Writes people and money down, with the steps that led to every point and cent. */
final class PeopleCollector {
    private static final Comparator<Paid> ORDER = Comparator.comparing(Paid::fund)
            .thenComparing(Paid::kind)
            .thenComparing(paid -> Objects.requireNonNullElse(paid.project(), ""))
            .thenComparing(paid -> Objects.requireNonNullElse(paid.unit(), ""));

    private final PeopleRun run;
    private final Regulation regulation;
    private final RuleRefs rules;
    private final PremiumSteps steps;
    private final boolean exempted;

    PeopleCollector(PeopleRun run, Regulation regulation, RuleRefs rules) {
        this.run = run;
        this.regulation = regulation;
        this.rules = rules;
        this.steps = new PremiumSteps(rules, regulation.citation());
        this.exempted = run.with() != run.without();
    }

    List<PersonResult> people() {
        for (PeopleTake take : run.takes) {
            pay(take);
        }
        return run.people.stream().map(this::person).toList();
    }

    // Who is paid what.

    private void pay(PeopleTake take) {
        take.parts.forEach(part -> pay(take, part));
        for (int i = 0; i < take.interims.size(); i++) {
            int index = i;
            Distribution cut = take.interimCut();
            InterimCase one = take.interims.get(i);
            Money paid = take.interimPaid.get(i);
            give(
                    take,
                    one.person(),
                    FundKind.UNIT_HEADS,
                    PremiumKind.INTERIM,
                    null,
                    one.post().unit(),
                    paid,
                    to -> {
                        List<Step> made = new ArrayList<>(4);
                        made.add(fraction(take, one.person()));
                        made.add(to.step(
                                one.rule(),
                                null,
                                List.of(
                                        Show.input("positionValue", one.post().value()),
                                        Show.input("days", one.post().days()),
                                        Show.input("daysOfYear", run.daysOfYear()),
                                        Show.input(
                                                "rate",
                                                regulation
                                                        .premiums()
                                                        .unitHeads()
                                                        .interimRate()
                                                        .value()),
                                        Show.input("fraction", PremiumSteps.shown(one.getFraction()))),
                                PremiumSteps.euros(one.exact())));
                        to.addRounding(
                                made, one.rule(), one.due().euros().subtract(PremiumSteps.euros(one.exact())), "FLOOR");
                        InterimPotCase pot = take.interimPot();
                        made.add(to.step(
                                pot.rule(),
                                null,
                                List.of(Show.input("interimDue", pot.due()), Show.input("pot", pot.pot())),
                                cut == null
                                        ? BigDecimal.ZERO
                                        : PremiumSteps.euros(cut.quota(index))
                                                .subtract(one.due().euros())));
                        if (cut != null) {
                            made.addAll(to.cents(cut, index, pot.rule(), PremiumSteps.euros(cut.quota(index))));
                        }
                        made.add(paymentTimes());
                        return made;
                    });
        }
        Share heads = take.heads();
        if (heads != null) {
            for (int i = 0; i < heads.quotas.size(); i++) {
                int index = i;
                PersonLine line = heads.quotas.get(i).person();
                Money paid = heads.distribution().amount(i);
                give(take, line, FundKind.UNIT_HEADS, PremiumKind.RESULT, null, null, paid, to -> {
                    List<Step> made = new ArrayList<>(7);
                    made.add(to.step(
                            take.interimPot().rule(),
                            null,
                            List.of(
                                    Show.input("pot", take.interimPot().pot()),
                                    Show.input("interimPaid", take.interimTotal())),
                            null));
                    Position held = line.person.position();
                    made.add(to.step(
                            heads.weighedBy,
                            null,
                            List.of(
                                    Show.input("positionValue", held == null ? Money.ZERO : held.value()),
                                    Show.input("creditedDays", line.creditedDays)),
                            null));
                    made.addAll(scored(take, line, heads, index, List.of()));
                    made.add(paymentTimes());
                    return made;
                });
            }
        }
        for (SecretaryCase one : take.secretaries) {
            give(
                    take,
                    one.person(),
                    FundKind.GENERAL_SECRETARY,
                    PremiumKind.SECRETARY,
                    null,
                    null,
                    one.amount(),
                    to -> {
                        Step exact = to.step(
                                one.rule(),
                                null,
                                List.of(
                                        Show.input("salaryMass", Money.floor(one.getSalaryMass())),
                                        Show.input(
                                                "rate",
                                                regulation
                                                        .premiums()
                                                        .generalSecretary()
                                                        .rate()
                                                        .value()),
                                        Show.input("creditedDays", one.person().creditedDays),
                                        Show.input("daysOfYear", run.daysOfYear()),
                                        Show.input("fraction", PremiumSteps.shown(one.getFraction()))),
                                PremiumSteps.euros(one.exact()));
                        List<Step> made = new ArrayList<>(3);
                        made.add(fraction(take, one.person()));
                        made.addAll(to.rounded(exact, one.rule(), one.amount(), "FLOOR"));
                        return made;
                    });
        }
        for (PeopleTake.Project project : take.projects) {
            pay(take, project);
        }
    }

    private void pay(PeopleTake take, PeopleTake.Project project) {
        Share share = project.share();
        for (int i = 0; i < share.quotas.size(); i++) {
            int index = i;
            PersonLine line = share.quotas.get(i).person();
            Money paid = share.distribution().amount(i);
            ParticipationCase counted = project.counted.get(i);
            give(
                    take,
                    line,
                    FundKind.PROJECT,
                    PremiumKind.PROJECT,
                    share.project,
                    share.unit,
                    paid,
                    to -> to.share(
                            share,
                            index,
                            List.of(
                                    Show.input(
                                            "fund", project.concluded.project().amount()),
                                    Show.input("degree", project.concluded.counted())),
                            counted.rule(),
                            List.of(Show.input(
                                    "evidence", counted.participation().evidence())),
                            0));
        }
    }

    private void pay(PeopleTake take, Part part) {
        Map<PersonLine, Candidate> candidates = new HashMap<>();
        part.candidates.forEach(one -> candidates.put(one.person(), one));
        for (int i = 0; i < part.members.size(); i++) {
            int index = i;
            Part.Member member = part.members.get(i);
            PersonLine line = member.person();
            Candidate candidate = candidates.get(line);
            Share units = part.organisational();
            give(
                    take,
                    line,
                    FundKind.PRODUCTIVITY,
                    PremiumKind.ORGANISATIONAL,
                    null,
                    part.unit,
                    units.distribution().amount(i),
                    to -> unitScored(take, part, line, index));
            Share own = part.individual();
            give(
                    take,
                    line,
                    FundKind.PRODUCTIVITY,
                    PremiumKind.INDIVIDUAL,
                    null,
                    part.unit,
                    own.distribution().amount(i),
                    to -> {
                        List<Step> made = new ArrayList<>(8);
                        made.add(cut(part));
                        made.addAll(scored(
                                take, line, own, index, split(part, part.bonus().total())));
                        made.addAll(whetherToppedUp(take, part, candidate));
                        return made;
                    });
            if (candidate != null
                    && candidate.isReceiving()
                    && !part.bonus().bonus().isZero()) {
                Money bonus = part.bonus().bonus();
                give(
                        take,
                        line,
                        FundKind.PRODUCTIVITY,
                        PremiumKind.TOP_UP,
                        null,
                        part.unit,
                        bonus,
                        to -> bonus(take, part, candidate));
            }
        }
    }

    private void give(
            PeopleTake take,
            PersonLine line,
            FundKind fund,
            PremiumKind kind,
            @Nullable String project,
            @Nullable String unit,
            Money amount,
            Paid.Explained explained) {
        take.of(line).paid.add(new Paid(fund, kind, project, unit, amount, explained));
    }

    // Why.

    private Step fraction(PeopleTake take, PersonLine line) {
        Fraction read = take.of(line).fraction();
        return steps.step(
                read.rule(), List.of(Show.input("score", take.of(line).score().score())), read.row(), null);
    }

    /** How much of the part this share is: the organisational share, and top-ups that were paid out of it first. */
    private List<Input> split(Part part, Money toppedUp) {
        List<Input> inputs = new ArrayList<>(3);
        if (part.unit != null) {
            inputs.add(Show.input("part", part.split.amount()));
        }
        inputs.add(Show.input(
                "organisationalShare",
                regulation.premiums().productivity().organisationalShare().value()));
        if (!toppedUp.isZero()) {
            inputs.add(Show.input("topUps", toppedUp));
        }
        return inputs;
    }

    /** Why there is an individual top-up for somebody, or why not; without effect on the share itself. */
    private List<Step> whetherToppedUp(PeopleTake take, Part part, @Nullable Candidate candidate) {
        List<Step> made = new ArrayList<>(3);
        made.add(toppedUp(part));
        if (candidate != null) {
            made.add(place(take, candidate));
        }
        if (!part.bonus().unpaid().isZero()) {
            made.add(unpaid(part));
        }
        return made;
    }

    private Step toppedUp(Part part) {
        TopUpCase topUp = part.topUp();
        List<Input> inputs = new ArrayList<>(5);
        inputs.add(Show.input("employees", topUp.getEmployees()));
        if (topUp.getLeastEmployees() > 0) {
            inputs.add(Show.input("leastEmployees", topUp.getLeastEmployees()));
        }
        inputs.add(Show.input("candidates", topUp.getCandidates()));
        inputs.add(Show.input("quota", regulation.premiums().topUp().quota().value()));
        inputs.add(Show.input("recipients", topUp.recipients()));
        return steps.step(topUp.rule(), null, inputs, null);
    }

    /** The top-ups that the share cannot pay. */
    private Step unpaid(Part part) {
        return steps.step(
                part.bonus().rule(),
                null,
                List.of(
                        Show.input("shareAmount", part.bonus().share()),
                        Show.input("recipients", part.bonus().getRecipients()),
                        Show.input("bonus", part.bonus().unpaid())),
                null);
    }

    private List<Step> scored(PeopleTake take, PersonLine line, Share share, int index, List<Input> before) {
        Fraction read = take.of(line).fraction();
        return steps.share(
                share,
                index,
                before,
                read.rule(),
                List.of(Show.input("score", take.of(line).score().score())),
                read.row());
    }

    /** Which part of the allowance may not be paid; the amount stays the same. */
    private Step paymentTimes() {
        PaymentTimesCase times = Objects.requireNonNull(run.paymentTimes);
        return steps.step(times.rule(), null, List.of(Show.input("withheld", times.withheld())), null);
    }

    /** A person of several units has a row of the bands for each. */
    private List<Step> unitScored(PeopleTake take, Part part, PersonLine line, int index) {
        List<String> units = part.unit != null
                ? List.of(part.unit)
                : line.person.units().stream().map(one -> one.unit()).sorted().toList();
        UnitFractionCase first = Objects.requireNonNull(take.unitFractions.get(units.get(0)));
        List<Step> made = new ArrayList<>(8);
        made.add(cut(part));
        made.addAll(steps.share(
                part.organisational(),
                index,
                split(part, Money.ZERO),
                first.rule(),
                unitInputs(take, line, units.get(0)),
                first.row()));
        for (int u = 1; u < units.size(); u++) {
            // Beside the first one, after the split and the theoretical quota.
            made.add(2 + u, unitFraction(take, line, units.get(u)));
        }
        if (take.of(line).fraction().isZeroBand()) {
            // What the rule about quotas looked at, before it.
            made.add(2 + units.size(), fraction(take, line));
        }
        return made;
    }

    private Step unitFraction(PeopleTake take, PersonLine line, String unit) {
        UnitFractionCase read = Objects.requireNonNull(take.unitFractions.get(unit));
        return steps.step(read.rule(), unitInputs(take, line, unit), read.row(), null);
    }

    private static List<Input> unitInputs(PeopleTake take, PersonLine line, String unit) {
        Figures.OfUnit figures = take.figures.unit(unit);
        BigDecimal share = line.person.units().stream()
                .filter(one -> one.unit().equals(unit))
                .map(one -> one.share())
                .findFirst()
                .orElse(BigDecimal.ONE);
        return List.of(
                Show.input("unit", unit),
                Show.input("degree", figures == null ? null : figures.degree()),
                Show.input("shareOfWork", share));
    }

    /** Where the ranking puts somebody, and what it looked at. */
    private Step place(PeopleTake take, Candidate candidate) {
        PersonLine line = candidate.person();
        return steps.step(
                candidate.rule(),
                null,
                List.of(
                        Show.input("score", take.of(line).score().score()),
                        Show.input(
                                "pastScores",
                                line.person.pastScores().isEmpty()
                                        ? null
                                        : line.person.pastScores().stream()
                                                .sorted()
                                                .toList()),
                        Show.input("monthsOfService", line.person.monthsOfService()),
                        Show.input("place", candidate.place()),
                        Show.input("lastPlace", candidate.last()),
                        Show.input("recipients", candidate.border())),
                null);
    }

    private List<Step> bonus(PeopleTake take, Part part, Candidate candidate) {
        BonusCase bonus = part.bonus();
        List<Step> made = new ArrayList<>(4);
        made.add(toppedUp(part));
        made.add(place(take, candidate));
        made.addAll(steps.rounded(
                steps.step(
                        bonus.rule(),
                        null,
                        List.of(
                                Show.input("shareAmount", bonus.share()),
                                Show.input("average", PremiumSteps.euros(bonus.average())),
                                Show.input(
                                        "rate",
                                        regulation.premiums().topUp().rate().value())),
                        PremiumSteps.euros(bonus.exact())),
                bonus.rule(),
                bonus.bonus(),
                "CEILING"));
        return made;
    }

    // Results.

    private PersonResult person(PersonLine line) {
        Money total = Money.ZERO;
        Money without = Money.ZERO;
        Money payable = Money.ZERO;
        List<PremiumResult> premiums = premiums(line);
        for (PremiumResult premium : premiums) {
            total = total.plus(premium.amount());
            without = without.plus(premium.amountWithoutExemptions());
            payable = payable.plus(premium.payable());
        }
        Score with = line.with.score();
        Score bare = line.without.score();
        List<ComponentResult> components = new ArrayList<>(with.components().size());
        for (int i = 0; i < with.components().size(); i++) {
            ComponentCase one = with.components().get(i);
            components.add(
                    new ComponentResult(one.getKind(), one.component().maximum(), with.points(i), bare.points(i)));
        }
        return new PersonResult(
                line.person.id(),
                line.profile.role(),
                line.profile.id(),
                line.person.contractArea(),
                line.isEligible(),
                line.creditedDays,
                with.score(),
                bare.score(),
                components,
                premiums,
                total,
                without,
                payable,
                score(line, run.with()),
                exempted ? score(line, run.without()) : null,
                base(line));
    }

    private List<PremiumResult> premiums(PersonLine line) {
        List<Paid> all = new ArrayList<>(line.with.paid);
        for (Paid bare : line.without.paid) {
            if (line.with.paid.stream().noneMatch(bare::isSame)) {
                all.add(bare);
            }
        }
        all.sort(ORDER);
        List<PremiumResult> premiums = new ArrayList<>(all.size());
        for (Paid paid : all) {
            Paid with = find(line.with, paid);
            Paid without = find(line.without, paid);
            Money amount = with == null ? Money.ZERO : with.amount();
            premiums.add(new PremiumResult(
                    paid.fund(),
                    paid.kind(),
                    paid.project(),
                    paid.unit(),
                    amount,
                    without == null ? Money.ZERO : without.amount(),
                    payable(paid, amount),
                    explanation(with),
                    exempted ? explanation(without) : null));
        }
        return premiums;
    }

    private static @Nullable Paid find(PersonLine.Take take, Paid paid) {
        for (Paid one : take.paid) {
            if (one.isSame(paid)) {
                return one;
            }
        }
        return null;
    }

    /** Without steps where, under this set of degrees, nothing is paid at all. */
    private Explanation explanation(@Nullable Paid paid) {
        return paid == null
                ? new Explanation(BigDecimal.ZERO, List.of())
                : Explanation.of(paid.amount().euros(), () -> paid.explained().steps(steps));
    }

    private Money payable(Paid paid, Money amount) {
        if (!run.payability.isPayable()) {
            return Money.ZERO;
        }
        return paid.fund() == FundKind.UNIT_HEADS && run.paymentTimes != null
                ? run.paymentTimes.payable(amount)
                : amount;
    }

    private Explanation score(PersonLine line, PeopleTake take) {
        Score score = take.of(line).score();
        Points figure = score.score();
        return Explanation.of(figure == null ? null : figure.value(), () -> scoreSteps(line, take, score));
    }

    private List<Step> scoreSteps(PersonLine line, PeopleTake take, Score score) {
        List<Step> made = new ArrayList<>(12);
        for (int i = 0; i < score.components().size(); i++) {
            ComponentCase one = score.components().get(i);
            Points points = score.points(i);
            Ratio reached = one.reached();
            for (List<Input> facts : run.factsOf(line, one, take.figures)) {
                made.add(steps.step(one.rule(), null, facts, null));
            }
            if (points == null || reached == null) {
                made.add(steps.step(one.rule(), one.getKind().name(), List.of(), null));
            } else {
                BigDecimal exact = reached.times(Ratio.of(one.component().maximum()))
                        .times(score.scale())
                        .roundedHalfUp(6);
                made.add(steps.step(
                        one.rule(),
                        one.getKind().name(),
                        List.of(
                                Show.input("reached", reached),
                                Show.input(
                                        "maximum",
                                        PremiumSteps.shown(
                                                Ratio.of(one.component().maximum())
                                                        .times(score.scale())))),
                        exact));
                steps.addRounding(made, one.rule(), points.value().subtract(exact), "HALF_UP");
            }
        }
        made.add(steps.step(score.rule(), null, List.of(), null));
        return made;
    }

    private Explanation base(PersonLine line) {
        return Explanation.of(PremiumSteps.shown(line.base()), () -> baseSteps(line));
    }

    private List<Step> baseSteps(PersonLine line) {
        List<Step> made = new ArrayList<>(3);
        made.add(steps.step(
                line.eligibility.rule(),
                null,
                List.of(
                        Show.input("serviceDays", line.person.serviceDays()),
                        Show.input("creditedDays", line.creditedDays),
                        Show.input(
                                "minimumDays",
                                regulation.people().eligibility().minimumDays().value())),
                null));
        for (PersonLine.Absent absent : line.absences) {
            made.add(steps.step(
                    absent.of().rule(),
                    null,
                    List.of(Show.input("absence", absent.of().absenceClass().id()), Show.input("days", absent.days())),
                    null));
        }
        made.add(steps.step(
                line.base.rule(),
                null,
                List.of(
                        Show.input("coefficient", line.base.coefficient()),
                        Show.input("partTime", line.person.partTime()),
                        Show.input("creditedDays", line.creditedDays),
                        Show.input("daysOfYear", line.base.daysOfYear())),
                PremiumSteps.shown(line.base())));
        return made;
    }

    // Funds.

    List<FundResult> funds() {
        List<FundResult> funds = new ArrayList<>();
        PeopleTake with = run.with();
        PeopleTake without = run.without();
        if (run.productivity != null) {
            Money amount = Objects.requireNonNull(run.productivityAmount());
            List<Step> made = new ArrayList<>();
            if (with.parts.isEmpty()) {
                made.add(steps.step(run.productivity.rule(), "RESIDUAL", List.of(), amount.euros()));
            }
            for (Part part : with.parts) {
                made.add(cut(part));
                describe(part, made);
            }
            funds.add(fund(
                    FundKind.PRODUCTIVITY, null, null, null, amount, productivity(with), productivity(without), made));
        }
        if (with.heads() != null) {
            Share share = Objects.requireNonNull(with.heads());
            Money pot = with.interimPot().pot();
            List<Step> made = List.of(
                    steps.step(
                            with.interimPot().rule(),
                            PremiumKind.INTERIM.name(),
                            List.of(),
                            with.interimTotal().euros()),
                    steps.step(share.concluded().rule(), PremiumKind.RESULT.name(), List.of(), share.amount.euros()));
            funds.add(fund(FundKind.UNIT_HEADS, null, null, null, pot, heads(with), heads(without), made));
        }
        if (run.secretaryFund != null) {
            Money amount = run.secretaryFund.fund();
            List<Step> made = List.of(steps.step(
                    run.secretaryFund.rule(),
                    null,
                    List.of(
                            Show.input("salaryMass", run.secretaryFund.salaryMass()),
                            Show.input(
                                    "rate",
                                    regulation
                                            .premiums()
                                            .generalSecretary()
                                            .rate()
                                            .value())),
                    amount.euros()));
            funds.add(fund(
                    FundKind.GENERAL_SECRETARY,
                    null,
                    null,
                    null,
                    amount,
                    secretary(with, amount),
                    secretary(without, amount),
                    made));
        }
        for (int i = 0; i < with.projects.size(); i++) {
            funds.add(project(with.projects.get(i), without.projects.get(i)));
        }
        return funds;
    }

    /** How the part came about: the whole fund, or what a unit's employees weigh among all. */
    private Step cut(Part part) {
        Rule rule = Objects.requireNonNull(run.productivity).rule();
        Part.Cut cut = part.cut;
        if (cut == null) {
            return steps.step(rule, null, List.of(Show.input("fund", part.split.amount())), null);
        }
        List<Input> inputs = new ArrayList<>(6);
        inputs.add(Show.input("fund", cut.fund()));
        inputs.add(Show.input("weight", PremiumSteps.shown(cut.weight())));
        inputs.add(Show.input("sumOfWeights", PremiumSteps.shown(cut.sumOfWeights())));
        inputs.add(Show.input("remainder", PremiumSteps.shown(cut.remainder())));
        if (cut.extra() != null) {
            inputs.add(Show.input("missingCent", cut.extra()));
        }
        inputs.add(Show.input("part", part.split.amount()));
        return steps.step(rule, "PART " + part.unit, inputs, null);
    }

    private void describe(Part part, List<Step> made) {
        String suffix = part.unit == null ? "" : " " + part.unit;
        made.add(steps.step(
                part.split.rule(),
                PremiumKind.ORGANISATIONAL + suffix,
                List.of(Show.input(
                        "organisationalShare",
                        regulation
                                .premiums()
                                .productivity()
                                .organisationalShare()
                                .value())),
                part.split.organisational().euros()));
        made.add(toppedUp(part));
        if (!part.bonus().unpaid().isZero()) {
            made.add(unpaid(part));
        }
        if (!part.bonus().total().isZero()) {
            made.add(steps.step(
                    part.bonus().rule(),
                    PremiumKind.TOP_UP + suffix,
                    List.of(
                            Show.input("recipients", part.bonus().getRecipients()),
                            Show.input("bonus", part.bonus().bonus())),
                    part.bonus().total().euros()));
        }
        made.add(steps.step(
                part.split.rule(),
                PremiumKind.INDIVIDUAL + suffix,
                List.of(),
                part.individual().amount.euros()));
    }

    private static List<ShareResult> productivity(PeopleTake take) {
        List<ShareResult> shares = new ArrayList<>();
        for (Part part : take.parts) {
            shares.add(part.organisational().result());
            shares.add(part.individual().result());
            Money bonuses = part.bonus().total();
            if (!bonuses.isZero()) {
                shares.add(new ShareResult(
                        PremiumKind.TOP_UP,
                        part.unit,
                        bonuses,
                        bonuses,
                        Money.ZERO,
                        part.bonus().getRecipients()));
            }
        }
        return shares;
    }

    private static List<ShareResult> heads(PeopleTake take) {
        List<ShareResult> shares = new ArrayList<>(2);
        if (!take.interims.isEmpty()) {
            Money paid = take.interimTotal();
            int heads = (int)
                    take.interims.stream().map(InterimCase::person).distinct().count();
            shares.add(new ShareResult(PremiumKind.INTERIM, null, paid, paid, Money.ZERO, heads));
        }
        shares.add(Objects.requireNonNull(take.heads()).result());
        return shares;
    }

    private static List<ShareResult> secretary(PeopleTake take, Money amount) {
        Money paid = Money.ZERO;
        for (SecretaryCase one : take.secretaries) {
            paid = paid.plus(one.amount());
        }
        return List.of(new ShareResult(
                PremiumKind.SECRETARY, null, amount, paid, amount.minus(paid), take.secretaries.size()));
    }

    private FundResult project(PeopleTake.Project with, PeopleTake.Project without) {
        ProjectCase concluded = with.concluded;
        Money amount = concluded.project().amount();
        Money pot = concluded.pot();
        List<Step> made = new ArrayList<>(2);
        made.add(steps.step(
                concluded.rule(),
                PremiumKind.PROJECT.name(),
                List.of(Show.input("degree", concluded.counted())),
                pot.euros()));
        made.add(steps.step(
                concluded.rule(), "RESIDUAL", List.of(), amount.euros().subtract(pot.euros())));
        return fund(
                FundKind.PROJECT,
                concluded.project().id(),
                concluded.project().unit(),
                concluded.project().objective(),
                amount,
                List.of(with.share().result()),
                List.of(without.share().result()),
                made);
    }

    private FundResult fund(
            FundKind kind,
            @Nullable String project,
            @Nullable String unit,
            @Nullable String objective,
            Money amount,
            List<ShareResult> with,
            List<ShareResult> without,
            List<Step> made) {
        Money distributed = distributed(with);
        Money bare = distributed(without);
        return new FundResult(
                kind,
                project,
                unit,
                objective,
                amount,
                distributed,
                amount.minus(distributed),
                payable(kind, project),
                bare,
                amount.minus(bare),
                with,
                new Explanation(amount.euros(), made));
    }

    private static Money distributed(List<ShareResult> shares) {
        Money sum = Money.ZERO;
        for (ShareResult share : shares) {
            sum = sum.plus(share.distributed());
        }
        return sum;
    }

    /** What the people of a fund may be paid. */
    private Money payable(FundKind kind, @Nullable String project) {
        Money sum = Money.ZERO;
        for (PersonLine line : run.people) {
            for (Paid paid : line.with.paid) {
                if (paid.fund() == kind && Objects.equals(paid.project(), project)) {
                    sum = sum.plus(payable(paid, paid.amount()));
                }
            }
        }
        return sum;
    }
}
