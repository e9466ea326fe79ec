package io.jiuyuan.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.organization.domain.OrgUnit;
import io.jiuyuan.organization.domain.Placement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever streets move where and when, the stored paths tell the tree. */
class DivisionTreeTests {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final int DISTRICTS = 3;
    private static final int STREETS = 6;
    private static final int COMMUNITIES = 12;

    @Property(tries = 200)
    void liesBelowIsTransitiveAndFollowsTheParentsOfTheDay(
            @ForAll @Size(max = 8) List<@IntRange(max = STREETS * DISTRICTS - 1) Integer> moves,
            @ForAll @IntRange(max = 10) int after) {
        List<OrgUnit> units = new ArrayList<>();
        List<Placement> placements = new ArrayList<>();
        plant(units, placements);
        LocalDate day = START;
        for (int move : moves) {
            day = day.plusDays(1);
            DivisionTree tree = new DivisionTree(day, units, placements);
            tree.hang(street(move % STREETS), district(move / STREETS));
            tree.settle();
            placements.addAll(tree.addedPlacements());
        }

        Map<String, Placement> inForce = inForce(placements, START.plusDays(after));

        assertThat(inForce.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        units.stream().map(OrgUnit::code).toList());
        for (String unit : inForce.keySet()) {
            Placement placement = inForce.get(unit);
            String parent = placement.parentCode();
            assertThat(placement.path())
                    .isEqualTo((parent == null ? "/" : inForce.get(parent).path()) + unit + "/");
            for (String ancestor : placement.codes()) {
                assertThat(placement.codes()).containsAll(inForce.get(ancestor).codes());
            }
        }
    }

    private static void plant(List<OrgUnit> units, List<Placement> placements) {
        DivisionTree tree = new DivisionTree(START, List.of(), List.of());
        add(tree, "99", Tier.CITY, null);
        for (int i = 0; i < DISTRICTS; i++) {
            add(tree, district(i), Tier.DISTRICT, "99");
        }
        for (int i = 0; i < STREETS; i++) {
            add(tree, street(i), Tier.STREET, district(i % DISTRICTS));
        }
        for (int i = 0; i < COMMUNITIES; i++) {
            add(tree, street(i % STREETS) + "%03d".formatted(i), Tier.COMMUNITY, street(i % STREETS));
        }
        tree.settle();
        units.addAll(tree.addedUnits());
        placements.addAll(tree.addedPlacements());
    }

    private static void add(DivisionTree tree, String code, Tier tier, String parent) {
        tree.add(new OrgUnit(code, code, tier, START), parent);
    }

    private static Map<String, Placement> inForce(Collection<Placement> placements, LocalDate day) {
        return placements.stream()
                .filter(p -> !p.validFrom().isAfter(day)
                        && (p.validTo() == null || !p.validTo().isBefore(day)))
                .collect(Collectors.toMap(Placement::unitCode, Function.identity()));
    }

    private static String district(int number) {
        return "99010" + number;
    }

    private static String street(int number) {
        return "99010000" + number;
    }
}
