package io.jiuyuan.subsidy.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.Money;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.subsidy.SubmitClaim;
import io.jiuyuan.subsidy.SubsidyCatalogue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The items of the service fund (Q16): a district chooses them and sets their standards, and institutions claim them. */
class InstitutionClaimTests extends ClaimTest {

    private static final String JOB_FAIR = "service-job-fair";
    private static final String VACANCIES = "service-vacancies";

    @Autowired
    private SubsidyCatalogue catalogue;

    @Test
    void aJobFairIsPaidAsItWasSpentWithinTheDistrictsStandard() {
        String number = submit("district", project(JOB_FAIR, institution(1), "18000.50", "HT-2026-001"));
        carry(number);
        assertThat(status(number)).isEqualTo("approved");
        assertThat(payable.lines(ready(number))).singleElement().satisfies(line -> {
            assertThat(line.amount()).isEqualTo(Money.ofYuan(new java.math.BigDecimal("18000.50")));
            assertThat(line.personName()).isNull();
            assertThat(line.unitName()).isEqualTo("天津某人力资源服务有限公司");
        });
        assertThat(notifications.of(number))
                .singleElement()
                .satisfies(sent -> assertThat(sent.text()).contains("贵单位的公共招聘活动", "18,000.50元"));
    }

    @Test
    void gatheredVacanciesAreCutToTheStandardAndTheCutIsExplained() {
        String number = submit("district", project(VACANCIES, institution(2), "9500", "HT-2026-002"));
        assertThat(view(number, ClaimProcess.ACCEPT_CLAIM, "district").toString())
                .contains("以8,000.00元（岗位归集补助标准（由区设定））为限，核减1,500.00元", "由本地设定：演示数值，不是真实标准");
        carry(number);
        assertThat(payable.lines(ready(number)).get(0).amount())
                .isEqualTo(Money.ofYuan(new java.math.BigDecimal("8000")));
    }

    @Test
    void aDistrictThatHasNotChosenAnItemDoesNotPayIt() {
        assertThat(catalogue.item("120101", JOB_FAIR, clock.today()).item().on())
                .isTrue();
        assertThat(catalogue.item("120102", JOB_FAIR, clock.today()).item().open())
                .containsExactly("公共招聘活动补助标准（由区设定）");
        assertThat(catalogue
                        .item("120101", "service-matching", clock.today())
                        .item()
                        .on())
                .isFalse();
        String code = institution(3);
        assertProblem("itemCode", project("service-matching", code, "100", "HT-2026-003"));
    }

    @Test
    void aProjectIsPaidOnceHoweverItsContractIsWritten() {
        String code = institution(4);
        String first = submit("district", project(JOB_FAIR, code, "5000", "HT-2026-004"));
        assertProblem("people[0].reference", project(JOB_FAIR, code, "5000", "ht 2026 ００４"));
        assertProblem("people[0].reference", project(JOB_FAIR, code, "5000", " "));
        // Another project of the same institution, and another institution's contract of that number.
        submit("district", project(JOB_FAIR, code, "5000", "HT-2026-005"));
        submit("district", project(JOB_FAIR, institution(5), "5000", "HT-2026-004"));
        as("district", () -> claims.withdraw(first, "合同金额有误，重新申领", "district"));
        runAsync();
        assertThat(status(submit("district", project(JOB_FAIR, code, "5000", "HT-2026-004"))))
                .isEqualTo("submitted");
    }

    @Test
    void aProjectThatWasNotAcceptedIsNotPaid() {
        SubmitClaim claim = project(JOB_FAIR, institution(6), "5000", "HT-2026-006");
        SubmitClaim.Person stated = claim.people().get(0);
        SubmitClaim.Person unaccepted = new SubmitClaim.Person(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                "5000",
                stated.reference());
        assertProblem(
                "people[0].facts",
                new SubmitClaim(
                        null, JOB_FAIR, claim.creditCode(), List.of(unaccepted), List.of(), null, null, null, null));
    }

    @Test
    void threeOfficersCarryItAndAnEmployerMayNot() {
        String number = submit("district", project(JOB_FAIR, institution(7), "5000", "HT-2026-007"));
        complete(number, ClaimProcess.ACCEPT_CLAIM, "district", Map.of("outcome", "accept"));
        assertThatThrownBy(() -> complete(number, ClaimProcess.CHECK_CLAIM, "district", checked()))
                .isInstanceOfSatisfying(
                        RuleRefused.class, refused -> assertThat(refused.code()).isEqualTo("same-officer"));
        complete(number, ClaimProcess.CHECK_CLAIM, "district2", checked());
        for (String again : List.of("district", "district2")) {
            assertThatThrownBy(() -> complete(number, ClaimProcess.REVIEW_CLAIM, again, Map.of("outcome", "approve")))
                    .isInstanceOf(RuleRefused.class);
        }
        complete(number, ClaimProcess.REVIEW_CLAIM, "district3", Map.of("outcome", "approve"));
        assertThat(status(number)).isEqualTo("approved");
        String employer = unit("91120101MA0JGJ008", "employer", "district");
        assertProblem("creditCode", project(JOB_FAIR, employer, "5000", "HT-2026-008"));
    }

    private void carry(String number) {
        complete(number, ClaimProcess.ACCEPT_CLAIM, "district", Map.of("outcome", "accept"));
        complete(number, ClaimProcess.CHECK_CLAIM, "district2", checked());
        complete(number, ClaimProcess.REVIEW_CLAIM, "district3", Map.of("outcome", "approve"));
    }

    private void assertProblem(String field, SubmitClaim claim) {
        assertThatThrownBy(() -> submit("district", claim))
                .isInstanceOfSatisfying(
                        InputRejected.class,
                        rejected -> assertThat(rejected.problems())
                                .extracting(FieldProblem::field)
                                .containsExactly(field));
    }

    private SubmitClaim project(String item, String code, String spent, String contract) {
        SubmitClaim.Person stated = new SubmitClaim.Person(
                null, null, null, null, null, null, null, null, null, null, null, null, true, spent, contract);
        return new SubmitClaim(
                null,
                item,
                code,
                List.of(stated),
                List.of(upload("district", "performance-review")),
                null,
                null,
                null,
                null);
    }

    private String institution(int n) {
        return unit("91120101MA0JGJ00" + n, "institution", "district");
    }
}
