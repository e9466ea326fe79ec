package io.jiuyuan.subsidy.intake;

import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.subsidy.VoidMonths;
import io.jiuyuan.subsidy.VoidMonths.Checked;
import io.jiuyuan.subsidy.intake.ClaimRules.Judged;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Months that are void because a unit paid the insurance: told before the claim is made, by the registers as they are now. */
@Component
class ClaimVoids {

    private final VoidMonths voids;

    ClaimVoids(VoidMonths voids) {
        this.voids = voids;
    }

    /** @param unavailable names of the registers that gave no answer; they are asked again at the check */
    record Found(List<FieldProblem> problems, List<String> unavailable) {

        static final Found NOTHING = new Found(List.of(), List.of());
    }

    /** Called without a transaction: none is held while a register is slow. */
    Found find(Judged judged) {
        if (!judged.item().voidWhenInsured()) {
            return Found.NOTHING;
        }
        List<FieldProblem> problems = new ArrayList<>();
        Set<String> unavailable = new LinkedHashSet<>();
        for (JudgedLine line : judged.lines()) {
            Checked checked = voids.check(line.caseNumber(), line.personId(), line.months());
            unavailable.addAll(checked.unavailable());
            checked.months().stream()
                    .filter(VoidMonths.VoidMonth::certain)
                    .forEach(month -> problems.add(
                            new FieldProblem("people[" + line.position() + "].firstMonth", month.reason() + "。")));
        }
        return new Found(problems, List.copyOf(unavailable));
    }
}
