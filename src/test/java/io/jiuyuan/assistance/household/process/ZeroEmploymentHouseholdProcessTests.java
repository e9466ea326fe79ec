package io.jiuyuan.assistance.household.process;

import static io.jiuyuan.assistance.household.process.ZeroEmploymentHouseholdProcess.MAKE_CONTINGENCY_PLAN;
import static io.jiuyuan.assistance.household.process.ZeroEmploymentHouseholdProcess.REPORT_PLACEMENT_PROGRESS;
import static io.jiuyuan.assistance.household.process.ZeroEmploymentHouseholdProcess.SETTLE_MEMBER;
import static io.jiuyuan.assistance.household.process.ZeroEmploymentHouseholdProcess.SUPERVISE_CONTINGENCY_PLAN;
import static io.jiuyuan.assistance.household.process.ZeroEmploymentHouseholdProcess.SUPERVISE_HOUSEHOLD;
import static io.jiuyuan.assistance.household.process.ZeroEmploymentHouseholdProcess.SUPERVISE_SETTLEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.assistance.ExitSuggested;
import io.jiuyuan.assistance.domain.AssistanceMark;
import io.jiuyuan.assistance.steps.AssistanceSupervision;
import io.jiuyuan.assistance.steps.Placements;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** The household from its finding to its end: every timer on both sides. The clock begins on Monday, 2026-03-02. */
@RecordApplicationEvents
class ZeroEmploymentHouseholdProcessTests extends HouseholdTest {

    private static final LocalDate BEGUN = LocalDate.of(2026, 3, 2);
    private static final LocalDate DUE = LocalDate.of(2026, 4, 1);

    @Autowired
    ApplicationEvents published;

    @Autowired
    Placements placements;

    @Autowired
    AssistanceSupervision supervision;

    private String alone(int age) {
        return recognized(TIANJIN, ZERO, someone("王建国", age), null);
    }

    @Test
    void recognitionOfAMemberOpensIt() {
        String caseNumber = alone(51);

        assertThat(household(caseNumber).number()).matches("LJ1201012026\\d{6}");
        assertThat(household(caseNumber).status()).isEqualTo("OPEN");
        assertThat(household(caseNumber).dueOn()).isEqualTo(DUE);
        assertThat(task(number(caseNumber), MAKE_CONTINGENCY_PLAN).groups()).containsExactly("street-120101001");
    }

    @Test
    void twoMembersAreOneHousehold() {
        var husband = someone("王建国", 51);
        var wife = someone("李秀英", 45);
        String first = recognized(TIANJIN, ZERO, husband, wife);
        moveTo(BEGUN.plusDays(5));
        String second = recognized(TIANJIN, ZERO, wife, husband);

        assertThat(number(second)).isEqualTo(number(first));
        assertThat(household(second).members()).extracting("caseNumber").containsExactlyInAnyOrder(first, second);
        assertThat(household(second).dueOn()).as("counted per family").isEqualTo(DUE);
    }

    @Test
    void whoIsOfAnotherCategoryOpensNone() {
        String caseNumber = recognized(TIANJIN, "4050", someone("王建国", 51), null);

        assertThat(households.ofCase(caseNumber)).isEmpty();
    }

    @Test
    void aPlanIsMadeOnce() {
        String number = number(alone(51));
        complete(number, MAKE_CONTINGENCY_PLAN, "street", Map.of("outcome", "done", "opinion", "推荐保洁岗位，由社区专人负责。"));

        assertThat(tasks(number)).isEmpty();
        assertThat(as("street", () -> households.open(number)).plan()).startsWith("推荐保洁岗位");
    }

    @Test
    void thePlanIsLateAfterThreeWorkingDays() {
        String number = number(alone(51));
        moveTo(LocalDate.of(2026, 3, 5));
        assertThat(tasks(number)).containsExactly(MAKE_CONTINGENCY_PLAN);

        moveTo(LocalDate.of(2026, 3, 6));
        assertThat(task(number, SUPERVISE_CONTINGENCY_PLAN).groups()).containsExactly("district-120101");
        assertThat(tasks(number)).contains(MAKE_CONTINGENCY_PLAN);
    }

