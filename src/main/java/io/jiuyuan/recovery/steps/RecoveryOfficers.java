package io.jiuyuan.recovery.steps;

import io.jiuyuan.organization.Jurisdiction;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.Role;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.organization.Units;
import io.jiuyuan.shared.AccessRefused;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who may do what to a recovery: the bureau of the district acts, whoever may see the district reads. */
@Component
public class RecoveryOfficers {

    private static final int DISTRICT_DIGITS = 6;

    private final Officers officers;
    private final Jurisdiction jurisdiction;
    private final Units units;

    RecoveryOfficers(Officers officers, Jurisdiction jurisdiction, Units units) {
        this.officers = officers;
        this.jurisdiction = jurisdiction;
        this.units = units;
    }

    Officer require(String username) {
        return officers.find(username).orElseThrow(() -> new AccessRefused("您不是在岗工作人员，不能办理。"));
    }

    /** @throws AccessRefused for any other post or unit */
    public Officer requireBureau(String username, String districtCode) {
        Officer officer = require(username);
        if (!isBureau(officer, districtCode)) {
            throw new AccessRefused("补贴资金追回由发放补贴的区（县）人社局办理，您的岗位不能办理。");
        }
        return officer;
    }

    boolean isBureau(Officer officer, String districtCode) {
        return officer.posts().stream()
                .anyMatch(post -> post.role() == Role.BUREAU && units.isWithin(districtCode, post.unitCode()));
    }

    Officer current() {
        return officers.current();
    }

    void requireMaySee(String districtCode) {
        jurisdiction.requireMaySee(officers.current(), districtCode);
    }

    /** Districts whose recoveries the signed-in officer may see. */
    List<String> districts() {
        return jurisdiction.codePrefixes(officers.current()).stream()
                .flatMap(code -> code.length() < DISTRICT_DIGITS
                        ? units.children(code).stream().map(Unit::code)
                        : Stream.of(code))
                .filter(code -> code.length() == DISTRICT_DIGITS)
                .distinct()
                .toList();
    }
}
