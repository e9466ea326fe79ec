package io.jiuyuan.exit.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.assistance.ExitSuggested;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** What assistance finds: visits, the three refusals, the cleared household. */
class SuggestedExitTests extends ExitTest {

    @Autowired
    ApplicationEventPublisher events;

    @Test
    void threeRefusalsProposeAndNeverExitByThemselves() {
        String caseNumber = recognized(XINYU);
        suggest(caseNumber, "three-refusals", null);

        assertThat(keys(caseNumber)).containsExactly(ExitProcess.VERIFY_EXIT);
        assertThat(status(caseNumber)).isEqualTo("recognized");
        assertThat(exits(caseNumber).get(0).facts().get(0).article()).endsWith("第三条（一）3");
    }

    @Test
    void whatIsNoGroundInTheCityIsLeft() {
        String caseNumber = recognized(TIANJIN);
        suggest(caseNumber, "three-refusals", null);

        assertThat(exits(caseNumber)).isEmpty();
    }

    @Test
    void whoIs4050AsWellStaysWhenTheHouseholdIsCleared() {
        String only = recognized(XINYU, man(XINYU), List.of("zero-employment"));
        String both = recognized(XINYU, man(XINYU), List.of("zero-employment", "4050"));
        suggest(only, "household-cleared", null);
        suggest(both, "household-cleared", null);

        assertThat(exits(only)).hasSize(1);
        assertThat(exits(both)).isEmpty();
    }

    @Test
    void whatAVisitFindsIsTheVisitorsAndIsProposedOnce() {
        String caseNumber = recognized(TIANJIN);
        suggest(caseNumber, "school", "community");
        suggest(caseNumber, "school", "community");

        assertThat(exits(caseNumber)).hasSize(1);
        assertThat(exits(caseNumber).get(0).facts()).singleElement().satisfies(fact -> {
            assertThat(fact.officerName()).isEqualTo("刘桂芳");
            assertThat(fact.sourceName()).isEqualTo("工作人员发现");
        });
    }

    @Test
    void anExitedCaseTakesNoSuggestion() {
        String caseNumber = exited(TIANJIN, man(TIANJIN));
        suggest(caseNumber, "death", null);

        assertThat(exits(caseNumber)).hasSize(1);
    }

    private void suggest(String caseNumber, String fact, String officer) {
        transactions.executeWithoutResult(status ->
                events.publishEvent(new ExitSuggested(caseNumber, fact, clock.today(), "帮扶过程中发现的情况", officer)));
    }
}
