package io.jiuyuan.demo;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.Role;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.organization.Units;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** In whose name a sample case is worked on: the demo's officers, signed in for one deed. */
@Component
@Profile("demo")
class ActingOfficers {

    private final Officers officers;
    private final Units units;

    ActingOfficers(Officers officers, Units units) {
        this.officers = officers;
        this.units = units;
    }

    /** Who receives at that unit. */
    Optional<Officer> at(String unitCode) {
        Unit unit = units.get(unitCode);
        Role role = switch (unit.tier()) {
            case COMMUNITY -> Role.COMMUNITY;
            case STREET -> Role.STREET;
            case DISTRICT -> Role.DISTRICT;
            case CITY -> Role.CITY;
        };
        return officers.inGroup(role.groupAt(unitCode)).stream().findFirst();
    }

    /** One of a task's groups, and not the one who decided before if there is somebody else. */
    Optional<Officer> of(List<String> groups, String before) {
        List<Officer> able = groups.stream()
                .flatMap(group -> officers.inGroup(group).stream())
                .toList();
        return able.stream()
                .filter(officer -> !Objects.equals(officer.username(), before))
                .findFirst()
                .or(() -> able.stream().findFirst());
    }

    static <T> T as(Officer officer, Function<String, T> deed) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(officer.username(), null, List.of()));
        SecurityContextHolder.setContext(context);
        try {
            return deed.apply(officer.username());
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
