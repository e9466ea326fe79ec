package io.jiuyuan.workflow;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

class RequiredSettingsTests {

    private final GenericApplicationContext context = new GenericApplicationContext();

    @Test
    void everyMissingVariableIsNamed() {
        profile("production");
        fromFile(Map.of("url", "jdbc:mysql://${JY_TEST_HOST}/x", "password", "${JY_TEST_PASSWORD}", "pool", "${A:60}"));

        assertThatThrownBy(() -> new RequiredSettings().initialize(context))
                .isInstanceOf(ProductionRefused.class)
                .hasMessageContaining("JY_TEST_HOST is not set")
                .hasMessageContaining("JY_TEST_PASSWORD is not set")
                .hasMessageNotContaining("pool");
    }

    @Test
    void aSettingThatIsGivenOutrightNeedsNoVariable() {
        profile("production");
        fromFile(Map.of("url", "jdbc:mysql://${JY_TEST_HOST}/x"));
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("command line", Map.of("url", "jdbc:mysql://db/x")));

        assertThatCode(() -> new RequiredSettings().initialize(context)).doesNotThrowAnyException();
    }

    @Test
    void aDemoNeedsNone() {
        profile("demo");
        fromFile(Map.of("url", "${JY_TEST_HOST}"));

        assertThatCode(() -> new RequiredSettings().initialize(context)).doesNotThrowAnyException();
    }

    private void profile(String name) {
        context.getEnvironment().setActiveProfiles(name);
    }

    private void fromFile(Map<String, Object> settings) {
        context.getEnvironment()
                .getPropertySources()
                .addLast(new MapPropertySource("Config resource 'application-production.yml'", settings));
    }
}
