package io.jiuyuan.recognition.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jiuyuan.shared.RuleRefused;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A second open case is refused, even one that arrives at the same moment; and no two cases have one number. */
class OneOpenCasePerPersonTests extends RecognitionTest {

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void theSecondApplicationIsRefused() {
        String personId = person(TIANJIN);
        String first = apply(TIANJIN, personId, facts(Map.of()), List.of("4050"));

        assertThat(recognitions.openCaseOf(personId))
                .hasValueSatisfying(open ->
                        assertThat(open).returns(first, o -> o.caseNumber()).returns("花园路社区居委会", o -> o.unitName()));
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> apply(TIANJIN, personId, facts(Map.of()), List.of("4050")))
                .returns("open-case", RuleRefused::code);
        assertThat(casesOf(personId)).isEqualTo(1);
    }

    @Test
    void ofTwoAtTheSameMomentOneIsStored() throws Exception {
        String personId = person(TIANJIN);
        Callable<String> application = () -> apply(TIANJIN, personId, facts(Map.of()), List.of("4050"));

        List<Throwable> refused = new ArrayList<>();
        List<String> opened = together(List.of(application, application, application), refused);

        assertThat(opened).hasSize(1);
        assertThat(casesOf(personId)).isEqualTo(1);
        assertThat(refused).hasSize(2);
    }

    @Test
    void aRecognizedPersonNeedsNoSecondRecognition() {
        String personId = person(CHONGQING);
        String caseNumber = apply(CHONGQING, personId, facts(Map.of()), List.of("4050"));
        accept(caseNumber, CHONGQING);
        approve(caseNumber, CHONGQING);

        assertThat(recognitions.openCaseOf(personId))
                .hasValueSatisfying(held -> assertThat(held.recognized()).isTrue());
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> apply(CHONGQING, personId, facts(Map.of()), List.of("4050")));
    }

    @Test
    void numbersCountUpPerDistrictAndYear() {
        String first = apply(XINYU);
        String second = apply(XINYU);

        assertThat(first).matches("JY3605022026\\d{6}");
        assertThat(Long.parseLong(second.substring(2))).isEqualTo(Long.parseLong(first.substring(2)) + 1);
        assertThat(apply(CHONGQING)).startsWith("JY5001032026");
    }

    @Test
    void casesOpenedAtTheSameMomentHaveNumbersOfTheirOwn() throws Exception {
        List<Callable<String>> applications = IntStream.range(0, 12)
                .mapToObj(i -> person(XINYU))
                .map(personId -> (Callable<String>) () -> apply(XINYU, personId, facts(Map.of()), List.of("4050")))
                .toList();

        List<Throwable> refused = new ArrayList<>();
        List<String> opened = together(applications, refused);

        assertThat(refused).isEmpty();
        assertThat(new HashSet<>(opened)).hasSize(12);
    }

    private static List<String> together(List<Callable<String>> applications, List<Throwable> refused)
            throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<String> opened = new ArrayList<>();
            for (Future<String> result : threads.invokeAll(applications)) {
                try {
                    opened.add(result.get());
                } catch (ExecutionException failure) {
                    refused.add(failure.getCause());
                }
            }
            return opened;
        } finally {
            threads.shutdown();
        }
    }

    private int casesOf(String personId) {
        return jdbc.queryForObject("SELECT COUNT(*) FROM JY_RECOGNITION WHERE person_id = ?", Integer.class, personId);
    }
}
