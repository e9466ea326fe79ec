package io.jiuyuan.comparison;

import static io.jiuyuan.comparison.ComparisonSlice.WOMAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiuyuan.TestClock;
import io.jiuyuan.comparison.Comparisons.Answer;
import io.jiuyuan.comparison.Comparisons.Status;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@DataJpaTest(showSql = false)
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@ActiveProfiles("test")
@Import(ComparisonSlice.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ComparisonsTests {

    private static final List<String> BOTH = List.of("disabled-persons", "social-insurance");

    @Autowired
    private Comparisons comparisons;

    @Autowired
    private RegisterSnapshots snapshots;

    @Autowired
    private SealedAnswers sealedAnswers;

    @Autowired
    private TestSecrets secrets;

    @Autowired
    private AtomicInteger identityReads;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void startEmpty() {
        jdbc.update("DELETE FROM JY_COMPARISON_ANSWER");
        jdbc.update("DELETE FROM JY_REGISTER_ROW");
        jdbc.update("DELETE FROM JY_REGISTER_SNAPSHOT");
        clock.reset();
        identityReads.set(0);
        load("disabled-persons", "identity_number,kind,level,status,valid_to\n" + WOMAN + ",肢体残疾,三级,有效,2030-01-01\n");
    }

    private void load(String register, String content) {
        snapshots.load(
                register,
                LocalDate.now(clock),
                new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                null,
                "admin");
    }

    private void loadInsurance() {
        load("social-insurance", "identity_number,payer_kind,employer,status\n" + WOMAN + ",单位,某某公司,参保缴费\n");
    }

    private static Answer of(List<Answer> answers, String register) {
        return answers.stream()
                .filter(a -> a.register().equals(register))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aMissingRegisterIsUnavailableAndAskedAgainAlone() {
        List<Answer> first = comparisons.compare("JY1", 1, "p1", BOTH);
        assertThat(of(first, "disabled-persons").hints()).containsKey("disabled");
        assertThat(of(first, "social-insurance").status()).isEqualTo(Status.UNAVAILABLE);
        assertThat(of(first, "social-insurance").summary()).contains("社会保险数据暂时无法查询");

        loadInsurance();
        clock.advance(java.time.Duration.ofHours(1));
        List<Answer> second = comparisons.compare("JY1", 1, "p1", BOTH);
        assertThat(of(second, "social-insurance").status()).isEqualTo(Status.FINDING);
        assertThat(of(second, "disabled-persons").at())
                .isEqualTo(of(first, "disabled-persons").at());
        assertThat(comparisons.of("JY1")).hasSize(2);
    }

    @Test
    void whatIsAnsweredIsNotAskedAgain() {
        loadInsurance();
        comparisons.compare("JY1", 1, "p1", BOTH);
        comparisons.compare("JY1", 1, "p1", BOTH);
        assertThat(identityReads).hasValue(1);
    }

    @Test
    void aNewRoundAsksAfreshAndKeepsTheOldAnswers() {
        loadInsurance();
        comparisons.compare("JY1", 1, "p1", BOTH);
        load("social-insurance", "identity_number,payer_kind,employer,status\n" + WOMAN + ",单位,某某公司,暂停缴费\n");
        comparisons.compare("JY1", 2, "p1", BOTH);
        assertThat(comparisons.of("JY1"))
                .filteredOn(a -> a.register().equals("social-insurance"))
                .extracting(Answer::round, Answer::status)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, Status.CLEAR),
                        org.assertj.core.groups.Tuple.tuple(1, Status.FINDING));
    }

    @Test
    void answersAreSealedAndTurnWithTheKeys() {
        loadInsurance();
        comparisons.compare("JY1", 1, "p1", BOTH);
        assertThat(jdbc.queryForList("SELECT * FROM JY_COMPARISON_ANSWER").toString())
                .doesNotContain(WOMAN, "某某公司", "残疾");
        secrets.rotateTo("two");
        try {
            assertThat(sealedAnswers.remaining("two")).isEqualTo(2);
            assertThat(sealedAnswers.reencrypt("two", 1)).isEqualTo(1);
            assertThat(sealedAnswers.reencrypt("two", 10)).isEqualTo(1);
            assertThat(sealedAnswers.remaining("two")).isZero();
            assertThat(of(comparisons.of("JY1"), "social-insurance").summary()).contains("某某公司");
        } finally {
            secrets.rotateTo("one");
        }
    }

    @Test
    void aRegisterThatDoesNotExistIsAMistakeOfThePolicyPack() {
        assertThatThrownBy(() -> comparisons.compare("JY1", 1, "p1", List.of("weather")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("weather");
    }
}
