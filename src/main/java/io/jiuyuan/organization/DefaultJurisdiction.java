package io.jiuyuan.organization;

import io.jiuyuan.shared.AccessRefused;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;

@Service
class DefaultJurisdiction implements Jurisdiction {

    private static final Set<Role> ACT = EnumSet.of(Role.COMMUNITY, Role.STREET, Role.DISTRICT, Role.BUREAU, Role.CITY);
    private static final Set<Role> SEE =
            EnumSet.of(Role.COMMUNITY, Role.STREET, Role.DISTRICT, Role.BUREAU, Role.CITY, Role.AUDITOR);

    private final Units units;

    DefaultJurisdiction(Units units) {
        this.units = units;
    }

    @Override
    public boolean maySee(Officer officer, String unitCode) {
        return reaches(officer, SEE, unitCode);
    }

    @Override
    public void requireMaySee(Officer officer, String unitCode) {
        if (!maySee(officer, unitCode)) {
            throw new AccessRefused("该事项不在您的职责或管辖范围内");
        }
    }

    @Override
    public void requireMayAct(Officer officer, String unitCode) {
        requireMaySee(officer, unitCode);
        if (!reaches(officer, ACT, unitCode)) {
            throw new AccessRefused("您的岗位只能查看，不能办理");
        }
    }

    @Override
    public void requireAdministrator(Officer officer) {
        if (!officer.has(Role.ADMIN)) {
            throw new AccessRefused("只有系统管理员可以进行此操作");
        }
    }

    @Override
    public Set<String> codePrefixes(Officer officer) {
        Set<String> prefixes = new TreeSet<>();
        officer.posts().stream().filter(post -> SEE.contains(post.role())).forEach(post -> {
            prefixes.add(post.unitCode());
            prefixes.addAll(units.movedInto(post.unitCode()));
        });
        return prefixes;
    }

    private boolean reaches(Officer officer, Set<Role> roles, String unitCode) {
        return officer.posts().stream()
                .anyMatch(post -> roles.contains(post.role()) && units.isWithin(unitCode, post.unitCode()));
    }
}
