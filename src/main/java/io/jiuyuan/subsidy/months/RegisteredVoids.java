package io.jiuyuan.subsidy.months;

import io.jiuyuan.comparison.RegisterHistory;
import io.jiuyuan.comparison.RegisterHistory.History;
import io.jiuyuan.comparison.RegisterHistory.Spell;
import io.jiuyuan.subsidy.Periods;
import io.jiuyuan.subsidy.VoidMonths;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Service;

/** What the registers and our own records know of insurance by a unit and of roles in companies. */
@Service
class RegisteredVoids implements VoidMonths {

    private final RegisterHistory registers;
    private final EmploymentVoids employments;

    RegisteredVoids(RegisterHistory registers, EmploymentVoids employments) {
        this.registers = registers;
        this.employments = employments;
    }

    @Override
    public Checked check(String caseNumber, String personId, Collection<YearMonth> months) {
        History history = registers.of(personId, "补贴所属月份核实，案号" + caseNumber);
        List<VoidMonth> found = new ArrayList<>(employments.of(personId, months));
        for (Spell spell : history.spells()) {
            for (YearMonth month : new TreeSet<>(months)) {
                if (spell.mayCover(month)) {
                    found.add(new VoidMonth(
                            month,
                            spell.register(),
                            spell.covers(month),
                            Periods.words(List.of(month)) + spell.evidence() + "，不能享受灵活就业补贴"));
                }
            }
        }
        return new Checked(List.copyOf(found), history.unavailable());
    }
}
