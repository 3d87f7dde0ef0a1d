package it.comune.performance.examples;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.Fact;
import it.comune.performance.dossier.Indicator;
import it.comune.performance.dossier.Objective;
import it.comune.performance.dossier.Target;
import it.comune.performance.dossier.Unit;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RecordsTest {
    private static final Fact KNOWN = Fact.completed("I1", LocalDate.of(2024, 1, 31));
    private static final Fact LATER = Fact.completed("I1", LocalDate.of(2024, 2, 1));

    private static Records reporting(Fact... facts) {
        return new Records(Dossier.draft("Somewhere", 2023)
                .evaluatedOn(LocalDate.of(2024, 1, 31))
                .strategicArea("A1", "Services")
                .units(Unit.area("U", "Administration"))
                .objectives(Objective.draft("O1", "A1", "Objective")
                        .assignedTo("U", "60")
                        .indicators(Indicator.of("I1", "Something", new Target.Completion()))
                        .build())
                .facts(facts)
                .build());
    }

    @Test
    void the_record_for_the_unit_is_shown_before_the_one_for_all() {
        assertThat(reporting(KNOWN, KNOWN.forUnit("U")).fact("I1", "U")).isEqualTo(KNOWN.forUnit("U"));
    }

    @Test
    void a_record_that_does_not_count_yet_is_only_shown_where_there_is_no_other() {
        assertThat(reporting(KNOWN, LATER.forUnit("U")).fact("I1", "U")).isEqualTo(KNOWN);
        assertThat(reporting(LATER.forUnit("U")).fact("I1", "U")).isEqualTo(LATER.forUnit("U"));
        assertThat(reporting().fact("I1", "U")).isNull();
    }
}
