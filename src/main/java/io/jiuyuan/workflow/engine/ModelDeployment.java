package io.jiuyuan.workflow.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the models and decision tables below {@code processes/}. A resource is
 * named by its path below that folder, whether it comes from a jar or a directory, so that only changed models get a new
 * version.
 */
@Component
public class ModelDeployment {

    private static final Logger log = LoggerFactory.getLogger(ModelDeployment.class);
    private static final String ROOT = "processes/";

    private final RepositoryService repository;
    private final ResourcePatternResolver resources;

    ModelDeployment(RepositoryService repository, ResourcePatternResolver resources) {
        this.repository = repository;
        this.resources = resources;
    }

    /** Deploys what differs from the newest version in the database. */
    public void deploy() {
        try {
            Map<String, Resource> models = models();
            if (models.isEmpty()) {
                log.info("No models below {}", ROOT);
                return;
            }
            DeploymentBuilder deployment = repository
                    .createDeployment()
                    .name("jiuyuan")
                    .source("jiuyuan")
                    .enableDuplicateFiltering(true);
            for (Map.Entry<String, Resource> model : models.entrySet()) {
                try (InputStream content = model.getValue().getInputStream()) {
                    deployment.addInputStream(model.getKey(), content);
                }
            }
            deployment.deploy();
            log.info("{} models and decision tables are deployed", models.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Resource> models() throws IOException {
        Map<String, Resource> models = new TreeMap<>();
        for (String suffix : new String[] {".bpmn", ".dmn"}) {
            for (Resource resource : resources.getResources("classpath*:" + ROOT + "**/*" + suffix)) {
                Resource other = models.putIfAbsent(name(resource), resource);
                if (other != null) {
                    throw new IllegalStateException("Two models of one name: " + resource + " and " + other);
                }
            }
        }
        return models;
    }

    static String name(Resource resource) throws IOException {
        String path = resource.getURL().getPath();
        return path.substring(path.lastIndexOf("/" + ROOT) + 1 + ROOT.length());
    }
}
