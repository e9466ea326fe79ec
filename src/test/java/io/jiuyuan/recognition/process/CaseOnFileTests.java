package io.jiuyuan.recognition.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import io.jiuyuan.recognition.Recognitions.Details;
import io.jiuyuan.recognition.Recognitions.Fact;
import io.jiuyuan.recognition.Recognitions.Overdue;
import io.jiuyuan.recognition.Recognitions.Rule;
import io.jiuyuan.recognition.Recognitions.Visit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;

/** 一人一档: what was stated, found and done stays on file with the recognized case; and how a case is withdrawn over HTTP. */
class CaseOnFileTests extends RecognitionTest {

    @Autowired
    MockMvc mvc;

    @Test
    void factsRulesVisitsAndDelaysAreOnFile() throws Exception {
        String caseNumber = apply(TIANJIN);
        clock.moveTo(LocalDate.of(2026, 3, 5));
        executeDueJobs();
        accept(caseNumber, TIANJIN);
        complete(caseNumber, RecognitionProcess.VERIFY_HOME, "community", visit("nobody"));
        visit(caseNumber, TIANJIN);
        review(caseNumber, TIANJIN);
        clock.moveTo(LocalDate.of(2026, 3, 13));
        executeDueJobs();
        recheck(caseNumber, TIANJIN);
        approve(caseNumber, TIANJIN);

        Details details = recognitions.details(caseNumber);
        assertThat(details.facts()).contains(new Fact("失业保险缴费时间", "96个月"), new Fact("承包土地", "否"));
        assertThat(details.categoryNames()).containsExactly("4050人员");
        assertThat(details.rules()).extracting(Rule::categoryName).containsExactly("4050人员");
        assertThat(details.visits()).extracting(Visit::outcomeName).containsExactly("家中无人", "已入户，情况属实");
        assertThat(details.overdue()).extracting(Overdue::stepName).containsExactly("受理与材料核对");
        mvc.perform(get("/cases/" + caseNumber).with(user("district")))
                .andExpect(MockMvcResultMatchers.status().isOk())
                .andExpect(content().string(containsString("失业保险缴费时间")))
                .andExpect(content().string(containsString("受理与材料核对超期（花园路社区居委会）")))
                .andExpect(content().string(containsString("家中无人")));
    }

    @Test
    void aCaseIsWithdrawnOverHttp() throws Exception {
        String caseNumber = apply(TIANJIN);
        String address = "/api/cases/" + caseNumber + "/withdraw";

        mvc.perform(post(address)
                        .with(httpBasic("community2", "jiuyuan-demo"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\":\"已自行就业\"}"))
                .andExpect(MockMvcResultMatchers.status().isForbidden());
        mvc.perform(post(address)
                        .with(httpBasic("community", "jiuyuan-demo"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\":\"\"}"))
                .andExpect(MockMvcResultMatchers.status().isUnprocessableEntity())
                .andExpect(jsonPath("$.problems[0].field").value("reason"));
        mvc.perform(post(address)
                        .with(httpBasic("community", "jiuyuan-demo"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\":\"已自行就业\"}"))
                .andExpect(MockMvcResultMatchers.status().isOk())
                .andExpect(jsonPath("$.status").value("withdrawn"));
        mvc.perform(post(address)
                        .with(httpBasic("community", "jiuyuan-demo"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\":\"已自行就业\"}"))
                .andExpect(MockMvcResultMatchers.status().isConflict())
                .andExpect(jsonPath("$.code").value("already-decided"));
        mvc.perform(post("/api/cases/JY0/withdraw")
                        .with(httpBasic("community", "jiuyuan-demo"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\":\"已自行就业\"}"))
                .andExpect(MockMvcResultMatchers.status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02, false", "2026-12-30, true"})
    void aDueDateInAYearWithoutCalendarSaysSo(LocalDate today, boolean provisional) throws Exception {
        clock.moveTo(today);
        String caseNumber = apply(TIANJIN);
        String acceptance =
                task(caseNumber, RecognitionProcess.ACCEPT_APPLICATION).id();

        mvc.perform(get("/api/tasks/" + acceptance).with(httpBasic("community", "jiuyuan-demo")))
                .andExpect(jsonPath("$.task.provisional").value(provisional));
        mvc.perform(get("/api/task-cards?ids=" + acceptance).with(httpBasic("community", "jiuyuan-demo")))
                .andExpect(jsonPath("$[0].provisional").value(provisional));
        complete(
                caseNumber,
                RecognitionProcess.ACCEPT_APPLICATION,
                "community",
                Map.of("outcome", "supplement", "items", List.of("household-register")));
        assertThat(view(caseNumber, RecognitionProcess.SUPPLEMENT, "community")
                        .at("/supplement/provisional")
                        .asBoolean())
                .isEqualTo(provisional);
        assertThat(notifications.of(caseNumber))
                .filteredOn(sent -> sent.key().endsWith("supplement:1"))
                .singleElement()
                .satisfies(sent -> assertThat(sent.text().contains("暂定")).isEqualTo(provisional));
    }

    @Test
    void theFormOverHttpIsTheViewAndItsProblemsAreAtTheirFields() throws Exception {
        String caseNumber = verified();
        String task = "/api/tasks/"
                + task(caseNumber, RecognitionProcess.PRELIMINARY_REVIEW).id();

        mvc.perform(get(task).with(httpBasic("community", "jiuyuan-demo")))
                .andExpect(MockMvcResultMatchers.status().isOk())
                .andExpect(jsonPath("$.task.caseNumber").value(caseNumber))
                .andExpect(jsonPath("$.view.application.statusName").value("核查初审中"))
                .andExpect(jsonPath("$.view.person.maskedIdentityNumber").value(containsString("****")))
                .andExpect(jsonPath("$.view.finding.hits[0].categoryCode").value("4050"))
                .andExpect(jsonPath("$.view.materials[0].present").value(false))
                .andExpect(jsonPath("$.view.comparison.length()").value(6))
                .andExpect(jsonPath("$.view.homeVisits[0].resultName").value("已入户，情况属实"))
                .andExpect(jsonPath("$.view.options[*].code")
                        .value(contains("pass", "supplement", "send-back", "propose-refusal")))
                .andExpect(jsonPath("$.view.history[0].stepName").value("提交申请"));
        mvc.perform(post(task + "/complete")
                        .with(httpBasic("community", "jiuyuan-demo"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"outcome\":\"propose-refusal\"}"))
                .andExpect(MockMvcResultMatchers.status().isUnprocessableEntity())
                .andExpect(jsonPath("$.problems[*].field").value(contains("reason", "opinion")));
        mvc.perform(post(task + "/complete")
                        .with(httpBasic("community", "jiuyuan-demo"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"outcome\":\"pass\",\"opinon\":\"情况属实\"}"))
                .andExpect(MockMvcResultMatchers.status().isUnprocessableEntity())
                .andExpect(jsonPath("$.problems[*].field").value(contains("opinon")))
                .andExpect(jsonPath("$.problems[0].message").value("没有名为“opinon”的字段，请核对名称。"));
        mvc.perform(get(task).with(httpBasic("street2", "jiuyuan-demo")))
                .andExpect(MockMvcResultMatchers.status().isForbidden());
    }
}