    @Test
    void theCommunityIsRemindedFirstAndTheStreetThen() {
        String number = planned(alone(51));
        moveTo(DUE.minusDays(16));
        assertThat(tasks(number)).isEmpty();

        moveTo(DUE.minusDays(15));
        assertThat(task(number, REPORT_PLACEMENT_PROGRESS).groups()).containsExactly("community-120101001001");
        complete(number, REPORT_PLACEMENT_PROGRESS, "community", Map.of("outcome", "done", "opinion", "已推荐两个岗位，下周面试。"));

        moveTo(DUE.minusDays(6));
        assertThat(tasks(number)).isEmpty();
        moveTo(DUE.minusDays(5));
        assertThat(task(number, REPORT_PLACEMENT_PROGRESS).groups()).containsExactly("street-120101001");
    }

    @Test
    void streetDistrictAndCityAreCalledInTurn() {
        String caseNumber = alone(51);
        String number = planned(caseNumber);
        moveTo(DUE);
        assertThat(called(number)).isEmpty();
        assertThat(household(caseNumber).overdue()).isFalse();

        moveTo(DUE.plusDays(1));
        assertThat(called(number)).containsExactly("street-120101001");
        assertThat(household(caseNumber).overdue()).isTrue();

        moveTo(DUE.plusDays(7));
        assertThat(called(number)).hasSize(1);
        moveTo(DUE.plusDays(8));
        assertThat(called(number)).containsExactlyInAnyOrder("street-120101001", "district-120101");

        moveTo(DUE.plusDays(15));
        assertThat(called(number)).hasSize(2);
        moveTo(DUE.plusDays(16));
        assertThat(called(number)).containsExactlyInAnyOrder("street-120101001", "district-120101", "city-12");
        assertThat(household(caseNumber).calledTierName()).isEqualTo("市");
    }

    @Test
    void everyTierIsCalledOnceWhenTheClockJumps() {
        String number = planned(alone(51));
        moveTo(DUE.plusDays(60));

        assertThat(called(number)).containsExactlyInAnyOrder("street-120101001", "district-120101", "city-12");
    }

    @Test
    void oneMembersJobClearsItAndWithdrawsItsTasks() {
        String caseNumber = alone(51);
        String number = number(caseNumber);
        moveTo(DUE.plusDays(1));
        works(caseNumber, DUE.plusDays(1));

        assertThat(household(caseNumber).status()).isEqualTo("CLEARED");
        assertThat(household(caseNumber).rounds().get(0).inTime()).isFalse();
        assertThat(tasks(number)).isEmpty();
    }

    @Test
    void aMemberWhoIsAlso4050ChangesCategoryInsteadOfLeaving() {
        var husband = someone("王建国", 51);
        var wife = someone("李秀英", 45);
        String worker = recognized(TIANJIN, ZERO, wife, husband);
        String other = recognized(TIANJIN, ZERO, husband, wife);
        String number = number(worker);
        works(worker, BEGUN.plusDays(1));
        assertThat(task(number, SETTLE_MEMBER).groups()).containsExactly("district-120101");
        assertThat(suggested()).isEmpty();

        complete(
                number,
                SETTLE_MEMBER,
                "district",
                Map.of("outcome", "change", "category", "4050", "opinion", "年满五十，参保满六个月。"));
        assertThat(recognitions.find(other).orElseThrow().primaryCategory()).isEqualTo("4050");
        assertThat(suggested()).isEmpty();
    }

    @Test
    void aMemberWhoFitsNothingElseMayLeave() {
        var husband = someone("王建国", 38);
        var wife = someone("李秀英", 45);
        String worker = recognized(TIANJIN, ZERO, wife, husband);
        String other = recognized(TIANJIN, ZERO, husband, wife);
        works(worker, BEGUN.plusDays(1));

        assertThat(tasks(number(worker))).isEmpty();
        assertThat(suggested()).extracting(ExitSuggested::caseNumber).containsExactly(other);
        assertThat(suggested()).extracting(ExitSuggested::fact).containsExactly("household-cleared");
    }

    @Test
    void aSettlementIsLateAfterTenWorkingDays() {
        var husband = someone("王建国", 51);
        var wife = someone("李秀英", 45);
        String worker = recognized(TIANJIN, ZERO, wife, husband);
        recognized(TIANJIN, ZERO, husband, wife);
        works(worker, BEGUN);
        moveTo(LocalDate.of(2026, 3, 16));
        assertThat(tasks(number(worker))).containsExactly(SETTLE_MEMBER);

        moveTo(LocalDate.of(2026, 3, 17));
        assertThat(task(number(worker), SUPERVISE_SETTLEMENT).groups()).containsExactly("city-12");
    }

