package io.jiuyuan.policy;

import static io.jiuyuan.policy.FactsBuilder.eligible;
import static io.jiuyuan.shared.Sex.FEMALE;
import static io.jiuyuan.shared.Sex.MALE;
import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.policy.CategoryFinding.Missed;
import io.jiuyuan.shared.Sex;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

/** Why a claimed category did not fire, in the words of its own table. */
class MissedConditionsTests {

    private static final PackLibrary LIBRARY = PackLibrary.load(null);
    private static final Policies POLICIES = new DefaultPolicies(LIBRARY, new StandaloneDecisionTables(LIBRARY));

    @Test
    void aNumberBelowTheLimitIsTold() {
        FactsBuilder facts =
                eligible(FEMALE, 41).with("contractedFarmland", false).with("insuranceMonths", 4);

        assertThat(missed("tianjin-2025.1", "4050", facts)).isEqualTo("不符合：失业保险累计缴费满6个月（现为4个月）");
    }

    @Test
    void whatIsNotKnownIsToBeVerifiedAndNotRefused() {
        FactsBuilder facts = eligible(FEMALE, 41).with("contractedFarmland", false);

        assertThat(missed("tianjin-2025.1", "4050", facts)).isEqualTo("待核实：失业保险累计缴费满6个月（未填报）");
    }

    @Test
    void aManIsToldOfTheMensAge() {
        assertThat(missed("xinyu-2023.1", "4050", eligible(MALE, 49))).isEqualTo("不符合：男性年满50周岁（现为49周岁）");
    }

    @Test
    void aWomanIsToldOfTheWomensAge() {
        assertThat(missed("xinyu-2023.1", "4050", eligible(FEMALE, 39))).isEqualTo("不符合：女性年满40周岁（现为39周岁）");
    }

    @Test
    void everyConditionInTheWayIsTold() {
        FactsBuilder facts = eligible(MALE, 49)
                .with("localHukou", false)
                .with("contractedFarmland", true)
                .with("insuranceMonths", 6);

        assertThat(missed("tianjin-2025.1", "4050", facts)).isEqualTo("不符合：具有本市户籍；不符合：男性年满50周岁（现为49周岁）；不符合：无承包土地");
    }

    @Property(tries = 300)
    void aCategoryEitherFiresOrSaysWhyNot(@ForAll("facts") CategoryFacts facts) {
        for (PolicyPack pack : POLICIES.all()) {
            CategoryFinding finding = POLICIES.categories(pack, facts);
            Set<String> missed =
                    finding.missed().stream().map(Missed::categoryCode).collect(Collectors.toSet());

            assertThat(pack.recognition().categories())
                    .allSatisfy(c -> assertThat(finding.contains(c.code())).isNotEqualTo(missed.contains(c.code())));
            assertThat(finding.missed())
                    .allSatisfy(m -> assertThat(m.conditions()).isNotEmpty());
        }
    }

    @Provide
    Arbitrary<CategoryFacts> facts() {
        Arbitrary<Boolean> mostlyTrue = Arbitraries.frequency(Tuple.of(6, true), Tuple.of(1, false));
        Arbitrary<Map<String, Boolean>> flags =
                Arbitraries.maps(Arbitraries.of(Facts.NAMES), Arbitraries.of(true, false));
        Arbitrary<Integer> months = Arbitraries.integers().between(0, 24).injectNull(0.2);
        return Combinators.combine(
                        Arbitraries.of(Sex.class),
                        Arbitraries.integers().between(14, 62),
                        mostlyTrue.list().ofSize(3),
                        flags,
                        months)
                .as(MissedConditionsTests::facts);
    }

    private static CategoryFacts facts(
            Sex sex, int age, List<Boolean> common, Map<String, Boolean> flags, Integer months) {
        FactsBuilder facts = FactsBuilder.unknown(sex, age);
        Circumstances.NAMES.forEach(
                name -> facts.with(name, Circumstances.typeOf(name) == Boolean.class ? flags.get(name) : months));
        return facts.with("localHukou", common.get(0))
                .with("ableAndWilling", common.get(1))
                .with("registeredUnemployed", common.get(2))
                .build();
    }

    private static String missed(String version, String category, FactsBuilder facts) {
        return POLICIES.categories(POLICIES.version(version), facts.build())
                .missed(category)
                .orElseThrow()
                .explanation();
    }
}
