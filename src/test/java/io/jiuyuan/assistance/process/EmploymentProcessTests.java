package io.jiuyuan.assistance.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiuyuan.assistance.Assistances.Situation;
import io.jiuyuan.assistance.domain.Employment;
import io.jiuyuan.assistance.domain.EmploymentKind;
import io.jiuyuan.assistance.domain.EmploymentTerm;
import io.jiuyuan.assistance.domain.PlacementClock.Result;
import io.jiuyuan.assistance.services.domain.Offer;
import io.jiuyuan.assistance.services.domain.Offer.Answer;
import io.jiuyuan.assistance.services.domain.ServiceRecord;
import io.jiuyuan.assistance.services.domain.ServiceRecord.Entry;
import io.jiuyuan.assistance.services.domain.ServiceRecordRepository;
import io.jiuyuan.assistance.steps.Employments;
import io.jiuyuan.assistance.steps.Placements;
import io.jiuyuan.documents.Documents;
import io.jiuyuan.registry.Materials;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.RuleRefused;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Employment of each kind, what follows from it, and its loss. */
class EmploymentProcessTests extends AssistanceTest {

    @Autowired
    Employments employments;

    @Autowired
    Placements placements;

    @Autowired
    Documents documents;

    @Autowired
    Materials materials;

    @Autowired
    ServiceRecordRepository services;

    @Test
    void employmentStopsTheClockAndKeepsItsResult() {
        String caseNumber = employed(TIANJIN, "unit", LocalDate.of(2026, 4, 1));

        assertThat(state(caseNumber).situation()).isEqualTo(Situation.EMPLOYED);
        assertThat(state(caseNumber).employmentKind()).isEqualTo("unit");
        assertThat(state(caseNumber).placementDue()).isNull();
        assertThat(results(caseNumber)).containsExactly(Result.PLACED);
        assertThat(waitsAt(caseNumber)).containsExactly("timer_assessmentOpens", "timer_followUpOpens");
    }

    @Test
    void employmentAfterTheLastDayIsLate() {
        String caseNumber = assisted(TIANJIN);
        moveTo(LocalDate.of(2026, 5, 8));
        employ(caseNumber, "community", "flexible", LocalDate.of(2026, 5, 8));

        assertThat(results(caseNumber)).containsExactly(Result.PLACED_LATE);
        assertThat(keys(caseNumber)).isEmpty();
    }

    @Test
    void anEmploymentThatBeganInTimeIsInTimeThoughRecordedLater() {
        String caseNumber = assisted(TIANJIN);
        moveTo(LocalDate.of(2026, 5, 20));
        employ(caseNumber, "community", "unit", LocalDate.of(2026, 4, 30));
        assertThat(results(caseNumber)).containsExactly(Result.PLACED);
    }

    @Test
    void aLateRecordWantsItsReason() {
        String caseNumber = assisted(TIANJIN);
        moveTo(LocalDate.of(2026, 5, 20));
        assertThatThrownBy(() -> employ(caseNumber, "community", "unit", LocalDate.of(2026, 4, 1)))
                .isInstanceOf(InputRejected.class)
                .hasMessageContaining("逾期登记");
    }

    @ParameterizedTest
    @CsvSource({
        "unit, labour-contract, business-licence",
        "unit, insurance-record, identity-card",
        "flexible, flexible-work-proof, labour-contract",
        "own-business, business-licence, labour-contract"
    })
    void eachKindOfEmploymentHasItsEvidence(String kind, String proof, String another) {
        String caseNumber = assisted(TIANJIN);
        LocalDate today = clock.today();

        assertThatThrownBy(() -> employ(caseNumber, "community", kind, today, another, null))
                .isInstanceOf(InputRejected.class)
                .hasMessageContaining("应有");
        employ(caseNumber, "community", kind, today, proof, null);

        assertThat(employments.of(caseNumber)).hasSize(1);
    }

