package io.jiuyuan.subsidy.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.Money;
import io.jiuyuan.subsidy.LedgerTest;
import io.jiuyuan.subsidy.SubsidyAssessments;
import io.jiuyuan.subsidy.SubsidyAssessments.Assessment;
import io.jiuyuan.subsidy.SubsidyAssessments.Line;
import io.jiuyuan.subsidy.SubsidyAssessments.Problem;
import io.jiuyuan.subsidy.SubsidyAssessments.Request;
import io.jiuyuan.subsidy.SubsidyAssessments.ValueSource;
import io.jiuyuan.subsidy.SubsidyCatalogue;
import io.jiuyuan.subsidy.SubsidyFacts;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who gets what, by which rule, and why not; each month under its own values (DOMAIN 3.2, 3.3). */
class AssessmentTests extends LedgerTest {

    private static final SubsidyFacts SELF_INSURED = facts("flexible", null, true, null);
    private static final SubsidyFacts HIRED = facts("unit", 12, true, null);

    @Autowired
    private SubsidyAssessments assessments;

    @Autowired
    private SubsidyCatalogue catalogue;

    @Test
    void halfOfTheLowestContributionForA4050Person() {
        Assessment found = assess(FLEXIBLE, List.of("4050"), months("2026-01", 3), SELF_INSURED);

        assertThat(found.problems()).isEmpty();
        assertThat(found.eligible()).isTrue();
        assertThat(found.ruleId()).isEqualTo("tianjin_subsidy_eligibility_flexible_insurance_4050");
        assertThat(found.article()).contains("第十五条");
        assertThat(found.amount().total()).as("3 x 5180 x 29% x 50%").isEqualTo(new Money(3 * 75110));
        assertThat(found.amount().standard()).isEqualTo("751.10元/月×3个月");
        assertThat(found.amount().period()).isEqualTo("2026年1月至3月");
        assertThat(found.amount().lines().get(0).text())
                .isEqualTo("5,180.00元（社会保险最低缴费基数）×29%（灵活就业人员缴费比例）×50%（灵活就业补贴比例（4050人员））＝751.10元");
    }

    @Test
    void threeQuartersForAMemberOfAZeroEmploymentHousehold() {
        Assessment found = assess(FLEXIBLE, List.of("zero-employment"), months("2026-01", 1), SELF_INSURED);

        assertThat(found.amount().total()).isEqualTo(new Money(112665));
    }

    @Test
    void eachMonthTakesTheValuesOfItsYear() {
        Assessment found = assess(FLEXIBLE, List.of("4050"), months("2025-12", 2), SELF_INSURED);

        assertThat(found.amount().lines()).extracting(Line::amount).containsExactly(new Money(74298), new Money(75110));
        assertThat(found.amount().period()).isEqualTo("2025年12月至2026年1月");
        assertThat(found.amount().standard()).isEqualTo("742.98元/月×1个月＋751.10元/月×1个月");
    }

    @Test
    void everyValueSaysWhereItComesFromAndThatNobodyVerifiedIt() {
        List<ValueSource> sources = assess(FLEXIBLE, List.of("4050"), months("2026-01", 1), SELF_INSURED)
                .amount()
                .lines()
                .get(0)
                .sources();

        assertThat(sources).extracting(ValueSource::value).containsExactly("5,180.00元/月", "29%", "50%");
        assertThat(sources)
                .allSatisfy(each -> assertThat(each.source().verified()).isFalse());
    }

    @Test
    void neverMoreThanWasReallyPaid() {
        Line line = assess(FLEXIBLE, List.of("4050"), months("2026-01", 1), SELF_INSURED.withPaid(new Money(70000)))
                .amount()
                .lines()
                .get(0);

        assertThat(line.amount()).isEqualTo(new Money(70000));
        assertThat(line.cut()).isEqualTo(new Money(5110));
        assertThat(line.text()).endsWith("，以700.00元（实际支付）为限，核减51.10元");
    }

    @Test
    void whoIsNotEligibleReadsWhatIsMissing() {
        Assessment found = assess(FLEXIBLE, List.of("veteran"), months("2026-01", 1), SELF_INSURED);

        assertThat(found.eligible()).isFalse();
        assertThat(found.amount()).isNull();
        assertThat(found.problems())
                .extracting(Problem::message)
                .containsExactly("不符合：人员类别为零就业家庭人员、单亲家庭人员、低保家庭人员、需照料重病近亲属人员，或者人员类别为4050人员");
    }

    @Test
    void whatIsNotKnownIsToBeVerifiedAndNeverFires() {
        Assessment found = assess("employer-insurance", List.of("4050"), months("2026-01", 1), SubsidyFacts.UNKNOWN);

        assertThat(found.problems()).extracting(Problem::code).containsOnly("not-eligible");
        assertThat(found.problems()).extracting(Problem::message).contains("待核实：已缴纳社会保险费（未填报）");
    }

    @Test
    void withoutARecognitionThereIsNothing() {
        Assessment found = assess(FLEXIBLE, List.of(), months("2026-01", 1), SELF_INSURED);

        assertThat(found.problems()).extracting(Problem::message).contains("不符合：就业困难人员认定有效");
    }

