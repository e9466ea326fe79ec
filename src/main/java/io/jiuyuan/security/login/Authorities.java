package io.jiuyuan.security.login;

import io.jiuyuan.organization.Officer;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Spring authorities of an officer: {@code ROLE_<Role>}, without the unit, which every check reads afresh. */
final class Authorities {

    private Authorities() {}

    static Collection<GrantedAuthority> of(Optional<Officer> officer) {
        return officer.stream()
                .flatMap(o -> o.posts().stream())
                .map(post -> new SimpleGrantedAuthority("ROLE_" + post.role().name()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
