package io.jiuyuan.disbursement;

import io.jiuyuan.publicnotice.PayableLines;
import io.jiuyuan.shared.Money;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Whom to pay for lines of tests, beside what the application itself knows: what their notice says, read from its table, so
 * that it is known after a restart, too. Their claims have numbers from 700,000.
 */
@Component
public class SamplePayments implements Payees, PayableLines {

    private static final Pattern REF = Pattern.compile("BT(\\d{6})\\d{4}(\\d{6})-1");
    private static final int FIRST = 700_000;

    private final NamedParameterJdbcTemplate jdbc;
    private final Map<String, String> holds = new ConcurrentHashMap<>();
    private volatile int covered;

    SamplePayments(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** From now on that line must not be paid, or may again when the reason is null. */
    public void hold(String ref, String why) {
        if (why == null) {
            holds.remove(ref);
        } else {
            holds.put(ref, why);
        }
    }

    /** From now on claims up to that number are ours, too: for a database that holds no others. */
    public void cover(int lastNumber) {
        covered = lastNumber;
    }

    private boolean own(String ref) {
        Matcher matcher = REF.matcher(ref);
        if (!matcher.matches()) {
            return false;
        }
        int number = Integer.parseInt(matcher.group(2));
        return number >= FIRST || number <= covered;
    }

    public static String payeeOf(String ref) {
        Matcher matcher = REF.matcher(ref);
        return matcher.matches() ? "payee-" + matcher.group(2) : null;
    }

    @Override
    public Map<String, Payee> of(Collection<String> refs) {
        Map<String, Payee> found = new HashMap<>();
        lines(refs)
                .forEach(line -> found.put(
                        line.ref(),
                        new Payee(
                                line.ref(),
                                line.claimNumber(),
                                PayeeKind.PERSON,
                                payeeOf(line.ref()),
                                line.personName(),
                                line.ref().substring(2, 8),
                                ClearedLines.SOURCE,
                                2026,
                                holds.get(line.ref()))));
        return found;
    }

    @Override
    public List<Line> ready(String districtCode, String itemCode, String after, int limit) {
        return List.of();
    }

    @Override
    public List<Line> lines(Collection<String> refs) {
        List<String> own = refs.stream().filter(this::own).toList();
        return own.isEmpty()
                ? List.of()
                : jdbc.query(
                        "SELECT line_ref, claim_number, person_name, masked_number, item_code, item_name, standard_text,"
                                + " period_text, amount_fen FROM JY_PAYMENT_NOTICE_LINE WHERE active_ref IN (:refs)",
                        Map.of("refs", own),
                        (row, n) -> new Line(
                                row.getString(1),
                                row.getString(2),
                                null,
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7),
                                row.getString(8),
                                new Money(row.getLong(9))));
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
