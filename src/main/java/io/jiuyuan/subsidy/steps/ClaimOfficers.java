package io.jiuyuan.subsidy.steps;

import io.jiuyuan.organization.Jurisdiction;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.Role;
import io.jiuyuan.organization.Units;
import io.jiuyuan.shared.AccessRefused;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may do what to a claim, by post and unit. Finance officers and auditors never write. */
@Component
public class ClaimOfficers {

    /** 提交、登记撤回 */
    private static final Set<Role> FILE = EnumSet.of(Role.COMMUNITY, Role.STREET, Role.DISTRICT);

    private final Officers officers;
    private final Jurisdiction jurisdiction;
    private final Units units;

    ClaimOfficers(Officers officers, Jurisdiction jurisdiction, Units units) {
        this.officers = officers;
        this.jurisdiction = jurisdiction;
        this.units = units;
    }

    public Officer current() {
        return officers.current();
    }

    public Officer require(String username) {
        return officers.find(username).orElseThrow(() -> new AccessRefused("您不是在岗工作人员，不能办理。"));
    }

    public Optional<Officer> find(String username) {
        return officers.find(username);
    }

    /** Files claims at that unit: holds a post there, above it, or in a community below it. */
    public boolean files(Officer officer, String unitCode) {
        return officer.posts().stream()
                .filter(post -> FILE.contains(post.role()))
                .anyMatch(post -> units.isWithin(unitCode, post.unitCode())
                        || post.role() == Role.COMMUNITY && units.isWithin(post.unitCode(), unitCode));
    }

    public boolean files(Officer officer) {
        return officer.posts().stream().anyMatch(post -> FILE.contains(post.role()));
    }

    public boolean maySee(Officer officer, String unitCode) {
        return jurisdiction.maySee(officer, unitCode);
    }

    public void requireMaySee(Officer officer, String unitCode) {
        jurisdiction.requireMaySee(officer, unitCode);
    }

    public void requireMayAct(Officer officer, String unitCode) {
        jurisdiction.requireMayAct(officer, unitCode);
    }

    /** May register what the claimant says about a claim of that unit. */
    public boolean handles(Officer officer, String unitCode) {
        return officer.posts().stream()
                .anyMatch(post -> FILE.contains(post.role()) && units.isWithin(unitCode, post.unitCode()));
    }
}
