package io.jiuyuan.statistics;

import io.jiuyuan.organization.Jurisdiction;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officer.Post;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.organization.Units;
import io.jiuyuan.shared.AccessRefused;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whose figures the signed-in officer looks at. */
@Component
class WatchedUnits {

    private final Officers officers;
    private final Units units;
    private final Jurisdiction jurisdiction;

    WatchedUnits(Officers officers, Units units, Jurisdiction jurisdiction) {
        this.officers = officers;
        this.units = units;
        this.jurisdiction = jurisdiction;
    }

    /**
     * @param code null or blank for the highest unit at which the officer holds a post
     * @throws AccessRefused when it lies outside the officer's jurisdiction
     */
    Unit unit(String code) {
        Officer officer = officers.current();
        if (code == null || code.isBlank()) {
            return officer.posts().stream()
                    .filter(post -> jurisdiction.maySee(officer, post.unitCode()))
                    .min(Comparator.comparing((Post post) -> post.role().tier()).thenComparing(Post::unitCode))
                    .map(post -> units.get(post.unitCode()))
                    .orElseThrow(() -> new AccessRefused("您的岗位不查看统计"));
        }
        Unit unit = units.get(code.strip());
        jurisdiction.requireMaySee(officer, unit.code());
        return unit;
    }

    /** From the city down to the unit, as far as the signed-in officer may see. */
    List<Statistics.Unit> above(Unit unit) {
        Officer officer = officers.current();
        List<Statistics.Unit> above = new ArrayList<>();
        for (Unit at = unit; at != null && jurisdiction.maySee(officer, at.code()); ) {
            above.add(0, new Statistics.Unit(at.code(), at.name()));
            at = at.parentCode() == null ? null : units.get(at.parentCode());
        }
        return above;
    }
}
