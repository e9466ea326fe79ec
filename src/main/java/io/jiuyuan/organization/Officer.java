package io.jiuyuan.organization;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A member of staff with the posts held today. */
public record Officer(String username, String name, Set<Post> posts) {

    /** One role at one unit. */
    public record Post(Role role, String unitCode) {

        public String group() {
            return role.groupAt(unitCode);
        }

        /** The post behind an engine group; empty for groups that are no post, e.g. {@code camunda-admin}. */
        public static Optional<Post> ofGroup(String group) {
            int hyphen = group == null ? -1 : group.lastIndexOf('-');
            if (hyphen < 0) {
                return Optional.empty();
            }
            return Arrays.stream(Role.values())
                    .filter(role -> role.prefix().equals(group.substring(0, hyphen)))
                    .findFirst()
                    .map(role -> new Post(role, group.substring(hyphen + 1)));
        }
    }

    public boolean has(Role role) {
        return posts.stream().anyMatch(p -> p.role() == role);
    }

    /** Engine groups of all posts. */
    public Set<String> groups() {
        return posts.stream().map(Post::group).collect(Collectors.toUnmodifiableSet());
    }
}
