package io.jiuyuan.assistance.visits.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.registry.Materials;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.RuleRefused;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What may be recorded of a visit, by whom and for which day. */
class VisitRecordTests extends VisitTest {

    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Autowired
    Materials materials;

    @Autowired
    MockMvc mvc;

    private String caseNumber;

    @BeforeEach
    void aCaseInApril() {
        caseNumber = inApril();
        clock.moveTo(LocalDateTime.of(2026, 4, 10, 9, 0));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            visitDate, 2026-04-11, visitDate
            visitDate, -,          visitDate
            visitDate, 2026-03-01, visitDate
            visitDate, 2026-04-09, offlineReason
            visitDate, 10/04/2026, visitDate
            visitTime, -,          visitTime
            visitTime, 09:01,      visitTime
            place,     -,          place
            situation, -,          situation
            situation, rich,       situation
            findings,  还好,       findings
            setback,   没去,       setback
            exitFact,  bored,      exitFact
            """)
    void whatIsMissingOrImpossibleIsToldAtItsField(String field, String value, String at) {
        Map<String, Object> input = visit("home", clock.today());
        input.put(field, value);

        assertThatExceptionOfType(InputRejected.class)
                .isThrownBy(() -> record(caseNumber, input))
                .satisfies(rejected ->
                        assertThat(rejected.problems()).extracting("field").contains(at));
        assertThat(records.of(caseNumber)).isEmpty();
    }

    @Test
    void theDayOfSigningIsTheFirstThatCounts() {
        record(caseNumber, late("home", LocalDate.of(2026, 3, 2)));

        assertThat(records.of(caseNumber)).hasSize(1);
    }

    @Test
    void aLateEntryCarriesItsReason() {
        record(caseNumber, late("home", LocalDate.of(2026, 4, 9)));

        assertThat(records.of(caseNumber).get(0).offlineReason()).isEqualTo("当日没有网络，次日补录");
        clock.moveTo(LocalDateTime.of(2026, 5, 1, 9, 0));
        executeDueJobs();
        assertThat(view(caseNumber, VISIT, "community").toString()).contains("补录：当日没有网络，次日补录");
    }

    @Test
    void oneDayCountsOnce() {
        record(caseNumber, visit("home", clock.today()));

        assertThatExceptionOfType(InputRejected.class)
                .isThrownBy(() -> record(caseNumber, visit("home", clock.today())))
                .satisfies(rejected -> assertThat(rejected.getMessage()).contains("不重复计次"));
        assertThat(row(caseNumber, YearMonth.of(2026, 4)).done()).isEqualTo(1);
    }

    @Test
    void threePhotographsAndNoFourth() {
        Map<String, Object> input = visit("home", clock.today());
        input.put("photos", Stream.generate(this::photo).limit(4).toList());
        assertThatExceptionOfType(InputRejected.class)
                .isThrownBy(() -> record(caseNumber, input))
                .satisfies(rejected ->
                        assertThat(rejected.problems()).extracting("field").containsExactly("photos"));

        input.put("photos", Stream.generate(this::photo).limit(3).toList());
        record(caseNumber, input);

        assertThat(as("community", () -> book.of(caseNumber, officer("community")))
                        .visits()
                        .get(0)
                        .photos())
                .hasSize(3);
    }

    @Test
    void aPhotographIsAPicture() {
        Map<String, Object> input = visit("home", clock.today());
        input.put("photos", List.of(upload("%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII), "community")));

        assertThatExceptionOfType(InputRejected.class)
                .isThrownBy(() -> record(caseNumber, input))
                .satisfies(rejected -> assertThat(rejected.getMessage()).contains("图片"));
    }

    @Test
    void anothersUploadIsNoPhotographOfMine() {
        Map<String, Object> input = visit("home", clock.today());
        input.put("photos", List.of(upload(PNG, "street")));

        assertThatExceptionOfType(InputRejected.class).isThrownBy(() -> record(caseNumber, input));
    }

    @Test
    void aYearOfPhotographsFitsIntoACase() {
        for (int day = 1; day <= 12; day++) {
            clock.moveTo(LocalDateTime.of(2026, 5, day, 9, 0));
            Map<String, Object> input = visit("home", clock.today());
            input.put("photos", Stream.generate(this::photo).limit(3).toList());
            record(caseNumber, input);
        }

        assertThat(materials.of(caseNumber)).hasSize(36);
    }

    @ParameterizedTest
    @ValueSource(strings = {"street", "district", "finance", "auditor", "admin", "city", "street2"})
    void onlyHelperAndCommunityRecord(String username) {
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> perform(caseNumber, "record-visit", username, visit("home", clock.today())))
                .returns("not-offered", RuleRefused::code);
    }

    @Test
    void aStreetThatIsTheHelperRecords() {
        agreements.help(caseNumber, "street", "120101001", clock.today());

        perform(caseNumber, "record-visit", "street", visit("home", clock.today()));

        assertThat(records.of(caseNumber)).hasSize(1);
    }

    @Test
    void theLedgerOfAnotherDistrictIsNotRead() {
        assertThat(as("xinyu-street", () -> book.of(YearMonth.of(2026, 4), "community", officer("xinyu-street"))))
                .isEmpty();
        assertThat(as("street", () -> book.of(YearMonth.of(2026, 4), "community", officer("street"))))
                .extracting("caseNumber")
                .contains(caseNumber);
        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() -> as("xinyu-street", () -> book.of(caseNumber, officer("xinyu-street"))));
    }

    @Test
    void aVisitMaySuggestAnExitAndEndsNothing() {
        Map<String, Object> input = visit("home", clock.today());
        input.put("exitFact", "pensioned");
        input.put("exitEvidence", "本人出示养老金领取证明");

        record(caseNumber, input);

        assertThat(suggested(caseNumber)).containsExactly("pensioned");
        at(LocalDateTime.of(2026, 5, 1, 9, 0));
        assertThat(tasks(caseNumber, VISIT)).hasSize(1);
    }

    @Test
    void aDaysBatchTellsEachResult() throws Exception {
        String other = signed(TIANJIN);
        assertThat(other).isNotEqualTo(caseNumber);
        Map<String, Object> good = visit("home", clock.today());
        good.put("caseNumber", caseNumber);
        Map<String, Object> unknown = visit("home", clock.today());
        unknown.put("caseNumber", other);
        Map<String, Object> incomplete = visit("home", clock.today());
        incomplete.put("caseNumber", caseNumber);
        incomplete.put("findings", null);

        JsonNode results = json.readTree(mvc.perform(post("/api/visits")
                        .with(httpBasic("community", "jiuyuan-demo"))
                        .contentType("application/json")
                        .content(json.writeValueAsBytes(Map.of("visits", List.of(incomplete, good, unknown)))))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));

        assertThat(results.at("/results/0/problems/0/field").asText()).isEqualTo("findings");
        assertThat(results.at("/results/1/done").asBoolean()).isTrue();
        assertThat(results.at("/results/2/done").asBoolean()).isFalse();
        assertThat(tasks(caseNumber, VISIT)).isEmpty();
    }

    private String photo() {
        return upload(PNG, "community");
    }

    private String upload(byte[] content, String uploader) {
        return as(
                uploader, () -> materials.upload("visit-photo", "照片.png", new ByteArrayInputStream(content), uploader));
    }
}
