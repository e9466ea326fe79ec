package io.jiuyuan.notification;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class MessageTemplatesTests {

    private static final List<String> NEEDED = List.of(
            "recognition-accepted",
            "recognition-supplement",
            "recognition-supplement-reminder",
            "recognition-approved",
            "recognition-refused",
            "recognition-withdrawn",
            "recognition-closed",
            "recognition-notice-started");

    private final MessageTemplates shipped = templates(null);

    private static MessageTemplates templates(String folder) {
        return new MessageTemplates(
                new DefaultResourceLoader(),
                new NotificationProperties(folder, 6, Duration.ofMinutes(1), Duration.ofMinutes(5), null, null));
    }

    /** What a message may not lack; a value outside of brackets that is missing is refused, so that no notice goes out without its ground. */
    private static final Map<String, Set<String>> REQUIRED = Map.ofEntries(
            entry("exit-announced", Set.of("ground", "until", "unitName")),
            entry("exit-certificate-expiring", Set.of("certificate", "until", "unitName")),
            entry("exit-confirmed", Set.of("ground", "on", "remedy")),
            entry("exit-revoked", Set.of("unitName")),
            entry("payment-objection-settled", Set.of("answer")),
            entry("recovery-ordered", Set.of("itemName", "amount", "until", "unitName", "remedy", "who")),
            entry("recovery-reminded", Set.of("itemName", "left", "until", "who")),
            entry("recovery-repaid", Set.of("itemName", "amount", "who")),
            entry("recovery-referred", Set.of("itemName", "left", "who")),
            entry("subsidy-account", Set.of("itemName", "unitName", "whose", "accountName")),
            entry("subsidy-approved", Set.of("itemName", "amount", "whose", "accountName")),
            entry("subsidy-closed", Set.of("itemName", "whose")),
            entry("subsidy-missing", Set.of("itemName", "items", "until", "unitName", "whose")),
            entry("subsidy-proposed", Set.of("itemName", "amount")),
            entry("subsidy-refused", Set.of("itemName", "reason", "article", "remedy", "whose", "unitName")),
            entry("subsidy-supplement", Set.of("itemName", "items", "until", "unitName", "whose")),
            entry("subsidy-supplement-reminder", Set.of("itemName", "items", "until", "unitName", "whose")),
            entry("subsidy-withdrawn", Set.of("itemName", "whose")));

    /** What is about a claim or a recovery names its number, and not the case's. */
    private static final Map<String, String> NUMBERS = Map.of("subsidy-", "claimNumber", "recovery-", "recoveryNumber");

    @Test
    void everyShippedTemplateReadsWithTheCaseNumberAndWhatItRequires() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:notification/*.txt");
        List<String> codes = Arrays.stream(files)
                .map(f -> f.getFilename().replace(".txt", ""))
                .toList();
        assertThat(codes).containsAll(NEEDED);
        for (String code : codes) {
            Map<String, String> values = new HashMap<>(Map.of("caseNumber", "JY1"));
            NUMBERS.forEach((prefix, name) -> {
                if (code.startsWith(prefix)) {
                    values.put(name, "JY1");
                }
            });
            REQUIRED.getOrDefault(code, Set.of()).forEach(name -> values.put(name, "某值"));
            MessageTemplates.Text text = shipped.render(code, values);
            assertThat(text.subject()).as(code).isNotBlank();
            assertThat(text.text()).as(code).contains("JY1").doesNotContain("[", "]", "{", "}", "null");
        }
    }

    @Test
    void aPartWithoutItsValueIsLeftOut() {
        Map<String, String> values = Map.of("caseNumber", "JY1", "items", "户口簿、$1照片", "note", "", "due", "3月9日");
        assertThat(shipped.render("recognition-supplement", values).text())
                .isEqualTo("【就业援助】您的就业困难人员认定申请（编号JY1）需要补正：户口簿、$1照片。请于3月9日前补齐，逾期未补的，申请将终止办理。");
    }

    @Test
    void anInstallationsOwnTextWins(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("recognition-withdrawn.txt"), "撤回\n和平区人社局：{caseNumber}已撤回。\n");
        MessageTemplates own = templates(folder.toUri().toString());
        assertThat(own.render("recognition-withdrawn", Map.of("caseNumber", "JY1"))
                        .text())
                .isEqualTo("和平区人社局：JY1已撤回。");
        assertThat(own.render("recognition-closed", Map.of("caseNumber", "JY1")).text())
                .contains("终止办理");
    }

    @Test
    void unknownTemplatesAndMissingValuesAreMistakes(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> shipped.render("weather-report", Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> shipped.render("../application", Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> shipped.render("recognition-closed", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("caseNumber");
    }
}
