package io.jiuyuan.policy.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sees to it that the engine decides by the very tables that the packs name: one from the installation's own directory, or
 * one that was replaced and is back, becomes the newest version. Runs after the shipped models are deployed and before
 * anything is served.
 */
@Component
class CategoryTableDeployment implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(CategoryTableDeployment.class);

    private final RepositoryService repository;
    private final CategoryTables tables;
    private boolean running;

    CategoryTableDeployment(RepositoryService repository, CategoryTables tables) {
        this.repository = repository;
        this.tables = tables;
    }

    @Override
    public void start() {
        List<CategoryTable> changed =
                tables.all().stream().filter(t -> !isNewest(t)).toList();
        if (!changed.isEmpty()) {
            DeploymentBuilder deployment =
                    repository.createDeployment().name("policies").source("jiuyuan");
            changed.forEach(t -> deployment.addInputStream(
                    "policies/" + t.decisionId() + ".dmn", new ByteArrayInputStream(t.xml())));
            deployment.deploy();
            log.info(
                    "Deployed the decision tables {}",
                    changed.stream().map(CategoryTable::decisionId).toList());
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private boolean isNewest(CategoryTable table) {
        DecisionDefinition newest = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(table.decisionId())
                .latestVersion()
                .singleResult();
        if (newest == null) {
            return false;
        }
        try (InputStream deployed = repository.getDecisionModel(newest.getId())) {
            return Arrays.equals(deployed.readAllBytes(), table.xml());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
