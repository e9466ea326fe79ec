package io.jiuyuan.recognition.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jiuyuan.publicnotice.PublicNotices;
import io.jiuyuan.publicnotice.PublicNotices.Notice;
import io.jiuyuan.publicnotice.PublicNotices.Objection;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.workdays.Calendars;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** 公示: five working days from Monday, 2 March 2026, to Monday, 9 March, and what an objection does to it. */
class NoticeTests extends RecognitionTest {

    /** Each statutory holiday of the year has its day, so that the calendar counts as published. */
    private static final String CALENDAR_2027 = """
            date,type,name
            2027-01-01,off,元旦
            2027-02-05,off,春节
            2027-02-06,off,春节
            2027-02-07,off,春节
            2027-02-08,off,春节
            2027-02-09,off,春节
            2027-04-05,off,清明节
            2027-05-01,off,劳动节
            2027-05-02,off,劳动节
            2027-06-09,off,端午节
            2027-09-15,off,中秋节
            2027-10-01,off,国庆节
            2027-10-02,off,国庆节
            2027-10-03,off,国庆节
            """;

    @Autowired
    PublicNotices notices;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Calendars calendars;

    @Test
    void theCaseWaitsUntilTheLastDayHasEnded() {
        String caseNumber = noticed();
        assertThat(notice(caseNumber).lastDay()).isEqualTo(LocalDate.of(2026, 3, 9));

        clock.moveTo(LocalDateTime.of(2026, 3, 9, 23, 59, 59));
        executeDueJobs();
        assertThat(status(caseNumber)).isEqualTo("notice");

        clock.moveTo(LocalDateTime.of(2026, 3, 10, 0, 0));
        executeDueJobs();
        assertThat(keys(caseNumber)).containsExactly(RecognitionProcess.RECHECK);
    }

    /** Not the division, the authority puts a notice up: a street's is its office. */
    @Test
    void theNoticeNamesTheAuthorityOfTheStreet() {
        assertThat(notice(noticed()).unitName()).isEqualTo("天津市和平区劝业场街道办事处");
    }

    @Test
    void anIllnessOrAPastIsNeverPublished() {
        String person = person(TIANJIN);
        String caseNumber =
                apply(TIANJIN, person, facts(Map.of("releasedPrisoner", true)), List.of("released-prisoner"));
        accept(caseNumber, TIANJIN);
        visit(caseNumber, TIANJIN);
        review(caseNumber, TIANJIN);

        assertThat(notice(caseNumber).category()).isEqualTo("就业困难人员");
        assertThat(notice(caseNumber).personLine()).contains("王建国").contains("****");
        assertThat(recognitions.find(caseNumber).orElseThrow().primaryCategory())
                .isEqualTo("released-prisoner");
    }

    @Test
    void anObjectionStopsTheCaseAtTheStreet() {
        String caseNumber = noticed();
        object(caseNumber);

        assertThat(status(caseNumber)).isEqualTo("objection");
        assertThat(task(caseNumber, RecognitionProcess.SETTLE_OBJECTION).groups())
                .containsExactly("street-120101001");
        clock.moveTo(LocalDate.of(2026, 3, 12));
        executeDueJobs();
        assertThat(keys(caseNumber)).doesNotContain(RecognitionProcess.RECHECK);
    }

    @Test
    void aDismissedObjectionLetsTheNoticeRunOn() {
        String caseNumber = noticed();
        String number = notice(caseNumber).number();
        object(caseNumber);

        settle(caseNumber, "dismiss", Map.of());

        assertThat(status(caseNumber)).isEqualTo("notice");
        assertThat(notice(caseNumber).number()).isEqualTo(number);
        noticeEnds();
        assertThat(status(caseNumber)).isEqualTo("recheck");
        assertThat(notices.objections(number)).allMatch(Objection::settled);
    }

    @Test
    void dismissedAfterTheLastDayTheCaseGoesOnAtOnce() {
        String caseNumber = noticed();
        clock.moveTo(LocalDateTime.of(2026, 3, 9, 18, 0));
        object(caseNumber);
        clock.moveTo(LocalDate.of(2026, 3, 11));

        settle(caseNumber, "dismiss", Map.of());
        executeDueJobs();

        assertThat(status(caseNumber)).isEqualTo("recheck");
    }

    @Test
    void aSecondObjectionIsSettledTogetherWithTheFirst() {
        String caseNumber = noticed();
        object(caseNumber);
        object(caseNumber);
        assertThat(view(caseNumber, RecognitionProcess.SETTLE_OBJECTION, "street")
                        .at("/objections"))
                .hasSize(2)
                .allSatisfy(objection ->
                        assertThat(objection.get("contactPhone").asText()).isEqualTo("13900139000"));

        settle(caseNumber, "dismiss", Map.of());

        assertThat(notices.objections(notice(caseNumber).number())).hasSize(2).allMatch(Objection::settled);
    }

    @Test
    void anObjectionAfterADismissedOneStopsTheCaseAgain() {
        String caseNumber = noticed();
        object(caseNumber);
        settle(caseNumber, "dismiss", Map.of());

        object(caseNumber);

        assertThat(keys(caseNumber)).containsExactly(RecognitionProcess.SETTLE_OBJECTION);
    }

