package io.jiuyuan.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiuyuan.policy.SubsidyItem.Claimant;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that a policy leaves open, set by an installation for a city or for a district (Q16). */
class OwnValuesTests {

    private static final String VERSION = "tianjin-2025.1";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @TempDir
    Path directory;

    @Test
    void aDistrictsStandardTurnsTheItemOnThereAndNowhereElse() throws IOException {
        PackLibrary library = load("""
                  - key: service-matching-standard
                    periods:
                      - {from: 2026-01-01, value: 800, districts: ["120101"], basis: 和平人社〔2026〕3号}
                """);

        PolicyPack city = library.pack(VERSION);
        assertThat(item(city, "service-matching").on()).isFalse();
        assertThat(item(library.near(city, "120102001"), "service-matching").on())
                .isFalse();
        PolicyPack district = library.near(city, "120101001");
        assertThat(item(district, "service-matching").on()).isTrue();
        SubsidyPolicy.Dated set =
                district.subsidies().valueOn("service-matching-standard", DAY).orElseThrow();
        assertThat(set.value()).isEqualByComparingTo(new BigDecimal("800"));
        assertThat(set.source().citation()).contains("由本地设定", "和平人社〔2026〕3号");
        assertThat(set.source().verified()).isFalse();
        assertThat(district.subsidies().valueOn("service-matching-standard", LocalDate.of(2025, 12, 31)))
                .isEmpty();
    }

    @Test
    void aDistrictsValueGoesBeforeTheCitys() throws IOException {
        PackLibrary library = load("""
                  - key: startup-standard
                    periods:
                      - {from: 2026-01-01, value: 3000, basis: 市}
                      - {from: 2026-01-01, value: 4000, districts: ["120101", "120116"], basis: 区}
                """);

        PolicyPack city = library.pack(VERSION);
        assertThat(startup(city)).isEqualByComparingTo("3000");
        assertThat(startup(library.near(city, "120101001001"))).isEqualByComparingTo("4000");
        assertThat(startup(library.near(city, "120116"))).isEqualByComparingTo("4000");
        assertThat(startup(library.near(city, "120103"))).isEqualByComparingTo("3000");
        assertThat(startup(library.near(city, "12"))).isEqualByComparingTo("3000");
    }

    @Test
    void whatShipsWithTheDemoIsMarkedAndOpensAnItemInEachCity() {
        PackLibrary library = PackLibrary.load(null, "classpath:demo/policies/");

        assertThat(library.packs())
                .allSatisfy(pack -> assertThat(pack.subsidies().items()).anyMatch(SubsidyItem::on));
        assertThat(library.near(library.pack(VERSION), "120101").subsidies().items())
                .filteredOn(item -> item.claimant() == Claimant.INSTITUTION && item.on())
                .extracting(SubsidyItem::code)
                .containsExactly("service-job-fair", "service-vacancies");
        assertThat(library.pack("xinyu-2023.1")
                        .subsidies()
                        .valueOn("contribution-base", DAY)
                        .orElseThrow()
                        .source()
                        .marked())
                .contains("演示数值，不是真实标准");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            contribution-base | {from: 2026-02-01, value: 1, basis: x} | states contribution-base itself
            no-such-value | {from: 2026-02-01, value: 1, basis: x} | knows no value no-such-value
            startup-standard | {from: 2026-02-01, value: -1, basis: x} | expected 0 to
            startup-standard | {from: 2026-02-01, value: 1.001, basis: x} | at most two decimals
            loan-interest-share | {from: 2026-02-01, value: 101, basis: x} | expected 0 to 100
            startup-standard | {from: 2026-02-01, value: 1} | basis: is missing
            startup-standard | {from: 2026-02-01, to: 2026-01-01, value: 1, basis: x} | lies before the first day
            startup-standard | {from: 2026-02-01, value: 1, districts: ["1201"], basis: x} | six digits
            startup-standard | {from: 2026-02-01, value: 1, district: "120101", basis: x} | unknown key
            """)
    void whatCouldNotBePaidIsRefusedByFileAndKey(String key, String period, String problem) {
        assertThatThrownBy(() -> load("  - key: " + key + "\n    periods:\n      - " + period + "\n"))
                .isInstanceOf(PolicyRefused.class)
                .hasMessageContaining("tianjin/values.yaml")
                .hasMessageContaining(problem);
    }

    @Test
    void twoValuesForTheSameDaysAreRefused() {
        assertThatThrownBy(() -> load("""
                  - key: startup-standard
                    periods:
                      - {from: 2026-01-01, to: 2026-06-30, value: 3000, basis: x}
                      - {from: 2026-06-30, value: 4000, basis: x}
                """)).isInstanceOf(PolicyRefused.class).hasMessageContaining("set twice");
    }

    @Test
    void aPlaceWithoutValuesIsAMistake() {
        assertThatThrownBy(() -> PackLibrary.load(null, directory.toUri().toString()))
                .isInstanceOf(PolicyRefused.class)
                .hasMessageContaining("jiuyuan.policy.values");
    }

    private static BigDecimal startup(PolicyPack pack) {
        return pack.subsidies().valueOn("startup-standard", DAY).orElseThrow().value();
    }

    private static SubsidyItem item(PolicyPack pack, String code) {
        return pack.subsidies().item(code).orElseThrow();
    }

    private PackLibrary load(String values) throws IOException {
        Path city = Files.createDirectories(directory.resolve("tianjin"));
        Files.writeString(city.resolve("values.yaml"), "city: tianjin\nvalues:\n" + values);
        return PackLibrary.load(null, directory.toUri().toString());
    }
}
