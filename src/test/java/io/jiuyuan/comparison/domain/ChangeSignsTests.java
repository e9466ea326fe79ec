package io.jiuyuan.comparison.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.comparison.RegisterChecks.Certificate;
import io.jiuyuan.comparison.RegisterChecks.Sign;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a register's record says of a recognized person (T28). */
class ChangeSignsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final ChangeSigns signs = new ChangeSigns(TODAY);

    @ParameterizedTest
    @CsvSource({"正常, ", "死亡, death", "服刑, prison", "已收监, prison", "服兵役, army", "出国定居, emigration", "迁出, moved-away"})
    void publicSecurity(String status, String fact) {
        List<Sign> found =
                signs.signs(RegisterKind.PUBLIC_SECURITY, List.of(Map.of("status", status, "since", "2026-02-01")));

        if (fact == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).singleElement().satisfies(sign -> {
                assertThat(sign.fact()).isEqualTo(fact);
                assertThat(sign.day()).isEqualTo("2026-02-01");
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"单位, 待遇领取, pensioned", "单位, 参保缴费, employed", "灵活就业, 参保缴费, ", "单位, 暂停缴费, ", "城乡居民, 终止参保, "})
    void socialInsuranceNamesNoEmployer(String payer, String status, String fact) {
        List<Sign> found = signs.signs(
                RegisterKind.SOCIAL_INSURANCE,
                List.of(Map.of("payer_kind", payer, "status", status, "employer", "某某公司")));

        assertThat(found).extracting(Sign::fact).isEqualTo(fact == null ? List.of() : List.of(fact));
        assertThat(found).allSatisfy(sign -> assertThat(sign.evidence()).doesNotContain("某某公司"));
    }

    @ParameterizedTest
    @CsvSource({"有效, 2026-03-02, false", "有效, 2026-03-01, true", "注销, 2030-01-01, true", "有效, '', false"})
    void aDisabilityCertificateHoldsOnItsLastDay(String status, String validTo, boolean lost) {
        Map<String, String> record = Map.of("kind", "肢体残疾", "level", "三级", "status", status, "valid_to", validTo);

        assertThat(signs.signs(RegisterKind.DISABLED_PERSONS, List.of(record)))
                .extracting(Sign::category)
                .isEqualTo(lost ? List.of("disabled") : List.of());
        assertThat(signs.certificates(RegisterKind.DISABLED_PERSONS, List.of(record)))
                .isEqualTo(
                        lost || validTo.isEmpty()
                                ? List.of()
                                : List.of(new Certificate("disability-certificate", LocalDate.parse(validTo))));
    }

    @Test
    void onlyTheMinimumAllowanceIsACertificateOfCivilAffairs() {
        assertThat(signs.signs(
                        RegisterKind.CIVIL_AFFAIRS,
                        List.of(
                                Map.of("kind", "最低生活保障", "status", "停保", "valid_to", "2026-01-31"),
                                Map.of("kind", "低保边缘家庭", "status", "停保"))))
                .singleElement()
                .satisfies(sign -> {
                    assertThat(sign.category()).isEqualTo("minimum-allowance");
                    assertThat(sign.day()).isEqualTo("2026-01-31");
                });
    }

    @Test
    void aBusinessThatWasStruckOffIsNoSign() {
        assertThat(signs.signs(
                        RegisterKind.MARKET_REGULATION,
                        List.of(
                                Map.of("post", "经营者", "status", "注销", "business", "某店"),
                                Map.of("post", "股东", "status", "存续", "business", "某店"),
                                Map.of("post", "经营者", "status", "存续", "business", "某店", "since", "2026-01-05"))))
                .singleElement()
                .satisfies(sign -> {
                    assertThat(sign.fact()).isEqualTo("own-business");
                    assertThat(sign.evidence()).doesNotContain("某店");
                });
    }
}
