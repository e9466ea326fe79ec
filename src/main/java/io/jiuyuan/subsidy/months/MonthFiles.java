package io.jiuyuan.subsidy.months;

import io.jiuyuan.organization.Jurisdiction;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.policy.Policies;
import io.jiuyuan.policy.SubsidyItem;
import io.jiuyuan.policy.SubsidyPolicy;
import io.jiuyuan.policy.SubsidyPolicy.MonthGroup;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.shared.NotFound;
import io.jiuyuan.subsidy.BenefitMonths;
import io.jiuyuan.subsidy.BenefitMonths.Month;
import io.jiuyuan.subsidy.BenefitMonths.Standing;
import io.jiuyuan.subsidy.Periods;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's benefit months as an officer reads them, of all the person's cases. */
@Service
public class MonthFiles {

    private static final Map<String, String> STATES = Map.of("reserved", "申领中", "used", "已享受", "free", "已退回");

    private final BenefitMonths ledger;
    private final Recognitions recognitions;
    private final Policies policies;
    private final Officers officers;
    private final Jurisdiction jurisdiction;
    private final Clock clock;

    MonthFiles(
            BenefitMonths ledger,
            Recognitions recognitions,
            Policies policies,
            Officers officers,
            Jurisdiction jurisdiction,
            Clock clock) {
        this.ledger = ledger;
        this.recognitions = recognitions;
        this.policies = policies;
        this.officers = officers;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    /**
     * @throws NotFound when there is no such case
     * @throws io.jiuyuan.shared.AccessRefused when the signed-in officer may not see it
     */
    @Transactional(readOnly = true)
    public MonthFile open(String caseNumber) {
        Recognitions.State state = recognitions.find(caseNumber).orElseThrow(() -> new NotFound("没有这个案号"));
        jurisdiction.requireMaySee(officers.current(), state.unitCode());
        return of(state);
    }

    MonthFile of(Recognitions.State state) {
        LocalDate today = LocalDate.now(clock);
        SubsidyPolicy subsidies = policies.at(state.unitCode(), today).subsidies();
        List<Standing> standings =
                subsidies.groups().isEmpty() ? List.of() : ledger.standings(state.personId(), state.unitCode(), today);
        return new MonthFile(
                state.caseNumber(), standings, spans(ledger.ofPerson(state.personId()), state.caseNumber(), subsidies));
    }

    /** @param spans months of one line in one state, drawn together, of all the person's cases */
    public record MonthFile(String caseNumber, List<Standing> standings, List<Span> spans) {}

    /**
     * @param period in words, null for what is paid once
     * @param state one of reserved, used, free
     * @param claimNumber null for another case of the person, which this officer may not be allowed to see
     * @param reason why they are free again, null while they are not
     */
    public record Span(
            String group,
            String groupName,
            String itemCode,
            String itemName,
            String period,
            int months,
            String state,
            String stateName,
            boolean ofThisCase,
            String claimNumber,
            String reason) {}

    private static List<Span> spans(List<Month> months, String caseNumber, SubsidyPolicy subsidies) {
        Map<List<String>, List<Month>> together = new LinkedHashMap<>();
        for (Month month : months) {
            together.computeIfAbsent(key(month), k -> new ArrayList<>()).add(month);
        }
        return together.values().stream()
                .map(line -> span(line, caseNumber, subsidies))
                .toList();
    }

    private static List<String> key(Month month) {
        return List.of(month.ref(), month.state(), month.reason() == null ? "" : month.reason());
    }

    private static Span span(List<Month> line, String caseNumber, SubsidyPolicy subsidies) {
        Month first = line.get(0);
        List<YearMonth> months =
                line.stream().map(Month::month).filter(m -> m != null).toList();
        boolean own = caseNumber.equals(first.caseNumber());
        return new Span(
                first.group(),
                subsidies
                        .group(first.group())
                        .map(MonthGroup::name)
                        .or(() -> subsidies.item(first.group()).map(SubsidyItem::name))
                        .orElse("其他补贴"),
                first.itemCode(),
                subsidies.item(first.itemCode()).map(SubsidyItem::name).orElse("其他补贴"),
                months.isEmpty() ? null : Periods.words(months),
                months.size(),
                first.state(),
                STATES.get(first.state()),
                own,
                own ? first.claimNumber() : null,
                first.reason());
    }
}
