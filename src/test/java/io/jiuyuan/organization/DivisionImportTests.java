package io.jiuyuan.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.jiuyuan.IntegrationTest;
import io.jiuyuan.organization.domain.OrgUnit;
import io.jiuyuan.organization.domain.OrgUnitRepository;
import io.jiuyuan.organization.domain.PlacementRepository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.annotation.Transactional;

@Transactional
class DivisionImportTests extends IntegrationTest {

    private static final String SMALL = """
            code,name,tier,parent
            99,试验市,city,
            990101,东区,district,
            990101001,东一街道,street,990101
            990101001001,甲社区居委会,community,990101001
            990101001002,乙社区居委会,community,990101001
            990102,西区,district,
            990102001,西一街道,street,990102
            """;

    @Autowired
    Divisions divisions;

    @Autowired
    Units units;

    @Autowired
    OrgUnitRepository stored;

    @Autowired
    PlacementRepository placements;

    @ParameterizedTest
    @CsvSource({"tianjin,12,5932", "chongqing,50,12339", "xinyu,36,547"})
    void theRealListIsThereAndComesAgainWithoutDoubling(String name, String region, int rows) throws IOException {
        byte[] file = new ClassPathResource("divisions/" + name + ".csv").getContentAsByteArray();

        Divisions.Result again = divisions.importCsv(file, null, false);

        assertThat(again.problems()).isEmpty();
        assertThat(again.unchanged()).isEqualTo(rows);
        assertThat(again.created() + again.renamed() + again.moved() + again.closed())
                .isZero();
        assertThat(stored.findByCodeStartingWith(region)).hasSize(rows + 1);
        assertThat(placements.inForceOrLater("/" + region + "%", clock.today())).hasSize(rows + 1);
    }

    @Test
    void aFirstListReachesBackSoThatOlderFilesFindTheirUnits() {
        assertThat(load(SMALL).created()).isEqualTo(7);

        Unit community = units.get("990101001001");
        assertThat(community.fullName()).isEqualTo("试验市东区东一街道甲社区居委会");
        assertThat(community.validFrom()).isEqualTo(LocalDate.of(2000, 1, 1));
        assertThat(units.children("990101001")).extracting(Unit::name).containsExactly("甲社区居委会", "乙社区居委会");
    }

    @Test
    void aLaterListAddsUnitsFromItsDay() {
        load(SMALL);

        load("code,name,tier,parent\n990101002,东二街道,street,990101\n");

        assertThat(units.get("990101002").validFrom()).isEqualTo(clock.today());
    }

    @Test
    void rowsMayComeInAnyOrder() {
        Divisions.Result result = load("""
                code,name,tier,parent
                990101001001,甲社区居委会,community,990101001
                990101001,东一街道,street,990101
                990101,东区,district,
                99,试验市,city,
                """);

        assertThat(result.problems()).isEmpty();
        assertThat(units.isWithin("990101001001", "99")).isTrue();
    }

    @Test
    void aNewNameIsTakenOverAllTheWayDown() {
        load(SMALL);

        Divisions.Result result = load("code,name,tier,parent\n990101,东城区,district,\n");

        assertThat(result.renamed()).isEqualTo(1);
        assertThat(units.get("990101").name()).isEqualTo("东城区");
        assertThat(units.get("990101001001").fullName()).isEqualTo("试验市东城区东一街道甲社区居委会");
    }

    @Test
    void anotherParentMovesTheUnitWithAllBelow() {
        load(SMALL);

        Divisions.Result result = load("code,name,tier,parent\n990101001,东一街道,street,990102\n");

        assertThat(result.moved()).isEqualTo(1);
        assertThat(units.isWithin("990101001001", "990102")).isTrue();
        assertThat(units.isWithin("990101001001", "990101")).isFalse();
    }

