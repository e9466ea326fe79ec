package io.jiuyuan.comparison.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.comparison.Comparisons.Status;
import io.jiuyuan.comparison.domain.Interpretation;
import io.jiuyuan.comparison.domain.RegisterKind;
import io.jiuyuan.comparison.domain.Verdict;
import io.jiuyuan.shared.IdentityNumber;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;

/** The persons and registers that the demo ships with. */
class DemoDataTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static List<List<String>> persons() throws IOException {
        try (InputStream in = new ClassPathResource("demo/persons.csv").getInputStream()) {
            CsvRows rows = new CsvRows(new InputStreamReader(in, StandardCharsets.UTF_8));
            List<List<String>> all = new ArrayList<>();
            for (List<String> row = rows.next(); row != null; row = rows.next()) {
                all.add(row);
            }
            return all.subList(1, all.size());
        }
    }

    @Test
    void personsAreManyAndTheirNumbersAgreeWithSexAndBirth() throws IOException {
        List<List<String>> persons = persons();
        assertThat(persons).hasSizeGreaterThanOrEqualTo(24);
        Set<String> numbers = new HashSet<>();
        for (List<String> person : persons) {
            IdentityNumber number = IdentityNumber.parse(person.get(1), TODAY).number();
            assertThat(number).as(person.get(0)).isNotNull();
            assertThat(number.sex().label()).isEqualTo(person.get(2));
            assertThat(number.birthDate()).isEqualTo(person.get(3));
            assertThat(person.get(7)).matches("199000\\d{5}");
            assertThat(numbers.add(number.value())).isTrue();
        }
        assertThat(persons).extracting(p -> p.get(8).substring(0, 2)).contains("12", "36", "50");
        assertThat(persons)
                .extracting(p -> p.get(0))
                .anyMatch(n -> n.contains("𠮷"))
                .anyMatch(n -> n.contains("·"));
    }

    @ParameterizedTest
    @EnumSource(RegisterKind.class)
    void everyRegisterReadsWithoutABadRowAndKnowsOnlyDemoPersons(RegisterKind register) throws IOException {
        Set<String> numbers = new HashSet<>();
        persons().forEach(p -> numbers.add(p.get(1)));
        try (InputStream in = new ClassPathResource("demo/registers/" + register.code() + ".csv").getInputStream()) {
            RegisterFile file = new RegisterFile(register, in, null, TODAY, number -> {
                assertThat(numbers).contains(number);
                return number;
            });
            int count = 0;
            for (RegisterFile.Row row = file.next(); row != null; row = file.next()) {
                assertThat(row.problem()).as("line " + row.line()).isNull();
                count++;
            }
            assertThat(count).isPositive();
        }
    }

    @Test
    void everyKindOfHitOccurs() throws IOException {
        Set<RegisterKind> findings = new HashSet<>();
        Set<String> hints = new HashSet<>();
        for (RegisterKind register : RegisterKind.values()) {
            try (InputStream in =
                    new ClassPathResource("demo/registers/" + register.code() + ".csv").getInputStream()) {
                CsvRows rows = new CsvRows(new InputStreamReader(in, StandardCharsets.UTF_8));
                List<String> header = rows.next();
                for (List<String> row = rows.next(); row != null; row = rows.next()) {
                    Map<String, String> facts = new java.util.HashMap<>();
                    for (int i = 1; i < header.size(); i++) {
                        facts.put(header.get(i), row.get(i));
                    }
                    IdentityNumber number =
                            IdentityNumber.parse(row.get(0), TODAY).number();
                    Verdict verdict =
                            new Interpretation(TODAY, number.birthDate(), number.sex()).of(register, List.of(facts));
                    if (verdict.status() == Status.FINDING) {
                        findings.add(register);
                    }
                    hints.addAll(verdict.hints().keySet());
                }
            }
        }
        assertThat(findings).containsExactlyInAnyOrder(RegisterKind.values());
        assertThat(hints)
                .contains(
                        "disabled",
                        "minimum-allowance",
                        "low-income",
                        "poverty-alleviated",
                        "long-term-unemployed",
                        "4050");
    }
}