    @Test
    void aCorrectedCategoryIsPublishedAnewForTheFullPeriod() {
        String person = person(TIANJIN);
        String caseNumber = apply(TIANJIN, person, facts(Map.of("disabled", true)), List.of("4050"));
        accept(caseNumber, TIANJIN);
        visit(caseNumber, TIANJIN);
        review(caseNumber, TIANJIN);
        String first = notice(caseNumber).number();
        clock.moveTo(LocalDate.of(2026, 3, 5));
        object(caseNumber);

        settle(caseNumber, "amend", Map.of("category", "disabled"));

        assertThat(notices.find(first).orElseThrow().takenDown()).isTrue();
        Notice second = notice(caseNumber);
        assertThat(second.number()).isNotEqualTo(first);
        assertThat(second.lastDay()).isEqualTo(LocalDate.of(2026, 3, 12));
        assertThat(second.category()).isEqualTo("就业困难人员");
        clock.moveTo(LocalDate.of(2026, 3, 13));
        executeDueJobs();
        assertThat(status(caseNumber)).isEqualTo("recheck");
    }

    @Test
    void amendingToTheSameCategoryIsNoAmendment() {
        String caseNumber = noticed();
        object(caseNumber);

        assertThatExceptionOfType(InputRejected.class)
                .isThrownBy(() -> settle(caseNumber, "amend", Map.of("category", "4050")))
                .satisfies(rejected ->
                        assertThat(rejected.problems()).extracting("field").containsExactly("category"));
    }

    @Test
    void anUpheldObjectionRefuses() {
        String caseNumber = noticed();
        String number = notice(caseNumber).number();
        object(caseNumber);

        settle(caseNumber, "refuse", Map.of("reason", "objection"));

        assertThat(status(caseNumber)).isEqualTo("refused");
        assertThat(notices.find(number).orElseThrow().takenDown()).isTrue();
        assertOver(caseNumber, "event_caseRefused");
    }

    @Test
    void anUpheldObjectionSendsBackToThePreliminaryReview() {
        String caseNumber = noticed();
        String first = notice(caseNumber).number();
        object(caseNumber);

        settle(caseNumber, "send-back", Map.of());

        assertThat(keys(caseNumber)).containsExactly(RecognitionProcess.PRELIMINARY_REVIEW);
        assertThat(notices.find(first).orElseThrow().takenDown()).isTrue();
        review(caseNumber, TIANJIN);
        assertThat(notice(caseNumber).number()).isNotEqualTo(first);
    }

    @Test
    void theAnswerIsNeeded() {
        String caseNumber = noticed();
        object(caseNumber);

        assertThatExceptionOfType(InputRejected.class)
                .isThrownBy(() -> complete(
                        caseNumber, RecognitionProcess.SETTLE_OBJECTION, "street", Map.of("outcome", "dismiss")))
                .satisfies(rejected ->
                        assertThat(rejected.problems()).extracting("field").containsExactly("answer", "opinion"));
    }

    @Test
    void aProvisionalEndWaitsForTheCalendar() {
        clock.moveTo(LocalDate.of(2026, 12, 28));
        String caseNumber = noticed();
        assertThat(notice(caseNumber).provisional()).isTrue();

        clock.moveTo(LocalDate.of(2027, 1, 20));
        executeDueJobs();
        assertThat(status(caseNumber)).isEqualTo("notice");
        clock.moveTo(LocalDate.of(2027, 1, 21));
        assertThat(executeDueJobs()).as("looked at once a day").isPositive();
        assertThat(status(caseNumber)).isEqualTo("notice");
    }

    @Test
    void onceTheCalendarIsThereTheCaseGoesOn() {
        clock.moveTo(LocalDate.of(2026, 12, 28));
        String caseNumber = noticed();
        clock.moveTo(LocalDate.of(2027, 1, 20));
        executeDueJobs();
        assertThat(status(caseNumber)).isEqualTo("notice");
        try {
            as("admin", () -> calendars.importCsv(CALENDAR_2027.getBytes(StandardCharsets.UTF_8)));

            clock.moveTo(LocalDate.of(2027, 1, 21));
            executeDueJobs();

            assertThat(status(caseNumber)).isEqualTo("recheck");
        } finally {
            jdbc.update("DELETE FROM JY_CALENDAR_DAY WHERE calendar_day >= '2027-01-01'");
        }
    }

    @Test
    void anObjectionAgainstANoticeThatIsOverIsRefused() {
        String caseNumber = atRecheck();

        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> object(caseNumber))
                .returns("notice-closed", RuleRefused::code);
        assertThat(status(caseNumber)).isEqualTo("recheck");
    }

    private Notice notice(String caseNumber) {
        String number = jdbc.queryForObject(
                "SELECT notice_number FROM JY_RECOGNITION WHERE case_number = ?", String.class, caseNumber);
        return notices.find(number).orElseThrow();
    }

    private void object(String caseNumber) {
        notices.object(notice(caseNumber).number(), "该人员长期在外经营店铺", "李某", "13900139000");
        runAsync();
    }

    private void settle(String caseNumber, String outcome, Map<String, Object> more) {
        Map<String, Object> input =
                new HashMap<>(Map.of("outcome", outcome, "answer", "经核查，已依规处理", "opinion", "已走访邻里并查询登记信息"));
        input.putAll(more);
        complete(caseNumber, RecognitionProcess.SETTLE_OBJECTION, "street", input);
    }
}
