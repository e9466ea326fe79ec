package io.jiuyuan.workflow.engine;

import java.util.List;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the engine's properties cannot say. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    ProcessEnginePlugin jiuyuanEnginePlugin() {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setCustomHistoryLevels(List.of(new ValuelessHistory()));
                configuration.setResourceAuthorizationProvider(new NoGrantsPerResource());
                configuration.setCustomSessionFactories(List.of(GrantsOfLastingThings.FACTORY));
                DefaultDmnEngineConfiguration decisions = new DefaultDmnEngineConfiguration();
                decisions.setCustomPostDecisionTableEvaluationListeners(List.of(new DmnRuleListener()));
                decisions.setFeelEngineFactory(
                        () -> new PlainFeel(new ScalaFeelEngineFactory(List.of()).createInstance()));
                configuration.setDmnEngineConfiguration(decisions);
                configuration.setCustomPreBPMNParseListeners(List.of(new CompletionGuard()));
            }
        };
    }
}
