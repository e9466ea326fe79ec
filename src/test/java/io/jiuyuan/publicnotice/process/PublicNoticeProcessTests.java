package io.jiuyuan.publicnotice.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiuyuan.organization.Staff;
import io.jiuyuan.publicnotice.LineRejected;
import io.jiuyuan.publicnotice.LinesCleared;
import io.jiuyuan.publicnotice.LinesPublished;
import io.jiuyuan.publicnotice.PayableLines.Line;
import io.jiuyuan.publicnotice.PaymentNoticeTest;
import io.jiuyuan.publicnotice.PaymentNotices.ClearedLine;
import io.jiuyuan.publicnotice.SampleLines;
import io.jiuyuan.publicnotice.domain.PaymentNotice.Rule;
import io.jiuyuan.publicnotice.steps.NoticeLimits;
import io.jiuyuan.publicnotice.steps.NoticePeriod;
import io.jiuyuan.publicnotice.steps.NoticeReturn;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.Money;
import io.jiuyuan.shared.RuleRefused;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RecordApplicationEvents
class PublicNoticeProcessTests extends PaymentNoticeTest {

    /** The Monday before National Day: the make-up Saturday, 10 October, is the fifth working day after it. */
    private static final LocalDate BEFORE_NATIONAL_DAY = LocalDate.of(2026, 9, 28);

    @Autowired
    private NoticePeriod period;

    @Autowired
    private NoticeReturn returning;

    @Autowired
    private ApplicationEvents events;

    @AfterEach
    void withoutCalendar() {
        jdbc.update("DELETE FROM JY_CALENDAR_DAY");
    }

    @Test
    void twoOfficersBringABatchToThePublicAndItIsClearedWhenItsDaysAreOver() {
        List<String> refs = approved(HEPING, 3);
        String number = compiled(HEPING, "bureau");
        assertThat(number).matches("GZ1201012026\\d{6}");
        assertThat(statusOf(number)).isEqualTo("compiled");
        assertThat(standing(number).amount()).isEqualTo(new Money(600));
        assertThat(source.taken()).containsOnlyKeys(refs);
        assertThat(task(number, "userTask_releaseNotice").groups()).containsExactly("bureau-120101");

        release(number, "bureau2");
        assertThat(statusOf(number)).isEqualTo("running");
        assertThat(standing(number).firstDay()).isEqualTo("2026-03-02");
        assertThat(standing(number).lastDay()).isEqualTo("2026-03-09");
        assertThat(events.stream(LinesPublished.class)).containsExactly(new LinesPublished(number, refs));

        lastSecondBefore(LocalDate.of(2026, 3, 10));
        assertThat(cleared(HEPING)).isEmpty();
        startOf(LocalDate.of(2026, 3, 10));
        assertThat(cleared(HEPING)).isEqualTo(refs);
        assertThat(events.stream(LinesCleared.class)).containsExactly(new LinesCleared(number, refs));
        assertThat(statusOf(number)).isEqualTo("ended");
        assertOver(number);
    }

    @Test
    void holidaysDoNotCountAndTheMakeUpSaturdayDoes() {
        String number = running(2, BEFORE_NATIONAL_DAY);
        assertThat(standing(number).lastDay()).isEqualTo("2026-10-10");
        for (LocalDate day = LocalDate.of(2026, 9, 29);
                day.isBefore(LocalDate.of(2026, 10, 11));
                day = day.plusDays(1)) {
            startOf(day);
            assertThat(cleared(HEPING)).as(day.toString()).isEmpty();
        }
        startOf(LocalDate.of(2026, 10, 11));
        assertThat(cleared(HEPING)).hasSize(2);
    }

    @Test
    void whoCompiledItDoesNotReleaseIt() {
        approved(HEPING, 1);
        String number = compiled(HEPING, "bureau");
        assertThatThrownBy(() -> release(number, "bureau"))
                .isInstanceOfSatisfying(
                        RuleRefused.class, refused -> assertThat(refused.code()).isEqualTo("same-officer"));
        assertThat(statusOf(number)).isEqualTo("compiled");
    }

    @Test
    void onlyTheBureauCompiles() {
        approved(HEPING, 1);
        for (String officer : List.of("district", "street", "finance", "city", "auditor", "nobody")) {
            assertThatThrownBy(() -> compiled(HEPING, officer)).as(officer).isInstanceOf(AccessRefused.class);
        }
        assertThatThrownBy(() -> compiled("120102", "bureau")).isInstanceOf(AccessRefused.class);
    }

