package io.jiuyuan.policy;

import static io.jiuyuan.organization.Tier.COMMUNITY;
import static io.jiuyuan.organization.Tier.DISTRICT;
import static io.jiuyuan.organization.Tier.STREET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.jiuyuan.organization.Tier;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.policy.PolicyPack.Parameter;
import io.jiuyuan.policy.PolicyPack.Wish;
import io.jiuyuan.policy.RecognitionPolicy.Category;
import io.jiuyuan.policy.RecognitionPolicy.MaterialRule;
import io.jiuyuan.policy.RecognitionPolicy.Step;
import io.jiuyuan.policy.RecognitionPolicy.StepKind;
import io.jiuyuan.registry.PersonOptions;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The three cities' packs say what their policies say (DOMAIN section 2). */
class ShippedPacksTests {

    private static final PackLibrary LIBRARY = PackLibrary.load(null);
    private static final RecognitionPolicy TIANJIN = recognition("tianjin-2025.1");
    private static final RecognitionPolicy XINYU = recognition("xinyu-2023.1");
    private static final RecognitionPolicy CHONGQING = recognition("chongqing-2024.1");

    @Test
    void tianjinGoesFromCommunityOverNoticeAndStreetToDistrict() {
        assertThat(TIANJIN.steps()).extracting(Step::kind).containsExactly(StepKind.values());
        assertThat(TIANJIN.intakeTiers()).containsExactly(COMMUNITY);
        assertThat(TIANJIN.windowTiers()).containsExactlyInAnyOrder(STREET, DISTRICT);
        assertThat(tiers(TIANJIN, StepKind.PRELIMINARY_REVIEW)).containsExactly(COMMUNITY);
        assertThat(tiers(TIANJIN, StepKind.RECHECK)).containsExactly(STREET);
        assertThat(tiers(TIANJIN, StepKind.APPROVAL)).containsExactly(DISTRICT);
        assertThat(TIANJIN.noticeWorkingDays()).isEqualTo(5);
        assertThat(TIANJIN.singlePrimaryCategory()).isTrue();
    }

    @Test
    void xinyuGoesFromStreetOrCommunityToCountyWithoutNotice() {
        assertThat(XINYU.steps())
                .extracting(Step::kind)
                .containsExactly(
                        StepKind.ACCEPTANCE,
                        StepKind.COMPARISON,
                        StepKind.HOME_VERIFICATION,
                        StepKind.PRELIMINARY_REVIEW,
                        StepKind.APPROVAL);
        assertThat(XINYU.intakeTiers()).containsExactlyInAnyOrder(STREET, COMMUNITY);
        assertThat(tiers(XINYU, StepKind.PRELIMINARY_REVIEW)).containsExactlyInAnyOrder(STREET, COMMUNITY);
        assertThat(tiers(XINYU, StepKind.APPROVAL)).containsExactly(DISTRICT);
        assertThat(XINYU.noticeWorkingDays()).isNull();
        assertThat(XINYU.singlePrimaryCategory()).isFalse();
        assertThat(XINYU.proceedWithoutRegister()).isFalse();
    }

    @Test
    void chongqingEndsAtTheStreet() {
        assertThat(CHONGQING.steps())
                .extracting(Step::kind)
                .containsExactly(StepKind.ACCEPTANCE, StepKind.COMPARISON, StepKind.APPROVAL);
        assertThat(CHONGQING.steps()).allSatisfy(s -> assertThat(s.tiers()).containsExactly(STREET));
        assertThat(CHONGQING.noticeWorkingDays()).isNull();
    }

    @Test
    void aCommunityProposesARefusalAndAStreetDecides() {
        assertThat(TIANJIN.proposesRefusal(COMMUNITY)).isTrue();
        assertThat(XINYU.proposesRefusal(COMMUNITY)).isTrue();
        assertThat(XINYU.proposesRefusal(STREET)).isFalse();
        assertThat(CHONGQING.proposesRefusal(STREET)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "tianjin-2025.1, DISTRICT, 和平区, 天津市和平区, 天津市和平区人力资源和社会保障局",
        "tianjin-2025.1, STREET, 劝业场街道, 天津市和平区劝业场街道, 天津市和平区劝业场街道办事处",
        "tianjin-2025.1, STREET, 双街镇, 天津市北辰区双街镇, 天津市北辰区双街镇人民政府",
        "tianjin-2025.1, COMMUNITY, 花园路社区居委会, 天津市和平区劝业场街道花园路社区居委会, 天津市和平区劝业场街道花园路社区居委会",
        "xinyu-2023.1, DISTRICT, 渝水区, 新余市渝水区, 新余市渝水区公共就业服务机构",
        "chongqing-2024.1, STREET, 解放碑街道, 重庆市渝中区解放碑街道, 重庆市渝中区解放碑街道办事处"
    })
    void aDecisionIsSignedWithTheOfficialName(
            String version, Tier tier, String name, String fullName, String expected) {
        Unit unit = new Unit("000000", name, fullName, tier, null, LocalDate.of(2020, 1, 1), null);

        assertThat(LIBRARY.pack(version).authority(unit)).isEqualTo(expected);
    }

    @Test
    void aFamilyIsMadeOfRelationsThatTheRegistryKnows() {
        assertThat(PersonOptions.RELATION.options())
                .extracting(PersonOptions.Option::code)
                .containsExactlyElementsOf(RecognitionReader.RELATIONS);
    }

