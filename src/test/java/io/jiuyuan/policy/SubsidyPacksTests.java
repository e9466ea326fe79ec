package io.jiuyuan.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiuyuan.policy.SubsidyItem.Claimant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalogues of the three cities, and packs whose subsidies could not be paid. */
class SubsidyPacksTests {

    private static final PackLibrary LIBRARY = PackLibrary.load(null);
    private static final Path SHIPPED = Path.of("processes/policies");

    @TempDir
    Path directory;

    @Test
    void tianjinsCatalogueHasTheItemsOfItsMeasuresAndTheNineOfTheServiceFund() {
        List<SubsidyItem> items = subsidies("tianjin-2025.1").items();

        assertThat(items)
                .extracting(SubsidyItem::code)
                .startsWith(
                        "employer-insurance",
                        "employer-post",
                        "public-post-insurance",
                        "public-post",
                        "flexible-insurance",
                        "startup",
                        "training",
                        "training-living",
                        "skill-assessment",
                        "loan-interest",
                        "hiring");
        assertThat(items)
                .filteredOn(i -> i.claimant() == Claimant.INSTITUTION)
                .hasSize(9)
                .noneMatch(SubsidyItem::on);
    }

    @Test
    void whatNobodyHasSetKeepsAnItemOffAndIsNamed() {
        assertThat(subsidies("tianjin-2025.1").items())
                .filteredOn(SubsidyItem::on)
                .extracting(SubsidyItem::code)
                .containsExactly("employer-insurance", "public-post-insurance", "flexible-insurance");
        assertThat(subsidies("chongqing-2024.1").items()).noneMatch(SubsidyItem::on);
        assertThat(subsidies("xinyu-2023.1").items()).noneMatch(SubsidyItem::on);
        assertThat(subsidies("xinyu-2023.1")
                        .item("training-living")
                        .orElseThrow()
                        .open())
                .containsExactly("最长补贴月数", "培训期间生活费补贴标准");
    }

    @Test
    void nothingUnverifiedClaimsToBeVerified() {
        assertThat(subsidies("tianjin-2025.1").values())
                .flatExtracting(SubsidyPolicy.DatedValue::periods)
                .allSatisfy(period -> assertThat(period.source().verified()).isFalse());
    }

    @Test
    void settingTheOpenValueTurnsTheItemOn() throws IOException {
        write(shipped()
                .replace(
                        "      name: 创业补贴标准\n      unit: 元\n",
                        "      name: 创业补贴标准\n      unit: 元\n      periods:\n"
                                + "        - {from: 2026-01-01, value: 3000, source: installation}\n"));

        assertThat(PackLibrary.load(directory)
                        .pack("tianjin-2025.1")
                        .subsidies()
                        .item("startup")
                        .orElseThrow()
                        .on())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            value: 5124, | value: -1, | subsidies.values[0].periods[0].value | expected 0 to
            value: 5124, | value: 5124.001, | subsidies.values[0].periods[0].value | at most two decimals
            from: 2026-01-01, to: 2026-12-31, value: 5180 | from: 2025-12-31, to: 2026-12-31, value: 5180 | subsidies.values[0].periods[1].from | before the period above
            value: 75, | value: 175, | subsidies.values[3].periods[0].value | expected 0 to 100
            slot: insurance | slut: insurance | subsidies.groups[0].slut | unknown key
            {test: AGE, male: 55 | {test: AGE, mole: 55 | subsidies.groups[0].extension.male | is missing
            group: social-insurance | group: social-security | subsidies.items[0].group | none of that code
            cycle: ONCE | cycle: NEVER | subsidies.items[5].cycle | is none of
            excludes: [hiring] | excludes: [firing] | subsidies.items[0].excludes | names no other item
            fund: guarantee-fund | fund: my-fund | subsidies.items[9].fund | none of that code
            kind: CHECK, tier: STREET, workingDays: 3 | kind: REVIEW, tier: STREET, workingDays: 3 | subsidies.steps | in this order
            kind: CHECK, tier: STREET, workingDays: 3 | kind: CHECK, tier: COMMUNITY, workingDays: 3 | subsidies.steps | does not decide on money
            key: contribution-base | key: contribution-basis | decisions | names no value: contribution-base
            - code: hiring | - code: firing | subsidies.items[0].excludes | names no other item
            """)
    void aPackThatCouldNotBePaidIsRefusedByFileAndKey(String right, String wrong, String key, String problem)
            throws IOException {
        assertThat(shipped()).contains(right);
        write(shipped().replace(right, wrong));

        assertThatThrownBy(() -> PackLibrary.load(directory))
                .isInstanceOf(PolicyRefused.class)
                .hasMessageContaining("tianjin/policy.yaml: " + key)
                .hasMessageContaining(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "tianjin-subsidy-eligibility.dmn, <text>\"startup\"</text>, <text>\"start-up\"</text>, the pack has no item start-up",
        "tianjin-subsidy-eligibility.dmn, <description>申领创业补贴</description>, '', has no description",
        "tianjin-subsidy-amount.dmn, \"hiring-standard\", \"contribution-rate\", names no value",
        "tianjin-subsidy-amount.dmn, \"hiring-standard\", \"flexible-share-4050\", wants an amount in yuan",
        "tianjin-subsidy-amount.dmn, RULE ORDER, FIRST, hit policy"
    })
    void aTableThatDoesNotFitTheCatalogueIsRefused(String file, String right, String wrong, String problem)
            throws IOException {
        write(shipped());
        Path table = directory.resolve("tianjin").resolve(file);
        String text = Files.readString(table);
        assertThat(text).contains(right);
        Files.writeString(table, text.replace(right, wrong));

        assertThatThrownBy(() -> PackLibrary.load(directory))
                .isInstanceOf(PolicyRefused.class)
                .hasMessageContaining(problem);
    }

    private static SubsidyPolicy subsidies(String version) {
        return LIBRARY.pack(version).subsidies();
    }

    private static String shipped() throws IOException {
        return Files.readString(SHIPPED.resolve("tianjin/policy.yaml"));
    }

    /** The pack with all its tables. */
    private void write(String pack) throws IOException {
        Path folder = Files.createDirectories(directory.resolve("tianjin"));
        Files.writeString(folder.resolve("policy.yaml"), pack);
        try (Stream<Path> files = Files.list(SHIPPED.resolve("tianjin"))) {
            for (Path table : files.filter(f -> f.toString().endsWith(".dmn")).toList()) {
                Files.copy(table, folder.resolve(table.getFileName()));
            }
        }
    }
}
