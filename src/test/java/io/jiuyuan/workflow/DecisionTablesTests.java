package io.jiuyuan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiuyuan.IntegrationTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

class DecisionTablesTests extends IntegrationTest {

    @Autowired
    DecisionTables tables;

    private String deployment;

    @BeforeEach
    void deploy() throws Exception {
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addString(
                        "probe.dmn",
                        new ClassPathResource("workflow/probe.dmn").getContentAsString(StandardCharsets.UTF_8))
                .deploy()
                .getId();
    }

    @AfterEach
    void undeploy() {
        engine.getRepositoryService().deleteDeployment(deployment, true);
    }

    @Test
    void everyRuleThatFiresIsNamedInTableOrder() {
        List<Map<String, Object>> fired = tables.evaluate("probe", inputs(45, LocalDate.of(2026, 3, 1)));

        assertThat(fired).hasSize(2);
        assertThat(fired.get(0))
                .containsEntry("ruleId", "rule_age")
                .containsEntry("code", "old")
                .containsEntry("decisionVersion", 1);
        assertThat(fired.get(1)).containsEntry("ruleId", "rule_since");
    }

    @Test
    void datesAreComparedAsDays() {
        assertThat(tables.evaluate("probe", inputs(30, LocalDate.of(2025, 1, 1))))
                .extracting(rule -> rule.get("ruleId"))
                .containsExactly("rule_since");
        assertThat(tables.evaluate("probe", inputs(30, LocalDate.of(2024, 12, 31))))
                .isEmpty();
    }

    @Test
    void whatIsNotKnownFiresNoRule() {
        assertThat(tables.evaluate("probe", inputs(null, null))).isEmpty();
    }

    @Test
    void anUnknownTableIsAnError() {
        assertThatThrownBy(() -> tables.evaluate("no_such_table", Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<String, Object> inputs(Integer age, LocalDate since) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("age", age);
        inputs.put("since", since);
        return inputs;
    }
}
