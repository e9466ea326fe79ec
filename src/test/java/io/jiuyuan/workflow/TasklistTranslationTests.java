package io.jiuyuan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TasklistTranslationTests {

    private static final String LOCALES = "/META-INF/resources/webjars/camunda/app/tasklist/locales/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{.*?}}");

    /** Operators and the empty text have nothing to translate. */
    private static final Set<String> WITHOUT_WORDS = Set.of(
            "NO_TASK_FORM",
            "SEARCH_LESS_THAN",
            "SEARCH_LESS_THAN_EQUALS",
            "SEARCH_GREATER_THAN",
            "SEARCH_GREATER_THAN_EQUALS");

    @Test
    void everyTextOfTasklistIsInChinese() throws IOException {
        Map<String, String> english = labels("en");
        Map<String, String> chinese = labels("zh");

        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        assertThat(chinese)
                .allSatisfy((key, text) -> assertThat(WITHOUT_WORDS.contains(key) || text.matches("(?s).*\\p{IsHan}.*"))
                        .as(key)
                        .isTrue());
    }

    @Test
    void everyPlaceholderIsKept() throws IOException {
        Map<String, String> chinese = labels("zh");

        labels("en").forEach((key, text) -> {
            // Which permission on which resource is engine vocabulary; the sentence stands without it.
            assertThat(placeholders(text)).as(key).containsAll(placeholders(chinese.get(key)));
        });
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> labels(String locale) throws IOException {
        try (InputStream file = TasklistTranslationTests.class.getResourceAsStream(LOCALES + locale + ".json")) {
            String json = new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
            JsonNode labels = new ObjectMapper().readTree(json).get("labels");
            return labels.properties().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, e -> e.getValue().asText()));
        }
    }
}