    @Test
    void anotherProofNeedsItsExplanation() {
        String caseNumber = assisted(TIANJIN);
        LocalDate today = clock.today();

        assertThatThrownBy(() -> employ(caseNumber, "community", "own-business", today, "other", null))
                .isInstanceOf(InputRejected.class);
        employ(caseNumber, "community", "own-business", today, "other", "夜市摊位，市场管理方出具证明");

        assertThat(employments.of(caseNumber)).hasSize(1);
    }

    @Test
    void thePaperOfAnEmploymentIsNotTheIdentityCardOfTheApplication() {
        String caseNumber = assisted(TIANJIN);
        String card = upload("community", "identity-card");
        transactions.executeWithoutResult(status -> materials.attach(caseNumber, List.of(card), "community"));

        assertThatThrownBy(() -> act(
                        caseNumber,
                        "record-employment",
                        "community",
                        Map.of(
                                "kind",
                                "unit",
                                "firstDay",
                                "2026-03-02",
                                "employer",
                                "某某公司",
                                "evidence",
                                List.of(card))))
                .isInstanceOf(InputRejected.class)
                .hasMessageContaining("应有");
    }

    @Test
    void theNextJobBeginsAfterTheFirst() {
        String caseNumber = employed(TIANJIN, "unit", LocalDate.of(2026, 3, 2));

        assertThatThrownBy(() -> employ(caseNumber, "community", "unit", LocalDate.of(2026, 3, 2)))
                .isInstanceOf(InputRejected.class)
                .hasMessageContaining("转换工作");
    }

    @Test
    void onePostThriceIsOneAttemptAtTheMarket() {
        String caseNumber = assisted(TIANJIN);
        for (String employer : List.of("某某超市", "某某（超市）", "某某(超市)")) {
            attempt(caseNumber, employer, "理货员");
        }

        assertThatThrownBy(() -> employ(caseNumber, "community", "public-post", clock.today()))
                .hasMessageContaining("现有2次");
    }

    @Test
    void followUpsComeAfterTheAdaptationAndThenEveryThreeMonths() {
        String caseNumber = employed(TIANJIN, "unit", LocalDate.of(2026, 3, 2));
        moveTo(LocalDate.of(2026, 3, 31));
        assertThat(keys(caseNumber)).isEmpty();
        moveTo(LocalDate.of(2026, 4, 1));
        assertThat(task(caseNumber, EmploymentProcess.FOLLOW_UP).groups()).containsExactly("community-120101001001");
        followUp(caseNumber, "community");
        moveTo(LocalDate.of(2026, 6, 1));
        assertThat(keys(caseNumber)).isEmpty();
        moveTo(LocalDate.of(2026, 6, 2));
        followUp(caseNumber, "community");
        moveTo(LocalDate.of(2026, 9, 2));
        assertThat(keys(caseNumber)).containsExactly(EmploymentProcess.FOLLOW_UP);
    }

    @Test
    void aLateFollowUpIsSupervised() {
        String caseNumber = employed(TIANJIN, "unit", LocalDate.of(2026, 3, 2));
        moveTo(LocalDate.of(2026, 4, 1));
        // Five working days after 1 April 2026; 4 to 6 April are the holiday of Qingming.
        moveTo(LocalDate.of(2026, 4, 9));
        assertThat(keys(caseNumber)).containsExactly(EmploymentProcess.FOLLOW_UP);
        moveTo(LocalDate.of(2026, 4, 10));
        assertThat(keys(caseNumber))
                .containsExactlyInAnyOrder(EmploymentProcess.FOLLOW_UP, SupervisionProcess.SUPERVISE);
        assertThat(task(caseNumber, SupervisionProcess.SUPERVISE).groups()).containsExactly("street-120101001");
    }

