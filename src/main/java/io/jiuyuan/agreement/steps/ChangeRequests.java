package io.jiuyuan.agreement.steps;

import io.jiuyuan.agreement.domain.Agreement;
import io.jiuyuan.agreement.domain.AgreementChange;
import io.jiuyuan.agreement.domain.AgreementChange.Request;
import io.jiuyuan.agreement.domain.AgreementChangeRepository;
import io.jiuyuan.agreement.domain.AgreementFlow;
import io.jiuyuan.agreement.domain.ChangeKind;
import io.jiuyuan.agreement.domain.ChosenHelper;
import io.jiuyuan.agreement.domain.HelperAssignment;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Role;
import io.jiuyuan.policy.PolicyList;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.policy.PolicyPack.Choice;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.registry.Materials;
import io.jiuyuan.shared.NotFound;
import io.jiuyuan.shared.RuleRefused;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** 申请变更: what somebody asks to be changed, checked and handed to the process (T37, T39). */
@Component
public class ChangeRequests {

    private static final Set<Role> STREET = EnumSet.of(Role.STREET);
    private static final Set<Role> STREET_OR_COMMUNITY = EnumSet.of(Role.STREET, Role.COMMUNITY);

    private final AgreementRecords records;
    private final AgreementChangeRepository changes;
    private final HelperNaming naming;
    private final Materials materials;
    private final AgreementFlow flow;
    private final Clock clock;

    ChangeRequests(
            AgreementRecords records,
            AgreementChangeRepository changes,
            HelperNaming naming,
            Materials materials,
            AgreementFlow flow,
            Clock clock) {
        this.records = records;
        this.changes = changes;
        this.naming = naming;
        this.materials = materials;
        this.flow = flow;
        this.clock = clock;
    }

    /** Whether that officer may ask for it now. */
    public boolean possible(String caseNumber, ChangeKind kind, Officer officer) {
        Optional<Recognitions.State> state = records.find(caseNumber);
        return state.isPresent()
                && records.holds(officer, roles(kind), state.get())
                && subject(caseNumber, kind)
                && !changes.existsByOpenKey(caseNumber + ":" + kind.way());
    }

    /** The reasons of the city's list for that kind; empty where it needs none. */
    public List<Choice> reasons(String caseNumber, ChangeKind kind) {
        PolicyPack pack = records.policy(records.state(caseNumber));
        return switch (kind) {
            case HELPER_MOVED -> marked(pack, "helper");
            case TERMS -> marked(pack, "terms");
            case BREACH -> pack.choices(PolicyList.AGREEMENT_DUTIES);
            default -> List.of();
        };
    }

    /** @param files ids of uploads that belong to the request */
    public void request(String caseNumber, Officer officer, Request request, List<String> files) {
        records.recognized(caseNumber);
        if (!possible(caseNumber, request.kind(), officer)) {
            throw new RuleRefused("change-open", "该案件当前不能申请此项变更，或者同类申请正在办理。");
        }
        materials.attach(caseNumber, files, officer.username());
        try {
            changes.saveAndFlush(change(caseNumber, officer, request));
        } catch (DataIntegrityViolationException e) {
            throw new RuleRefused("change-open", "该案件的同类申请刚由他人提出，正在办理。", e);
        }
        flow.changeRequested(caseNumber, request.kind());
    }

    /** A case goes to a successor in one step: the helper is named at once, and new copies are due. */
    void handOver(String caseNumber, Officer by, ChosenHelper successor, String reason) {
        AgreementChange change = change(caseNumber, by, new Request(ChangeKind.HANDOVER, null, null, reason, null));
        change.grantHelper(successor, by.username(), by.name(), records.today());
        changes.save(change);
        naming.name(caseNumber, successor, by, records.today());
        inForce(caseNumber).ifPresent(agreement -> agreement.changeHelper(successor));
        flow.changeRequested(caseNumber, ChangeKind.HANDOVER);
    }

    /** There is nobody to take a case over: the street is asked to name another helper. False when it is asked already. */
    boolean askForHelper(String caseNumber, Officer by, String reason) {
        if (changes.existsByOpenKey(caseNumber + ":" + ChangeKind.HELPER_MOVED.way())) {
            return false;
        }
        changes.saveAndFlush(change(caseNumber, by, new Request(ChangeKind.HELPER_MOVED, null, null, reason, null)));
        flow.changeRequested(caseNumber, ChangeKind.HELPER_MOVED);
        return true;
    }