    @Test
    void theFirstCategoryForWhichARuleFiresCounts() {
        Assessment found = assess(FLEXIBLE, List.of("veteran", "carer"), months("2026-01", 1), SELF_INSURED);

        assertThat(found.category()).isEqualTo("carer");
        assertThat(found.amount().total()).isEqualTo(new Money(112665));
    }

    @Test
    void othersThanTheSpecialGroupsAreSupportedForAYear() {
        assertThat(assess("employer-insurance", List.of("4050"), months("2026-01", 1), HIRED)
                        .maxMonths())
                .isEqualTo(36);
        assertThat(assess("employer-insurance", List.of("veteran"), months("2026-01", 1), HIRED)
                        .maxMonths())
                .isEqualTo(12);
        assertThat(assess("employer-insurance", List.of("veteran"), months("2025-02", 13), HIRED)
                        .problems())
                .extracting(Problem::code)
                .contains("months-used-up");
    }

    @Test
    void aMonthOfALaterYearWithoutValuesWaits() {
        clock.moveTo(LocalDate.of(2027, 2, 10));

        Assessment found = assess(FLEXIBLE, List.of("4050"), months("2027-01", 1), SELF_INSURED);

        assertThat(found.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("value-open");
            assertThat(problem.month()).isEqualTo(YearMonth.parse("2027-01"));
            assertThat(problem.message()).isEqualTo("2027年1月的“社会保险最低缴费基数”尚未设定");
        });
    }

    @Test
    void aMonthBeforeThePolicyOrInTheFutureIsNotPaid() {
        assertThat(assess(FLEXIBLE, List.of("4050"), months("2024-12", 1), SELF_INSURED)
                        .problems())
                .extracting(Problem::code)
                .contains("no-policy");
        assertThat(assess(FLEXIBLE, List.of("4050"), months("2026-04", 1), SELF_INSURED)
                        .problems())
                .extracting(Problem::code)
                .containsExactly("month-future");
    }

    @Test
    void theFirstClaimComesWithinThirtyDaysOfTheWorkAndALaterOneNeedNot() {
        String person = man();
        LocalDate event = LocalDate.of(2026, 1, 30);
        clock.moveTo(LocalDate.of(2026, 3, 3));
        assertThat(codes(person, event)).containsExactly("window-over");

        used(person, FLEXIBLE, months("2026-01", 1));
        assertThat(codes(person, event)).isEmpty();
    }

    @Test
    void aLastDayThatIsAHolidayMovesOn() {
        assertThat(codes(man(), LocalDate.of(2026, 1, 30)))
                .as("the thirtieth day is Sunday, 1 March; today is Monday")
                .isEmpty();
    }

    @Test
    void withoutTheDayOfTheEventItIsAskedFor() {
        assertThat(codes(man(), null)).containsExactly("event-unknown");
        assertThat(codes(man(), LocalDate.of(2026, 3, 3))).containsExactly("event-future");
    }

    @Test
    void whatTheLedgerHoldsIsToldBeforeTheClaim() {
        String person = man();
        used(person, FLEXIBLE, months("2026-01", 1));

        assertThat(assess(person, FLEXIBLE, List.of("4050"), months("2026-01", 2), SELF_INSURED, null)
                        .problems())
                .extracting(Problem::code)
                .containsExactly("event-unknown", "month-taken");
    }

    @Test
    void anItemThatIsOffCannotBeClaimedAndSaysWhy() {
        assertThat(catalogue.item(TIANJIN, "startup", clock.today()).item().open())
                .containsExactly("创业补贴标准");
        assertThatThrownBy(() -> catalogue.claimable(TIANJIN, "startup", clock.today(), "item"))
                .isInstanceOf(InputRejected.class)
                .hasMessage("创业补贴尚未开放申领：创业补贴标准未设定");
        assertThat(assess("startup", List.of("4050"), List.of(), facts("own-business", null, null, null))
                        .problems())
                .extracting(Problem::code)
                .contains("item-off", "value-open");
    }

    private List<String> codes(String person, LocalDate event) {
        return assess(person, FLEXIBLE, List.of("4050"), months("2026-02", 1), SELF_INSURED, event).problems().stream()
                .map(Problem::code)
                .toList();
    }

    private Assessment assess(String item, List<String> categories, List<YearMonth> months, SubsidyFacts facts) {
        return assess(man(), item, categories, months, facts, clock.today().minusDays(5));
    }

    private Assessment assess(
            String person,
            String item,
            List<String> categories,
            List<YearMonth> months,
            SubsidyFacts facts,
            LocalDate event) {
        return as(
                "street",
                () -> assessments.assess(new Request(
                        item, TIANJIN, person, "JY1", categories, clock.today(), event, months, 1, facts, null)));
    }

    private static SubsidyFacts facts(String kind, Integer contract, Boolean insured, Money paid) {
        return new SubsidyFacts(kind, contract, insured, insured, null, null, null, null, null, paid);
    }
}
