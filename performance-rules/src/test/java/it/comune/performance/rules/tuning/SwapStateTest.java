package it.comune.performance.rules.tuning;

import static it.comune.performance.rules.tuning.SomeVersions.QUICK;
import static it.comune.performance.rules.tuning.SomeVersions.day;
import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.json.RegulationJson;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.tuning.FaultyDisk.Crash;
import it.comune.performance.rules.tuning.FaultyDisk.Loss;
import it.comune.performance.testing.Samples;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;
import org.jspecify.annotations.Nullable;

/** Any sequence of good and bad proposals, crashes, restarts and other processes leaves what a list would leave. */
class SwapStateTest {
    private static final int MOST_STEPS = 20;

    /** The real thing beside a list of the versions that must be there. */
    private static final class Office {
        final FaultyDisk disk = new FaultyDisk();
        final List<Regulation> expected = new ArrayList<>();
        RegulationsInForce inForce = open();
        RegulationsInForce otherProcess = open();
        int named;

        RegulationsInForce open() {
            return RegulationsInForce.open(DirectoryStore.on(disk), QUICK);
        }

        Regulation next() {
            named++;
            LocalDate from = day("2018-01-01").plusDays(named);
            return SomeVersions.named(Samples.inForce(Samples.regulation(), from, null), "sample", "v" + named, null);
        }

        static Proposal proposal(Regulation regulation) {
            return Proposal.of(
                    RegulationJson.write(regulation).getBytes(StandardCharsets.UTF_8), regulation.validFrom(), "HR");
        }

        void verify(RegulationsInForce one) {
            assertThat(one.current().versions())
                    .extracting(StoredVersion::regulation)
                    .isEqualTo(expected);
            @Nullable Regulation last = expected.isEmpty() ? null : expected.get(expected.size() - 1);
            assertThat(one.current()
                            .forYear(2050)
                            .map(StoredVersion::regulation)
                            .orElse(null))
                    .isEqualTo(last);
        }

        void restart() {
            inForce = open();
            otherProcess = open();
            verify(inForce);
        }
    }

    private static Transformer<Office> does(String what, Consumer<Office> action) {
        return Transformer.mutate(what, action);
    }

    private static Action.Independent<Office> always(String what, Consumer<Office> action) {
        return () -> Arbitraries.just(does(what, action));
    }

    private static void good(Office office, RegulationsInForce by) {
        Regulation next = office.next();
        assertThat(by.propose(Office.proposal(next)).accepted()).isTrue();
        office.expected.add(next);
        office.verify(by);
    }

    private static void bad(Office office, byte[] document) {
        Outcome outcome = office.inForce.propose(Proposal.of(document, day("2040-01-01"), "HR"));
        assertThat(outcome.accepted()).isFalse();
        office.verify(office.inForce);
    }

    private static void belowMinimum(Office office) {
        Regulation low = Samples.withOrganisationalShare(office.next(), "0.9");
        bad(office, RegulationJson.write(low).getBytes(StandardCharsets.UTF_8));
        Outcome accepted = office.inForce.propose(Office.proposal(low).because("Deciso"));
        assertThat(accepted.accepted()).isTrue();
        office.expected.add(low);
        office.verify(office.inForce);
    }

    private static void taken(Office office) {
        if (!office.expected.isEmpty()) {
            Regulation known = office.expected.get(0);
            Outcome outcome = office.inForce.propose(
                    Proposal.of(known, day("2040-01-01"), "HR").because("Di nuovo"));
            assertThat(outcome.accepted()).isFalse();
            office.verify(office.inForce);
        }
    }

    private static Action.Independent<Office> crash() {
        Arbitrary<Transformer<Office>> crashes = Combinators.combine(
                        Arbitraries.integers().between(0, MOST_STEPS), Arbitraries.of(Loss.values()))
                .as((step, loss) ->
                        does("crash after " + step + " steps, " + loss, office -> crash(office, step, loss)));
        return () -> crashes;
    }

    private static void crash(Office office, int step, Loss loss) {
        Regulation next = office.next();
        office.disk.crashAfter(step);
        try {
            assertThat(office.inForce.propose(Office.proposal(next)).accepted()).isTrue();
            office.expected.add(next);
        } catch (Crash crashed) {
            office.disk.restart(loss);
            List<StoredVersion> left = office.open().current().versions();
            if (left.size() > office.expected.size()) {
                office.expected.add(next);
            }
        }
        office.disk.crashAfter(Integer.MAX_VALUE);
        office.restart();
    }

    @Provide
    Arbitrary<ActionChain<Office>> offices() {
        return ActionChain.startWith(Office::new)
                .withAction(3, always("a good version", office -> good(office, office.inForce)))
                .withAction(1, always("a good version by another process", office -> {
                    good(office, office.otherProcess);
                    office.inForce.refresh();
                }))
                .withAction(1, always("no document", office -> bad(office, new byte[] {'{', '"'})))
                .withAction(1, always("below a minimum, then with a reason", SwapStateTest::belowMinimum))
                .withAction(1, always("a name that is taken", SwapStateTest::taken))
                .withAction(3, crash())
                .withAction(1, always("a restart", Office::restart))
                .withMaxTransformations(15);
    }

    @Property(tries = 100)
    void what_is_in_force_is_what_was_accepted(@ForAll("offices") ActionChain<Office> chain) {
        Office office = chain.run();

        office.restart();
    }
}
