package io.jiuyuan.organization.process;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.OpenWork;
import io.jiuyuan.organization.Role;
import io.jiuyuan.organization.StaffDirectory;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.organization.Units;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes staff into the engine's identity tables. Nobody logs in against them: the engine's passwords are random and thrown
 * away. The role groups and one placeholder in {@code camunda-admin} exist before the first request is answered, because the
 * engine lets anyone create an administrator while that group is empty (CVE-2026-77226).
 */
@Component
class EngineDirectory implements StaffDirectory, SmartInitializingSingleton {

    static final String ADMINISTRATORS = "camunda-admin";
    static final String PLACEHOLDER = "jiuyuan-engine";
    private static final String WORKFLOW = "WORKFLOW";
    private static final String SYSTEM = "SYSTEM";

    private final IdentityService identities;
    private final Officers officers;
    private final Units units;
    private final OpenWork work;
    private final TransactionTemplate transaction;

    EngineDirectory(
            IdentityService identities,
            Officers officers,
            Units units,
            OpenWork work,
            PlatformTransactionManager transactions) {
        this.identities = identities;
        this.officers = officers;
        this.units = units;
        this.work = work;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            transaction.executeWithoutResult(status -> createOwnGroups());
        } catch (RuntimeException collision) {
            // Of two nodes that start together the second finds the groups there.
            transaction.executeWithoutResult(status -> createOwnGroups());
        }
    }

    private void createOwnGroups() {
        Arrays.stream(Role.values())
                .forEach(role -> ensureGroup(StaffDirectory.roleGroup(role), role.label(), WORKFLOW));
        ensureGroup(ADMINISTRATORS, Role.ADMIN.label(), SYSTEM);
        ensureUser(PLACEHOLDER, "系统");
        if (!memberships(PLACEHOLDER).contains(ADMINISTRATORS)) {
            identities.createMembership(PLACEHOLDER, ADMINISTRATORS);
        }
    }

    @Override
    public void mirror(Collection<String> usernames) {
        for (String username : usernames) {
            officers.find(username).ifPresent(this::mirror);
        }
    }

    private void mirror(Officer officer) {
        ensureUser(officer.username(), officer.name());
        Map<String, Runnable> wanted = new LinkedHashMap<>();
        for (Officer.Post post : officer.posts()) {
            wanted.put(post.group(), () -> ensureGroup(post.group(), name(post), WORKFLOW));
            wanted.put(
                    StaffDirectory.roleGroup(post.role()),
                    () -> ensureGroup(
                            StaffDirectory.roleGroup(post.role()), post.role().label(), WORKFLOW));
            if (post.role() == Role.ADMIN) {
                wanted.put(ADMINISTRATORS, () -> ensureGroup(ADMINISTRATORS, Role.ADMIN.label(), SYSTEM));
            }
        }
        Set<String> held = memberships(officer.username());
        wanted.forEach((group, ensure) -> {
            if (!held.contains(group)) {
                ensure.run();
                identities.createMembership(officer.username(), group);
            }
        });
        Set<String> obsolete = new HashSet<>(held);
        obsolete.removeAll(wanted.keySet());
        if (!obsolete.isEmpty()) {
            work.giveBack(officer.username(), obsolete, wanted.keySet());
            obsolete.forEach(group -> identities.deleteMembership(officer.username(), group));
        }
    }

    private Set<String> memberships(String username) {
        return identities.createGroupQuery().groupMember(username).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
    }

    private void ensureUser(String username, String name) {
        User user = identities.createUserQuery().userId(username).singleResult();
        if (user == null) {
            user = identities.newUser(username);
            user.setPassword(UUID.randomUUID() + "Aa!");
        } else if (name.equals(user.getFirstName())) {
            return;
        }
        user.setFirstName(name);
        user.setLastName("");
        identities.saveUser(user);
    }

    private void ensureGroup(String id, String name, String type) {
        if (identities.createGroupQuery().groupId(id).count() == 0) {
            Group group = identities.newGroup(id);
            group.setName(name);
            group.setType(type);
            identities.saveGroup(group);
        }
    }

    private String name(Officer.Post post) {
        String unit = units.find(post.unitCode()).map(Unit::fullName).orElse(post.unitCode());
        return unit + " " + post.role().label();
    }
}
