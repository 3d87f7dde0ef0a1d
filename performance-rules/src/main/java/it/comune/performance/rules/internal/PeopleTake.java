package it.comune.performance.rules.internal;

import it.comune.performance.evaluation.FundKind;
import it.comune.performance.evaluation.PremiumKind;
import it.comune.performance.value.Money;
import it.comune.performance.value.Ratio;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Everything about people and money under one set of degrees. */
final class PeopleTake {
    /** A project's fund and what it paid. */
    static final class Project {
        final ProjectCase concluded;
        /** In the order of the share's quotas. */
        final List<ParticipationCase> counted = new ArrayList<>();

        private @Nullable Share share;

        Project(ProjectCase concluded) {
            this.concluded = concluded;
        }

        /** @param quotas the case of each situation */
        Share share(
                List<ParticipationCase> participations,
                PeopleTake take,
                Function<QuotaCase.Situation, QuotaCase> quotas) {
            String id = concluded.project().id();
            Share made = new Share(
                    FundKind.PROJECT,
                    PremiumKind.PROJECT,
                    id,
                    concluded.project().unit(),
                    concluded.pot(),
                    concluded.rule());
            for (ParticipationCase one : participations) {
                if (one.project().id().equals(id)
                        && one.isCounting()
                        && one.person().isEligible()) {
                    counted.add(one);
                    made.quotas.add(new Quota(
                            one.person(),
                            Ratio.of(one.participation().amount()),
                            quotas.apply(take.of(one.person()).quota(PremiumKind.PROJECT, Ratio.ONE))));
                }
            }
            share = made;
            return made;
        }

        Share share() {
            return Objects.requireNonNull(share);
        }
    }

    final Figures figures;
    /** Whether these are the figures with exemptions, or the only ones. */
    final boolean with;

    final Map<String, UnitFractionCase> unitFractions = new LinkedHashMap<>();
    final List<Part> parts = new ArrayList<>(1);
    final List<InterimCase> interims = new ArrayList<>(0);
    final List<SecretaryCase> secretaries = new ArrayList<>(1);
    final List<Project> projects = new ArrayList<>(0);
    final List<Share> shares = new ArrayList<>();
    final List<Money> interimPaid = new ArrayList<>(0);
    private @Nullable Distribution interimCut;
    private @Nullable InterimPotCase interimPot;
    private @Nullable Share heads;

    PeopleTake(Figures figures, boolean with) {
        this.figures = figures;
        this.with = with;
    }

    PersonLine.Take of(PersonLine line) {
        return with ? line.with : line.without;
    }

    void interimCut(Distribution made) {
        interimCut = made;
    }

    /** How the pot was shared among interim posts that earn more than it; null where it covers them. */
    @Nullable
    Distribution interimCut() {
        return interimCut;
    }

    void interimPot(InterimPotCase made) {
        interimPot = made;
    }

    InterimPotCase interimPot() {
        return Objects.requireNonNull(interimPot);
    }

    Money interimTotal() {
        Money sum = Money.ZERO;
        for (Money paid : interimPaid) {
            sum = sum.plus(paid);
        }
        return sum;
    }

    void heads(Share made) {
        heads = made;
    }

    /** The result allowance; null without such a fund. */
    @Nullable
    Share heads() {
        return heads;
    }
}
