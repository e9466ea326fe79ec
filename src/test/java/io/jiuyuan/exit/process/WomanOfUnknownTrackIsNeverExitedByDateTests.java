package io.jiuyuan.exit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jiuyuan.exit.watch.RetirementTracks;
import io.jiuyuan.policy.StatutoryRetirement.Track;
import io.jiuyuan.recognition.PersonRecognized;
import io.jiuyuan.shared.RuleRefused;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.util.ReflectionTestUtils;

/** A woman's track is asked, never guessed; a man's age and a known track propose on the day, and never decide. */
class WomanOfUnknownTrackIsNeverExitedByDateTests extends ExitTest {

    /** By the track of 50: delay of (1976-06 less 1975-01) / 2 + 1 = 9 months. */
    private static final LocalDate AS_WORKER = LocalDate.of(2027, 3, 15);
    /** By the track of 55: delay of (1976-06 less 1970-01) / 4 + 1 = 20 months. */
    private static final LocalDate AS_CADRE = LocalDate.of(2033, 2, 15);

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    RetirementTracks tracks;

    @Autowired
    org.springframework.context.ApplicationContext context;

    @Test
    void neitherDateProposesAndSheIsAskedBefore() {
        String caseNumber = woman();

        clock.moveTo(AS_WORKER.minusMonths(3).minusDays(1));
        dueDates();
        assertThat(keys(caseNumber)).isEmpty();
        clock.moveTo(AS_WORKER.minusMonths(3));
        dueDates();
        assertThat(keys(caseNumber)).containsExactly(TrackProcess.ASK_TRACK);
        String view =
                view(caseNumber, TrackProcess.ASK_TRACK, "xinyu-community").toString();
        assertThat(view).contains(AS_WORKER.toString(), AS_CADRE.toString());

        for (LocalDate day : List.of(AS_WORKER, AS_WORKER.plusDays(1), AS_CADRE, AS_CADRE.plusYears(1))) {
            clock.moveTo(day);
            dueDates();
            assertThat(exits(caseNumber)).as("on " + day).isEmpty();
        }
        assertThat(status(caseNumber)).isEqualTo("recognized");
    }

