package io.jiuyuan.subsidy.steps;

import io.jiuyuan.exit.Exits;
import io.jiuyuan.subsidy.domain.Claim;
import io.jiuyuan.subsidy.domain.ClaimLine;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 中止: why a line must wait though it was approved. Asked whenever money is about to move a step on; it ends by itself. */
@Component
public class ClaimHolds {

    private final Exits exits;

    ClaimHolds(Exits exits) {
        this.exits = exits;
    }

    /** What stands against publishing or paying these lines' people, by ref. */
    public Map<String, String> ofPeople(Collection<ClaimLine> lines) {
        Map<String, String> byCase = exits.unsettled(lines.stream()
                .map(ClaimLine::caseNumber)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<String, String> holds = new HashMap<>();
        for (ClaimLine line : lines) {
            String reason = byCase.get(line.caseNumber());
            if (reason != null) {
                holds.put(line.ref(), "中止发放：" + reason + "。");
            }
        }
        return holds;
    }

    /** What stands against paying anything of that claim. */
    public Optional<String> of(Claim claim) {
        return claim.missingOpen() ? Optional.of("容缺受理的材料尚未补齐，暂不拨付。") : Optional.empty();
    }
}