    @Test
    void theLossOfTheJobOpensItAgainWithAFreshRound() {
        String caseNumber = alone(51);
        String number = planned(caseNumber);
        works(caseNumber, BEGUN.plusDays(10));
        moveTo(LocalDate.of(2026, 9, 12));
        losesTheJob(caseNumber, LocalDate.of(2026, 9, 12));

        assertThat(household(caseNumber).status()).isEqualTo("OPEN");
        assertThat(household(caseNumber).rounds()).hasSize(2);
        assertThat(household(caseNumber).rounds().get(0).inTime())
                .as("the old result is kept")
                .isTrue();
        assertThat(household(caseNumber).dueOn()).isEqualTo(LocalDate.of(2026, 10, 12));
        moveTo(LocalDate.of(2026, 10, 13));
        assertThat(called(number)).containsExactly("street-120101001");
    }

    @Test
    void afterTheObservationTheLossOfTheJobOpensNothing() {
        String caseNumber = alone(51);
        String number = planned(caseNumber);
        works(caseNumber, BEGUN.plusDays(10));
        moveTo(LocalDate.of(2026, 9, 12));
        assertThat(running(number)).isTrue();
        moveTo(LocalDate.of(2026, 9, 13));
        assertThat(running(number)).isFalse();
        losesTheJob(caseNumber, LocalDate.of(2026, 9, 13));

        assertThat(household(caseNumber).status()).isEqualTo("CLEARED");
    }

    @Test
    void aCalendarMonthIsAMonth() {
        String caseNumber = recognized(XINYU, ZERO, someone("王建国", 51), null);

        assertThat(household(caseNumber).dueOn()).isEqualTo(LocalDate.of(2026, 4, 2));
    }

    @Test
    void theMembersClockIsTheFamilys() {
        String caseNumber = alone(51);
        moveTo(BEGUN.plusDays(7));
        assisted(caseNumber);

        assertThat(placements.current(caseNumber).orElseThrow().dueDay()).isEqualTo(DUE);
        works(caseNumber, BEGUN.plusDays(8));
        assertThat(placements.current(caseNumber)).isEmpty();
    }

    @Test
    void theTiersAreCalledToTheFamilyAndNotToEachMember() {
        String caseNumber = alone(51);
        String number = planned(caseNumber);
        assisted(caseNumber);
        moveTo(DUE.plusDays(16));

        assertThat(called(number)).hasSize(3);
        assertThat(supervision.of(caseNumber))
                .extracting(AssistanceMark::subjectKey)
                .doesNotContain(AssistanceMark.PLACEMENT);
    }

    @Test
    void whoChangesCategoryHasTheDaysOfOthers() {
        var husband = someone("王建国", 51);
        var wife = someone("李秀英", 45);
        String worker = recognized(TIANJIN, ZERO, wife, husband);
        String other = recognized(TIANJIN, ZERO, husband, wife);
        assisted(other);
        works(worker, BEGUN.plusDays(1));
        assertThat(placements.current(other)).isEmpty();

        complete(
                number(worker),
                SETTLE_MEMBER,
                "district",
                Map.of("outcome", "change", "category", "4050", "opinion", "年满五十，参保满六个月。"));
        assertThat(placements.current(other).orElseThrow().dueDay()).isEqualTo(LocalDate.of(2026, 5, 6));
    }

    @Test
    void aHouseholdOfWhichNobodyIsLeftIsClosed() {
        String caseNumber = alone(51);
        String number = number(caseNumber);
        exits(caseNumber, BEGUN);
        assertThat(household(caseNumber).status()).isEqualTo("CLOSED");
        assertThat(running(number)).isFalse();

        returns(caseNumber, BEGUN.plusDays(3));
        assertThat(household(caseNumber).status()).isEqualTo("OPEN");
        assertThat(tasks(number)).containsExactly(MAKE_CONTINGENCY_PLAN);
    }

    private String planned(String caseNumber) {
        String number = number(caseNumber);
        complete(number, MAKE_CONTINGENCY_PLAN, "street", Map.of("outcome", "done", "opinion", "推荐保洁岗位，由社区专人负责。"));
        return number;
    }

    private Collection<String> called(String number) {
        return processes.openTasks(number).stream()
                .filter(task -> task.key().equals(SUPERVISE_HOUSEHOLD))
                .flatMap(task -> task.groups().stream())
                .toList();
    }

    private Collection<ExitSuggested> suggested() {
        return published.stream(ExitSuggested.class).toList();
    }
}
