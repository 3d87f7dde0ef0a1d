package it.comune.performance.rules.tuning;

import static it.comune.performance.rules.tuning.SomeVersions.QUICK;
import static it.comune.performance.rules.tuning.SomeVersions.day;
import static it.comune.performance.rules.tuning.SomeVersions.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.tuning.FaultyDisk.Crash;
import it.comune.performance.rules.tuning.FaultyDisk.Loss;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A crash at any step leaves the old version or the new one, whole, and the store usable. */
class StoreCrashTest {
    private static final Regulation FIRST = version("1", "2023-01-01", "");
    private static final Regulation SECOND = version("2", "2024-01-01", "");
    private static final Regulation THIRD = version("3", "2025-01-01", "");

    private static Proposal proposal(Regulation regulation) {
        return Proposal.of(regulation, day(regulation.validFrom().toString()), "HR");
    }

    private static RegulationsInForce open(FaultyDisk disk) {
        return RegulationsInForce.open(DirectoryStore.on(disk), QUICK);
    }

    private static List<Regulation> versions(RegulationsInForce inForce) {
        return inForce.current().versions().stream()
                .map(StoredVersion::regulation)
                .toList();
    }

    private static FaultyDisk diskWith(Regulation... versions) {
        FaultyDisk disk = new FaultyDisk();
        RegulationsInForce inForce = open(disk);
        for (Regulation one : versions) {
            assertThat(inForce.propose(proposal(one)).accepted()).isTrue();
        }
        disk.takeSteps();
        return disk;
    }

    private static int stepsOf(Regulation next, Regulation... before) {
        FaultyDisk disk = diskWith(before);
        assertThat(open(disk).propose(proposal(next)).accepted()).isTrue();
        return disk.takeSteps().size();
    }

    @Test
    void a_version_is_put_in_force_by_the_last_move_of_all() {
        FaultyDisk disk = diskWith(FIRST);
        open(disk).propose(proposal(SECOND));
        List<String> steps = disk.takeSteps();

        assertThat(steps).last().isEqualTo("force names");
        assertThat(steps.get(steps.size() - 2)).isEqualTo("move temporary to current");
        assertThat(steps.subList(0, steps.size() - 2)).noneMatch(step -> step.endsWith("to current"));
    }

    @ParameterizedTest
    @EnumSource(Loss.class)
    void a_crash_at_any_step_leaves_the_old_version_or_the_new_one(Loss loss) {
        crashEverywhere(loss, List.of(FIRST), SECOND);
    }

    @ParameterizedTest
    @EnumSource(Loss.class)
    void a_crash_at_any_step_of_the_first_version_leaves_none_or_it(Loss loss) {
        crashEverywhere(loss, List.of(), FIRST);
    }

    private static void crashEverywhere(Loss loss, List<Regulation> before, Regulation next) {
        Regulation[] old = before.toArray(Regulation[]::new);
        int steps = stepsOf(next, old);
        assertThat(steps).isGreaterThanOrEqualTo(10);
        int newOnes = 0;
        for (int step = 0; step <= steps; step++) {
            FaultyDisk disk = diskWith(old);
            RegulationsInForce running = open(disk);
            disk.crashAfter(step);
            Crash crash = catchThrowableOfType(Crash.class, () -> running.propose(proposal(next)));
            assertThat(crash != null).as("crashed").isEqualTo(step < steps);
            assertThat(versions(running)).as("in the memory of the crashed").hasSizeBetween(old.length, old.length + 1);

            disk.restart(loss);
            RegulationsInForce restarted = open(disk);
            List<Regulation> found = versions(restarted);
            if (found.size() > old.length) {
                newOnes++;
                assertThat(found).last().isEqualTo(next);
                found = found.subList(0, old.length);
            }
            assertThat(found).isEqualTo(before);

            // What the crash left behind is in nobody's way.
            if (restarted.current().versions().size() == old.length) {
                assertThat(restarted.propose(proposal(next)).accepted()).isTrue();
            }
            assertThat(restarted.propose(proposal(THIRD)).accepted()).isTrue();
            assertThat(versions(open(disk))).endsWith(next, THIRD).hasSize(old.length + 2);
        }
        assertThat(newOnes).isGreaterThanOrEqualTo(1);
    }

    @Test
    void another_version_takes_the_place_that_a_crashed_one_did_not_reach() {
        int steps = stepsOf(SECOND, FIRST);
        for (int step = 0; step < steps; step++) {
            FaultyDisk disk = diskWith(FIRST);
            disk.crashAfter(step);
            assertThatThrownBy(() -> open(disk).propose(proposal(SECOND))).isInstanceOf(Crash.class);
            disk.restart(Loss.NAMES_LOST);

            RegulationsInForce restarted = open(disk);
            if (restarted.current().versions().size() == 1) {
                assertThat(restarted.propose(proposal(THIRD)).accepted()).isTrue();
                assertThat(versions(open(disk))).containsExactly(FIRST, THIRD);
            }
        }
    }

    @Test
    void an_error_of_the_system_at_any_step_changes_nothing_that_runs_and_is_told() {
        int steps = stepsOf(SECOND, FIRST);
        for (int step = 0; step < steps; step++) {
            FaultyDisk disk = diskWith(FIRST);
            RegulationsInForce running = open(disk);
            disk.failAfter(step);

            RegulationStoreException told =
                    catchThrowableOfType(RegulationStoreException.class, () -> running.propose(proposal(SECOND)));

            assertThat(told.kind()).isEqualTo(RegulationStoreException.Kind.UNAVAILABLE);
            assertThat(told).hasMessageContaining("No space left");
            assertThat(versions(running)).containsExactly(FIRST);
            disk.failAfter(Integer.MAX_VALUE);
            running.refresh();
            if (versions(running).size() == 1) {
                assertThat(running.propose(proposal(SECOND)).accepted()).isTrue();
            }
            assertThat(versions(running)).containsExactly(FIRST, SECOND);
        }
    }
}
