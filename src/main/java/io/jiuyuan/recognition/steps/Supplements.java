package io.jiuyuan.recognition.steps;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.policy.RecognitionPolicy;
import io.jiuyuan.policy.RecognitionPolicy.MaterialRule;
import io.jiuyuan.recognition.domain.CaseStep;
import io.jiuyuan.recognition.domain.RecognitionCase;
import io.jiuyuan.recognition.domain.Supplement;
import io.jiuyuan.recognition.domain.Supplement.Item;
import io.jiuyuan.recognition.domain.SupplementRepository;
import io.jiuyuan.registry.Materials;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 补正: what an applicant is asked to hand in, until when, and what comes of it. */
@Component
public class Supplements {

    /** An item that is no material of the check-list; its note says what is meant. */
    static final String OTHER = RecognitionPolicy.OTHER_MATERIAL;

    private final CaseRecords records;
    private final RequiredMaterials checklist;
    private final SupplementRepository supplements;
    private final Materials materials;
    private final MaterialKinds kinds;
    private final StepLimits limits;
    private final ApplicantMessages messages;
    private final Clock clock;

    Supplements(
            CaseRecords records,
            RequiredMaterials checklist,
            SupplementRepository supplements,
            Materials materials,
            MaterialKinds kinds,
            StepLimits limits,
            ApplicantMessages messages,
            Clock clock) {
        this.records = records;
        this.checklist = checklist;
        this.supplements = supplements;
        this.materials = materials;
        this.kinds = kinds;
        this.limits = limits;
        this.messages = messages;
        this.clock = clock;
    }

    /** What may be asked for: the check-list, what is missing first, and anything else. */
    public List<Item> choices(RecognitionCase of) {
        List<MaterialRule> missing = checklist.missing(of);
        List<Item> choices = new ArrayList<>();
        missing.forEach(rule -> choices.add(new Item(rule.code(), rule.name())));
        checklist.rules(of).stream()
                .filter(rule -> !missing.contains(rule))
                .filter(rule -> !rule.code().equals(OTHER))
                .forEach(rule -> choices.add(new Item(rule.code(), rule.name())));
        if (choices.stream().noneMatch(item -> item.itemCode().equals(OTHER))) {
            choices.add(new Item(OTHER, "其他材料或情况说明"));
        }
        return choices;
    }

    public Optional<Supplement> latest(String caseNumber) {
        return supplements.findFirstByCaseNumberOrderBySupplementNoDesc(caseNumber);
    }

    /** Whether the policy lets a supplement be asked for once more. */
    public boolean possible(RecognitionCase of) {
        return of.supplements() < maxTimes(of);
    }

    /**
     * @param items codes of {@link #choices}
     * @param note what the applicant is told besides
     * @throws InputRejected at {@code items} or {@code supplementNote}
     * @throws io.jiuyuan.shared.RuleRefused code {@code supplement-limit}
     */
    public void request(
            String caseNumber, CaseStep at, Officer officer, List<String> items, String note, String opinion) {
        RecognitionCase of = records.get(caseNumber);
        List<Item> asked = choices(of).stream()
                .filter(item -> items.contains(item.itemCode()))
                .toList();
        if (asked.isEmpty()) {
            throw new InputRejected("items", "请至少选择一项需补正的材料。");
        }
        if (note == null && items.contains(OTHER)) {
            throw new InputRejected("supplementNote", "请写明需要补正的其他材料或情况。");
        }
        of.requestSupplement(maxTimes(of));
        records.record(of, at, officer, Result.SUPPLEMENT, opinion == null ? note : opinion);
        Supplement supplement = supplements.save(
                new Supplement(of, asked, note, officer.username(), clock.instant(), limits.supplementDue(of)));
        messages.supplementAsked(of, supplement);
    }

    /** @param uploads ids of what was handed in; may be empty when the opinion says what was cleared up */
    public void returned(String caseNumber, Officer officer, List<String> uploads, String opinion) {
        RecognitionCase of = records.get(caseNumber);
        if (uploads.isEmpty() && opinion == null) {
            throw new InputRejected("materials", "请上传补交的材料，或在情况说明中写明补正情况。");
        }
        List<FieldProblem> problems = kinds.check(records.policy(of).recognition(), uploads);
        if (!problems.isEmpty()) {
            throw new InputRejected(problems);
        }
        of.supplemented();
        if (!uploads.isEmpty()) {
            materials.attach(caseNumber, uploads, officer.username());
        }
        current(caseNumber).returned(clock.instant());
        records.record(of, CaseStep.SUPPLEMENT, officer, Result.SUPPLEMENTED, opinion);
    }

    public void remind(String caseNumber) {
        messages.supplementReminder(records.get(caseNumber), current(caseNumber));
    }

    /** The limit has run out: the application is closed and the applicant is told. */
    public void expire(String caseNumber) {
        RecognitionCase of = records.get(caseNumber);
        of.closeUnsupplemented(clock.instant());
        current(caseNumber).expired(clock.instant());
        records.record(of, CaseStep.CLOSURE, null, Result.CLOSED, null);
        messages.closed(of);
    }

    private Supplement current(String caseNumber) {
        return latest(caseNumber).orElseThrow(() -> new IllegalStateException("No supplement of " + caseNumber));
    }

    private int maxTimes(RecognitionCase of) {
        return records.policy(of).recognition().supplement().maxTimes();
    }
}
