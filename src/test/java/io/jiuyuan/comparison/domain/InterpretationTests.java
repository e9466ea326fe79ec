package io.jiuyuan.comparison.domain;

import static io.jiuyuan.comparison.Comparisons.Status.CLEAR;
import static io.jiuyuan.comparison.Comparisons.Status.FINDING;
import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.shared.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InterpretationTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @SafeVarargs
    private static Verdict of(RegisterKind register, Map<String, String>... records) {
        return new Interpretation(TODAY, LocalDate.of(1990, 1, 1), Sex.MALE).of(register, List.of(records));
    }

    @Test
    void whoAnEmployerInsuresAppearsEmployed() {
        Verdict verdict = of(
                RegisterKind.SOCIAL_INSURANCE,
                Map.of("payer_kind", "单位", "employer", "某某公司", "status", "参保缴费", "unemployment_months", "60"));
        assertThat(verdict.status()).isEqualTo(FINDING);
        assertThat(verdict.summary()).contains("某某公司", "可能已就业", "失业保险累计缴费60个月");
    }

    @Test
    void whoseInsuranceAnEmployerStoppedIsClear() {
        Verdict verdict = of(RegisterKind.SOCIAL_INSURANCE, Map.of("payer_kind", "单位", "status", "暂停缴费"));
        assertThat(verdict.status()).isEqualTo(CLEAR);
    }

    @Test
    void whoPaysAsFlexiblyEmployedIsClear() {
        Verdict verdict = of(RegisterKind.SOCIAL_INSURANCE, Map.of("payer_kind", "灵活就业", "status", "参保缴费"));
        assertThat(verdict.status()).isEqualTo(CLEAR);
        assertThat(verdict.summary()).contains("灵活就业");
    }

    @Test
    void whoDrawsAPensionIsAFinding() {
        assertThat(of(RegisterKind.SOCIAL_INSURANCE, Map.of("payer_kind", "单位", "status", "待遇领取"))
                        .status())
                .isEqualTo(FINDING);
    }

    @Test
    void oneOfSeveralEmployersIsEnough() {
        Verdict verdict = of(
                RegisterKind.SOCIAL_INSURANCE,
                Map.of("payer_kind", "单位", "employer", "旧单位", "status", "终止参保"),
                Map.of("payer_kind", "单位", "employer", "新单位", "status", "参保缴费"));
        assertThat(verdict.status()).isEqualTo(FINDING);
        assertThat(verdict.summary()).contains("新单位");
    }

    @Test
    void aLegalRepresentativeIsAFindingAndAShareholderIsNot() {
        assertThat(of(RegisterKind.MARKET_REGULATION, Map.of("post", "法定代表人", "business", "甲", "status", "存续"))
                        .status())
                .isEqualTo(FINDING);
        assertThat(of(RegisterKind.MARKET_REGULATION, Map.of("post", "经营者", "business", "甲", "status", "存续"))
                        .status())
                .isEqualTo(FINDING);
        assertThat(of(RegisterKind.MARKET_REGULATION, Map.of("post", "股东", "business", "甲", "status", "存续"))
                        .status())
                .isEqualTo(CLEAR);
    }

    @Test
    void aStruckOffBusinessDoesNotCount() {
        assertThat(of(RegisterKind.MARKET_REGULATION, Map.of("post", "法定代表人", "business", "甲", "status", "已注销"))
                        .status())
                .isEqualTo(CLEAR);
    }

    @Test
    void minimumAllowanceAndLowIncomeAreHints() {
        assertThat(of(RegisterKind.CIVIL_AFFAIRS, Map.of("kind", "最低生活保障", "status", "在保"))
                        .hints())
                .containsOnlyKeys("minimum-allowance");
        assertThat(of(RegisterKind.CIVIL_AFFAIRS, Map.of("kind", "低保边缘家庭", "status", "在保"))
                        .hints())
                .containsOnlyKeys("low-income");
        assertThat(of(RegisterKind.CIVIL_AFFAIRS, Map.of("kind", "脱贫人口", "status", "正常"))
                        .hints())
                .containsOnlyKeys("poverty-alleviated");
    }

    @Test
    void anAllowanceThatStoppedIsAFindingWithoutHint() {
        Verdict stopped =
                of(RegisterKind.CIVIL_AFFAIRS, Map.of("kind", "最低生活保障", "status", "停保", "valid_to", "2025-06-30"));
        assertThat(stopped.status()).isEqualTo(FINDING);
        assertThat(stopped.hints()).isEmpty();
        assertThat(stopped.summary()).contains("2025-06-30");
    }

    @Test
    void aCertificateIsValidOnItsLastDayAndExpiredTheDayAfter() {
        Verdict lastDay = of(
                RegisterKind.DISABLED_PERSONS,
                Map.of("kind", "肢体残疾", "level", "三级", "status", "有效", "valid_to", "2026-03-02"));
        assertThat(lastDay.status()).isEqualTo(CLEAR);
        assertThat(lastDay.hints()).containsOnlyKeys("disabled");
        assertThat(lastDay.summary()).contains("即将到期");
        Verdict dayAfter = of(
                RegisterKind.DISABLED_PERSONS,
                Map.of("kind", "肢体残疾", "level", "三级", "status", "有效", "valid_to", "2026-03-01"));
        assertThat(dayAfter.status()).isEqualTo(FINDING);
        assertThat(dayAfter.hints()).isEmpty();
    }

    @Test
    void deathAndMovingAwayAreFindings() {
        assertThat(of(
                                RegisterKind.PUBLIC_SECURITY,
                                Map.of("hukou_code", "120101", "hukou_name", "天津市和平区", "status", "死亡"))
                        .summary())
                .contains("已死亡");
        assertThat(of(
                                RegisterKind.PUBLIC_SECURITY,
                                Map.of("hukou_code", "120101", "hukou_name", "天津市和平区", "status", "迁出"))
                        .status())
                .isEqualTo(FINDING);
        assertThat(of(RegisterKind.PUBLIC_SECURITY).status()).isEqualTo(FINDING);
    }

    @Test
    void ageHintsBeginOnTheBirthday() {
        Map<String, String> hukou = Map.of("hukou_code", "120101", "hukou_name", "天津市和平区", "status", "正常");
        assertThat(age(LocalDate.of(1986, 3, 2), Sex.FEMALE, hukou)).containsOnlyKeys("4050");
        assertThat(age(LocalDate.of(1986, 3, 3), Sex.FEMALE, hukou)).isEmpty();
        assertThat(age(LocalDate.of(1976, 3, 2), Sex.MALE, hukou)).containsOnlyKeys("4050");
        assertThat(age(LocalDate.of(1976, 3, 3), Sex.MALE, hukou)).isEmpty();
    }

    private static Map<String, String> age(LocalDate birth, Sex sex, Map<String, String> hukou) {
        return new Interpretation(TODAY, birth, sex)
                .of(RegisterKind.PUBLIC_SECURITY, List.of(hukou))
                .hints();
    }

    @Test
    void longTermUnemploymentBeginsWithTheTwelfthFullMonth() {
        assertThat(of(RegisterKind.UNEMPLOYMENT_REGISTRATION, Map.of("status", "登记失业", "since", "2025-03-02"))
                        .hints())
                .containsOnlyKeys("long-term-unemployed");
        Verdict dayShort = of(RegisterKind.UNEMPLOYMENT_REGISTRATION, Map.of("status", "登记失业", "since", "2025-03-03"));
        assertThat(dayShort.hints()).isEmpty();
        assertThat(dayShort.summary()).contains("11个月");
    }

    @Test
    void whoIsNotRegisteredAsUnemployedIsAFinding() {
        assertThat(of(RegisterKind.UNEMPLOYMENT_REGISTRATION).status()).isEqualTo(FINDING);
        assertThat(of(
                                RegisterKind.UNEMPLOYMENT_REGISTRATION,
                                Map.of("status", "登记失业", "since", "2025-01-01", "ended", "2026-02-01"))
                        .status())
                .isEqualTo(FINDING);
    }

    @Test
    void nothingHeldElsewhereIsClear() {
        assertThat(List.of(
                        of(RegisterKind.SOCIAL_INSURANCE).status(),
                        of(RegisterKind.MARKET_REGULATION).status(),
                        of(RegisterKind.CIVIL_AFFAIRS).status(),
                        of(RegisterKind.DISABLED_PERSONS).status()))
                .containsOnly(CLEAR);
    }
}
