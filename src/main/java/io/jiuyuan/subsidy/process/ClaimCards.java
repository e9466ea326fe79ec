package io.jiuyuan.subsidy.process;

import io.jiuyuan.subsidy.domain.Claim;
import io.jiuyuan.subsidy.domain.ClaimOverdue;
import io.jiuyuan.subsidy.steps.ClaimAccepting;
import io.jiuyuan.subsidy.steps.ClaimHolds;
import io.jiuyuan.subsidy.steps.ClaimRecords;
import io.jiuyuan.subsidy.steps.ClaimSupervision;
import io.jiuyuan.subsidy.view.ClaimTables;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormField.Option;
import io.jiuyuan.workflow.FormField.Type;
import io.jiuyuan.workflow.FormView;
import java.util.List;
import org.springframework.stereotype.Component;

/** What every form of a claim shows beside its own fields. */
@Component
class ClaimCards {

    static final String MAX_FILES = "20";

    private final ClaimRecords records;
    private final ClaimTables tables;
    private final ClaimSupervision supervision;
    private final ClaimAccepting accepting;
    private final ClaimHolds holds;

    ClaimCards(
            ClaimRecords records,
            ClaimTables tables,
            ClaimSupervision supervision,
            ClaimAccepting accepting,
            ClaimHolds holds) {
        this.records = records;
        this.tables = tables;
        this.supervision = supervision;
        this.accepting = accepting;
        this.holds = holds;
    }

    /** Begins a form: who claims what, for whom, how much and why, what was done so far. */
    FormView.Builder about(Claim of) {
        FormView.Builder view = FormView.about(tables.claimant(of), tables.subtitle(of));
        tables.all(of).forEach(view::card);
        holds.ofPeople(records.lines(of)).values().stream().distinct().forEach(view::warning);
        holds.of(of).ifPresent(view::warning);
        supervision.marks(of).forEach(mark -> view.warning(overdue(mark)));
        return view;
    }

    /** Kinds of material that may be handed in for that claim. */
    FormField files(Claim of, String label) {
        return FormField.of("files", label, Type.FILES).options(kinds(of)).max(MAX_FILES);
    }

    List<Option> kinds(Claim of) {
        return records.item(of).materials().stream()
                .map(rule -> new Option(rule.code(), rule.name()))
                .toList();
    }

    /** Names of the required materials that are not there, empty when all are. */
    String missing(Claim of) {
        return String.join(
                "、", accepting.missing(of).stream().map(rule -> rule.name()).toList());
    }

    private String overdue(ClaimOverdue mark) {
        String text = mark.stepName() + "超期（期限" + tables.day(mark.dueAt().minusMillis(1)) + "）";
        return mark.opinion() == null ? text : text + "，督办意见：" + mark.opinion();
    }
}
