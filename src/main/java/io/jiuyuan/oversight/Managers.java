package io.jiuyuan.oversight;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officer.Post;
import io.jiuyuan.organization.Role;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.organization.Units;
import io.jiuyuan.shared.AccessRefused;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may act on the work of which unit. */
@Component
class Managers {

    static final Set<Role> MANAGING = EnumSet.of(Role.STREET, Role.DISTRICT, Role.BUREAU, Role.CITY);
    /** Finance is no office below the HR bureau: it is urged, but its work is not given to others. */
    private static final Set<Role> MANAGED =
            EnumSet.of(Role.COMMUNITY, Role.STREET, Role.DISTRICT, Role.BUREAU, Role.CITY);

    private final Units units;

    Managers(Units units) {
        this.units = units;
    }

    boolean isManager(Officer officer) {
        return officer.posts().stream().anyMatch(post -> MANAGING.contains(post.role()));
    }

    void require(Officer officer) {
        if (!isManager(officer)) {
            throw new AccessRefused("您的岗位不能对所辖单位进行催办、改派等操作。");
        }
    }

    /** The own unit and all below it. */
    boolean over(Officer officer, String unitCode) {
        return post(officer, unitCode).isPresent();
    }

    void requireOver(Officer officer, String unitCode) {
        require(officer);
        if (!over(officer, unitCode)) {
            throw new AccessRefused("该事项不在您的管辖范围内。");
        }
    }

    /** Whether the work of that engine group is this officer's to give: of the units below, and at the own unit of the own office. */
    boolean commands(Officer officer, String group) {
        return Post.ofGroup(group)
                .filter(managed -> MANAGED.contains(managed.role()))
                .filter(managed -> officer.posts().stream()
                        .filter(post -> MANAGING.contains(post.role()))
                        .anyMatch(post -> commands(post, managed)))
                .isPresent();
    }

    private boolean commands(Post manager, Post managed) {
        if (manager.unitCode().equals(managed.unitCode())) {
            return manager.role() == managed.role() || manager.role() == Role.BUREAU && managed.role() == Role.DISTRICT;
        }
        return units.isWithin(managed.unitCode(), manager.unitCode());
    }

    /** Those units of the groups that the officer is over. */
    List<String> unitsOver(Officer officer, List<String> groups) {
        return groups.stream()
                .flatMap(group -> Post.ofGroup(group).stream())
                .map(Post::unitCode)
                .filter(unit -> over(officer, unit))
                .toList();
    }

    /** Name of the unit in whose name the officer acts there; an administrator acts for none. */
    String unitName(Officer officer, String unitCode) {
        return post(officer, unitCode)
                .map(post -> units.get(post.unitCode()).name())
                .orElse("系统管理员");
    }

    /** Name of a group's unit, with the office where the unit has several. */
    String nameOf(String group) {
        return Post.ofGroup(group)
                .map(post -> {
                    Unit unit = units.get(post.unitCode());
                    return post.role() == Role.BUREAU || post.role() == Role.FINANCE
                            ? post.role().label().replace("区（县）", unit.name())
                            : unit.name();
                })
                .orElse(group);
    }

    private Optional<Post> post(Officer officer, String unitCode) {
        if (unitCode.isEmpty()) {
            return Optional.empty();
        }
        return officer.posts().stream()
                .filter(post -> MANAGING.contains(post.role()))
                .filter(post -> units.isWithin(unitCode, post.unitCode()))
                .min(Comparator.comparing((Post post) -> post.role().tier()).thenComparing(Post::unitCode));
    }
}
