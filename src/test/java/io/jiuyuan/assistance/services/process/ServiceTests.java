package io.jiuyuan.assistance.services.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.jiuyuan.assistance.ExitSuggested;
import io.jiuyuan.assistance.helping.HelpingTest;
import io.jiuyuan.assistance.services.MarketAttempts;
import io.jiuyuan.assistance.services.ServiceCounters;
import io.jiuyuan.assistance.services.ServiceCounters.Counter;
import io.jiuyuan.assistance.services.ServiceRecords;
import io.jiuyuan.assistance.services.domain.ServiceRecord;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.RuleRefused;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;

/** Services as recorded, what is still owed (K7, X10), and which refusals count (X7, DOMAIN section 5). */
@RecordApplicationEvents
class ServiceTests extends HelpingTest {

    @Autowired
    ServiceRecords services;

    @Autowired
    ServiceCounters counters;

    @Autowired
    MarketAttempts attempts;

    @Autowired
    ApplicationEvents events;

    @Autowired
    MockMvc mvc;

    @Test
    void oneThreeOneCountsWhatWasGivenAndWhatIsOwed() {
        String caseNumber = signed(XINYU);
        record(XINYU, caseNumber, service("guidance"));
        recommend(XINYU, caseNumber, "保洁员", true);
        recommend(XINYU, caseNumber, "保安员", true);

        assertThat(counters.of(caseNumber))
                .extracting(Counter::kind, Counter::promised, Counter::done, Counter::owed)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("guidance", 1, 1, 0),
                        org.assertj.core.groups.Tuple.tuple("recommendation", 3, 2, 1),
                        org.assertj.core.groups.Tuple.tuple("training", 1, 0, 1));
    }

    @Test
    void oneOneThreeInTianjinAndNothingPromisedInChongqing() {
        assertThat(counters.of(signed(TIANJIN)))
                .extracting(Counter::kind, Counter::owed)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("briefing", 1),
                        org.assertj.core.groups.Tuple.tuple("guidance", 1),
                        org.assertj.core.groups.Tuple.tuple("recommendation", 3));
        assertThat(counters.of(signed(CHONGQING))).isEmpty();
    }

    @Test
    void theThirdSuitablePostRefusedWithoutReasonSuggestsAnExit() {
        String caseNumber = signed(XINYU);

        refuse(caseNumber, "保洁员", true, "wage");
        refuse(caseNumber, "保安员", true, "post");
        assertThat(suggestions(caseNumber)).isZero();
        refuse(caseNumber, "护工", true, "no-reason");

        assertThat(suggestions(caseNumber)).isEqualTo(1);
        assertThat(services.refusals(caseNumber).count()).isEqualTo(3);
    }

    @Test
    void aValidReasonAnUnsuitablePostAndASecondRefusalOfOnePostDoNotCount() {
        String caseNumber = signed(XINYU);
        refuse(caseNumber, "保洁员", true, "wage");
        refuse(caseNumber, "保安员", true, "post");

        refuse(caseNumber, "护工", true, "health");
        refuse(caseNumber, "电焊工", false, "no-reason");
        refuse(caseNumber, "保安员", true, "no-reason");

        assertThat(suggestions(caseNumber)).isZero();
        assertThat(services.refusals(caseNumber).count()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"2026-09-02, 1", "2026-09-03, 0"})
    void theHalfYearRolls(LocalDate third, int suggested) {
        String caseNumber = signed(XINYU);
        refuse(caseNumber, "保洁员", true, "wage");
        refuse(caseNumber, "保安员", true, "post");
        clock.moveTo(third);

        refuse(caseNumber, "护工", true, "no-reason");

        assertThat(suggestions(caseNumber)).isEqualTo(suggested);
    }

    @Test
    void aCityWithoutTheRuleSuggestsNothing() {
        String caseNumber = signed(TIANJIN);
        for (String post : new String[] {"保洁员", "保安员", "护工", "店员"}) {
            recommend(TIANJIN, caseNumber, post, true);
            answer(TIANJIN, caseNumber, "refused", "no-reason");
        }

        assertThat(suggestions(caseNumber)).isZero();
    }

    @Test
    void marketAttemptsAreSuitableOffersThatFailedWithoutThePersonsFault() {
        String caseNumber = signed(TIANJIN);
        recommend(TIANJIN, caseNumber, "保洁员", true);
        answer(TIANJIN, caseNumber, "not-taken", null);
        recommend(TIANJIN, caseNumber, "保安员", true);
        answer(TIANJIN, caseNumber, "refused", "health");
        recommend(TIANJIN, caseNumber, "护工", true);
        answer(TIANJIN, caseNumber, "refused", "no-reason");
        recommend(TIANJIN, caseNumber, "店员", true);

        assertThat(attempts.of(caseNumber))
                .extracting(MarketAttempts.Attempt::post)
                .containsExactlyInAnyOrder("保洁员", "保安员");
    }

    @Test
    void anAcceptedOfferMayStillFail() {
        String caseNumber = signed(TIANJIN);
        recommend(TIANJIN, caseNumber, "保洁员", true);

        answer(TIANJIN, caseNumber, "accepted", null);
        answer(TIANJIN, caseNumber, "not-taken", null);

        assertThat(services.of(caseNumber).get(0).offer().answer().code()).isEqualTo("not-taken");
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> answer(TIANJIN, caseNumber, "hired", null))
                .returns("not-offered", RuleRefused::code);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            kind,        -,          kind
            kind,        haircut,    kind
            channel,     -,          channel
            servedOn,    -,          servedOn
            servedOn,    2026-03-03, servedOn
            servedOn,    2026-03-01, servedOn
            content,     -,          content
            employer,    -,          employer
            post,        -,          post
            wage,        -,          wage
            wage,        很多,        wage
            suitable,    -,          suitable
            suitability, -,          suitability
            """)
    void whatIsMissingOrImpossibleIsToldAtItsField(String field, String value, String at) {
        String caseNumber = signed(XINYU);
        Map<String, Object> input = vacancy("保洁员", true);
        input.put(field, value);

        assertThatExceptionOfType(InputRejected.class)
                .isThrownBy(() -> record(XINYU, caseNumber, input))
                .satisfies(rejected ->
                        assertThat(rejected.problems()).extracting("field").contains(at));
        assertThat(services.of(caseNumber)).isEmpty();
    }

    @Test
    void everythingThatIsMissingIsToldAtOnce() {
        String caseNumber = signed(XINYU);
        Map<String, Object> input =
                new HashMap<>(Map.of("kind", "recommendation", "channel", "phone", "suitable", "yes"));

        assertThatExceptionOfType(InputRejected.class)
                .isThrownBy(() -> record(XINYU, caseNumber, input))
                .satisfies(rejected -> assertThat(rejected.problems())
                        .extracting("field")
                        .containsExactlyInAnyOrder("servedOn", "content", "employer", "post", "wage", "suitability"));
    }

    @Test
    void aLateEntryNeedsAReason() {
        String caseNumber = signed(XINYU);
        clock.moveTo(LocalDate.of(2026, 3, 5));
        Map<String, Object> input = service("guidance");
        input.put("servedOn", "2026-03-04");
        assertThatExceptionOfType(InputRejected.class)
                .isThrownBy(() -> record(XINYU, caseNumber, input))
                .satisfies(rejected ->
                        assertThat(rejected.problems()).extracting("field").containsExactly("offlineReason"));

        input.put("offlineReason", "下乡服务无网络");
        record(XINYU, caseNumber, input);

        assertThat(services.of(caseNumber))
                .extracting(ServiceRecord::offlineReason)
                .containsExactly("下乡服务无网络");
    }

    @ParameterizedTest
    @ValueSource(strings = {"street", "district", "finance", "auditor", "admin", "community2"})
    void othersMayNotRecord(String username) {
        String caseNumber = signed(TIANJIN);

        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> perform(caseNumber, "record-service", username, service("guidance")))
                .returns("not-offered", RuleRefused::code);
    }

    @Test
    void theLedgerIsReadWithinTheOwnJurisdiction() throws Exception {
        String caseNumber = signed(XINYU);
        recommend(XINYU, caseNumber, "保洁员", true);
        answer(XINYU, caseNumber, "refused", "wage");

        mvc.perform(get("/api/cases/{n}/services", caseNumber).with(httpBasic("xinyu-county", "jiuyuan-demo")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.promised[1].owed").value(2))
                .andExpect(jsonPath("$.services[0].fee").value("0.00"))
                .andExpect(jsonPath("$.services[0].vacancy.wage").value("2320.00"))
                .andExpect(jsonPath("$.services[0].vacancy.counts").value(true))
                .andExpect(jsonPath("$.refusals.count").value(1))
                .andExpect(jsonPath("$.refusals.limit").value(3));
        mvc.perform(get("/api/cases/{n}/services", caseNumber).with(httpBasic("community", "jiuyuan-demo")))
                .andExpect(status().isForbidden());
    }

    /** However it was typed: full width or half width. */
    @Test
    void onePostIsOneThoughItsLettersAreWide() {
        String caseNumber = signed(XINYU);
        refuse(caseNumber, "仓管（ＡＢ）", true, "wage");
        refuse(caseNumber, "仓管(ab)", true, "wage");

        assertThat(services.refusals(caseNumber).count()).isEqualTo(1);
    }

    private void refuse(String caseNumber, String post, boolean suitable, String reason) {
        recommend(XINYU, caseNumber, post, suitable);
        answer(XINYU, caseNumber, "refused", reason);
    }

    private void recommend(Place place, String caseNumber, String post, boolean suitable) {
        record(place, caseNumber, vacancy(post, suitable));
    }

    private void record(Place place, String caseNumber, Map<String, Object> input) {
        perform(caseNumber, "record-service", place.helper(), input);
    }

    /** Of the one recommendation that is open. */
    private void answer(Place place, String caseNumber, String answer, String reason) {
        String open = services.of(caseNumber).stream()
                .filter(service -> service.offer() != null && service.offer().open())
                .map(ServiceRecord::id)
                .findFirst()
                .orElse("none");
        Map<String, Object> input = new HashMap<>();
        input.put("recommendation", open);
        input.put("answer", answer);
        input.put("reason", reason);
        input.put("answeredOn", clock.today().toString());
        input.put("note", "电话答复，不愿前往");
        perform(caseNumber, "answer-recommendation", place.helper(), input);
    }

    private Map<String, Object> service(String kind) {
        return new HashMap<>(Map.of(
                "kind", kind,
                "channel", "window",
                "servedOn", clock.today().toString(),
                "servedAt", "08:30",
                "content", "一对一职业指导，修改简历"));
    }

    private Map<String, Object> vacancy(String post, boolean suitable) {
        Map<String, Object> input = service("recommendation");
        input.put("employer", "新余市某物业公司");
        input.put("post", post);
        input.put("wage", "2320.00");
        input.put("suitable", suitable ? "yes" : "no");
        input.put("suitability", "步行十五分钟，无技能要求");
        return input;
    }

    private long suggestions(String caseNumber) {
        return events.stream(ExitSuggested.class)
                .filter(event ->
                        event.caseNumber().equals(caseNumber) && event.fact().equals("three-refusals"))
                .count();
    }
}
