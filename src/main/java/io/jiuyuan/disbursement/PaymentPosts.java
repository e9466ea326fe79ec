package io.jiuyuan.disbursement;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.Role;
import io.jiuyuan.organization.Units;
import io.jiuyuan.shared.AccessRefused;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who has to do with a district's money: its bureau and its finance office act; city and auditor read. */
@Component
public class PaymentPosts {

    private static final Set<Role> READ = EnumSet.of(Role.BUREAU, Role.FINANCE, Role.CITY, Role.AUDITOR);

    private final Officers officers;
    private final Units units;

    PaymentPosts(Officers officers, Units units) {
        this.officers = officers;
        this.units = units;
    }

    /** @throws AccessRefused unless that officer holds one of these posts at that district itself */
    public Officer require(String username, String districtCode, Role... roles) {
        Officer officer = officers.find(username).orElseThrow(PaymentPosts::refused);
        if (!holds(officer, districtCode, roles)) {
            throw refused();
        }
        return officer;
    }

    public boolean holds(Officer officer, String districtCode, Role... roles) {
        List<Role> wanted = Arrays.asList(roles);
        return officer.posts().stream()
                .anyMatch(
                        post -> wanted.contains(post.role()) && post.unitCode().equals(districtCode));
    }

    /** The signed-in officer, who may read that district's payments. */
    public Officer requireReader(String districtCode) {
        Officer officer = officers.current();
        if (!mayRead(officer, districtCode)) {
            throw refused();
        }
        return officer;
    }

    public boolean mayRead(Officer officer, String districtCode) {
        return officer.posts().stream()
                .anyMatch(post -> READ.contains(post.role()) && units.isWithin(districtCode, post.unitCode()));
    }

    /** The signed-in officer. */
    public Officer current() {
        return officers.current();
    }

    /** The units of those posts: a district's code, or a city's, which covers its districts. */
    public List<String> readable(Officer officer) {
        return officer.posts().stream()
                .filter(post -> READ.contains(post.role()))
                .map(Officer.Post::unitCode)
                .distinct()
                .sorted()
                .toList();
    }

    public String nameOf(String username) {
        return Optional.ofNullable(username)
                .flatMap(officers::find)
                .map(Officer::name)
                .orElse(username);
    }

    private static AccessRefused refused() {
        return new AccessRefused("该事项不在您的职责或管辖范围内");
    }
}