    /** The demo's clock goes years ahead in one step. */
    @Test
    void aJumpAheadMakesOneFollowUpAndOneAssessment() {
        String caseNumber = employed(TIANJIN, "unit", LocalDate.of(2026, 3, 2));
        moveTo(LocalDate.of(2029, 2, 1));
        assertThat(keys(caseNumber).stream().filter(EmploymentProcess.FOLLOW_UP::equals))
                .hasSize(1);
        assertThat(keys(caseNumber).stream().filter(EmploymentProcess.ASSESS_TERM::equals))
                .hasSize(1);
        followUp(caseNumber, "community");
        assertThat(keys(caseNumber)).doesNotContain(EmploymentProcess.FOLLOW_UP);
    }

    @Test
    void jobLossFoundOnAFollowUpLeadsBackWithAFreshClock() {
        String caseNumber = employed(TIANJIN, "unit", LocalDate.of(2026, 3, 2));
        moveTo(LocalDate.of(2026, 4, 1));
        complete(
                caseNumber,
                EmploymentProcess.FOLLOW_UP,
                "community",
                Map.of(
                        "outcome",
                        "lost",
                        "day",
                        "2026-04-01",
                        "channel",
                        "phone",
                        "lastDay",
                        "2026-03-30",
                        "reason",
                        "单位裁员"));

        assertThat(state(caseNumber).situation()).isEqualTo(Situation.ASSISTING);
        assertThat(results(caseNumber)).containsExactly(Result.PLACED);
        assertThat(state(caseNumber).placementDue())
                .isEqualTo(LocalDate.of(2026, 3, 30).plusDays(60));
        assertThat(waitsAt(caseNumber)).containsExactly("timer_reminder");
        assertThat(employments.of(caseNumber))
                .singleElement()
                .satisfies(of -> assertThat(of.endedOn()).contains(LocalDate.of(2026, 3, 30)));
    }

    @Test
    void jobLossIsRecordedAtAnyTime() {
        String caseNumber = employed(TIANJIN, "own-business", LocalDate.of(2026, 3, 2));
        moveTo(LocalDate.of(2026, 3, 20));
        act(caseNumber, "record-job-loss", "street", Map.of("lastDay", "2026-03-19", "reason", "停业"));
        assertThat(state(caseNumber).situation()).isEqualTo(Situation.ASSISTING);
        assertThat(offered(caseNumber, "street")).contains("record-employment").doesNotContain("record-job-loss");
    }

    @Test
    void fromOneJobToTheNextTrackingBeginsAnew() {
        String caseNumber = employed(TIANJIN, "flexible", LocalDate.of(2026, 3, 2));
        moveTo(LocalDate.of(2026, 3, 20));
        employ(caseNumber, "community", "unit", LocalDate.of(2026, 3, 16));
        assertThat(employments.of(caseNumber)).extracting(Employment::lasts).containsExactly(false, true);
        assertThat(employments.of(caseNumber).get(0).endedOn()).contains(LocalDate.of(2026, 3, 15));
        moveTo(LocalDate.of(2026, 4, 14));
        assertThat(keys(caseNumber)).isEmpty();
        moveTo(LocalDate.of(2026, 4, 15));
        assertThat(keys(caseNumber)).containsExactly(EmploymentProcess.FOLLOW_UP);
    }

    @Test
    void theTermIsAssessedSixtyDaysBeforeItsEnd() {
        String caseNumber = employed(XINYU, "public-post", LocalDate.of(2026, 3, 2));
        EmploymentTerm term =
                employments.current(caseNumber).orElseThrow().term().orElseThrow();
        assertThat(term.lastDay()).isEqualTo(LocalDate.of(2029, 3, 1));
        // Xinyu names no assessment.
        moveTo(LocalDate.of(2029, 3, 2));
        assertThat(keys(caseNumber)).doesNotContain(EmploymentProcess.ASSESS_TERM);
    }