    @Test
    void withoutAnApprovedLineThereIsNoBatch() {
        source.add(HEPING, 1, "某某", "1.00");
        assertThatThrownBy(() -> notices.compile(HEPING, "another-item", List.of(), "bureau"))
                .isInstanceOfSatisfying(
                        RuleRefused.class, refused -> assertThat(refused.code()).isEqualTo("nothing-ready"));
    }

    @Test
    void chosenLinesOnlyAndNoneOfThemTwice() {
        List<String> refs = approved(HEPING, 4);
        notices.compile(HEPING, null, List.of(refs.get(2), refs.get(0)), "bureau");
        assertThat(source.taken()).containsOnlyKeys(refs.get(0), refs.get(2));
        source.returned("another path", List.of(refs.get(0)));
        assertThatThrownBy(() -> notices.compile(HEPING, null, List.of(refs.get(0)), "bureau"))
                .as("the database knows that it stands on the first notice")
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void overBudgetIsRefusedWithTheFiguresAtOnce() {
        approved(HEPING, 2);
        source.refuseAfter(1);
        assertThatThrownBy(() -> compiled(HEPING, "bureau"))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("预算不足");
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM JY_PAYMENT_NOTICE WHERE id > ?", Integer.class, before))
                .isZero();
    }

    @Test
    void overBudgetLaterOnKeepsWhatIsWithinAndTellsWhoReleases() {
        approved(HEPING, 1_200);
        source.refuseAfter(1_000);
        String number = compiled(HEPING, "bureau");
        assertThat(statusOf(number)).isEqualTo("compiled");
        assertThat(standing(number).lines()).isEqualTo(1_000);
        assertThat(view(number)).contains("预算不足");
        release(number, "bureau2");
        assertThat(standing(number).lines()).isEqualTo(1_000);
    }

    private String view(String number) {
        return as(
                        "bureau2",
                        () -> json.valueToTree(forms.open(
                                task(number, "userTask_releaseNotice").id(), "bureau2")))
                .toString();
    }

    @Test
    void aBatchThatIsGivenUpGoesBack() {
        List<String> refs = approved(HEPING, 700);
        String number = compiled(HEPING, "bureau");
        complete(number, "userTask_releaseNotice", "bureau2", Map.of("outcome", "discard", "reason", "标准适用有误"));
        executeDueJobs();
        assertThat(statusOf(number)).isEqualTo("discarded");
        assertThat(source.returned()).hasSameElementsAs(refs);
        assertOver(number);
        assertThat(standing(compiled(HEPING, "bureau2")).lines()).isEqualTo(700);
    }

    @Test
    void whatChangedOrFellAwaySinceTheCompilationIsNotPutUp() {
        List<String> refs = approved(HEPING, 3);
        String number = compiled(HEPING, "bureau");
        Line changed = source.lines(refs.subList(0, 1)).get(0);
        source.put(
                HEPING,
                new Line(
                        changed.ref(),
                        changed.claimNumber(),
                        changed.unitName(),
                        changed.personName(),
                        changed.maskedNumber(),
                        changed.itemCode(),
                        changed.itemName(),
                        changed.standard(),
                        changed.period(),
                        new Money(77)));
        source.remove(refs.get(1));
        release(number, "bureau2");
        assertThat(states(number)).isEqualTo(Map.of("DROPPED", 2, "PUBLISHED", 1));
        assertThat(standing(number).lines()).isOne();
        assertThat(standing(number).amount()).isEqualTo(new Money(300));
        assertThat(source.returned()).contains(refs.get(0));
    }

    @Test
    void nothingLeftToPutUpEndsIt() {
        List<String> refs = approved(HEPING, 1);
        String number = compiled(HEPING, "bureau");
        source.remove(refs.get(0));
        release(number, "bureau2");
        assertThat(statusOf(number)).isEqualTo("discarded");
        assertOver(number);
    }

    @Test
    void anEndInAYearWithoutCalendarClearsNothingUntilTheCalendarIsThere() {
        String number = running(2, LocalDate.of(2026, 12, 28));
        assertThat(standing(number).provisional()).isTrue();
        assertThat(standing(number).lastDay()).isEqualTo("2027-01-05");
        startOf(LocalDate.of(2027, 1, 20));
        assertThat(cleared(HEPING)).isEmpty();
        period.confirmEnds();
        executeDueJobs();
        assertThat(statusOf(number)).isEqualTo("running");

        publish2027();
        period.confirmEnds();
        executeDueJobs();
        assertThat(standing(number).provisional()).isFalse();
        assertThat(standing(number).lastDay()).isEqualTo("2027-01-06");
        assertThat(cleared(HEPING)).hasSize(2);
        assertOver(number);
    }

    @Test
    void aCalendarThatComesInTimeMovesTheEnd() {
        String number = running(1, LocalDate.of(2026, 12, 28));
        publish2027();
        startOf(LocalDate.of(2027, 1, 6));
        assertThat(cleared(HEPING))
                .as("the provisional end would have been over")
                .isEmpty();
        assertThat(standing(number).lastDay()).isEqualTo("2027-01-06");
        startOf(LocalDate.of(2027, 1, 7));
        assertThat(cleared(HEPING)).hasSize(1);
    }

    /** As an administrator would import it; the Monday after New Year's Day is off. */
    private void publish2027() {
        as("admin", () -> calendars.importCsv(CALENDAR_2027.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static final String CALENDAR_2027 = "date,type,name\n2027-01-01,休,元旦\n2027-01-04,休,元旦\n"
            + "2027-02-05,休,除夕\n2027-02-06,休,春节\n2027-02-07,休,春节\n2027-02-08,休,春节\n2027-02-09,休,春节\n"
            + "2027-04-05,休,清明节\n2027-05-01,休,劳动节\n2027-05-02,休,劳动节\n2027-06-09,休,端午节\n"
            + "2027-09-15,休,中秋节\n2027-10-01,休,国庆节\n2027-10-02,休,国庆节\n2027-10-03,休,国庆节\n";

    @Autowired
    private io.jiuyuan.workdays.Calendars calendars;

    @Test
    void anObjectionHoldsItsOwnLineAndNoOther() {
        String number = running(3, LocalDate.of(2026, 3, 2));
        String objection = object(number, 2);
        assertThat(objection).matches("YZ1201012026\\d{6}");
        assertThat(standing(number).heldLines()).isOne();
        startOf(LocalDate.of(2026, 3, 10));
        assertThat(states(number)).isEqualTo(Map.of("CLEARED", 2, "PUBLISHED", 1));
        settle(objection, "city", Map.of(2, NOT_UPHELD));
        assertThat(states(number)).isEqualTo(Map.of("CLEARED", 3));
        assertThat(standing(number).heldLines()).isZero();
    }

    @Test
    void settledBeforeTheEndItStillWaitsForTheEnd() {
        String number = running(1, LocalDate.of(2026, 3, 2));
        settle(object(number, 1), "city", Map.of(1, NOT_UPHELD));
        assertThat(cleared(HEPING)).isEmpty();
        startOf(LocalDate.of(2026, 3, 10));
        assertThat(cleared(HEPING)).hasSize(1);
    }

    @Test
    void anObjectionInTheLastSecondHoldsAndOneSecondLaterNoneIsTaken() {
        String number = running(2, LocalDate.of(2026, 3, 2));
        lastSecondBefore(LocalDate.of(2026, 3, 10));
        object(number, 1);
        clock.moveTo(LocalDate.of(2026, 3, 10).atStartOfDay());
        assertThatThrownBy(() -> object(number, 2))
                .as("even before the timer has fired")
                .isInstanceOfSatisfying(
                        RuleRefused.class, refused -> assertThat(refused.code()).isEqualTo("notice-closed"));
        executeDueJobs();
        assertThat(states(number)).isEqualTo(Map.of("CLEARED", 1, "PUBLISHED", 1));
    }

    @Test
    void upheldOnesLeaveTheNotice() {
        String number = running(4, LocalDate.of(2026, 3, 2));
        List<String> refs = source.taken().keySet().stream().sorted().toList();
        settle(object(number, 1, 3), "city", Map.of(1, REFUSED, 3, CHANGED));
        assertThat(states(number)).isEqualTo(Map.of("PUBLISHED", 2, "REFUSED", 1, "RETURNED", 1));
        assertThat(events.stream(LineRejected.class))
                .containsExactlyInAnyOrder(
                        new LineRejected(number, refs.get(0), false, "异议成立，不予发放"),
                        new LineRejected(number, refs.get(2), true, "异议成立，更正后重新公示"));
        assertThat(source.returned()).containsExactly(refs.get(2));
        startOf(LocalDate.of(2026, 3, 10));
        assertThat(cleared(HEPING)).containsExactly(refs.get(1), refs.get(3));

        String second = compiled(HEPING, "bureau");
        assertThat(standing(second).lines())
                .as("the corrected line stands on a new notice")
                .isOne();
    }

    @Test
    void aLineWithTwoObjectionsWaitsForBothAndTheUpheldOneCounts() {
        String number = running(1, LocalDate.of(2026, 3, 2));
        String first = object(number, 1);
        String second = object(number, 1);
        startOf(LocalDate.of(2026, 3, 10));
        settle(first, "city", Map.of(1, REFUSED));
        assertThat(states(number)).isEqualTo(Map.of("PUBLISHED", 1));
        settle(second, "city", Map.of(1, NOT_UPHELD));
        assertThat(states(number)).isEqualTo(Map.of("REFUSED", 1));
    }

    @Test
    void eachLineOfAnObjectionNeedsItsDecisionAndTheAnswerSaysSomething() {
        String number = running(2, LocalDate.of(2026, 3, 2));
        String objection = object(number, 1, 2);
        assertThatThrownBy(() -> complete(
                        objection,
                        "userTask_investigateObjection",
                        "city",
                        Map.of(
                                "outcome",
                                "done",
                                "decision-1",
                                NOT_UPHELD,
                                "decision-2",
                                "taken-down",
                                "answer",
                                "不是")))
                .isInstanceOfSatisfying(
                        InputRejected.class,
                        e -> assertThat(e.problems())
                                .extracting(io.jiuyuan.shared.FieldProblem::field)
                                .containsExactlyInAnyOrder("decision-2", "answer"));
    }

    @Test
    void whoObjectedIsAnsweredOnceAndHisPhoneIsNowhereInTheClear() {
        String number = running(1, LocalDate.of(2026, 3, 2));
        String objection = object(number, 1);
        settle(objection, "city", Map.of(1, NOT_UPHELD));
        assertThat(jdbc.queryForList("SELECT * FROM JY_MESSAGE WHERE case_number = ?", objection))
                .hasSize(1)
                .asString()
                .doesNotContain("19900001234", "赵某");
        assertThat(notifications.of(objection))
                .singleElement()
                .satisfies(sent -> assertThat(sent.text()).contains(objection, "经核查"));
        assertThat(jdbc.queryForList("SELECT * FROM JY_PAYMENT_OBJECTION").toString())
                .doesNotContain("19900001234", "赵某", "外地就业");
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM ACT_RU_VARIABLE WHERE TEXT_ LIKE '%赵某%'", Integer.class))
                .isZero();
    }

    @Autowired
    private io.jiuyuan.notification.Notifications notifications;

    @Test
    void aLateInvestigationCallsTheCity() {
        String number = running(1, LocalDate.of(2026, 3, 2));
        String objection = object(number, 1);
        lastSecondBefore(LocalDate.of(2026, 3, 16));
        assertThat(tasks(objection)).containsExactly("userTask_investigateObjection");
        startOf(LocalDate.of(2026, 3, 17));
        assertThat(tasks(objection))
                .containsExactlyInAnyOrder("userTask_investigateObjection", "userTask_superviseObjection");
        assertThat(task(objection, "userTask_superviseObjection").groups()).containsExactly("city-12");
        complete(objection, "userTask_superviseObjection", "city", Map.of("outcome", "done", "opinion", "请三日内办结"));
        settle(objection, "city", Map.of(1, NOT_UPHELD));
        assertThat(processes.runs("noticeObjection", objection)).isFalse();
        assertThat(states(number)).isEqualTo(Map.of("CLEARED", 1));
    }

    @Test
    void aLateReleaseCallsTheCity() {
        approved(HEPING, 1);
        String number = compiled(HEPING, "bureau");
        lastSecondBefore(LocalDate.of(2026, 3, 5));
        assertThat(tasks(number)).containsExactly("userTask_releaseNotice");
        startOf(LocalDate.of(2026, 3, 6));
        assertThat(task(number, "userTask_superviseRelease").groups()).containsExactly("city-12");
        complete(number, "userTask_superviseRelease", "city", Map.of("outcome", "done", "opinion", "请尽快复核"));
        release(number, "bureau2");
        assertThat(statusOf(number)).isEqualTo("running");
    }

    @Test
    void aWrongNoticeIsTakenDownAndNothingOfItIsPaid() {
        String number = running(1_100, LocalDate.of(2026, 3, 2));
        String objection = object(number, 7);
        assertThatThrownBy(() -> returning.takeDown(number, "", "错", "bureau"))
                .isInstanceOfSatisfying(
                        InputRejected.class,
                        e -> assertThat(e.problems())
                                .extracting(io.jiuyuan.shared.FieldProblem::field)
                                .containsExactly("ground", "reason"));
        assertThatThrownBy(() -> returning.takeDown(number, "content", "标准适用有误，须更正", "finance"))
                .isInstanceOf(AccessRefused.class);
        returning.takeDown(number, "content", "标准适用有误，须更正", "bureau");
        executeDueJobs();
        assertThat(statusOf(number)).isEqualTo("taken-down");
        assertThat(states(number)).isEqualTo(Map.of("RETURNED", 1_100));
        assertThat(source.returned()).hasSize(1_100);
        assertThat(processes.runs("noticeObjection", objection)).isFalse();
        assertThat(notifications.of(objection)).hasSize(1);
        assertOver(number);
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM JY_AUDIT WHERE action = 'payment-notice-taken-down' AND subject = ?",
                        Integer.class,
                        number))
                .isOne();
        startOf(LocalDate.of(2026, 3, 20));
        assertThat(cleared(HEPING)).isEmpty();
        assertThatThrownBy(() -> object(number, 1)).isInstanceOf(RuleRefused.class);
        assertThat(standing(compiled(HEPING, "bureau2")).lines())
                .as("its lines are compiled anew")
                .isEqualTo(1_100);
    }

    @Test
    void whoCompiledOrReleasedDoesNotInvestigateAndInABureauOfTwoTheCityDoes() {
        String number = running(1, LocalDate.of(2026, 3, 2));
        String objection = object(number, 1);
        assertThat(task(objection, "userTask_investigateObjection").groups()).containsExactly("city-12");
        for (String maker : List.of("bureau", "bureau2")) {
            assertThatThrownBy(() -> settle(objection, maker, Map.of(1, NOT_UPHELD)))
                    .isInstanceOf(AccessRefused.class);
        }
        assertThat(investigation(objection, "city")).contains("须由市级核查");
        settle(objection, "city", Map.of(1, NOT_UPHELD));
        assertThat(processes.runs("noticeObjection", objection)).isFalse();
    }

    private String investigation(String objection, String officer) {
        return as(
                        officer,
                        () -> json.valueToTree(forms.open(
                                task(objection, "userTask_investigateObjection").id(), officer)))
                .toString();
    }

    @Test
    void aThirdOfficerOfTheBureauInvestigatesWithoutTheCity() {
        String third = "bureau-third-" + before;
        as("admin", () -> staff.create(third, "程姣", new Staff.PostPeriod("bureau", HEPING, clock.today(), null)));
        try {
            String number = running(1, LocalDate.of(2026, 3, 2));
            String objection = object(number, 1);
            assertThat(task(objection, "userTask_investigateObjection").groups())
                    .containsExactly("bureau-120101");
            assertThatThrownBy(() -> settle(objection, "city", Map.of(1, NOT_UPHELD)))
                    .isInstanceOf(RuntimeException.class);
            assertThat(investigation(objection, "bureau")).contains("须由本局其他经办人员核查");
            assertThatThrownBy(() -> settle(objection, "bureau", Map.of(1, NOT_UPHELD)))
                    .isInstanceOfSatisfying(
                            RuleRefused.class,
                            refused -> assertThat(refused.code()).isEqualTo("same-officer"));
            settle(objection, third, Map.of(1, NOT_UPHELD));
            assertThat(processes.runs("noticeObjection", objection)).isFalse();
        } finally {
            as("admin", () -> staff.disable(third));
        }
    }

    @Autowired
    private Staff staff;

    /** Another version of the pack while a notice runs: the running one keeps its days, the next one has the new. */
    @Test
    void aPolicyThatChangesWhileANoticeRunsMovesNeitherItsEndNorItsWayOfCounting() {
        String number = running(1, LocalDate.of(2026, 3, 2));
        Rule other = new Rule("tianjin-other", 7, true);
        assertThat(limits.end(LocalDate.of(2026, 3, 2), other).lastDay())
                .as("the day of posting is the first of seven")
                .isEqualTo("2026-03-10");
        assertThat(limits.end(LocalDate.of(2026, 3, 7), other).lastDay())
                .as("a Saturday of posting is none of them")
                .isEqualTo("2026-03-17");
        String ends = standing(number).lastDay().toString();
        jdbc.update(
                "UPDATE JY_PAYMENT_NOTICE SET working_days = 7, posting_day_counts = TRUE WHERE id = ?",
                Long.parseLong(number.substring(12)));
        period.confirmEnds();
        startOf(LocalDate.of(2026, 3, 9));
        assertThat(standing(number).lastDay()).hasToString(ends);
        startOf(LocalDate.of(2026, 3, 10));
        assertThat(cleared(HEPING)).as("as it was frozen").hasSize(1);
    }

    @Autowired
    private NoticeLimits limits;

    @Test
    void afterItsEndANoticeIsNotTakenDown() {
        String number = running(1, LocalDate.of(2026, 3, 2));
        clock.moveTo(LocalDate.of(2026, 3, 10).atStartOfDay());
        assertThatThrownBy(() -> returning.takeDown(number, "content", "标准适用有误，须更正", "bureau"))
                .isInstanceOfSatisfying(
                        RuleRefused.class, refused -> assertThat(refused.code()).isEqualTo("notice-over"));
    }

    @Test
    void aRunningNoticeKeepsItsRule() {
        String number = running(1, LocalDate.of(2026, 3, 2));
        assertThat(jdbc.queryForMap(
                        "SELECT working_days, posting_day_counts, policy_version FROM JY_PAYMENT_NOTICE WHERE id = ?",
                        Long.parseLong(number.substring(12))))
                .containsEntry("WORKING_DAYS", 5)
                .containsEntry("POSTING_DAY_COUNTS", false)
                .containsEntry("POLICY_VERSION", "tianjin-2025.1");
    }

    @Test
    void aPaymentTakesEachLineOnceAndGivesItBack() {
        String number = running(2, LocalDate.of(2026, 3, 2));
        startOf(LocalDate.of(2026, 3, 10));
        List<ClearedLine> waiting = waiting(HEPING);
        assertThat(waiting).extracting(ClearedLine::noticeNumber).containsOnly(number);
        assertThat(notices.waiting(HEPING, waiting.get(0).id(), 10)).containsExactly(waiting.get(1));
        List<Long> first = List.of(waiting.get(0).id());
        notices.handedOver(first);
        assertThat(waiting(HEPING)).containsExactly(waiting.get(1));
        assertThatThrownBy(() ->
                        notices.handedOver(waiting.stream().map(ClearedLine::id).toList()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(waiting(HEPING)).as("all or nothing").containsExactly(waiting.get(1));
        notices.takenBack(first);
        assertThat(waiting(HEPING)).isEqualTo(waiting);
    }

    @Test
    void aLineThatWasChangedInTheDatabaseIsNeitherClearedNorPaid() {
        String number = running(1, LocalDate.of(2026, 3, 2));
        jdbc.update("UPDATE JY_PAYMENT_NOTICE_LINE SET amount_fen = 99999 WHERE notice_id > ?", before);
        clock.moveTo(LocalDate.of(2026, 3, 10).atStartOfDay());
        assertThatThrownBy(this::executeDueJobs).hasMessageContaining("not what was published");
        assertThat(states(number)).isEqualTo(Map.of("PUBLISHED", 1));
    }

    @Test
    void whatMustNotBePublishedIsLeftOutAndTheOthersGoOn() {
        approved(HEPING, 1);
        Line secret = SampleLines.line(HEPING, 999_999, "某某", new Money(500));
        source.put(
                HEPING,
                new Line(
                        secret.ref(),
                        secret.claimNumber(),
                        null,
                        "某某",
                        "120101198005141028",
                        secret.itemCode(),
                        "戒毒康复人员补贴",
                        secret.standard(),
                        null,
                        secret.amount()));
        String number = compiled(HEPING, "bureau");
        assertThat(standing(number).lines()).isOne();
        assertThat(view(number)).contains(secret.ref());
    }
}
