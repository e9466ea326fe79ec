package io.jiuyuan.recognition.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import io.jiuyuan.notification.Letters;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.NotFound;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;

/** What no message can bring to the applicant, the unit of the case prints and hands over, and nobody else sees it. */
class LettersTests extends RecognitionTest {

    @Autowired
    private Letters letters;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MockMvc web;

    @Test
    void theUnitOfTheCaseAndThoseAboveItSeeTheLetter() {
        String caseNumber = letter();

        for (String username : List.of("community", "street", "district", "city", "auditor")) {
            assertThat(of(username)).as(username).contains(caseNumber);
        }
        for (String username : List.of("street2", "community2", "chongqing-street", "xinyu-county", "admin")) {
            assertThat(of(username)).as(username).doesNotContain(caseNumber);
        }
    }

    @Test
    void anotherUnitCanNeitherReadNorDeliverIt() {
        long id = id(letter());

        assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> as("street2", () -> letters.open(id)));
        assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> as("street2", () -> letters.delivered(id)));
        assertThatExceptionOfType(AccessRefused.class)
                .as("read only")
                .isThrownBy(() -> as("auditor", () -> letters.delivered(id)));
    }

    @Test
    void anOfficerPrintsItAndMarksItAsDelivered() throws Exception {
        String caseNumber = letter();
        long id = id(caseNumber);

        web.perform(get("/letters").with(user("community").roles("COMMUNITY")))
                .andExpect(content().string(containsString("王建国")))
                .andExpect(content().string(containsString("没有可用的联系方式")));
        web.perform(get("/letters/" + id).with(user("community").roles("COMMUNITY")))
                .andExpect(content().string(containsString("某某路2号")))
                .andExpect(content().string(containsString(caseNumber)));
        web.perform(post("/letters/" + id + "/delivered")
                        .with(user("community").roles("COMMUNITY"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/letters"));

        assertThat(notifications.of(caseNumber).get(0))
                .returns("sent", sent -> sent.status())
                .returns("letter", sent -> sent.channel())
                .returns(clock.instant(), sent -> sent.sentAt());
        assertThat(of("community")).doesNotContain(caseNumber);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as("community", () -> letters.open(id)));
        assertThat(jdbc.queryForList(
                        "SELECT action FROM JY_AUDIT WHERE subject = ? AND action LIKE 'letter-%' ORDER BY id",
                        String.class, String.valueOf(id)))
                .containsExactly("letter-read", "letter-delivered");
    }

    @Test
    void whoMayNotIsToldSoOnAPage() throws Exception {
        long id = id(letter());
        for (String username : List.of("street2", "admin")) {
            web.perform(get("/letters/" + id)
                            .with(user(username).roles(username.replace("2", "").toUpperCase(Locale.ROOT))))
                    .andExpect(MockMvcResultMatchers.status().isForbidden())
                    .andExpect(content().string(containsString("管辖范围")));
        }
    }

    private List<String> of(String username) {
        return as(
                username,
                () -> letters.waiting().stream()
                        .map(Letters.Waiting::caseNumber)
                        .toList());
    }

    /** A case whose first message no way could bring to the applicant. */
    private String letter() {
        String caseNumber = apply(TIANJIN);
        jdbc.update(
                "UPDATE JY_MESSAGE SET status = 'LETTER', last_error = '没有可用的联系方式' WHERE case_number = ?", caseNumber);
        return caseNumber;
    }

    private long id(String caseNumber) {
        return jdbc.queryForObject("SELECT MIN(id) FROM JY_MESSAGE WHERE case_number = ?", Long.class, caseNumber);
    }
}