    @Test
    void anAssessmentLeadsToAnotherPolicyOrGoesOn() {
        String caseNumber = employed(TIANJIN, "unit", LocalDate.of(2026, 3, 2));
        moveTo(LocalDate.of(2028, 12, 30));
        assertThat(keys(caseNumber)).doesNotContain(EmploymentProcess.ASSESS_TERM);
        moveTo(LocalDate.of(2028, 12, 31));
        assertThat(task(caseNumber, EmploymentProcess.ASSESS_TERM).groups()).containsExactly("street-120101001");
        complete(
                caseNumber,
                EmploymentProcess.ASSESS_TERM,
                "street",
                Map.of("outcome", "other-policy", "policy", "单位社会保险补贴", "until", "2029-12-31", "opinion", "符合衔接条件"));
        assertThat(keys(caseNumber)).doesNotContain(EmploymentProcess.ASSESS_TERM);
        moveTo(LocalDate.of(2029, 10, 31));
        assertThat(keys(caseNumber)).doesNotContain(EmploymentProcess.ASSESS_TERM);
        moveTo(LocalDate.of(2029, 11, 1));
        complete(
                caseNumber, EmploymentProcess.ASSESS_TERM, "street", Map.of("outcome", "continue", "opinion", "已稳定就业"));
        moveTo(LocalDate.of(2030, 6, 1));
        assertThat(keys(caseNumber)).doesNotContain(EmploymentProcess.ASSESS_TERM);
        assertThat(state(caseNumber).situation()).isEqualTo(Situation.EMPLOYED);
    }

    @Test
    void anAssessmentMaySuggestAnExitAndNeverExits() {
        String caseNumber = employed(TIANJIN, "unit", LocalDate.of(2026, 3, 2));
        moveTo(LocalDate.of(2028, 12, 31));
        complete(
                caseNumber,
                EmploymentProcess.ASSESS_TERM,
                "street",
                Map.of("outcome", "exit", "fact", "own-request", "opinion", "本人书面申请退出"));
        assertThat(state(caseNumber).situation()).isEqualTo(Situation.EMPLOYED);
    }

    @Test
    void aPublicPostWantsTheMarketTried() {
        String caseNumber = assisted(TIANJIN);
        assertThatThrownBy(() -> employ(caseNumber, "street", "public-post", clock.today()))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("市场渠道");
        assertThat(state(caseNumber).situation()).isEqualTo(Situation.ASSISTING);
    }

    /** A man of 1969 retires at 61 years and 1 to 3 months. */
    @Test
    void aPostOfAPersonNearRetirementLastsUntilThen() {
        String caseNumber = assisted(TIANJIN, "4050", 1969);
        attempts(caseNumber);
        employ(caseNumber, "community", "public-post", clock.today());
        EmploymentTerm term = term(caseNumber);
        assertThat(term.basis()).contains("至退休");
        assertThat(term.lastDay()).isBetween(LocalDate.of(2030, 2, 1), LocalDate.of(2031, 1, 31));
    }

    @Test
    void aNewPostWithinTheTermKeepsTheTerm() {
        String caseNumber = employed(TIANJIN, "public-post", LocalDate.of(2026, 3, 2));
        moveTo(LocalDate.of(2026, 9, 1));
        employ(caseNumber, "community", "public-post", LocalDate.of(2026, 9, 1));
        assertThat(term(caseNumber).lastDay()).isEqualTo(LocalDate.of(2029, 3, 1));
    }

    @Test
    void afterTheTermOlderPeopleMayHaveOneMorePostAndNoThird() {
        String caseNumber = employed(TIANJIN, "public-post", LocalDate.of(2026, 3, 2));
        clock.moveTo(LocalDate.of(2029, 3, 2));
        employ(caseNumber, "community", "public-post", LocalDate.of(2029, 3, 2));
        assertThat(term(caseNumber).lastDay()).isEqualTo(LocalDate.of(2032, 3, 1));
        clock.moveTo(LocalDate.of(2032, 3, 2));
        assertThatThrownBy(() -> employ(caseNumber, "community", "public-post", LocalDate.of(2032, 3, 2)))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("最多2次");
    }

