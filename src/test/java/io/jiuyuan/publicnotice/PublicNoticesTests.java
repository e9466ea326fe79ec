package io.jiuyuan.publicnotice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiuyuan.IntegrationTest;
import io.jiuyuan.publicnotice.PublicNotices.Draft;
import io.jiuyuan.publicnotice.PublicNotices.Notice;
import io.jiuyuan.publicnotice.PublicNotices.Objection;
import io.jiuyuan.publicnotice.PublicNotices.ObjectionRaised;
import io.jiuyuan.publicnotice.PublicNotices.ObjectionSettled;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.NotFound;
import io.jiuyuan.shared.RuleRefused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RecordApplicationEvents
class PublicNoticesTests extends IntegrationTest {

    private static final String TEXT = "此人在某单位上班已有半年。";
    private static final String PHONE = "19900001234";

    @Autowired
    private PublicNotices notices;

    @Autowired
    private ObjectionContent content;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ApplicationEvents events;

    private Notice publish(LocalDate day, int workingDays) {
        clock.moveTo(day);
        return notices.publish(draft("就业困难人员认定公示", "王某某，120101**********28"), workingDays, key());
    }

    private static Draft draft(String title, String personLine) {
        return new Draft("JY120101202600001", "天津市和平区劝业场街道办事处", title, personLine, "大龄人员");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    @Test
    void theDayOfPostingIsNotCountedAndAMakeUpSundayIs() {
        Notice notice = publish(LocalDate.of(2026, 9, 18), 5);
        assertThat(notice.firstDay()).isEqualTo("2026-09-18");
        assertThat(notice.lastDay()).isEqualTo("2026-09-24");
        assertThat(notice.provisional()).isFalse();
        assertThat(notice.endsAt()).isEqualTo(Instant.parse("2026-09-24T16:00:00Z"));
        assertThat(notice.unitName()).isEqualTo("天津市和平区劝业场街道办事处");
        assertThat(notice.number()).matches("GS2026\\d{6}");
    }

    @Test
    void nationalDayIsNotCountedAndTheMakeUpSaturdayAfterItIs() {
        assertThat(publish(LocalDate.of(2026, 9, 28), 5).lastDay()).isEqualTo("2026-10-10");
    }

    @Test
    void anEndInAYearWithoutCalendarIsProvisional() {
        Notice notice = publish(LocalDate.of(2031, 12, 29), 5);
        assertThat(notice.provisional()).isTrue();
        assertThat(notices.find(notice.number()).orElseThrow().provisional()).isTrue();
    }

    @Test
    void theSameKeyPublishesOnceAndTheFirstTextStays() {
        String key = key();
        Notice first = notices.publish(draft("公示", "王某某"), 5, key);
        clock.moveTo(LocalDate.of(2026, 3, 4));
        Notice second = notices.publish(draft("别的公示", "李某某"), 9, key);
        assertThat(second).isEqualTo(first);
    }

    @Test
    void theDatabaseRefusesASecondNoticeForTheSameKey() {
        String key = key();
        notices.publish(draft("公示", "王某某"), 5, key);
        assertThatThrownBy(() -> jdbc.update(
                        "INSERT INTO JY_NOTICE (publish_key, case_number, unit_name, title, person_line, working_days,"
                                + " first_day, last_day, provisional, snapshot_hash, published_at, lock_version)"
                                + " SELECT publish_key, case_number, unit_name, title, person_line, working_days,"
                                + " first_day, last_day, provisional, snapshot_hash, published_at, lock_version"
                                + " FROM JY_NOTICE WHERE publish_key = ?",
                        key))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void anUnmaskedNumberIsNeverPublished() {
        for (String line : new String[] {"王秀兰，120101198005141028", "王秀兰，19900001001", "王秀兰，12010119800514102X"}) {
            assertThatThrownBy(() -> notices.publish(draft("公示", line), 5, key()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aTextThatWasChangedInTheDatabaseIsNotShown() {
        Notice notice = publish(LocalDate.of(2026, 3, 2), 5);
        jdbc.update("UPDATE JY_NOTICE SET person_line = '张某某' WHERE snapshot_hash = ?", notice.snapshotHash());
        try {
            assertThatThrownBy(() -> notices.find(notice.number())).isInstanceOf(IllegalStateException.class);
        } finally {
            jdbc.update(
                    "UPDATE JY_NOTICE SET person_line = ? WHERE snapshot_hash = ?",
                    notice.personLine(),
                    notice.snapshotHash());
        }
    }

    @Test
    void onlyRunningNoticesAreListedNewestFirst() {
        Notice old = publish(LocalDate.of(2025, 6, 2), 5);
        Notice newer = publish(LocalDate.of(2025, 6, 4), 5);
        Notice down = publish(LocalDate.of(2025, 6, 4), 5);
        notices.takeDown(down.number(), "申请人撤回");
        assertThat(notices.open(LocalDate.of(2025, 6, 5), 0, 10))
                .extracting(Notice::number)
                .containsExactly(newer.number(), old.number());
        assertThat(notices.open(LocalDate.of(2025, 6, 5), 1, 1))
                .extracting(Notice::number)
                .containsExactly(old.number());
        assertThat(notices.open(old.lastDay().plusDays(1), 0, 10))
                .extracting(Notice::number)
                .containsExactly(newer.number());
        assertThat(notices.find(down.number()).orElseThrow().takenDown()).isTrue();
    }

    @Test
    void anObjectionIsTakenOnTheLastDayAndNotTheDayAfter() {
        Notice notice = publish(LocalDate.of(2026, 3, 2), 5);
        clock.moveTo(notice.lastDay().atTime(23, 59));
        String number = notices.object(notice.number(), TEXT, "赵某", PHONE);
        assertThat(number).matches("YY2026\\d{6}");
        assertThat(events.stream(ObjectionRaised.class))
                .containsExactly(new ObjectionRaised(number, notice.number(), "JY120101202600001"));
        clock.moveTo(notice.lastDay().plusDays(1).atStartOfDay());
        assertThatThrownBy(() -> notices.object(notice.number(), TEXT, "赵某", PHONE))
                .isInstanceOfSatisfying(
                        RuleRefused.class, e -> assertThat(e.code()).isEqualTo("notice-closed"));
        assertThat(notices.objections(notice.number())).hasSize(1);
    }

    @Test
    void aNoticeThatWasTakenDownTakesNoObjection() {
        Notice notice = publish(LocalDate.of(2026, 3, 2), 5);
        notices.takeDown(notice.number(), "申请人撤回");
        notices.takeDown(notice.number(), "再次");
        assertThatThrownBy(() -> notices.object(notice.number(), TEXT, "赵某", PHONE))
                .isInstanceOf(RuleRefused.class);
    }

    @Test
    void whatIsMissingIsSaidAtEachField() {
        Notice notice = publish(LocalDate.of(2026, 3, 2), 5);
        assertThatThrownBy(() -> notices.object(notice.number(), " 假 ", " ", "12345"))
                .isInstanceOfSatisfying(
                        InputRejected.class,
                        e -> assertThat(e.problems())
                                .extracting(FieldProblem::field)
                                .containsExactly("text", "contactName", "contactPhone"));
        assertThatThrownBy(() -> notices.object(notice.number(), "长".repeat(1001), "赵某", "022-12345678"))
                .isInstanceOf(InputRejected.class)
                .hasMessage("异议内容不能超过1000个字");
        assertThat(notices.objections(notice.number())).isEmpty();
    }

    @Test
    void whoObjectsIsUnreadableInTheDatabase() {
        Notice notice = publish(LocalDate.of(2026, 3, 2), 5);
        notices.object(notice.number(), "𠮷".repeat(500), "阿依古丽·买买提", PHONE);
        assertThat(jdbc.queryForList("SELECT * FROM JY_NOTICE_OBJECTION").toString())
                .doesNotContain("阿依古丽", PHONE, "𠮷");
        Objection read = notices.objections(notice.number()).get(0);
        assertThat(read.contactName()).isEqualTo("阿依古丽·买买提");
        assertThat(read.contactPhone()).isEqualTo(PHONE);
        assertThat(content.remaining("another-key")).isPositive();
        assertThat(content.remaining("demo")).isZero();
    }

    @Test
    void anObjectionIsSettledOnceAndTellsTheProcess() {
        Notice notice = publish(LocalDate.of(2026, 3, 2), 5);
        String number = notices.object(notice.number(), TEXT, "赵某", PHONE);
        assertThatThrownBy(() -> notices.settle(number, true, " ", "street"))
                .isInstanceOfSatisfying(
                        InputRejected.class,
                        e -> assertThat(e.problems().get(0).field()).isEqualTo("answer"));
        notices.settle(number, true, "经核查属实", "street");
        assertThat(events.stream(ObjectionSettled.class))
                .containsExactly(new ObjectionSettled(number, notice.number(), "JY120101202600001", true));
        Objection settled = notices.objections(notice.number()).get(0);
        assertThat(settled.settled()).isTrue();
        assertThat(settled.upheld()).isTrue();
        assertThat(settled.answer()).isEqualTo("经核查属实");
        assertThatThrownBy(() -> notices.settle(number, false, "不属实", "street"))
                .isInstanceOfSatisfying(
                        RuleRefused.class, e -> assertThat(e.code()).isEqualTo("objection-settled"));
        assertThatThrownBy(() -> notices.settle("YY2026999999", false, "不属实", "street"))
                .isInstanceOf(NotFound.class);
    }
}
