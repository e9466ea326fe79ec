package io.jiuyuan.subsidy.months;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.jiuyuan.assistance.EmploymentRecords.Job;
import io.jiuyuan.comparison.RegisterHistory.History;
import io.jiuyuan.comparison.domain.HistorySigns;
import io.jiuyuan.comparison.domain.RegisterKind;
import io.jiuyuan.subsidy.VoidMonths.Checked;
import io.jiuyuan.subsidy.VoidMonths.VoidMonth;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A month in which a unit paid the insurance, or a company role lasted, is void; the others are not (DOMAIN section 5). */
class VoidMonthsTests {

    private static final List<YearMonth> ASKED =
            List.of(YearMonth.of(2026, 1), YearMonth.of(2026, 2), YearMonth.of(2026, 3), YearMonth.of(2026, 4));

    private final List<Job> jobs = new ArrayList<>();

    @Test
    void onlyTheMonthsThatAUnitPaidAreVoid() {
        assertThat(check(
                                RegisterKind.SOCIAL_INSURANCE,
                                record(
                                        "payer_kind",
                                        "单位",
                                        "status",
                                        "暂停缴费",
                                        "paid_from",
                                        "2026-02",
                                        "paid_until",
                                        "2026-03"))
                        .months())
                .extracting(VoidMonth::month, VoidMonth::certain)
                .containsExactly(tuple(YearMonth.of(2026, 2), true), tuple(YearMonth.of(2026, 3), true));
    }

    @Test
    void whereTheRegisterDoesNotTellFromWhenItIsADoubt() {
        assertThat(check(
                                RegisterKind.SOCIAL_INSURANCE,
                                record("payer_kind", "单位", "status", "参保缴费", "paid_until", "2026-02"))
                        .months())
                .extracting(VoidMonth::month, VoidMonth::certain)
                .containsExactly(tuple(YearMonth.of(2026, 1), false), tuple(YearMonth.of(2026, 2), false));
    }

    @Test
    void insuranceThatThePersonPaysVoidsNothing() {
        assertThat(check(
                                RegisterKind.SOCIAL_INSURANCE,
                                record("payer_kind", "灵活就业", "status", "参保缴费", "paid_until", "2026-04"))
                        .months())
                .isEmpty();
    }

    @Test
    void aCompanyRoleVoidsItsMonthsFromItsFirstOn() {
        assertThat(check(
                                RegisterKind.MARKET_REGULATION,
                                record("post", "法定代表人", "status", "存续", "business", "某公司", "since", "2026-03-20"))
                        .months())
                .allSatisfy(found -> assertThat(found.reason()).doesNotContain("某公司"))
                .extracting(VoidMonth::month)
                .containsExactly(YearMonth.of(2026, 3), YearMonth.of(2026, 4));
        assertThat(check(RegisterKind.MARKET_REGULATION, record("post", "股东", "status", "存续", "since", "2025-01-01"))
                        .months())
                .isEmpty();
        assertThat(check(RegisterKind.MARKET_REGULATION, record("post", "负责人", "status", "注销", "since", "2025-01-01"))
                        .months())
                .isEmpty();
    }

    @Test
    void ourOwnRecordsOfWorkAtAUnitCountToo() {
        jobs.add(new Job("JY1", "unit", LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 1), true));
        jobs.add(new Job("JY1", "unit", LocalDate.of(2026, 4, 1), null, null));
        jobs.add(new Job("JY1", "flexible", LocalDate.of(2026, 3, 1), null, true));
        jobs.add(new Job("JY1", "unit", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31), false));

        assertThat(new EmploymentVoids(person -> jobs).of("p", ASKED))
                .extracting(VoidMonth::month, VoidMonth::certain)
                .containsExactly(
                        tuple(YearMonth.of(2026, 1), true),
                        tuple(YearMonth.of(2026, 2), true),
                        tuple(YearMonth.of(2026, 4), false));
    }

    @Test
    void aRegisterThatGivesNoAnswerIsNamed() {
        Checked checked = new RegisteredVoids(
                        (person, purpose) -> new History(List.of(), List.of("社会保险")),
                        new EmploymentVoids(person -> jobs))
                .check("JY1", "p", ASKED);

        assertThat(checked.months()).isEmpty();
        assertThat(checked.unavailable()).containsExactly("社会保险");
    }

    private Checked check(RegisterKind register, Map<String, String> record) {
        return new RegisteredVoids(
                        (person, purpose) -> new History(HistorySigns.spells(register, List.of(record)), List.of()),
                        new EmploymentVoids(person -> jobs))
                .check("JY1", "p", ASKED);
    }

    private static Map<String, String> record(String... pairs) {
        Map<String, String> record = new java.util.HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            record.put(pairs[i], pairs[i + 1]);
        }
        return record;
    }
}