    @Test
    void othersMayNotHaveAnotherPost() {
        String caseNumber = assisted(TIANJIN, "veteran");
        attempts(caseNumber);
        employ(caseNumber, "community", "public-post", clock.today());
        clock.moveTo(LocalDate.of(2029, 3, 2));
        assertThatThrownBy(() -> employ(caseNumber, "community", "public-post", LocalDate.of(2029, 3, 2)))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("不能再次安置");
    }

    private EmploymentTerm term(String caseNumber) {
        return employments.current(caseNumber).orElseThrow().term().orElseThrow();
    }

    @Test
    void civilAffairsAreToldOnceOfAPersonOnMinimumAllowance() {
        String caseNumber = assisted(TIANJIN, "minimum-allowance");
        employ(caseNumber, "community", "unit", clock.today());
        assertThat(documents.of(caseNumber)).extracting(Documents.Info::title).containsExactly("低保对象就业情况通报");

        String other = employed(TIANJIN, "unit", clock.today());
        assertThat(documents.of(other)).isEmpty();
    }

    @Test
    void whoMayRecordIt() {
        String caseNumber = assisted(TIANJIN);
        assertThat(offered(caseNumber, "community")).contains("record-employment");
        assertThat(offered(caseNumber, "street")).contains("record-employment");
        assertThat(offered(caseNumber, "community2")).doesNotContain("record-employment");
        assertThat(offered(caseNumber, "auditor")).isEmpty();
        assertThat(offered(caseNumber, "finance")).isEmpty();
        assertThatThrownBy(() -> act(caseNumber, "record-employment", "community", Map.of()))
                .isInstanceOf(InputRejected.class);
    }

    private String employed(City city, String kind, LocalDate day) {
        String caseNumber = assisted(city);
        if (day.isAfter(clock.today())) {
            clock.moveTo(day);
        }
        if (kind.equals("public-post")) {
            attempts(caseNumber);
        }
        employ(caseNumber, city.receiver(), kind, day);
        return caseNumber;
    }

    /** Three suitable vacancies that came to nothing. */
    private void attempts(String caseNumber) {
        List.of("理货员", "收银员", "保洁员").forEach(post -> attempt(caseNumber, "某某超市", post));
    }

    private void attempt(String caseNumber, String employer, String post) {
        Offer offer = new Offer(employer, post, 250_000, true, "离家近");
        offer.answer(Answer.NOT_TAKEN, clock.today(), null, false, "单位另录他人");
        services.save(new ServiceRecord(
                caseNumber,
                new Entry("recommendation", "phone", clock.today(), null, "推荐岗位", null, offer, null),
                "community",
                "刘桂芳",
                clock.instant()));
    }

    private void employ(String caseNumber, String officer, String kind, LocalDate day) {
        employ(
                caseNumber,
                officer,
                kind,
                day,
                EmploymentKind.of(kind).orElseThrow().proofs().get(0),
                null);
    }

    private void employ(String caseNumber, String officer, String kind, LocalDate day, String proof, String note) {
        Map<String, Object> input = new HashMap<>();
        input.put("kind", kind);
        input.put("firstDay", day.toString());
        input.put("employer", "某某公司");
        input.put("post", "保洁员");
        input.put("insured", "yes");
        input.put("wageBand", "up-to-3000");
        input.put("evidence", List.of(upload(officer, proof)));
        input.put("note", note);
        act(caseNumber, "record-employment", officer, input);
    }

    private String upload(String officer, String kind) {
        byte[] pdf = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        return as(officer, () -> materials.upload(kind, "证明.pdf", new ByteArrayInputStream(pdf), officer));
    }

    private void followUp(String caseNumber, String officer) {
        complete(
                caseNumber,
                EmploymentProcess.FOLLOW_UP,
                officer,
                Map.of("outcome", "kept", "day", clock.today().toString(), "channel", "phone", "income", "up-to-3000"));
    }

    private List<Result> results(String caseNumber) {
        return placements.of(caseNumber).stream()
                .flatMap(clock -> clock.result().stream())
                .toList();
    }
}
