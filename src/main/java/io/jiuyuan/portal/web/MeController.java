package io.jiuyuan.portal.web;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.organization.Units;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is signed in, for forms and pages that start from the officer's own unit. */
@RestController
@Tag(name = "工作人员")
class MeController {

    private final Officers officers;
    private final Units units;

    MeController(Officers officers, Units units) {
        this.officers = officers;
        this.units = units;
    }

    @GetMapping("/api/me")
    @Operation(summary = "当前登录人员及其今天的任职，层级低的在前")
    Me me() {
        Officer officer = officers.current();
        List<Post> posts = officer.posts().stream()
                .sorted(Comparator.comparing((Officer.Post post) -> post.role().tier())
                        .reversed()
                        .thenComparing(Officer.Post::unitCode))
                .map(this::post)
                .toList();
        return new Me(officer.username(), officer.name(), posts);
    }

    private Post post(Officer.Post post) {
        Unit unit = units.get(post.unitCode());
        Deque<String> path = new ArrayDeque<>();
        for (Unit above = unit; above != null; ) {
            path.addFirst(above.code());
            above = above.parentCode() == null ? null : units.get(above.parentCode());
        }
        return new Post(post.role().name(), post.role().label(), unit.code(), unit.fullName(), List.copyOf(path));
    }

    /** @param posts lowest tier first */
    record Me(String username, String name, List<Post> posts) {}

    /** @param path unit codes from the city down to the post's unit */
    record Post(String role, String roleName, String unitCode, String unitName, List<String> path) {}
}
