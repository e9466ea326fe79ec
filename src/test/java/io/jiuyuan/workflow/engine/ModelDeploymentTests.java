package io.jiuyuan.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.IntegrationTest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.util.List;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.AbstractResource;

class ModelDeploymentTests extends IntegrationTest {

    @Autowired
    ModelDeployment models;

    @Test
    void deployingTheSameModelsAgainMakesNoNewVersion() {
        List<String> before = definitions();

        models.deploy();

        assertThat(definitions()).isEqualTo(before).isNotEmpty();
    }

    @Test
    void resourcesAreNamedByTheirPathBelowTheFolder() {
        assertThat(engine.getRepositoryService().createProcessDefinitionQuery().list())
                .extracting(ResourceDefinition::getResourceName)
                .contains("assistance-case.bpmn", "recognition/recognition.bpmn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:/opt/processes/target/classes/processes/recognition/recognition.bpmn",
                "file:/C:/jiuyuan/classes/processes/recognition/recognition.bpmn",
                "jar:file:/opt/processes/jiuyuan.jar!/processes/recognition/recognition.bpmn"
            })
    void theNameIsTheSameFromAnyPlace(String url) throws Exception {
        URL location = URI.create(url).toURL();

        assertThat(ModelDeployment.name(new Located(location))).isEqualTo("recognition/recognition.bpmn");
    }

    private List<String> definitions() {
        return engine.getRepositoryService().createProcessDefinitionQuery().list().stream()
                .map(ProcessDefinition::getId)
                .sorted()
                .toList();
    }

    private static final class Located extends AbstractResource {

        private final URL url;

        Located(URL url) {
            this.url = url;
        }

        @Override
        public URL getURL() {
            return url;
        }

        @Override
        public String getDescription() {
            return url.toString();
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(new byte[0]);
        }
    }
}
