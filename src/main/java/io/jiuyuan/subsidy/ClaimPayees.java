package io.jiuyuan.subsidy;

import io.jiuyuan.disbursement.PayeeKind;
import io.jiuyuan.disbursement.Payees;
import io.jiuyuan.registry.Persons;
import io.jiuyuan.subsidy.domain.Claim;
import io.jiuyuan.subsidy.domain.ClaimLine;
import io.jiuyuan.subsidy.domain.LineState;
import io.jiuyuan.subsidy.steps.ClaimHolds;
import io.jiuyuan.subsidy.steps.ClaimPaying;
import io.jiuyuan.subsidy.steps.ClaimRecords;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is paid for a line, and what stands against it now. */
@Service
@Transactional(readOnly = true)
class ClaimPayees implements Payees {

    private static final Set<LineState> PAYABLE =
            EnumSet.of(LineState.CLEARED, LineState.FAILED, LineState.SENT, LineState.PAID);

    private final ClaimPaying paying;
    private final ClaimRecords records;
    private final ClaimHolds holds;
    private final Employers employers;
    private final Persons persons;

    ClaimPayees(ClaimPaying paying, ClaimRecords records, ClaimHolds holds, Employers employers, Persons persons) {
        this.paying = paying;
        this.records = records;
        this.holds = holds;
        this.employers = employers;
        this.persons = persons;
    }

    @Override
    public Map<String, Payee> of(Collection<String> refs) {
        List<ClaimLine> lines = paying.of(refs);
        Map<String, String> held = holds.ofPeople(lines);
        Map<String, Claim> claims = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        Map<String, Payee> payees = new HashMap<>();
        for (ClaimLine line : lines) {
            Claim of = claims.computeIfAbsent(line.claimNumber(), records::get);
            String name = names.computeIfAbsent(of.payeeId(), id -> name(of));
            payees.put(line.ref(), payee(of, line, name, hold(of, line, held.get(line.ref()))));
        }
        return payees;
    }

    private String name(Claim of) {
        return of.byPerson()
                ? persons.summary(of.payeeId()).name()
                : employers.get(of.payeeId()).name();
    }

    private String hold(Claim of, ClaimLine line, String ofPerson) {
        if (!PAYABLE.contains(line.state())) {
            String reason = line.stopReason() == null ? "" : "：" + line.stopReason();
            return line.state().label() + reason + "。";
        }
        return ofPerson != null ? ofPerson : holds.of(of).orElse(null);
    }

    private static Payee payee(Claim of, ClaimLine line, String name, String hold) {
        return new Payee(
                line.ref(),
                of.claimNumber(),
                of.byPerson() ? PayeeKind.PERSON : PayeeKind.UNIT,
                of.payeeId(),
                name,
                line.districtCode(),
                line.fundSource(),
                line.budgetYear() == null ? 0 : line.budgetYear(),
                hold);
    }
}
