package io.jiuyuan.subsidy;

import io.jiuyuan.registry.Persons;
import io.jiuyuan.shared.Money;
import io.jiuyuan.subsidy.domain.Claim;
import io.jiuyuan.subsidy.domain.ClaimLine;
import io.jiuyuan.subsidy.domain.ClaimLineRepository;
import io.jiuyuan.subsidy.domain.LineState;
import io.jiuyuan.subsidy.steps.ClaimRecords;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class DefaultPaidLines implements PaidLines {

    private final ClaimLineRepository lines;
    private final ClaimRecords records;
    private final Employers employers;
    private final Persons persons;
    private final BenefitMonths months;

    DefaultPaidLines(
            ClaimLineRepository lines,
            ClaimRecords records,
            Employers employers,
            Persons persons,
            BenefitMonths months) {
        this.lines = lines;
        this.records = records;
        this.employers = employers;
        this.persons = persons;
        this.months = months;
    }

    @Override
    public Optional<PaidLine> find(String ref) {
        return lines.findById(ref)
                .filter(line -> line.state() == LineState.PAID)
                .map(this::paid);
    }

    @Override
    public List<PaidLine> ofClaim(String claimNumber) {
        return lines.findByClaimNumberOrderByLineNo(claimNumber).stream()
                .filter(line -> line.state() == LineState.PAID)
                .map(this::paid)
                .toList();
    }

    @Override
    @Transactional
    public void free(String ref, String decision, String reason, String officer) {
        lines.findById(ref).ifPresent(line -> line.freeCourse());
        if (months.of(ref).stream()
                .anyMatch(month -> month.month() == null && month.state().equals("used"))) {
            months.free(ref, List.of(), decision, reason, officer);
        }
    }

    private PaidLine paid(ClaimLine line) {
        Claim of = records.get(line.claimNumber());
        return new PaidLine(
                line.ref(),
                line.claimNumber(),
                line.itemCode(),
                of.itemName(),
                line.personId(),
                line.caseNumber(),
                of.payeeId(),
                of.byPerson()
                        ? persons.summary(of.payeeId()).name()
                        : employers.get(of.payeeId()).name(),
                of.byPerson(),
                of.units().unitCode(),
                line.districtCode(),
                line.paidOn(),
                new Money(line.amountFen()),
                records.parts(line).stream()
                        .filter(part -> part.cutBy() == null)
                        .map(part -> new Part(part.month(), new Money(part.amountFen())))
                        .toList());
    }
}