    @Test
    void everyBadRowIsNamedAndTheGoodOnesAreTaken() {
        Divisions.Result result = load("""
                code,name,tier,parent
                99,试验市,city,
                990101,东区,district,
                990101001,东一街道,street,990109
                9901011,东二街道,street,990101
                990101003,东三街道,community,990101
                990101,东区又一次,district,
                990101004,,street,990101
                990101005,东五街道,village,990101
                ,东六街道,street,990101
                99010100A,东七街道,street,990101
                990101008001,八社区居委会,community,990101
                990101009,东九街道,street,
                980101,别市某区,district,
                990101010,东十街道,street,990101
                """);

        assertThat(result.created()).isEqualTo(3);
        assertThat(result.problems())
                .extracting(Divisions.RowProblem::line, Divisions.RowProblem::code)
                .containsExactly(
                        tuple(4, "990101001"),
                        tuple(5, "9901011"),
                        tuple(6, "990101003"),
                        tuple(7, "990101"),
                        tuple(8, "990101004"),
                        tuple(9, "990101005"),
                        tuple(10, ""),
                        tuple(11, "99010100A"),
                        tuple(12, "990101008001"),
                        tuple(13, "990101009"),
                        tuple(14, "980101"));
        assertThat(result.problems())
                .extracting(Divisions.RowProblem::message)
                .satisfiesExactly(
                        m -> assertThat(m).isEqualTo("上级“990109”不存在，或其所在行有误"),
                        m -> assertThat(m).startsWith("代码有7位"),
                        m -> assertThat(m).isEqualTo("层级为社区（村），与9位代码（街道（乡镇））不符"),
                        m -> assertThat(m).isEqualTo("代码与第3行重复"),
                        m -> assertThat(m).isEqualTo("缺少名称"),
                        m -> assertThat(m).startsWith("层级“village”无法识别"),
                        m -> assertThat(m).isEqualTo("缺少代码"),
                        m -> assertThat(m).isEqualTo("代码“99010100A”只能是数字"),
                        m -> assertThat(m).isEqualTo("上级“990101”是区（县），不能作为社区（村）的上级"),
                        m -> assertThat(m).isEqualTo("缺少上级代码"),
                        m -> assertThat(m).startsWith("所属城市尚未建立"));
    }

    @Test
    void aUnitThatIsNoLongerListedStaysOpen() {
        load(SMALL);

        Divisions.Result result = load(SMALL.replace("990101001002,乙社区居委会,community,990101001\n", ""));

        assertThat(result.closed()).isZero();
        assertThat(units.get("990101001002").validTo()).isNull();
    }

    @Test
    void onRequestMissingUnitsAreClosedBelowTheParentsThatTheFileHas() {
        load(SMALL);
        String eastOnly = """
                code,name,tier,parent
                990101,东区,district,
                990101001,东一街道,street,990101
                990101001001,甲社区居委会,community,990101001
                """;

        Divisions.Result result = divisions.importCsv(bytes(eastOnly), null, true);

        assertThat(result.closed()).isEqualTo(1);
        assertThat(units.get("990101001002").validTo()).isEqualTo(clock.today().minusDays(1));
        assertThat(units.children("990101001")).extracting(Unit::code).containsExactly("990101001001");
        assertThat(units.get("990102001").validTo()).isNull();
        assertThat(units.isWithin("990101001002", "990101"))
                .as("files of a closed unit stay within reach")
                .isTrue();
    }

    @Test
    void aClosedUnitThatIsListedAgainIsOpenAgain() {
        load(SMALL);
        divisions.close("990102001", null, clock.today().minusDays(1));

        Divisions.Result result = load(SMALL);

        assertThat(result.reopened()).isEqualTo(1);
        assertThat(stored.findById("990102001").map(OrgUnit::validTo)).isEmpty();
    }

    private Divisions.Result load(String csv) {
        return divisions.importCsv(bytes(csv), null, false);
    }

    private static byte[] bytes(String csv) {
        return csv.getBytes(StandardCharsets.UTF_8);
    }
}
