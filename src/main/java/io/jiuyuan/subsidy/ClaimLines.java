package io.jiuyuan.subsidy;

import io.jiuyuan.disbursement.LinesFailed;
import io.jiuyuan.disbursement.LinesGivenUp;
import io.jiuyuan.disbursement.LinesPaid;
import io.jiuyuan.disbursement.LinesSent;
import io.jiuyuan.publicnotice.LineRejected;
import io.jiuyuan.publicnotice.LinesCleared;
import io.jiuyuan.publicnotice.LinesPublished;
import io.jiuyuan.publicnotice.PayableLines;
import io.jiuyuan.registry.PersonSummary;
import io.jiuyuan.registry.Persons;
import io.jiuyuan.shared.Money;
import io.jiuyuan.subsidy.domain.Claim;
import io.jiuyuan.subsidy.domain.ClaimLine;
import io.jiuyuan.subsidy.steps.ClaimPaying;
import io.jiuyuan.subsidy.steps.ClaimRecords;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands approved lines to the notices, and hears what becomes of them there and in payment. */
@Service
@Transactional
class ClaimLines implements PayableLines {

    private final ClaimPaying paying;
    private final ClaimRecords records;
    private final Employers employers;
    private final Persons persons;

    ClaimLines(ClaimPaying paying, ClaimRecords records, Employers employers, Persons persons) {
        this.paying = paying;
        this.records = records;
        this.employers = employers;
        this.persons = persons;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Line> ready(String districtCode, String itemCode, String after, int limit) {
        return shown(paying.ready(districtCode, itemCode, after, limit));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Line> lines(Collection<String> refs) {
        return shown(paying.of(refs).stream().filter(ClaimLine::counts).toList());
    }

    @Override
    public void taken(String noticeNumber, Collection<String> refs) {
        paying.taken(noticeNumber, refs);
    }

    @Override
    public void returned(String noticeNumber, Collection<String> refs) {
        paying.returned(noticeNumber, refs);
    }

    @EventListener
    void on(LinesPublished published) {
        paying.published(published.refs());
    }

    @EventListener
    void on(LinesCleared cleared) {
        paying.cleared(cleared.refs());
    }

    @EventListener
    void on(LineRejected rejected) {
        paying.rejected(rejected.noticeNumber(), rejected.ref(), rejected.again(), rejected.reason());
    }

    @EventListener
    void on(LinesSent sent) {
        paying.sent(sent.batchNumber(), sent.refs());
    }

    @EventListener
    void on(LinesPaid paid) {
        paying.paid(paid.refs(), paid.on());
    }

    @EventListener
    void on(LinesFailed failed) {
        paying.failed(failed.batchNumber(), failed.refs(), failed.reason());
    }

    @EventListener
    void on(LinesGivenUp given) {
        paying.givenUp(given.batchNumber(), given.refs(), given.reason());
    }

    private List<Line> shown(List<ClaimLine> lines) {
        Map<String, Claim> claims = new HashMap<>();
        Map<String, String> units = new HashMap<>();
        return lines.stream()
                .map(line -> {
                    Claim of = claims.computeIfAbsent(line.claimNumber(), records::get);
                    String unit = of.byPerson()
                            ? null
                            : units.computeIfAbsent(
                                    of.payeeId(),
                                    number -> employers.get(number).name());
                    return line(of, line, unit);
                })
                .toList();
    }

    private Line line(Claim of, ClaimLine line, String unitName) {
        PersonSummary person = line.personId() == null ? null : persons.summary(line.personId());
        return new Line(
                line.ref(),
                line.claimNumber(),
                unitName,
                person == null ? null : person.name(),
                person == null ? null : person.maskedIdentityNumber(),
                line.itemCode(),
                of.itemName(),
                line.amount().standard(),
                line.amount().period(),
                new Money(line.amountFen()));
    }
}
