package io.jiuyuan.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jiuyuan.IntegrationTest;
import io.jiuyuan.shared.RuleRefused;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.annotation.Transactional;

/** Districts merge and split (DOMAIN section 3 item 10): the tree of each day is the one that was in force. */
@Transactional
class DistrictMergerTests extends IntegrationTest {

    private static final LocalDate MERGER = LocalDate.of(2026, 4, 1);

    @Autowired
    Divisions divisions;

    @Autowired
    Units units;

    @BeforeEach
    void aCityOfTwoDistricts() {
        divisions.importCsv("""
                code,name,tier,parent
                99,试验市,city,
                990105,江东区,district,
                990105001,石桥街道,street,990105
                990105001001,桥头社区居委会,community,990105001
                990105001002,桥尾社区居委会,community,990105001
                990112,渝西区,district,
                990112001,龙山街道,street,990112
                """.getBytes(StandardCharsets.UTF_8), null, false);
    }

    @Test
    void aStreetMovesOnItsDayAndNotBefore() {
        divisions.move("990105001", "990112", MERGER);

        clock.moveTo(MERGER.minusDays(1));
        assertThat(units.get("990105001001").fullName()).isEqualTo("试验市江东区石桥街道桥头社区居委会");
        assertThat(units.isWithin("990105001001", "990105")).isTrue();
        assertThat(units.isWithin("990105001001", "990112")).isFalse();
        assertThat(units.children("990112")).extracting(Unit::code).containsExactly("990112001");

        clock.moveTo(MERGER);
        assertThat(units.get("990105001001").fullName()).isEqualTo("试验市渝西区石桥街道桥头社区居委会");
        assertThat(units.isWithin("990105001001", "990105")).isFalse();
        assertThat(units.isWithin("990105001001", "990112")).isTrue();
        assertThat(units.atTier("990105001001", Tier.DISTRICT).map(Unit::code)).contains("990112");
        assertThat(units.children("990112")).extracting(Unit::code).containsExactly("990105001", "990112001");
        assertThat(units.search("990112", "桥头", Pageable.ofSize(10)).getContent())
                .extracting(Unit::code)
                .containsExactly("990105001001");
    }

    @Test
    void theSuccessorOfADistrictReachesAllFiles() {
        divisions.close("990105", "990112", MERGER.minusDays(1));

        clock.moveTo(MERGER);
        assertThat(units.get("990105").validTo()).isEqualTo(MERGER.minusDays(1));
        assertThat(units.get("990105001").parentCode()).isEqualTo("990112");
        assertThat(units.isWithin("990105", "990112")).isTrue();
        assertThat(units.isWithin("990105001001", "990112")).isTrue();
        assertThat(units.children("99")).extracting(Unit::code).containsExactly("990112");
        assertThat(units.atTier("990105001001", Tier.DISTRICT).map(Unit::code)).contains("990112");
    }

    @Test
    void aCommunityIsTakenOverByAnother() {
        divisions.close("990105001002", "990105001001", clock.today().minusDays(1));

        assertThat(units.isWithin("990105001002", "990105001001")).isTrue();
        assertThat(units.atTier("990105001002", Tier.STREET).map(Unit::code)).contains("990105001");
        assertThat(units.children("990105001")).extracting(Unit::code).containsExactly("990105001001");
    }

    @Test
    void aDistrictWithOpenStreetsIsNotClosedWithoutASuccessor() {
        refused("open-units-below", () -> divisions.close("990105", null, clock.today()));
    }

    @Test
    void tiersMustFit() {
        refused("tiers-do-not-fit", () -> divisions.move("990105001", "990112001", MERGER));
        refused("tiers-do-not-fit", () -> divisions.move("990105001", "99", MERGER));
        refused("tiers-do-not-fit", () -> divisions.close("990105", "990112001", MERGER));
        refused("tiers-do-not-fit", () -> divisions.close("990105", "990105", MERGER));
    }

    @Test
    void thePastIsNotRewritten() {
        refused(
                "in-the-past",
                () -> divisions.move("990105001", "990112", clock.today().minusDays(1)));
    }

    @Test
    void aChangeBeforeAnotherThatIsEnteredIsRefused() {
        divisions.move("990105001", "990112", MERGER);

        refused("later-change", () -> divisions.move("990105001", "990112", MERGER.minusDays(7)));
        refused("later-change", () -> divisions.close("990105", "990112", MERGER.minusDays(7)));
    }

    @Test
    void aUnitMovesBackLater() {
        divisions.move("990105001", "990112", MERGER);
        divisions.move("990105001", "990105", MERGER.plusMonths(1));

        clock.moveTo(MERGER.plusMonths(1));
        assertThat(units.isWithin("990105001001", "990105")).isTrue();
        clock.moveTo(MERGER.plusDays(3));
        assertThat(units.isWithin("990105001001", "990112")).isTrue();
    }

    private static void refused(String code, Runnable change) {
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(change::run)
                .extracting(RuleRefused::code)
                .isEqualTo(code);
    }
}