    /** The case is with a unit for which its helper does not work: its street is asked to name somebody. */
    void askAfterMove(String caseNumber, Officer by) {
        if (!changes.existsByOpenKey(caseNumber + ":" + ChangeKind.HELPER_MOVED.way())) {
            changes.saveAndFlush(change(caseNumber, by, because(caseNumber, ChangeKind.HELPER_MOVED, "move")));
            flow.changeRequested(caseNumber, ChangeKind.HELPER_MOVED);
        }
    }

    /**
     * The agreement in force names a category that the person no longer has: its change is proposed to the street, with a
     * change of terms that is asked for already if there is one.
     *
     * @param amendment what the supplementary page says of it
     */
    void proposeCategory(String caseNumber, Officer by, String code, String name, String amendment) {
        Optional<AgreementChange> asked = changes.findByOpenKey(caseNumber + ":" + ChangeKind.TERMS.way());
        AgreementChange change =
                asked.orElseGet(() -> change(caseNumber, by, because(caseNumber, ChangeKind.TERMS, "category")));
        change.proposeCategory(code, name, amendment);
        changes.saveAndFlush(change);
        if (asked.isEmpty()) {
            flow.changeRequested(caseNumber, ChangeKind.TERMS);
        }
    }

    /** For the reason of the city's list that bears the mark. */
    private Request because(String caseNumber, ChangeKind kind, String mark) {
        Optional<Choice> reason =
                marked(records.policy(records.state(caseNumber)), mark).stream().findFirst();
        return new Request(
                kind,
                reason.map(Choice::code).orElse(null),
                reason.map(Choice::name).orElse(kind.label()),
                null,
                null);
    }

    /** The process takes up the change that it was started for. */
    public AgreementChange start(String caseNumber, String way) {
        List<ChangeKind> kinds = Arrays.stream(ChangeKind.values())
                .filter(kind -> kind.way().equals(way))
                .toList();
        AgreementChange change = changes.findFirstByCaseNumberAndKindInAndStartedFalseOrderByRequestedAt(
                        caseNumber, kinds)
                .orElseThrow(() -> new RuleRefused("no-change", "没有待办理的协议变更申请。"));
        change.start();
        return change;
    }

    public AgreementChange get(String changeId) {
        return changes.findById(changeId).orElseThrow(() -> new NotFound("没有找到该变更事项。"));
    }

    public List<AgreementChange> of(String caseNumber) {
        return changes.findByCaseNumberOrderByRequestedAt(caseNumber);
    }

    private AgreementChange change(String caseNumber, Officer officer, Request request) {
        return new AgreementChange(
                caseNumber,
                changes.findByCaseNumberOrderByRequestedAt(caseNumber).size() + 1,
                inForce(caseNumber).map(Agreement::agreementNumber).orElse(null),
                request,
                naming.current(caseNumber).map(HelperAssignment::helper).orElse(null),
                officer.username(),
                officer.name(),
                records.today(),
                clock.instant());
    }

    /** A helper can be changed where one is named, terms and termination need an agreement in force. */
    private boolean subject(String caseNumber, ChangeKind kind) {
        return switch (kind) {
            case HELPER_MOVED, HELPER_REQUEST, HANDOVER ->
                naming.current(caseNumber).isPresent();
            case TERMS, BREACH -> inForce(caseNumber).isPresent();
        };
    }

    private Optional<Agreement> inForce(String caseNumber) {
        return records.open(caseNumber).filter(Agreement::inForce);
    }

    private static List<Choice> marked(PolicyPack pack, String mark) {
        return pack.choices(PolicyList.AGREEMENT_CHANGE_REASONS).stream()
                .filter(choice -> choice.is(mark))
                .toList();
    }

    private static Set<Role> roles(ChangeKind kind) {
        return kind == ChangeKind.HELPER_REQUEST || kind == ChangeKind.BREACH ? STREET_OR_COMMUNITY : STREET;
    }
}
