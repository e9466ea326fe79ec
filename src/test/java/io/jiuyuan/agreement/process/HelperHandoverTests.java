package io.jiuyuan.agreement.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import io.jiuyuan.agreement.HelperHandovers;
import io.jiuyuan.agreement.HelperNamed;
import io.jiuyuan.agreement.domain.ChosenHelper;
import io.jiuyuan.agreement.domain.HelperAssignment;
import io.jiuyuan.agreement.domain.HelperAssignmentRepository;
import io.jiuyuan.organization.Staff;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.RuleRefused;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;

/** A helper who leaves with sixty open cases, and one who only gets other work. */
@RecordApplicationEvents
class HelperHandoverTests extends AgreementTest {

    private static final AtomicInteger LEAVERS = new AtomicInteger();

    @Autowired
    HelperHandovers handovers;

    @Autowired
    HelperAssignmentRepository assignments;

    @Autowired
    Staff staff;

    @Autowired
    MockMvc web;

    @Autowired
    ApplicationEvents events;

    private String leaver;

    @BeforeEach
    void someoneOfTheCommunity() {
        leaver = "leaver" + LEAVERS.incrementAndGet();
        as("admin", () -> staff.create(leaver, "钱大勇", new Staff.PostPeriod("community", "120101001001", null, null)));
    }

    @AfterEach
    void nobodyIsLeftBehind() {
        if (staff.get(leaver).enabled()) {
            as("admin", () -> staff.disable(leaver));
        }
    }

    @Test
    void sixtyCasesOfALeaverGoInOneStepAndNewCopiesAreDueForEach() {
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            cases.add(helped(recognized(TIANJIN)));
        }
        String withAgreement = signedWithLeaver();

        Staff.Departure departure = as("admin", () -> staff.handOver(leaver, "community", "调离"));
        runAsync();