    @Test
    void noOfficerProposesHerAgeEither() {
        String caseNumber = woman();
        clock.moveTo(AS_CADRE.plusYears(2));

        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> propose(caseNumber, "xinyu-community", "reached-age"))
                .returns("track-unknown", RuleRefused::code)
                .withMessageContaining(AS_WORKER.toString())
                .withMessageContaining(AS_CADRE.toString());
    }

    @Test
    void aPensionThatReallyBeginsEndsEarlier() {
        String caseNumber = woman();
        clock.moveTo(AS_WORKER.minusMonths(3));
        dueDates();
        propose(caseNumber, "xinyu-community", "pensioned");
        verify(caseNumber, XINYU);
        perform(caseNumber, "record-exit-answer", "xinyu-community", answer("accept"));
        decide(caseNumber, "xinyu-county");

        assertThat(status(caseNumber)).isEqualTo("exited");
        assertThat(keys(caseNumber)).as("nobody asks her any more").isEmpty();
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .count())
                .isZero();
    }

    @Test
    void onceSheHasAnsweredHerDayProposes() {
        String caseNumber = woman();
        clock.moveTo(AS_WORKER.minusMonths(3));
        dueDates();
        complete(
                caseNumber,
                TrackProcess.ASK_TRACK,
                "xinyu-community",
                Map.of("outcome", "female-50", "basis", "本人陈述为工人岗位，社保参保身份一致"));

        clock.moveTo(AS_WORKER.minusDays(1));
        dueDates();
        assertThat(exits(caseNumber)).isEmpty();
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> propose(caseNumber, "xinyu-community", "reached-age"))
                .returns("age-not-reached", RuleRefused::code);
        clock.moveTo(AS_WORKER);
        dueDates();
        assertThat(keys(caseNumber)).containsExactly(ExitProcess.VERIFY_EXIT);
        assertThat(status(caseNumber)).as("it proposes and decides nothing").isEqualTo("recognized");
    }

    @Test
    void whoCannotTellIsAskedAgain() {
        String caseNumber = woman();
        clock.moveTo(AS_WORKER.minusMonths(3));
        dueDates();
        LocalDate again = clock.today().plusMonths(1);
        complete(
                caseNumber,
                TrackProcess.ASK_TRACK,
                "xinyu-community",
                Map.of("outcome", "unknown", "basis", "档案尚未调取，本人不清楚", "again", again.toString()));
        assertThat(keys(caseNumber)).isEmpty();

        clock.moveTo(again.minusDays(1));
        dueDates();
        assertThat(keys(caseNumber)).isEmpty();
        clock.moveTo(again);
        dueDates();
        assertThat(keys(caseNumber)).containsExactly(TrackProcess.ASK_TRACK);
    }

    @Test
    void aTrackThatWasWrongIsCorrectedAndTheDayMoves() {
        String caseNumber = woman();
        record(caseNumber, Track.FEMALE_50);
        record(caseNumber, Track.FEMALE_55);

        clock.moveTo(AS_WORKER);
        dueDates();
        assertThat(exits(caseNumber)).isEmpty();
        clock.moveTo(AS_CADRE);
        dueDates();
        assertThat(exits(caseNumber)).hasSize(1);
    }

    @Test
    void nobodyAsksHerAndTheStreetSupervises() {
        String caseNumber = woman();
        clock.moveTo(AS_WORKER.minusMonths(3));
        dueDates();
        LocalDate due = LocalDate.ofInstant(
                task(caseNumber, TrackProcess.ASK_TRACK).due().minusMillis(1), clock.getZone());

        clock.moveTo(due);
        executeDueJobs();
        assertThat(keys(caseNumber)).containsExactly(TrackProcess.ASK_TRACK);
        clock.moveTo(due.plusDays(1));
        executeDueJobs();
        assertThat(task(caseNumber, TrackProcess.SUPERVISE_TRACK).groups()).containsExactly("street-360502001");
        complete(
                caseNumber,
                TrackProcess.SUPERVISE_TRACK,
                "xinyu-street",
                Map.of("outcome", "supervised", "opinion", "请本周内上门核实"));
        assertThat(keys(caseNumber)).containsExactly(TrackProcess.ASK_TRACK);
    }

    @Test
    void aManIsProposedOnHisDay() {
        String personId = person(XINYU, "1967", "1");
        String caseNumber = recognized(XINYU, personId, List.of("4050"));
        planned(caseNumber);
        LocalDate day = context.getBean(io.jiuyuan.exit.steps.ReachedAge.class)
                .dates(personId, caseNumber)
                .orElseThrow()
                .known();

        clock.moveTo(day.minusDays(1));
        dueDates();
        assertThat(exits(caseNumber)).isEmpty();
        clock.moveTo(day);
        dueDates();
        dueDates();
        assertThat(exits(caseNumber)).hasSize(1);
        assertThat(exits(caseNumber).get(0).facts()).extracting("fact").containsExactly("reached-age");
    }

    private String woman() {
        String personId = person(XINYU, checked("360502" + "19760615" + "%02d2".formatted(10 + COUNT++)));
        String caseNumber = recognized(XINYU, personId, List.of("4050"));
        planned(caseNumber);
        return caseNumber;
    }

    private static int COUNT;

    private void planned(String caseNumber) {
        var state = recognitions.find(caseNumber).orElseThrow();
        transactions.executeWithoutResult(status -> events.publishEvent(new PersonRecognized(
                caseNumber, state.personId(), state.unitCode(), state.primaryCategory(), clock.today())));
    }

    private void record(String caseNumber, Track track) {
        transactions.executeWithoutResult(status -> tracks.record(
                caseNumber,
                track,
                "社保参保身份",
                new io.jiuyuan.organization.Officer("xinyu-community", "黄小英", java.util.Set.of())));
    }

    private void dueDates() {
        ReflectionTestUtils.invokeMethod(context.getBean("dueDates"), "work");
    }
}
