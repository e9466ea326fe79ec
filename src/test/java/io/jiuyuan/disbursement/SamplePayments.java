package io.jiuyuan.disbursement;

import io.jiuyuan.publicnotice.PayableLines;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Whom to pay for lines of tests, beside what the application itself knows. */
@Component
public class SamplePayments implements Payees, PayableLines {

    private final Map<String, Payee> payees = new ConcurrentHashMap<>();
    private final Map<String, Line> lines = new ConcurrentHashMap<>();

    public void put(Line line, Payee payee) {
        lines.put(line.ref(), line);
        payees.put(line.ref(), payee);
    }

    /** From now on that line must not be paid, or may again when the reason is null. */
    public void hold(String ref, String why) {
        payees.computeIfPresent(
                ref,
                (key, p) -> new Payee(
                        p.ref(),
                        p.claimNumber(),
                        p.kind(),
                        p.id(),
                        p.name(),
                        p.unitCode(),
                        p.fundSource(),
                        p.budgetYear(),
                        why));
    }

    @Override
    public Map<String, Payee> of(Collection<String> refs) {
        Map<String, Payee> found = new HashMap<>();
        refs.forEach(ref -> {
            Payee payee = payees.get(ref);
            if (payee != null) {
                found.put(ref, payee);
            }
        });
        return found;
    }

    @Override
    public List<Line> ready(String districtCode, String itemCode, String after, int limit) {
        return List.of();
    }

    @Override
    public List<Line> lines(Collection<String> refs) {
        return refs.stream().map(lines::get).filter(Objects::nonNull).toList();
    }

    @Override
    public void taken(String noticeNumber, Collection<String> refs) {
        // Lines of tests are cleared when they come here.
    }

    @Override
    public void returned(String noticeNumber, Collection<String> refs) {
        // Lines of tests are cleared when they come here.
    }
}
