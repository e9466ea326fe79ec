package io.jiuyuan.subsidy.intake;

import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.subsidy.VoidMonths;
import io.jiuyuan.subsidy.VoidMonths.Checked;
import io.jiuyuan.subsidy.intake.ClaimRules.Judged;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Months that are void because a unit paid the insurance: told before the claim is made, by the registers as they are now. */
@Component
class ClaimVoids {

    private final VoidMonths voids;

    ClaimVoids(VoidMonths voids) {
        this.voids = voids;
    }

    /** Called without a transaction: none is held while a register is slow. */
    List<FieldProblem> problems(Judged judged) {
        List<FieldProblem> problems = new ArrayList<>();
        if (!judged.item().voidWhenInsured()) {
            return problems;
        }
        for (JudgedLine line : judged.lines()) {
            Checked checked = voids.check(line.caseNumber(), line.personId(), line.months());
            checked.months().stream()
                    .filter(VoidMonths.VoidMonth::certain)
                    .forEach(month -> problems.add(
                            new FieldProblem("people[" + line.position() + "].firstMonth", month.reason() + "。")));
        }
        return problems;
    }
}
