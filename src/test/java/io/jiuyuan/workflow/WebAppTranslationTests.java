package io.jiuyuan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Camunda's own applications speak Chinese wherever their English texts speak. */
class WebAppTranslationTests {

    private static final String APPS = "/META-INF/resources/webjars/camunda/app/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{.*?}}|\\{}");
    private static final Pattern TAG = Pattern.compile("</?(a|b|br|i|strong|code)\\b[^>]*>");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z0-9:-]*");

    /** Operators, and the English plural's own letter, have nothing to translate. */
    private static final Pattern WITHOUT_WORDS = Pattern.compile("|s|[<>]=?");

    /** Names of products, formats and keys, and the marks by which one finds them in a handbook. */
    private static final Set<String> NAMES = Set.of(
            "BPMN",
            "DMN",
            "dmn",
            "DRD",
            "XML",
            "CSV",
            "JSON",
            "LDAP",
            "CTRL",
            "F5",
            "Camunda",
            "Optimize",
            "cockpit",
            "tasklist",
            "DI",
            "EDE",
            "FNI",
            "PI",
            "TU",
            "T",
            "yyyy-MM-ddTHH:mm:ss");

    /** Where the vendor's text leads to the vendor's pages, ours says what helps an official. */
    private static final Set<String> WITHOUT_THE_VENDORS_LINK = Set.of("BANNER_CE_EOL_TEXT", "FIRST_LOGIN_INFO");

    /** What Tasklist calls a case and a matter is an instance and a definition to whoever watches the engine. */
    private static final Set<String> SAID_OTHERWISE_IN_TASKLIST =
            Set.of("FILTERS", "FIRST_LOGIN_INFO", "PROCESS_DEFINITION", "PROCESS_INSTANCE", "START");

    @ParameterizedTest
    @ValueSource(strings = {"cockpit", "admin", "welcome", "tasklist"})
    void noTextIsMissingAndNoneSurplus(String app) {
        assertThat(labels(app, "zh").keySet()).isEqualTo(labels(app, "en").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cockpit", "admin", "welcome", "tasklist"})
    void noTextIsLeftInEnglish(String app) {
        Map<String, String> english = labels(app, "en");

        assertThat(labels(app, "zh")).allSatisfy((key, text) -> {
            String words = TAG.matcher(PLACEHOLDER.matcher(text).replaceAll("")).replaceAll("");
            assertThat(text.matches("(?s).*\\p{IsHan}.*")
                            || WITHOUT_WORDS.matcher(english.get(key).strip()).matches())
                    .as(key)
                    .isTrue();
            assertThat(NAMES).as(key).containsAll(found(LATIN, words));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"cockpit", "admin", "welcome", "tasklist"})
    void placeholdersAndMarkupAreKept(String app) {
        Map<String, String> chinese = labels(app, "zh");

        assertThat(labels(app, "en")).allSatisfy((key, text) -> {
            assertThat(found(PLACEHOLDER, chinese.get(key)))
                    .as(key)
                    .containsExactlyInAnyOrderElementsOf(found(PLACEHOLDER, text));
            if (!WITHOUT_THE_VENDORS_LINK.contains(key)) {
                assertThat(found(TAG, chinese.get(key))).as(key).isEqualTo(found(TAG, text));
            }
        });
    }

    @Test
    void whatAllApplicationsSayTheySayInTheSameWords() {
        Map<String, String> tasklist = new TreeMap<>(labels("tasklist", "zh"));
        tasklist.keySet().removeAll(SAID_OTHERWISE_IN_TASKLIST);
        Map<String, String> english = labels("tasklist", "en");

        for (String app : List.of("cockpit", "admin", "welcome")) {
            Map<String, String> original = labels(app, "en");
            assertThat(labels(app, "zh")).as(app).allSatisfy((key, text) -> {
                if (tasklist.containsKey(key) && original.get(key).equals(english.get(key))) {
                    assertThat(text).as(key).isEqualTo(tasklist.get(key));
                }
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cockpit", "admin", "welcome", "tasklist"})
    void everyApplicationOffersChineseAloneAndLeadsToOurLogin(String app) {
        assertThat(read(APPS + app + "/scripts/config.js"))
                .contains("availableLocales: ['zh'], fallbackLocale: 'zh'")
                .contains("'../../../public/sign-in'");
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    private static Map<String, String> labels(String app, String locale) {
        try {
            JsonNode file = new ObjectMapper()
                    .readTree(read(APPS + app + "/locales/" + locale + ".json").replace("\uFEFF", ""));
            return file.get("labels").properties().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, e -> e.getValue().asText()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String resource) {
        try (InputStream file = WebAppTranslationTests.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
