package io.jiuyuan.workflow;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Profiles;
import org.springframework.core.env.PropertySource;
import org.springframework.util.PlaceholderResolutionException;

/** Names all settings that profile {@code production} expects from the environment and does not find there. */
class RequiredSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            Set<String> missing = missing(environment);
            if (!missing.isEmpty()) {
                List<String> reasons = new ArrayList<>();
                missing.forEach(name -> reasons.add("the environment variable " + name + " is not set"));
                throw new ProductionRefused(reasons);
            }
        }
    }

    private static Set<String> missing(ConfigurableEnvironment environment) {
        Set<String> missing = new LinkedHashSet<>();
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source.getName().contains("application-production")
                    && source instanceof EnumerablePropertySource<?> own) {
                for (String name : own.getPropertyNames()) {
                    placeholder(environment, name, missing);
                }
            }
        }
        return missing;
    }

    private static void placeholder(ConfigurableEnvironment environment, String name, Set<String> missing) {
        try {
            environment.getProperty(name);
        } catch (PlaceholderResolutionException unresolved) {
            missing.add(unresolved.getPlaceholder());
        }
    }
}
