package io.jiuyuan.policy.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.IntegrationTest;
import io.jiuyuan.policy.CategoryFinding;
import io.jiuyuan.policy.CategoryFinding.Hit;
import io.jiuyuan.policy.CategorySamples;
import io.jiuyuan.policy.Policies;
import io.jiuyuan.policy.PolicyPack;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The tables as the process engine holds and runs them. */
class DeployedCategoryTablesTests extends IntegrationTest {

    @Autowired
    private Policies policies;

    @Autowired
    private CategoryTables tables;

    @Autowired
    private RepositoryService repository;

    @Test
    void theEngineDecidesLikeTheTablesAlone() {
        for (PolicyPack pack : policies.all()) {
            CategoryFinding finding = policies.categories(pack, CategorySamples.disabledAdult());

            assertThat(finding.hits()).extracting(Hit::categoryCode).containsExactly("disabled");
            assertThat(finding.hits()).extracting(Hit::ruleId).containsExactly(pack.city() + "_disabled");
            assertThat(finding.decisionVersion()).isEqualTo(versions(finding.decisionKey()));
        }
    }

    @Test
    void whatIsNotKnownFailsNothing() {
        for (PolicyPack pack : policies.all()) {
            assertThat(policies.categories(pack, CategorySamples.onlyAgeAndSex())
                            .hits())
                    .isEmpty();
        }
    }

    @Test
    void aTableThatIsDeployedAlreadyGetsNoNewVersion() {
        long before = versions("xinyu_category");

        new CategoryTableDeployment(repository, tables).start();

        assertThat(versions("xinyu_category")).isEqualTo(before);
    }

    @Test
    void aReplacedTableBecomesTheNewestVersionAndTheShippedOneComesBack() {
        CategoryTable shipped = tables.all().stream()
                .filter(t -> t.decisionId().equals("xinyu_category"))
                .findFirst()
                .orElseThrow();
        CategoryTable own = CategoryTable.of(new String(shipped.xml(), StandardCharsets.UTF_8)
                .replace("&gt;= 40", "&gt;= 41")
                .getBytes(StandardCharsets.UTF_8));
        PolicyPack xinyu = policies.version("xinyu-2023.1");
        long before = versions("xinyu_category");

        try {
            new CategoryTableDeployment(repository, new CategoryTables(List.of(own))).start();

            assertThat(policies.categories(xinyu, CategorySamples.womanOf(40)).contains("4050"))
                    .isFalse();
            assertThat(versions("xinyu_category")).isEqualTo(before + 1);
        } finally {
            new CategoryTableDeployment(repository, tables).start();
        }
        assertThat(policies.categories(xinyu, CategorySamples.womanOf(40)).contains("4050"))
                .isTrue();
    }

    private int versions(String decision) {
        return (int) repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decision)
                .count();
    }
}
