package io.jiuyuan.policy;

import static io.jiuyuan.policy.FactsBuilder.eligible;
import static io.jiuyuan.policy.FactsBuilder.unknown;
import static io.jiuyuan.shared.Sex.FEMALE;
import static io.jiuyuan.shared.Sex.MALE;
import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.policy.CategoryFinding.Hit;
import io.jiuyuan.shared.Sex;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each category of each city, on both sides of each of its limits. */
class CategoryDecisionTests {

    private static final PackLibrary LIBRARY = PackLibrary.load(null);
    private static final Policies POLICIES = new DefaultPolicies(LIBRARY, new StandaloneDecisionTables(LIBRARY));
    private static final String TIANJIN = "tianjin-2025.1";
    private static final String XINYU = "xinyu-2023.1";
    private static final String CHONGQING = "chongqing-2024.1";

    /** @param codes the categories that must fire, in the table's order */
    record Case(String name, String version, CategoryFacts facts, List<String> codes) {

        @Override
        public String toString() {
            return version + ": " + name;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void categories(Case example) {
        assertThat(find(example).hits()).extracting(Hit::categoryCode).isEqualTo(example.codes());
    }

    static Stream<Case> cases() {
        return Stream.of(tianjin(), xinyu(), chongqing()).flatMap(s -> s);
    }

    private static Stream<Case> tianjin() {
        return Stream.of(
                tianjin("woman of 40 with six months of insurance", older(FEMALE, 40, 6), "4050"),
                tianjin("woman of 39", older(FEMALE, 39, 6)),
                tianjin("woman of 40 with five months of insurance", older(FEMALE, 40, 5)),
                tianjin("man of 50 with six months of insurance", older(MALE, 50, 6), "4050"),
                tianjin("man of 49", older(MALE, 49, 6)),
                tianjin("man of 50 with five months of insurance", older(MALE, 50, 5)),
                tianjin("man of 50 with farmland", older(MALE, 50, 6).with("contractedFarmland", true)),
                tianjin("woman of 57, whose track is unknown", older(FEMALE, 57, 6), "4050"),
                tianjin("zero-employment household", zeroEmployment(), "zero-employment"),
                tianjin("not below twice the minimum", zeroEmployment().with("incomeBelowTwiceMinimum", false)),
                tianjin("income unknown", zeroEmployment().with("incomeBelowTwiceMinimum", null)),
                tianjin("zero-employment with farmland", zeroEmployment().with("contractedFarmland", true)),
                tianjin("registered for twelve months", longTerm(12), "long-term-unemployed"),
                tianjin("registered for eleven months", longTerm(11)),
                tianjin("a quarter without service", longTerm(12).with("quarterlyServices", false)),
                tianjin("long-term with farmland", longTerm(12).with("contractedFarmland", true)),
                tianjin("released", released(), "released-prisoner"),
                tianjin("released with farmland", released().with("contractedFarmland", true)),
                tianjin("not released", released().with("releasedPrisoner", false)),
                tianjin("rehabilitated", rehabilitated(), "rehabilitated"),
                tianjin("rehabilitated with farmland", rehabilitated().with("contractedFarmland", true)),
                tianjin("minimum allowance needs no word on farmland", adult("minimumAllowance"), "minimum-allowance"),
                tianjin(
                        "minimum allowance with farmland",
                        adult("minimumAllowance").with("contractedFarmland", true),
                        "minimum-allowance"),
                tianjin("carer", adult("carerOfSeriouslyIll"), "carer"),
                tianjin("single parent", adult("singleParent"), "single-parent"),
                tianjin("disabled", adult("disabled"), "disabled"),
                tianjin("not disabled", adult("disabled").with("disabled", false)),
                tianjin("veteran", adult("veteran"), "veteran"),
                tianjin("graduate after twelve months", graduate(12), "graduate"),
                tianjin("graduate after eleven months", graduate(11)),
                tianjin("other", adult("otherDifficulty"), "other"),
                tianjin(
                        "several at once, in the table's order",
                        older(FEMALE, 45, 6).with("disabled", true).with("minimumAllowance", true),
                        "4050",
                        "minimum-allowance",
                        "disabled"));
    }

    private static Stream<Case> xinyu() {
        return Stream.of(
                xinyu("woman of 40 without any insurance", eligible(FEMALE, 40), "4050"),
                xinyu("woman of 39", eligible(FEMALE, 39)),
                xinyu("man of 50", eligible(MALE, 50), "4050"),
                xinyu("man of 49", eligible(MALE, 49)),
                xinyu(
                        "urban zero-employment",
                        adult("zeroEmploymentHousehold").with("urbanHousehold", true),
                        "zero-employment"),
                xinyu("rural zero-employment", adult("zeroEmploymentHousehold").with("urbanHousehold", false)),
                xinyu("zero-employment, town or country unknown", adult("zeroEmploymentHousehold")),
                xinyu("disabled", adult("disabled"), "disabled"),
                xinyu("poverty alleviated", adult("povertyAlleviated"), "poverty-alleviated"),
                xinyu("land expropriated", adult("landExpropriated"), "land-expropriated"),
                xinyu("minimum allowance is no category here (X2)", adult("minimumAllowance")));
    }

    private static Stream<Case> chongqing() {
        return Stream.of(
                chongqing("woman of 40", eligible(FEMALE, 40), "4050"),
                chongqing("woman of 39", eligible(FEMALE, 39)),
                chongqing("man of 50", eligible(MALE, 50), "4050"),
                chongqing("man of 49", eligible(MALE, 49)),
                chongqing("zero-employment", adult("zeroEmploymentHousehold"), "zero-employment"),
                chongqing("minimum allowance", adult("minimumAllowance"), "minimum-allowance"),
                chongqing("disabled", adult("disabled"), "disabled"),
                chongqing(
                        "registered for twelve months",
                        eligible(MALE, 30).with("registeredUnemployedMonths", 12),
                        "long-term-unemployed"),
                chongqing("registered for eleven months", eligible(MALE, 30).with("registeredUnemployedMonths", 11)),
                chongqing("land expropriated", adult("landExpropriated"), "land-expropriated"),
                chongqing("poverty alleviated", adult("povertyAlleviated"), "poverty-alleviated"),
                chongqing("graduate after twelve months", graduate(12), "graduate"),
                chongqing("graduate after eleven months", graduate(11)),
                chongqing("veteran", adult("veteran"), "veteran"),
                chongqing("released", adult("releasedPrisoner"), "released-prisoner"));
    }

    @ParameterizedTest
    @ValueSource(strings = {TIANJIN, XINYU, CHONGQING})
    void sixteenIsOldEnoughAndFifteenIsNot(String version) {
        assertThat(find(version, eligible(MALE, 16).with("disabled", true)).contains("disabled"))
                .isTrue();
        assertThat(find(version, eligible(MALE, 15).with("disabled", true)).hits())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("commonConditions")
    void withoutACommonConditionNothingFires(String version, String condition) {
        for (Case example : cases().filter(c -> c.version().equals(version)).toList()) {
            assertThat(POLICIES.categories(POLICIES.version(version), without(example.facts(), condition))
                            .hits())
                    .as(example.toString())
                    .isEmpty();
        }
    }

    static Stream<Arguments> commonConditions() {
        return Stream.of(TIANJIN, XINYU, CHONGQING)
                .flatMap(v -> Stream.of("localHukou", "ableAndWilling", "registeredUnemployed")
                        .map(c -> Arguments.of(v, c)));
    }

    @ParameterizedTest
    @ValueSource(strings = {TIANJIN, XINYU, CHONGQING})
    void whatIsNotKnownFiresNothingAndFailsNothing(String version) {
        CategoryFinding finding = find(version, unknown(FEMALE, 45));

        assertThat(finding.hits()).isEmpty();
        assertThat(finding.missed())
                .hasSameSizeAs(POLICIES.version(version).recognition().categories())
                .allSatisfy(m -> assertThat(m.conditions()).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {TIANJIN, XINYU, CHONGQING})
    void everyRuleIsAlive(String version) {
        Set<String> fired = new HashSet<>();
        cases().filter(c -> c.version().equals(version))
                .forEach(c -> find(c).hits().forEach(h -> fired.add(h.ruleId())));

        String decision = POLICIES.version(version).recognition().categoryDecision();
        assertThat(LIBRARY.tables().get(decision).rows())
                .extracting(r -> r.ruleId())
                .containsExactlyInAnyOrderElementsOf(fired);
    }

    @Test
    void aHitTellsRuleArticleAndReason() {
        assertThat(find(XINYU, adult("disabled")).hits())
                .containsExactly(new Hit(
                        "disabled", "残疾失业人员", "xinyu_disabled", "《新余市就业困难人员就业援助实施办法（试行）》第一条（三）", "持有《残疾人证》的失业人员"));
    }

    private static CategoryFinding find(Case example) {
        return POLICIES.categories(POLICIES.version(example.version()), example.facts());
    }

    private static CategoryFinding find(String version, FactsBuilder facts) {
        return POLICIES.categories(POLICIES.version(version), facts.build());
    }

    private static CategoryFacts without(CategoryFacts facts, String condition) {
        FactsBuilder copy = unknown(facts.sex(), facts.ageYears());
        Facts.of(facts).forEach((name, value) -> {
            if (!name.equals("sex")) {
                copy.with(name, value);
            }
        });
        return copy.with(condition, false).build();
    }

    private static Case tianjin(String name, FactsBuilder facts, String... codes) {
        return new Case(name, TIANJIN, facts.build(), List.of(codes));
    }

    private static Case xinyu(String name, FactsBuilder facts, String... codes) {
        return new Case(name, XINYU, facts.build(), List.of(codes));
    }

    private static Case chongqing(String name, FactsBuilder facts, String... codes) {
        return new Case(name, CHONGQING, facts.build(), List.of(codes));
    }

    private static FactsBuilder adult(String fact) {
        return eligible(MALE, 30).with(fact, true);
    }

    private static FactsBuilder older(Sex sex, int age, int insuranceMonths) {
        return eligible(sex, age).with("contractedFarmland", false).with("insuranceMonths", insuranceMonths);
    }

    private static FactsBuilder zeroEmployment() {
        return adult("zeroEmploymentHousehold")
                .with("contractedFarmland", false)
                .with("incomeBelowTwiceMinimum", true);
    }

    private static FactsBuilder longTerm(int months) {
        return adult("quarterlyServices").with("contractedFarmland", false).with("registeredUnemployedMonths", months);
    }

    private static FactsBuilder released() {
        return adult("releasedPrisoner").with("contractedFarmland", false);
    }

    private static FactsBuilder rehabilitated() {
        return adult("rehabilitatedDrugUser").with("contractedFarmland", false);
    }

    private static FactsBuilder graduate(int months) {
        return adult("graduate").with("monthsSinceGraduation", months);
    }
}
