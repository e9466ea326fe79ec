package io.jiuyuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The files under {@code docker} fit the application that they start. */
class DockerFilesTests {

    private static final Path DOCKER = Path.of("docker");
    private static final Pattern VARIABLE = Pattern.compile("JIUYUAN_[A-Z0-9_]+");

    private final JsonNode compose = read(DOCKER.resolve("compose.yml"));
    private final String example = text(DOCKER.resolve("env.example"));
    private final String production = text(Path.of("src/main/resources/application-production.yml"));

    @Test
    void everyVariableThatAnOperatorSetsIsReadByTheApplication() {
        Set<String> given = variables(example);
        given.addAll(variables(text(DOCKER.resolve("compose.yml"))));

        assertThat(given)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(isRead(name))
                        .as("%s is read by application-production.yml or names a setting of jiuyuan.*", name)
                        .isTrue());
    }

    @Test
    void everyVariableWithoutADefaultIsInTheExampleOrSetByCompose() {
        Set<String> required = Pattern.compile("\\$\\{(JIUYUAN_[A-Z0-9_]+)}")
                .matcher(production)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> set = Pattern.compile("(?m)^(JIUYUAN_[A-Z0-9_]+)=")
                .matcher(example)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        compose.at("/services/jiuyuan/environment").fieldNames().forEachRemaining(set::add);

        assertThat(required).isNotEmpty();
        assertThat(set).containsAll(required);
    }

    @Test
    void theApplicationWaitsForAHealthyDatabaseAndBothKeepTheirData() {
        assertThat(compose.at("/services/jiuyuan/depends_on/mysql/condition").asText())
                .isEqualTo("service_healthy");
        assertThat(compose.at("/services/mysql/healthcheck/test").isArray()).isTrue();
        assertThat(compose.at("/services/jiuyuan/environment/SPRING_PROFILES_ACTIVE")
                        .asText())
                .isEqualTo("production");
        assertThat(compose.at("/services/mysql/image").asText()).matches("mysql:(8\\.4|9\\.7).*");
        for (JsonNode service : compose.at("/services")) {
            for (JsonNode volume : service.path("volumes")) {
                String name = volume.asText().replaceFirst(":.*", "");
                assertThat(name.startsWith("./") || compose.path("volumes").has(name))
                        .as(name)
                        .isTrue();
            }
        }
    }

    /** A ping is answered before the schema is there, and a password may hold what a shell takes for its own. */
    @Test
    void theDatabaseIsHealthyWhenItsUserReadsItsSchema() {
        assertThat(compose.at("/services/mysql/healthcheck/test/1").asText())
                .contains(
                        "MYSQL_PWD=\"$$MYSQL_PASSWORD\"", "--user=\"$$MYSQL_USER\"", "\"$$MYSQL_DATABASE\"", "SELECT 1")
                .doesNotContain("--password");
    }

    @Test
    void whatIsUnderWayIsFinishedBeforeAStopAndNobodyGainsRights() {
        for (JsonNode service : compose.at("/services")) {
            assertThat(service.path("stop_grace_period").asText()).isEqualTo("1m");
            assertThat(service.at("/security_opt/0").asText()).isEqualTo("no-new-privileges:true");
            assertThat(service.path("restart").asText()).isEqualTo("unless-stopped");
        }
        assertThat(compose.at("/services/jiuyuan/cap_drop/0").asText()).isEqualTo("ALL");
        assertThat(compose.at("/services/jiuyuan/volumes"))
                .extracting(JsonNode::asText)
                .allMatch(volume -> volume.endsWith(":ro"));
    }

    /** The server takes the settings that the engine and utf8mb4 need. */
    @Test
    void theDatabaseRunsAsTheEngineNeedsIt() {
        assertThat(compose.at("/services/mysql/command"))
                .extracting(JsonNode::asText)
                .contains("--character-set-server=utf8mb4", "--transaction-isolation=READ-COMMITTED");
    }

    @Test
    void noSecretHasAValueInTheRepository() {
        assertThat(example.lines().filter(line -> line.matches("JIUYUAN_.*(PASSWORD|KEY|KEYS_K1|TOKEN)=.*")))
                .isNotEmpty()
                .allMatch(line -> line.endsWith("="));
    }

    @Test
    void theImageRunsTheBuiltJarAsAnOrdinaryUserAndSaysWhetherItIsHealthy() {
        List<String> lines = text(DOCKER.resolve("Dockerfile"))
                .replace("\\\n", " ")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        assertThat(lines)
                .allMatch(line -> line.matches(
                        "(FROM|RUN|WORKDIR|COPY|USER|ENV|EXPOSE|HEALTHCHECK|ENTRYPOINT|VOLUME|ARG|LABEL) .+"));
        assertThat(lines.get(0)).matches("FROM [a-z0-9./-]+:[a-z0-9.-]+").doesNotContain("latest");
        assertThat(lines).anyMatch(line -> line.startsWith("COPY target/jiuyuan.jar "));
        int user = lines.indexOf("USER jiuyuan");
        assertThat(user).isPositive();
        assertThat(lines.subList(user, lines.size())).anyMatch(line -> line.startsWith("ENTRYPOINT ["));
        assertThat(lines)
                .anyMatch(line -> line.startsWith("HEALTHCHECK ") && line.contains("/actuator/health/readiness"));
    }

    /** By name in the file, or by Spring's relaxed binding: JIUYUAN_CRYPTO_KEYS_K1 is jiuyuan.crypto.keys.k1. */
    private boolean isRead(String variable) {
        String flat = flat(variable);
        return production.contains("${" + variable)
                || settings()
                        .anyMatch(setting -> setting.endsWith("*")
                                ? flat.startsWith(setting.substring(0, setting.length() - 1))
                                : flat.equals(setting));
    }

    /** Every setting of every module in lower-case letters alone; those of a map end in an asterisk. */
    private static Stream<String> settings() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scan.findCandidateComponents("io.jiuyuan").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .flatMap(type -> settings(
                        flat(type.getAnnotation(ConfigurationProperties.class).value()), type));
    }

    private static Stream<String> settings(String prefix, Class<?> type) {
        if (Map.class.isAssignableFrom(type)) {
            return Stream.of(prefix + "*");
        }
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .flatMap(part -> settings(prefix + flat(part.getName()), part.getType()))
                : Stream.of(prefix);
    }

    private static String flat(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static Set<String> variables(String text) {
        Matcher names = VARIABLE.matcher(text);
        return names.results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode read(Path yaml) {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(Files.readString(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