    @Test
    void categoriesPerCity() {
        assertThat(codes(TIANJIN))
                .containsExactly(
                        "4050",
                        "zero-employment",
                        "long-term-unemployed",
                        "released-prisoner",
                        "rehabilitated",
                        "minimum-allowance",
                        "carer",
                        "single-parent",
                        "disabled",
                        "veteran",
                        "graduate",
                        "other");
        assertThat(codes(XINYU))
                .containsExactly("4050", "zero-employment", "disabled", "poverty-alleviated", "land-expropriated");
        assertThat(codes(CHONGQING)).hasSize(10);
    }

    @Test
    void whatWouldShameAPersonIsNeverPublished() {
        for (RecognitionPolicy policy : List.of(TIANJIN, XINYU, CHONGQING)) {
            assertThat(policy.categories())
                    .filteredOn(c -> Set.of("released-prisoner", "rehabilitated", "carer")
                            .contains(c.code()))
                    .allSatisfy(c -> assertThat(c.publishable()).isFalse());
        }
        assertThat(TIANJIN.categories().stream().filter(c -> !c.publishable())).hasSize(3);
    }

    /** X3. */
    @Test
    void xinyusMaterials() {
        MaterialRule identity = XINYU.commonMaterials().get(0);
        assertThat(identity.satisfiedBy(List.of("identity-card"))).isTrue();
        assertThat(identity.satisfiedBy(List.of("household-register"))).isTrue();
        assertThat(identity.satisfiedBy(List.of("photo"))).isFalse();
        assertThat(XINYU.commonMaterials())
                .filteredOn(MaterialRule::required)
                .extracting(MaterialRule::code)
                .containsExactly("identity-card", "employment-certificate");
        assertThat(XINYU.category("4050").orElseThrow().materials()).isEmpty();
        assertThat(XINYU.category("land-expropriated").orElseThrow().materials())
                .extracting(MaterialRule::code)
                .containsExactly("land-proof");
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everyStepHasALimitAndEveryLimitASource(PolicyPack pack) {
        assertThat(pack.recognition().steps()).allSatisfy(s -> {
            assertThat(s.limitWorkingDays()).isPositive();
            assertThat(s.limitSource()).isNotNull();
        });
    }

    @ParameterizedTest
    @MethodSource("packs")
    void theWishesAreTheSixOfTheForm(PolicyPack pack) {
        assertThat(pack.wishes())
                .extracting(Wish::code)
                .containsExactly("recommendation", "training", "startup", "public-post", "flexible-insurance", "other");
    }

    @Test
    void theCommunitysFiveDaysAreFromAnOlderTextAndSaySo() {
        Step step = TIANJIN.step(StepKind.PRELIMINARY_REVIEW).orElseThrow();

        assertThat(step.limitWorkingDays()).isEqualTo(5);
        assertThat(step.limitSource().verified()).isFalse();
        assertThat(step.limitSource().ofInstallation()).isFalse();
    }

    @Test
    void aSourceCitesItsDocument() {
        assertThat(XINYU.step(StepKind.APPROVAL).orElseThrow().source())
                .isEqualTo(new Source("X5 第二条（三）", "《新余市就业困难人员就业援助实施办法（试行）》第二条（三）", true));
        assertThat(XINYU.sources()).contains(entry("registers", Source.installation()));
        assertThat(TIANJIN.sources().get("remedy").citation()).isEqualTo("《中华人民共和国行政复议法》第二十条；《中华人民共和国行政诉讼法》第四十六条");
    }

    /** DOMAIN section 3 item 1. */
    @Test
    void onlyTianjinLimitsCategoriesToOnePersonOfAFamilyAndOneCarerOfAPatient() {
        assertThat(TIANJIN.perFamily()).containsExactly("zero-employment");
        assertThat(TIANJIN.perPatient()).containsExactly("carer");
        assertThat(TIANJIN.sources().get("perFamily").citation()).isEqualTo("《天津市就业困难人员认定办法》");
        for (RecognitionPolicy other : List.of(XINYU, CHONGQING)) {
            assertThat(other.perFamily()).isEmpty();
            assertThat(other.perPatient()).isEmpty();
            assertThat(other.sources()).doesNotContainKeys("perFamily", "perPatient");
        }
    }

    @Test
    void placementNumbersAreOnFile() {
        assertThat(LIBRARY.pack("tianjin-2025.1").parameters())
                .filteredOn(p -> p.key().startsWith("placement.")
                        && !p.source().reference().equals("installation"))
                .filteredOn(p -> p.unit() != null)
                .extracting(Parameter::key, Parameter::number, p -> p.source().reference())
                .containsExactly(
                        tuple("placement.zero-employment", 30, "T17 第十八条"),
                        tuple("placement.others", 60, "T18 第十八条"),
                        tuple("placement.rate", 85, "T18 第十八条"));
    }

    static List<PolicyPack> packs() {
        return List.copyOf(LIBRARY.packs());
    }

    private static RecognitionPolicy recognition(String version) {
        return LIBRARY.pack(version).recognition();
    }

    private static Set<Tier> tiers(RecognitionPolicy policy, StepKind kind) {
        return policy.step(kind).orElseThrow().tiers();
    }

    private static List<String> codes(RecognitionPolicy policy) {
        return policy.categories().stream().map(Category::code).toList();
    }
}
