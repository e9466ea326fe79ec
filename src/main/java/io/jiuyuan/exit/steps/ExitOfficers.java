package io.jiuyuan.exit.steps;

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

/** Who may do what to an exit, by post and unit. */
@Component
public class ExitOfficers {

    /** 提出退出、登记陈述申辩、撤回 */
    private static final Set<Role> HANDLE = EnumSet.of(Role.COMMUNITY, Role.STREET, Role.DISTRICT);
    /** 撤销退出 */
    private static final Set<Role> REVOKE = EnumSet.of(Role.DISTRICT, Role.BUREAU);

    private final Officers officers;
    private final Jurisdiction jurisdiction;
    private final Units units;

    ExitOfficers(Officers officers, Jurisdiction jurisdiction, Units units) {
        this.officers = officers;
        this.jurisdiction = jurisdiction;
        this.units = units;
    }

    public Officer require(String username) {
        return officers.find(username).orElseThrow(() -> new AccessRefused("您不是在岗工作人员，不能办理。"));
    }

    /** May propose, record and withdraw at that unit's files. */
    public Optional<Officer> handling(String username, String unitCode) {
        return holding(username, unitCode, HANDLE);
    }

    /** May undo an exit of that unit's files. */
    public Optional<Officer> revoking(String username, String unitCode) {
        return holding(username, unitCode, REVOKE);
    }

    /** @throws AccessRefused for any other post or unit */
    public Officer requireHandling(String username, String unitCode) {
        Officer officer = require(username);
        jurisdiction.requireMayAct(officer, unitCode);
        return handling(username, unitCode).orElseThrow(() -> new AccessRefused("您的岗位不办理退出事项。"));
    }

    /** @throws AccessRefused for any other post or unit */
    public Officer requireRevoking(String username, String unitCode) {
        Officer officer = require(username);
        jurisdiction.requireMayAct(officer, unitCode);
        return revoking(username, unitCode).orElseThrow(() -> new AccessRefused("撤销退出由区（县）决定，您的岗位不能办理。"));
    }

    /** @throws AccessRefused when the signed-in officer may not see files of that unit */
    public void requireMaySee(String unitCode) {
        jurisdiction.requireMaySee(officers.current(), unitCode);
    }

    private Optional<Officer> holding(String username, String unitCode, Set<Role> roles) {
        return officers.find(username)
                .filter(officer -> officer.posts().stream()
                        .anyMatch(post -> roles.contains(post.role()) && units.isWithin(unitCode, post.unitCode())));
    }
}
