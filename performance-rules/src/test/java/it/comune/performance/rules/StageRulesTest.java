package it.comune.performance.rules;

import static it.comune.performance.rules.Given.given;
import static it.comune.performance.rules.Situation.completion;
import static it.comune.performance.testing.Samples.regulation;
import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.testing.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** 00-stages.drl: how a session of the host goes through the stages. */
@ExtendWith(RuleWatch.class)
class StageRulesTest {
    @Test
    @Fires({"STAGE-01", "STAGE-02"})
    void a_dossier_and_a_regulation_open_stage_after_stage_until_there_is_an_evaluation() {
        assertThat(given(regulation()).and(completion()).evaluation().units()).hasSize(1);
    }

    @Test
    @StaySilent({"STAGE-01", "STAGE-02"})
    void a_dossier_alone_opens_nothing() {
        Firing.watched(Samples.dossier());
    }

    @Test
    @StaySilent({"STAGE-01", "STAGE-02"})
    void a_regulation_alone_opens_nothing() {
        Firing.watched(regulation());
    }
}
