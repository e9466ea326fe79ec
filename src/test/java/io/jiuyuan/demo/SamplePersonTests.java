package io.jiuyuan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The people that the demo ships with, as {@link SampleCases} takes them. */
class SamplePersonTests {

    private final List<SamplePerson> people = SamplePerson.all(new ClassPathResource("demo/persons.csv"));

    @Test
    void thereIsSomebodyForEveryEnding() {
        Set<Ending> endings = people.stream().map(SamplePerson::ending).collect(Collectors.toSet());

        assertThat(people).hasSizeBetween(30, 120);
        assertThat(endings).containsExactlyInAnyOrder(Ending.values());
    }

    @Test
    void eachCityHasSomebodyRecognizedRefusedWithdrawnHelpedEmployedAndExited() {
        for (String city : List.of("12", "3605", "50")) {
            Set<Ending> endings = people.stream()
                    .filter(person -> person.unitCode().startsWith(city))
                    .map(SamplePerson::ending)
                    .collect(Collectors.toSet());
            assertThat(endings).as(city).contains(Ending.RECOGNISED, Ending.APPROVAL, Ending.WITHDRAWN);
            assertThat(endings).as(city).containsAnyOf(Ending.REFUSED, Ending.REFUSED_AT_APPROVAL);
            assertThat(endings).as(city).contains(Ending.ASSISTED, Ending.EMPLOYED, Ending.EXITED);
        }
    }

    @Test
    void aPersonHandsInWhatTheFormAsksFor() {
        SamplePerson first = people.get(0);

        var application = first.application(List.of("m1"));

        assertThat(application.categories()).containsExactly("4050");
        assertThat(application.circumstances().localHukou()).isTrue();
        assertThat(application.circumstances().insuranceMonths()).isEqualTo(86);
        assertThat(application.person().residenceUnitCode()).isEqualTo("120101001001");
        assertThat(first).hasToString("SamplePerson[]");
    }

    @Test
    void everyEndingHasItsCode() {
        assertThat(Arrays.stream(Ending.values())
                        .map(ending -> ending.name().toLowerCase().replace('_', '-'))
                        .map(Ending::of))
                .containsExactly(Ending.values());
    }
}
