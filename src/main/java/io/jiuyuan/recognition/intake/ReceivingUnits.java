package io.jiuyuan.recognition.intake;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officer.Post;
import io.jiuyuan.organization.Role;
import io.jiuyuan.organization.Tier;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.organization.Units;
import io.jiuyuan.policy.Policies;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.policy.RecognitionPolicy;
import io.jiuyuan.shared.AccessRefused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which unit accepts an application: the officer's own, or one below it that the officer names. */
@Component
class ReceivingUnits {

    private static final Set<Role> RECEIVING = EnumSet.of(Role.COMMUNITY, Role.STREET, Role.DISTRICT);

    private final Units units;
    private final Policies policies;
    private final Clock clock;

    ReceivingUnits(Units units, Policies policies, Clock clock) {
        this.units = units;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * @param unit null when {@code problem} says why there is none
     * @param pack the policy by which the rest of the application is checked; with a wrong unit that of the officer's own
     */
    record Found(Unit unit, PolicyPack pack, String problem) {}

    /** @throws AccessRefused when none of the officer's posts receives applications */
    Found find(Officer officer, String unitCode) {
        List<Post> posts = officer.posts().stream()
                .filter(p -> RECEIVING.contains(p.role()))
                .sorted(Comparator.comparing(Post::unitCode))
                .toList();
        if (posts.isEmpty()) {
            throw new AccessRefused("您的岗位不受理认定申请");
        }
        return unitCode == null || unitCode.isBlank() ? own(posts) : named(posts, unitCode.strip());
    }

    private Found own(List<Post> posts) {
        PolicyPack pack = policies.at(posts.get(0).unitCode(), today());
        List<Unit> accepting = posts.stream()
                .flatMap(p -> units.find(p.unitCode()).stream())
                .filter(u -> pack.recognition().intakeTiers().contains(u.tier()))
                .distinct()
                .toList();
        if (accepting.size() == 1) {
            return new Found(accepting.get(0), pack, null);
        }
        return new Found(null, pack, "请选择受理申请的" + labels(pack.recognition().intakeTiers()));
    }

    private Found named(List<Post> posts, String unitCode) {
        Optional<Unit> unit = units.find(unitCode).filter(this::isOpen);
        PolicyPack ownPack = policies.at(posts.get(0).unitCode(), today());
        if (unit.isEmpty()) {
            return new Found(null, ownPack, "受理单位不存在或已撤销，请重新选择");
        }
        Optional<Post> above = posts.stream()
                .filter(p -> units.isWithin(unitCode, p.unitCode()))
                .findFirst();
        if (above.isEmpty()) {
            return new Found(null, ownPack, "受理单位不在您的管辖范围内，请重新选择");
        }
        PolicyPack pack = policies.at(unitCode, today());
        RecognitionPolicy policy = pack.recognition();
        if (!policy.intakeTiers().contains(unit.get().tier())) {
            return new Found(null, pack, "认定申请由" + labels(policy.intakeTiers()) + "受理，请重新选择受理单位");
        }
        boolean own = above.get().unitCode().equals(unitCode);
        Tier windowTier = above.get().role().tier();
        if (!own
                && !policy.windowTiers().contains(windowTier)
                && !policy.intakeTiers().contains(windowTier)) {
            return new Found(null, pack, "按本市规定，" + windowTier.label() + "不代收认定申请");
        }
        return new Found(unit.get(), pack, null);
    }

    private boolean isOpen(Unit unit) {
        return !today().isBefore(unit.validFrom()) && (unit.validTo() == null || !today().isAfter(unit.validTo()));
    }

    private static String labels(Set<Tier> tiers) {
        return tiers.stream().sorted().map(Tier::label).collect(Collectors.joining("或"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
