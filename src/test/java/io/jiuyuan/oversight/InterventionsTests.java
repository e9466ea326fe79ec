package io.jiuyuan.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiuyuan.assistance.process.AssistanceTest;
import io.jiuyuan.oversight.Interventions.Choice;
import io.jiuyuan.oversight.Interventions.Chosen;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.workflow.CaseChapter;
import io.jiuyuan.workflow.OneByOne.Outcome;
import io.jiuyuan.workflow.Processes.OpenTask;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What managers do to what is late; cases of 劝业场街道 in 和平区, whose days of placement end on Wednesday, 6 May 2026. */
class InterventionsTests extends AssistanceTest {

    private static final LocalDate DUE = LocalDate.of(2026, 5, 6);
    private static final String WHY = "超期多日，请尽快办理";
    private static final String SUPERVISE = "userTask_superviseAssistance";

    @Autowired
    Interventions interventions;

    @Autowired
    List<CaseChapter> chapters;

    private String late;

    /** With a supervision at the street. */
    private void late() {
        late = assisted(TIANJIN);
        moveTo(DUE.plusDays(1));
    }

    private String supervision() {
        return processes.openTasks(late).stream()
                .filter(task -> task.key().equals(SUPERVISE))
                .reduce((one, next) -> next)
                .map(OpenTask::id)
                .orElseThrow();
    }

    private static List<Chosen> matters(String... matters) {
        return Stream.of(matters).map(matter -> new Chosen(matter, null)).toList();
    }

    private Outcome urge(String who, String matter) {
        return as(who, () -> interventions.urge(matters(matter), WHY)).get(0);
    }

    private Outcome reassign(String who, String matter, String to) {
        return as(who, () -> interventions.reassign(matters(matter), to, WHY)).get(0);
    }

    private Outcome takeUp(String who, String matter) {
        return as(who, () -> interventions.takeUp(matters(matter), WHY)).get(0);
    }

    private List<String> groups() {
        return processes.openTasks(late).stream()
                .filter(task -> task.key().equals(SUPERVISE))
                .flatMap(task -> task.groups().stream())
                .sorted()
                .toList();
    }

    private List<String> kinds() {
        return interventions.of(late).stream().map(Interventions.Done::kind).toList();
    }

    // Who may

    @ParameterizedTest
    @ValueSource(strings = {"community", "auditor", "finance", "admin"})
    void whoIsNoManagerDoesNothing(String who) {
        late();
        for (String matter : List.of("TASK:" + supervision(), "PLACEMENT:" + late)) {
            assertThatThrownBy(() -> urge(who, matter)).isInstanceOf(AccessRefused.class);
            assertThatThrownBy(() -> reassign(who, matter, "street3")).isInstanceOf(AccessRefused.class);
            assertThatThrownBy(() -> as(who, () -> interventions.changeHelper(matters(matter), null, WHY)))
                    .isInstanceOf(AccessRefused.class);
            assertThatThrownBy(() -> takeUp(who, matter)).isInstanceOf(AccessRefused.class);
            assertThatThrownBy(() -> as(who, () -> interventions.choices(matters(matter))))
                    .isInstanceOf(AccessRefused.class);
        }
        assertThat(kinds()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"street2", "xinyu-street", "xinyu-county", "chongqing-district"})
    void aNeighbourAndAForeignUnitAreRefusedEveryAct(String who) {
        late();
        for (String matter : List.of("TASK:" + supervision(), "PLACEMENT:" + late, "CASE:" + late)) {
            assertThat(urge(who, matter).code()).isEqualTo("access");
            assertThat(reassign(who, matter, "street3").code()).isEqualTo("access");
            assertThat(as(who, () -> interventions.changeHelper(matters(matter), null, WHY))
                            .get(0)
                            .code())
                    .isEqualTo("access");
            assertThat(takeUp(who, matter).code()).isEqualTo("access");
            assertThat(as(who, () -> interventions.choices(matters(matter))).officers())
                    .isEmpty();
        }
        assertThat(kinds()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"street", "district", "bureau", "city"})
    void theOwnUnitAndAllAboveItMayDoAll(String who) {
        late();
        String task = "TASK:" + supervision();

        assertThat(urge(who, task).done()).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(reassign(who, task, "street3").done()).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(takeUp(who, "PLACEMENT:" + late).done()).isTrue();
        assertThat(kinds()).containsExactly("URGED", "REASSIGNED", "TAKEN_UP");
    }

    @Test
    void aStreetLeavesAloneWhatIsWithItsDistrict() {
        late();
        takeUp("street", "PLACEMENT:" + late);
        String atDistrict = "TASK:"
                + processes.openTasks(late).stream()
                        .filter(task -> task.groups().contains("district-120101"))
                        .findFirst()
                        .orElseThrow()
                        .id();

        assertThat(reassign("street", atDistrict, "district2").code()).isEqualTo("access");
        assertThat(urge("street", atDistrict).code()).isEqualTo("access");
        assertThat(reassign("district", atDistrict, "district2").done()).isTrue();
    }