        assertThat(departure.cases()).isEqualTo(61);
        assertThat(departure.casesWaiting()).isZero();
        assertThat(agreements.casesOf(leaver)).isEmpty();
        assertThat(agreements.casesOf("community")).containsAll(cases).contains(withAgreement);
        assertThat(events.stream(HelperNamed.class)
                        .filter(named -> leaver.equals(named.previous()))
                        .map(HelperNamed::caseNumber))
                .hasSize(61);
        assertThat(keys(withAgreement)).containsExactly(AgreementChangeProcess.SIGN_SUPPLEMENT);
        assertThat(documents.of(withAgreement)).extracting("template").contains("agreement-supplement");
        assertOver(cases.get(0));
        complete(withAgreement, AgreementChangeProcess.SIGN_SUPPLEMENT, "street", signing());
        assertOver(withAgreement);
    }

    @Test
    void withoutASuccessorTheStreetIsAskedForEach() {
        String caseNumber = signedWithLeaver();

        Staff.Departure departure = as("admin", () -> staff.handOver(leaver, "", "离职"));
        runAsync();

        assertThat(departure.cases()).isZero();
        assertThat(departure.casesWaiting()).isEqualTo(1);
        assertThat(keys(caseNumber)).containsExactly(AgreementChangeProcess.DECIDE_HELPER_CHANGE);
        complete(
                caseNumber,
                AgreementChangeProcess.DECIDE_HELPER_CHANGE,
                "street",
                Map.of("outcome", "granted", "helper", "community"));
        assertThat(agreements.helper(caseNumber))
                .hasValueSatisfying(helper -> assertThat(helper.username()).isEqualTo("community"));
    }

    @Test
    void theStreetHandsOverChosenCasesWithoutAnybodyLeaving() {
        String goes = helped(recognized(TIANJIN));
        String stays = helped(recognized(TIANJIN));

        HelperHandovers.Handed handed =
                as("street", () -> handovers.handOver(leaver, "community", "另有工作安排", List.of(goes), "street"));

        assertThat(handed).isEqualTo(new HelperHandovers.Handed(1, 0));
        assertThat(agreements.casesOf(leaver)).containsExactly(stays);
        assertThat(staff.get(leaver).enabled()).isTrue();
    }

    @Test
    void whoCannotSeeTheCaseCannotTakeIt() {
        String caseNumber = helped(recognized(TIANJIN));

        HelperHandovers.Handed handed =
                as("street", () -> handovers.handOver(leaver, "community2", "另有工作安排", null, "street"));

        assertThat(handed).isEqualTo(new HelperHandovers.Handed(0, 1));
        assertThat(agreements.casesOf(leaver)).containsExactly(caseNumber);
    }

    @Test
    void theSecondOfTwoOfficersIsToldThatNothingIsLeft() {
        helped(recognized(TIANJIN));
        as("street", () -> handovers.handOver(leaver, "community", "另有工作安排", null, "street"));

        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> as("street3", () -> handovers.handOver(leaver, "street3", "另有工作安排", null, "street3")))
                .returns("no-cases", RuleRefused::code)
                .withMessageContaining("刚由他人移交");
    }

    @Test
    void onlyTheStreetSeesAndHandsOver() {
        helped(recognized(TIANJIN));

        assertThat(handovers.helpers("120101001", "street"))
                .filteredOn(load -> load.username().equals(leaver))
                .singleElement()
                .satisfies(load -> {
                    assertThat(load.cases()).isEqualTo(1);
                    assertThat(load.inOffice()).isTrue();
                });
        for (String other : new String[] {"street2", "community", "district", "finance", "auditor", "admin"}) {
            assertThatExceptionOfType(AccessRefused.class)
                    .as(other)
                    .isThrownBy(() -> handovers.helpers("120101001", other));
            if (!other.equals("community")) {
                assertThat(handovers.cases(leaver, other)).as(other).isEmpty();
            }
            assertThatExceptionOfType(RuleRefused.class)
                    .as(other)
                    .isThrownBy(() -> as(other, () -> handovers.handOver(leaver, "community", "另有安排", null, other)));
        }
    }

    @Test
    void aHelperAndTheStaffOfTheCommunitySeeTheCasesToo() {
        String caseNumber = helped(recognized(TIANJIN));

        assertThat(handovers.cases(leaver, leaver)).extracting("caseNumber").contains(caseNumber);
        assertThat(handovers.cases(leaver, "community"))
                .extracting("caseNumber")
                .contains(caseNumber);
        assertThat(handovers.cases(leaver, "community2")).isEmpty();
    }

    @Test
    void throughTheApi() throws Exception {
        String caseNumber = helped(recognized(TIANJIN));
        var street = SecurityMockMvcRequestPostProcessors.user("street");

        web.perform(get("/api/helpers").param("street", "120101001").with(street))
                .andExpect(MockMvcResultMatchers.status().isOk())
                .andExpect(jsonPath("$[?(@.username == '" + leaver + "')].name").value("钱大勇"));
        web.perform(get("/api/helpers/successors").param("street", "120101001").with(street))
                .andExpect(jsonPath("$[*].username").isArray());
        web.perform(get("/api/helpers/" + leaver + "/cases").with(street))
                .andExpect(jsonPath("$[0].caseNumber").value(caseNumber))
                .andExpect(jsonPath("$[0].name").value("王建国"));
        web.perform(post("/api/helpers/" + leaver + "/handover")
                        .with(street)
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"to\":\"" + leaver + "\",\"reason\":\"\"}"))
                .andExpect(MockMvcResultMatchers.status().isUnprocessableEntity())
                .andExpect(jsonPath("$.problems[*].field").value(org.hamcrest.Matchers.hasItems("reason", "to")));
        web.perform(get("/helpers").with(street))
                .andExpect(MockMvcResultMatchers.status().isOk());
    }

    /** Only the helper's name on the case, as in a city without agreements. */
    private String helped(String caseNumber) {
        transactions.executeWithoutResult(status -> assignments.save(new HelperAssignment(
                caseNumber,
                new ChosenHelper(leaver, "钱大勇", "120101001001", "社区"),
                clock.today(),
                "street",
                "张建国",
                clock.instant())));
        return caseNumber;
    }

    private String signedWithLeaver() {
        City city = new City("120101001001", "tianjin-2025.1", "street", leaver);
        String caseNumber = started(city);
        draft(caseNumber, city);
        complete(caseNumber, AgreementProcess.SIGN_AGREEMENT, "street", signing());
        assertThat(new HashSet<>(agreements.casesOf(leaver))).contains(caseNumber);
        return caseNumber;
    }
}
