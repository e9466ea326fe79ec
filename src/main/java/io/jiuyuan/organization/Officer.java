package io.jiuyuan.organization;

import java.util.Set;
import java.util.stream.Collectors;

/** A member of staff with the posts held today. */
public record Officer(String username, String name, Set<Post> posts) {

    /** One role at one unit. */
    public record Post(Role role, String unitCode) {

        public String group() {
            return role.groupAt(unitCode);
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
