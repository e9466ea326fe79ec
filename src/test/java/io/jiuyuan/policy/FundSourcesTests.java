package io.jiuyuan.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.jiuyuan.policy.SubsidyPolicy.FundSource;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Money of every item of every city has a source that budgets know by the same code and the same name. */
class FundSourcesTests {

    @Test
    void everySourceOfEveryCityHasABudget() throws IOException {
        JsonNode sources;
        try (InputStream settings = new ClassPathResource("application.yml").getInputStream()) {
            sources = new YAMLMapper().readTree(settings).at("/jiuyuan/disbursement/sources");
        }
        assertThat(PackLibrary.load(null).packs()).hasSize(3).allSatisfy(pack -> {
            assertThat(pack.subsidies().funds()).isNotEmpty();
            for (FundSource fund : pack.subsidies().funds()) {
                assertThat(sources.path(fund.code()).asText())
                        .as(pack.version() + " " + fund.code())
                        .isEqualTo(fund.name());
            }
            assertThat(pack.subsidies().items()).allMatch(item -> item.fund() != null);
        });
    }
}
