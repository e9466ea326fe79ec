package io.jiuyuan.exit.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.exit.domain.FactKind;
import io.jiuyuan.exit.domain.Ground;
import io.jiuyuan.exit.steps.ExitGrounds;
import io.jiuyuan.policy.PolicyPack;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The cities' tables on grounds of exit, fact by fact. */
class ExitGroundTableTests extends ExitTest {

    @Autowired
    ExitGrounds grounds;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pensioned           | 4050            | true  | left-market        | 第三条（一）1 | true
            reached-age         | 4050            | true  | left-market        | 第三条（一）1 | false
            incapacity          | 4050            | true  | left-market        | 第三条（一）1 | true
            school              | 4050            | true  | left-market        | 第三条（一）1 | true
            army                | 4050            | true  | left-market        | 第三条（一）1 | true
            emigration          | 4050            | true  | left-market        | 第三条（一）1 | true
            prison              | 4050            | true  | left-market        | 第三条（一）1 | true
            death               | 4050            | true  | left-market        | 第三条（一）1 | true
            household-cleared   | zero-employment | true  | household-left     | 第三条（一）2 | false
            own-request         | 4050            | true  | own-will           | 第三条（一）3 | true
            three-refusals      | 4050            | true  | refused-services   | 第三条（一）3 | false
            certificate-expired | disabled        | true  | qualification-lost | 第三条（一）4 | true
            certificate-expired | minimum-allowance | true | qualification-lost | 第三条（一）4 | true
            false-information   | 4050            | true  | false-information  | 第三条（一）5 | true
            fraud               | 4050            | true  | fraud              | 第三条（一）6 | true
            """)
    void xinyusSixGrounds(
            String fact, String category, boolean only, String ground, String article, boolean needsEvidence) {
        assertThat(of("xinyu-2023.1", fact, category, only)).hasValueSatisfying(found -> {
            assertThat(found.code()).isEqualTo(ground);
            assertThat(found.article()).startsWith("《").endsWith(article);
            assertThat(found.needsEvidence()).isEqualTo(needsEvidence);
            assertThat(found.skipsAnnouncement()).isEqualTo(fact.equals("death"));
            assertThat(found.evidenceKinds()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource({
        // One member's job is no ground for a member who is 4050 as well: the category changes.
        "xinyu-2023.1, household-cleared, zero-employment, false",
        "xinyu-2023.1, household-cleared, 4050, true",
        "xinyu-2023.1, certificate-expired, 4050, true",
        "xinyu-2023.1, certificate-expired, disabled, false",
        "xinyu-2023.1, lost-contact, 4050, true",
        "tianjin-2025.1, three-refusals, 4050, true",
        "tianjin-2025.1, household-cleared, 4050, true",
        "tianjin-2025.1, certificate-expired, veteran, true",
        "chongqing-2024.1, three-refusals, 4050, true",
        "chongqing-2024.1, certificate-expired, 4050, true"
    })
    void whatIsNoGroundThere(String version, String fact, String category, boolean only) {
        assertThat(of(version, fact, category, only)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"tianjin-2025.1", "chongqing-2024.1", "xinyu-2023.1"})
    void onlyDeathIsAnnouncedToNobody(String version) {
        Map<FactKind, Boolean> skips = grounds.possible(policies.version(version), List.of("4050")).stream()
                .collect(Collectors.toMap(
                        fact -> fact,
                        fact -> grounds.of(policies.version(version), fact, List.of("4050"))
                                .orElseThrow()
                                .skipsAnnouncement()));

        assertThat(skips).containsEntry(FactKind.DEATH, true);
        assertThat(skips.values().stream().filter(skip -> skip)).hasSize(1);
    }

    @Test
    void whereTheListIsNotKnownItIsSaidSo() {
        for (String version : List.of("tianjin-2025.1", "chongqing-2024.1")) {
            PolicyPack pack = policies.version(version);
            assertThat(pack.decisions())
                    .filteredOn(decision -> decision.key().equals("exit-ground"))
                    .allSatisfy(
                            decision -> assertThat(decision.source().verified()).isFalse());
        }
    }

    @Test
    void theFormsWarnOfAListThatNobodyHasChecked() {
        String unchecked = recognized(CHONGQING);
        propose(unchecked, "chongqing-community", "pensioned");
        String checked = recognized(XINYU);
        propose(checked, "xinyu-community", "pensioned");

        assertThat(view(unchecked, ExitProcess.VERIFY_EXIT, "chongqing-street")
                        .get("warnings")
                        .toString())
                .contains("尚未与政策原文核对");
        assertThat(view(checked, ExitProcess.VERIFY_EXIT, "xinyu-street")
                        .get("warnings")
                        .toString())
                .doesNotContain("尚未与政策原文核对");
    }

    private Optional<Ground> of(String version, String fact, String category, boolean only) {
        List<String> categories = only ? List.of(category) : List.of(category, "land-expropriated");
        return grounds.of(policies.version(version), FactKind.find(fact).orElseThrow(), categories);
    }
}
