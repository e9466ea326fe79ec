package io.jiuyuan.assistance.process;

import io.jiuyuan.organization.Jurisdiction;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.Role;
import io.jiuyuan.organization.Tier;
import io.jiuyuan.shared.AccessRefused;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may act on a case: officers of its unit or above, from the tier on that an act asks for. */
@Component
class Acting {

    private static final Set<Role> ACTING =
            EnumSet.of(Role.COMMUNITY, Role.STREET, Role.DISTRICT, Role.BUREAU, Role.CITY);

    private final Officers officers;
    private final Jurisdiction jurisdiction;

    Acting(Officers officers, Jurisdiction jurisdiction) {
        this.officers = officers;
        this.jurisdiction = jurisdiction;
    }

    Officer officer(String username) {
        return officers.find(username).orElseThrow(() -> new AccessRefused("您不是在岗工作人员，不能办理。"));
    }

    /** The officer, when one post reaches the case from at least that tier. */
    Optional<Officer> from(Tier lowest, String username, String unitCode) {
        return officers.find(username)
                .filter(officer -> officer.posts().stream()
                        .anyMatch(post -> ACTING.contains(post.role())
                                && post.role().tier().compareTo(lowest) <= 0))
                .filter(officer -> mayAct(officer, unitCode));
    }

    private boolean mayAct(Officer officer, String unitCode) {
        try {
            jurisdiction.requireMayAct(officer, unitCode);
            return true;
        } catch (AccessRefused notHere) {
            return false;
        }
    }
}