    // Reason

    @ParameterizedTest
    @CsvSource({"3,false", "4,true", "200,true", "201,false"})
    void theReasonHasFourToTwoHundredCharacters(int length, boolean accepted) {
        late();
        String reason = "急".repeat(length);
        if (accepted) {
            assertThat(as("district", () -> interventions.urge(matters("PLACEMENT:" + late), reason)))
                    .allMatch(Outcome::done);
        } else {
            assertThatExceptionOfType(InputRejected.class)
                    .isThrownBy(() -> as("district", () -> interventions.urge(matters("PLACEMENT:" + late), reason)))
                    .satisfies(rejected ->
                            assertThat(rejected.problems().get(0).field()).isEqualTo("reason"));
        }
    }

    @Test
    void nothingChosenAndTooMuchAreToldAtTheMatters() {
        List<Chosen> many = java.util.stream.IntStream.rangeClosed(0, 200)
                .mapToObj(n -> new Chosen("TASK:" + n, null))
                .toList();
        for (List<Chosen> chosen : List.of(List.<Chosen>of(), many)) {
            assertThatExceptionOfType(InputRejected.class)
                    .isThrownBy(() -> as("district", () -> interventions.urge(chosen, WHY)))
                    .satisfies(rejected ->
                            assertThat(rejected.problems().get(0).field()).isEqualTo("matters"));
        }
        assertThat(as("district", () -> interventions.urge(many.subList(0, 200), WHY)))
                .hasSize(200)
                .allMatch(outcome -> outcome.code().equals("not-found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "TASK", "NONE:1", "VISIT:JY1", "VISIT:JY1/2026-13", "CASE:JY999999", "TASK:nothing"})
    void whatDoesNotExistIsNotFound(String matter) {
        assertThat(urge("city", matter).code()).isEqualTo("not-found");
    }

    // 催办

    @Test
    void anUrgedTaskShowsHowOftenAndWhatWasSaidLast() {
        late();
        String id = supervision();
        urge("district", "TASK:" + id);
        as("city", () -> interventions.urge(matters("PLACEMENT:" + late), "请本周内办结"));

        var urged = as("street", () -> forms.open(id, "street")).task().urged();
        assertThat(urged.times()).isEqualTo(2);
        assertThat(urged.reason()).isEqualTo("请本周内办结");
        assertThat(urged.by()).isEqualTo("天津市 郑文博");
        assertThat(as("street", () -> forms.heads(List.of(id), "street")).get(0).urged())
                .isEqualTo(urged);
        assertThat(engine.getTaskService().getTaskComments(id))
                .extracting(comment -> comment.getFullMessage())
                .anySatisfy(text -> assertThat(text).contains("和平区 李静怡", WHY));
    }

    @Test
    void theSamePersonUrgesOnceADay() {
        late();
        String matter = "TASK:" + supervision();
        assertThat(urge("district", matter).done()).isTrue();
        assertThat(urge("district", matter).code()).isEqualTo("urged-today");
        assertThat(urge("district2", matter).done()).isTrue();

        clock.moveTo(DUE.plusDays(1).atTime(23, 59, 59));
        assertThat(urge("district", matter).code()).isEqualTo("urged-today");
        clock.moveTo(DUE.plusDays(2).atStartOfDay());
        assertThat(urge("district", matter).done()).isTrue();
    }

    @Test
    void twoManagersWhoUrgeAtOnceAreBothHeardAndOneWhoUrgesTwiceAtOnceIsHeardOnce() {
        late();
        String matter = "PLACEMENT:" + late;
        List<Outcome> outcomes = Stream.of("district", "district", "district2")
                .map(who -> CompletableFuture.supplyAsync(() -> urge(who, matter)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(outcomes.stream().filter(Outcome::done)).hasSize(2);
        assertThat(outcomes.stream().filter(outcome -> !outcome.done()))
                .extracting(Outcome::code)
                .containsExactly("urged-today");
        assertThat(kinds()).hasSize(2);
    }

    @Test
    void aTaskThatCameAfterwardsIsNotUrged() {
        late();
        urge("district", "CASE:" + late);
        clock.advance(Duration.ofMinutes(1));
        takeUp("district", "PLACEMENT:" + late);
        String newer = supervision();

        assertThat(as("district", () -> forms.open(newer, "district")).task().urged())
                .isNull();
    }

    // 改派

    @Test
    void theTaskGoesFromWhoHoldsItToTheColleagueAndBothAreOnRecord() {
        late();
        String id = supervision();
        as("street", () -> forms.assignEach(List.of(id), "street", "street"));

        Outcome outcome = reassign("district", "TASK:" + id, "street3");

        assertThat(outcome.message()).isEqualTo("已改派给马文静");
        assertThat(as("street3", () -> forms.open(id, "street3")).task().assignee())
                .isEqualTo("street3");
        assertThat(as("street", () -> forms.completeEach(List.of(id), "street", json.createObjectNode()))
                        .get(0)
                        .code())
                .isIn("task-taken", "no-bulk");
        assertThat(interventions.of(late).get(0).line()).isEqualTo("改派（和平区 李静怡）：“安置超期督办”由张建国改派给马文静。理由：" + WHY);
        assertThat(chapters.stream().flatMap(chapter -> chapter.happenings(late).stream()))
                .extracting(CaseChapter.Happening::text)
                .anyMatch(text -> text.startsWith("改派（和平区 李静怡）"));
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM JY_AUDIT WHERE action = 'oversight-reassigned' AND subject = ?",
                        Long.class,
                        late))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "street2, not-a-colleague",
        "community, not-a-colleague",
        "district, not-a-colleague",
        "nobody, input",
        "street, same-holder"
    })
    void whoMayNotTakeItIsRefused(String to, String code) {
        late();
        String id = supervision();
        as("street", () -> forms.assignEach(List.of(id), "street", "street"));
        if (code.equals("input")) {
            assertThatExceptionOfType(InputRejected.class)
                    .isThrownBy(() -> reassign("district", "TASK:" + id, to))
                    .satisfies(rejected ->
                            assertThat(rejected.problems().get(0).field()).isEqualTo("to"));
        } else {
            assertThat(reassign("district", "TASK:" + id, to).code()).isEqualTo(code);
        }
        assertThat(processes.openTasks(late).stream()
                        .filter(task -> task.id().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .assignee())
                .isEqualTo("street");
    }

    @Test
    void theChoicesAreThoseWhoMayTakeIt() {
        late();
        String id = supervision();
        as("street", () -> forms.assignEach(List.of(id), "street", "street"));

        assertThat(as("district", () -> interventions.choices(matters("TASK:" + id)))
                        .officers())
                .extracting(Choice::username)
                .contains("street3")
                .doesNotContain("street", "street2", "district");
    }

    @Test
    void ofTwoManagersTheSecondIsToldWhoHoldsItNow() {
        late();
        String id = supervision();
        List<Chosen> seen = List.of(new Chosen("TASK:" + id, ""));
        as("district", () -> interventions.reassign(seen, "street3", WHY));

        Outcome second =
                as("city", () -> interventions.reassign(seen, "street", WHY)).get(0);

        assertThat(second.code()).isEqualTo("holder-changed");
        assertThat(second.message()).contains("马文静");
    }

    @Test
    void ofACaseEachTaskThatTheOfficerMayTakeGoes() {
        late();
        assertThat(reassign("district", "PLACEMENT:" + late, "street3").message())
                .isEqualTo("已改派给马文静：安置超期督办");
        assertThat(reassign("district", "PLACEMENT:" + late, "street3").code()).isEqualTo("no-task");
    }

    // 提级

    @Test
    void theNextTierIsCalledOnceAndItsTimerFindsItDone() {
        late();
        assertThat(groups()).containsExactly("street-120101001");

        assertThat(takeUp("street", "PLACEMENT:" + late).message()).isEqualTo("已提请和平区督办");
        assertThat(groups()).containsExactly("district-120101", "street-120101001");
        assertThat(takeUp("district", "PLACEMENT:" + late).code()).isEqualTo("taken-up-today");

        moveTo(DUE.plusDays(9));
        assertThat(processes.openTasks(late).stream()
                        .filter(task -> task.groups().contains("district-120101"))
                        .filter(task -> !task.groups().contains("street-120101001")))
                .as("supervisions to which the district was called first")
                .hasSize(1);
        assertThat(marks()).containsExactly("120101001", "120101");
        moveTo(DUE.plusDays(16));
        assertThat(marks()).containsExactly("120101001", "120101", "12");
    }

    @Test
    void afterTheCityThereIsNobody() {
        late();
        assertThat(takeUp("district", "PLACEMENT:" + late).message()).contains("和平区");
        clock.moveTo(DUE.plusDays(2));
        assertThat(takeUp("district", "PLACEMENT:" + late).message()).contains("天津市");
        clock.moveTo(DUE.plusDays(3));
        assertThat(takeUp("district", "PLACEMENT:" + late).code()).isEqualTo("at-top");
        assertThat(marks()).containsExactly("120101001", "120101", "12");
    }

    @Test
    void twoManagersAtOnceCallOneTier() {
        late();
        List<Outcome> outcomes = Stream.of("district", "city")
                .map(who -> CompletableFuture.supplyAsync(() -> takeUp(who, "PLACEMENT:" + late)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(outcomes.stream().filter(Outcome::done)).hasSize(1);
        assertThat(outcomes.stream().filter(outcome -> !outcome.done()))
                .extracting(Outcome::code)
                .containsAnyOf("taken-up-today", "task-changed");
        assertThat(marks()).containsExactly("120101001", "120101");
    }

    @Test
    void anOverdueSupervisionCallsTheTierAboveToTheSameTask() {
        late();
        String id = supervision();
        assertThat(takeUp("district", "TASK:" + id).code()).isEqualTo("not-overdue");
        clock.moveTo(DUE.plusDays(20));

        assertThat(takeUp("district", "TASK:" + id).message()).isEqualTo("已提请和平区督办");
        assertThat(processes.openTasks(late).stream()
                        .filter(task -> task.id().equals(id))
                        .flatMap(task -> task.groups().stream()))
                .containsExactlyInAnyOrder("street-120101001", "district-120101");
        clock.moveTo(DUE.plusDays(21));
        assertThat(takeUp("district", "TASK:" + id).code()).isEqualTo("at-top");
    }

    @Test
    void anOverdueTaskIsSupervisedAsItsOwnTimerWould() {
        late = assisted(TIANJIN);
        moveTo(DUE.minusDays(15));
        OpenTask reminder = task(late, "userTask_hastenPlacement");
        clock.moveTo(DUE.minusDays(4));

        assertThat(takeUp("street", "TASK:" + reminder.id()).message()).isEqualTo("已提请劝业场街道督办");
        assertThat(groups()).containsExactly("street-120101001");
        executeOwnJobs();
        assertThat(groups()).containsExactly("street-120101001");
    }

    @Test
    void withinTheDaysNothingIsTakenUp() {
        late = assisted(TIANJIN);
        moveTo(DUE);
        assertThat(takeUp("district", "PLACEMENT:" + late).code()).isEqualTo("not-overdue");
        assertThat(takeUp("district", "CASE:" + late).code()).isEqualTo("not-overdue");
    }

    // Meanwhile

    @Test
    void whatIsDoneOrHasLeftMeanwhileIsToldAndTheOthersGoThrough() {
        late();
        String first = late;
        String done = supervision();
        as(
                "street",
                () -> forms.complete(
                        done, "street", json.valueToTree(Map.of("outcome", "supervised", "opinion", "已约谈帮扶人"))));
        String second = assisted(TIANJIN);
        String left = assisted(TIANJIN);
        clock.moveTo(clock.today().plusDays(70));
        executeOwnJobs();
        jdbc.update(
                "UPDATE JY_RECOGNITION SET status = 'EXITED', exited_on = ? WHERE case_number = ?",
                clock.today(),
                left);

        List<Outcome> outcomes = as(
                "district",
                () -> interventions.urge(
                        matters("TASK:" + done, "PLACEMENT:" + left, "PLACEMENT:" + second, "PLACEMENT:" + first),
                        WHY));

        assertThat(outcomes).extracting(Outcome::code).containsExactly("task-gone", "case-ended", null, null);
        assertThat(outcomes.get(0).message()).contains("办理完成");
        assertThat(outcomes.get(1).message()).contains("已结束");
    }

    @Test
    void theCasePageOffersManagersWhatIsPossibleAndPerformsIt() {
        late();
        assertThat(offered(late, "district"))
                .contains("oversight-urge", "oversight-reassign", "oversight-take-up")
                .doesNotContain("oversight-change-helper");
        assertThat(offered(late, "community")).noneMatch(code -> code.startsWith("oversight-"));
        assertThat(offered(late, "auditor")).noneMatch(code -> code.startsWith("oversight-"));

        act(late, "oversight-take-up", "district", Map.of("matter", "PLACEMENT:" + late, "reason", WHY));
        act(
                late,
                "oversight-reassign",
                "district",
                Map.of(
                        "task",
                        supervisionOf("street-120101001"),
                        "to-" + supervisionOf("street-120101001"),
                        "street3",
                        "reason",
                        WHY));

        assertThat(kinds()).containsExactly("TAKEN_UP", "REASSIGNED");
        assertThat(groups()).contains("district-120101");
        assertThatThrownBy(() -> act(late, "oversight-urge", "district", Map.of("reason", "急")))
                .isInstanceOf(InputRejected.class);
    }

    private String supervisionOf(String group) {
        return processes.openTasks(late).stream()
                .filter(task -> task.groups().contains(group))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> marks() {
        return jdbc.queryForList(
                "SELECT supervisor_unit_code FROM JY_ASSISTANCE_OVERDUE WHERE case_number = ? AND subject_key = 'placement'"
                        + " ORDER BY due_at, marked_at",
                String.class,
                late);
    }
}
