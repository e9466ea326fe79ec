package io.jiuyuan.workflow;

import java.util.Set;

/**
 * What engine groups may do in Tasklist, Cockpit and Admin. Rights hold for definitions, never for single tasks or units: the
 * guard before the engine's web API and {@link TaskForms} decide who may touch which task.
 */
public interface EngineAccess {

    /**
     * Gives the group exactly these rights; any it had before and that are not named are taken away. Safe to repeat at each
     * start and on several nodes.
     *
     * @param group an engine group that holds many people, e.g. {@link #roleGroup}; not one per unit
     * @param startable keys of the models that Tasklist offers to start
     */
    void grant(String group, Set<Right> rights, Set<String> startable);

    /**
     * Group of all who hold a role anywhere: for grants on whole definitions, and for the filters of Tasklist.
     *
     * @param role by the word with which its groups begin, e.g. {@code street}
     * @return e.g. {@code jiuyuan-street}
     */
    static String roleGroup(String role) {
        return "jiuyuan-" + role;
    }

    enum Right {
        /** Open Tasklist, see its filters, read and work on tasks. */
        TASKLIST,
        /** Open Cockpit and read instances, incidents and history. */
        COCKPIT,
        /** In Cockpit, retry failed jobs, and suspend, resume and cancel instances. */
        OPERATE,
        /** Open Admin and read users, groups and rights. */
        ADMIN
    }
}
