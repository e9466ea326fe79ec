package io.jiuyuan.assistance.household.steps;

import io.jiuyuan.assistance.ExitSuggested;
import io.jiuyuan.assistance.household.domain.FamilyMember;
import io.jiuyuan.assistance.household.domain.Household;
import io.jiuyuan.assistance.steps.CategoryRecords;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.recognition.CategoryChanges;
import io.jiuyuan.recognition.CategoryChanges.Possible;
import io.jiuyuan.recognition.Recognitions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What becomes of the members of a cleared household: who fits another category changes into it instead of leaving, the
 * others may have a ground of exit (DOMAIN 5, X7).
 */
@Component
public class Settlement {

    private static final String FACT = "household-cleared";

    private final HouseholdRecords records;
    private final Clearing clearing;
    private final Recognitions recognitions;
    private final CategoryChanges categories;
    private final CategoryRecords changes;
    private final MemberClocks clocks;
    private final HouseholdTerms terms;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Settlement(
            HouseholdRecords records,
            Clearing clearing,
            Recognitions recognitions,
            CategoryChanges categories,
            CategoryRecords changes,
            MemberClocks clocks,
            HouseholdTerms terms,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.clearing = clearing;
        this.recognitions = recognitions;
        this.categories = categories;
        this.changes = changes;
        this.clocks = clocks;
        this.terms = terms;
        this.events = events;
        this.clock = clock;
    }

    /** Suggests the exit of those who fit no other category; safe to repeat. */
    public void settle(String number) {
        Household of = records.get(number);
        remaining(of).stream()
                .filter(caseNumber -> categories.possible(caseNumber).isEmpty())
                .forEach(caseNumber -> suggestExit(of, caseNumber, "家庭已有成员就业，不符合其他类别", null));
    }

    /** Cases of those who fit another category. */
    public List<String> changing(String number) {
        return remaining(records.get(number)).stream()
                .filter(caseNumber -> !categories.possible(caseNumber).isEmpty())
                .toList();
    }

    /** Members of the category other than the one who works. */
    private List<String> remaining(Household of) {
        return records.present(of.number()).stream()
                .flatMap(member -> member.caseNumber().stream())
                .filter(each -> !each.equals(of.clearedBy().orElse(null)))
                .filter(each -> recognitions
                        .find(each)
                        .filter(state -> Admission.CATEGORY.equals(state.primaryCategory()))
                        .isPresent())
                .toList();
    }

    /** Categories that the member may change into. */
    public List<Possible> possible(String caseNumber) {
        return categories.possible(caseNumber);
    }

    public void change(String number, String caseNumber, String category, String reason, Officer officer) {
        changes.change(caseNumber, category, reason, officer);
        Household of = records.get(number);
        LocalDate today = LocalDate.now(clock);
        if (clocks.assisting(caseNumber)) {
            terms.others(records.policy(of), today).ifPresent(term -> clocks.give(caseNumber, term, today));
        }
        FamilyMember member = records.member(number, caseNumber).orElseThrow();
        String name = recognitions.find(caseNumber).orElseThrow().primaryCategoryName();
        clearing.leave(of, member, today, "变更为" + name);
        records.note(of, "settled", "成员（案号" + caseNumber + "）变更为" + name + "：" + reason, officer);
    }

    /** Whoever decides on categories finds that the member belongs to no other category after all. */
    public void exit(String number, String caseNumber, String reason, Officer officer) {
        suggestExit(records.get(number), caseNumber, reason, officer);
    }

    private void suggestExit(Household of, String caseNumber, String reason, Officer officer) {
        LocalDate day = of.clearedOn().orElseGet(() -> LocalDate.now(clock));
        records.note(of, "settled", "成员（案号" + caseNumber + "）提请退出：" + reason, officer);
        events.publishEvent(new ExitSuggested(
                caseNumber,
                FACT,
                day,
                "零就业家庭" + of.number() + "已于" + day + "清零。" + reason,
                officer == null ? null : officer.username()));
    }
}
