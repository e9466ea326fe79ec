package io.jiuyuan.organization;

import io.jiuyuan.workflow.EngineAccess;
import java.util.Collection;

/** The engine's own list of users and groups, which Tasklist and Cockpit read. It follows our staff, never the reverse. */
public interface StaffDirectory {

    /**
     * Brings users and memberships in step with the staff as of today, in the caller's transaction. Again without effect.
     * Tasks that an officer holds through a post now ended go back to their groups.
     *
     * @param usernames officers whose name, state or posts may differ from what the engine holds
     */
    void mirror(Collection<String> usernames);

    /** Group of all who hold a role anywhere, for grants on whole definitions and for filters, e.g. {@code jiuyuan-street}. */
    static String roleGroup(Role role) {
        return EngineAccess.roleGroup(role.prefix());
    }
}
