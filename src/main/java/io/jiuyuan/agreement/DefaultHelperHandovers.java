package io.jiuyuan.agreement;

import io.jiuyuan.agreement.domain.ChosenHelper;
import io.jiuyuan.agreement.domain.HelperAssignment;
import io.jiuyuan.agreement.domain.HelperAssignmentRepository;
import io.jiuyuan.agreement.steps.AgreementRecords;
import io.jiuyuan.agreement.steps.HelperChoice;
import io.jiuyuan.agreement.steps.HelperHandover;
import io.jiuyuan.organization.HeldCases;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officer.Post;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.Role;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.organization.Units;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.registry.Persons;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.AuditTrail;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.RuleRefused;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultHelperHandovers implements HelperHandovers, HeldCases {

    private static final int LONGEST_REASON = 200;
    private static final Set<Role> MANAGERS = EnumSet.of(Role.STREET, Role.DISTRICT, Role.BUREAU, Role.CITY);

    private final HelperHandover handover;
    private final HelperChoice choice;
    private final HelperAssignmentRepository assignments;
    private final AgreementRecords records;
    private final Officers officers;
    private final Units units;
    private final Persons persons;
    private final AuditTrail audit;

    DefaultHelperHandovers(
            HelperHandover handover,
            HelperChoice choice,
            HelperAssignmentRepository assignments,
            AgreementRecords records,
            Officers officers,
            Units units,
            Persons persons,
            AuditTrail audit) {
        this.handover = handover;
        this.choice = choice;
        this.assignments = assignments;
        this.records = records;
        this.officers = officers;
        this.units = units;
        this.persons = persons;
        this.audit = audit;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Street> streets(String username) {
        return records.officer(username).posts().stream()
                .filter(post -> post.role() == Role.STREET)
                .map(Post::unitCode)
                .sorted()
                .map(code -> new Street(code, units.get(code).fullName()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<HelperLoad> helpers(String streetCode, String username) {
        requireStreet(streetCode, username);
        List<String> codes = within(streetCode);
        return assignments.loadsOf(codes).stream()
                .map(load -> new HelperLoad(
                        load.getUsername(),
                        load.getName(),
                        load.getUnitCode(),
                        load.getUnitName(),
                        load.getCases(),
                        inOffice(load.getUsername(), load.getUnitCode())))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<HelperLoad> successors(String streetCode, String username) {
        requireStreet(streetCode, username);
        return within(streetCode).stream()
                .flatMap(code -> choice.candidates(code).stream()
                        .filter(candidate -> candidate.helper().unitCode().equals(code)))
                .map(DefaultHelperHandovers::load)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<HelpedPerson> cases(String helper, String username) {
        Officer reader = records.officer(username);
        return assignments.findByUsernameAndUntilDayIsNullOrderBySinceDayAscCaseNumberAsc(helper).stream()
                .filter(held -> helper.equals(username) || worksThere(reader, held.caseNumber()))
                .map(this::person)
                .toList();
    }

    @Override
    public HelperHandovers.Handed handOver(
            String from, String to, String reason, List<String> caseNumbers, String username) {
        Officer officer = records.officer(username);
        String successor = to == null || to.isBlank() ? null : to.strip();
        check(from, successor, reason);
        Predicate<String> own = ownCases(officer);
        Set<String> wanted = caseNumbers == null ? Set.of() : Set.copyOf(caseNumbers);
        HelperHandover.Outcome outcome = handover.handOver(
                from,
                successor,
                number -> own.test(number) && (wanted.isEmpty() || wanted.contains(number)),
                reason.strip(),
                officer);
        if (outcome.handed() + outcome.waiting() == 0) {
            throw new RuleRefused("no-cases", "该帮扶人没有可以移交的帮扶对象，可能刚由他人移交，请刷新后再看。");
        }
        audit.record(
                "helper-handover",
                from,
                "移交" + outcome.handed() + "件" + (successor == null ? "" : "给" + successor) + "，待确定" + outcome.waiting()
                        + "件");
        return new HelperHandovers.Handed(outcome.handed(), outcome.waiting());
    }

    @Override
    @Transactional(readOnly = true)
    public List<HelperLoad> candidates(String caseNumber) {
        Recognitions.State state = records.state(caseNumber);
        if (!AgreementRecords.stands(state)) {
            return List.of();
        }
        String held = assignments
                .findByOpenCaseNumber(caseNumber)
                .map(HelperAssignment::helper)
                .map(ChosenHelper::username)
                .orElse("");
        return choice.candidates(state.unitCode()).stream()
                .filter(candidate -> !candidate.helper().username().equals(held))
                .map(DefaultHelperHandovers::load)
                .toList();
    }

    @Override
    public Changed change(String caseNumber, String from, String to, String reason, String username) {
        Officer manager = records.officer(username);
        Recognitions.State state = records.recognized(caseNumber);
        if (!records.holds(manager, MANAGERS, state)) {
            throw new AccessRefused("只有本案所在街道（乡镇）及其上级可以更换帮扶人。");
        }
        assignments.lockOpen(caseNumber);
        ChosenHelper before = assignments
                .findByOpenCaseNumber(caseNumber)
                .map(HelperAssignment::helper)
                .orElseThrow(() -> new RuleRefused("no-helper", "本案还没有帮扶人，请由街道在待办任务中指定。"));
        if (from != null && !from.equals(before.username())) {
            throw new RuleRefused("helper-changed", "帮扶人刚由他人更换为" + before.name() + "，请刷新后再看。");
        }
        HelperLoad helper = to == null ? leastLoaded(caseNumber) : chosen(state, to);
        handover.give(caseNumber, choice.require(state.unitCode(), helper.username(), "to"), reason, manager);
        return new Changed(before.name(), helper);
    }

    private HelperLoad leastLoaded(String caseNumber) {
        return candidates(caseNumber).stream()
                .min(Comparator.comparingLong(HelperLoad::cases))
                .orElseThrow(() -> new RuleRefused("no-candidate", "本案所在社区和街道没有其他在岗工作人员可以接手。"));
    }

    private HelperLoad chosen(Recognitions.State state, String username) {
        return choice.candidates(state.unitCode()).stream()
                .filter(candidate -> candidate.helper().username().equals(username))
                .findFirst()
                .map(DefaultHelperHandovers::load)
                .orElseThrow(() -> new InputRejected("to", "所选人员不是本案所在社区、街道的在岗工作人员，不能帮扶此案。"));
    }

    private static HelperLoad load(HelperChoice.Candidate candidate) {
        ChosenHelper helper = candidate.helper();
        return new HelperLoad(
                helper.username(), helper.name(), helper.unitCode(), helper.unitName(), candidate.load(), true);
    }

    /** Of a leaver: everywhere, by an administrator. */
    @Override
    public HeldCases.Handed handOver(String from, String to, String reason, String by) {
        Officer acting = officers.find(by).orElseGet(() -> new Officer(by, "系统管理员", Set.of()));
        HelperHandover.Outcome outcome = handover.handOver(from, to, number -> true, reason, acting);
        return new HeldCases.Handed(outcome.handed(), outcome.waiting());
    }

    private void requireStreet(String streetCode, String username) {
        if (streets(username).stream().noneMatch(street -> street.code().equals(streetCode))) {
            throw new AccessRefused("只有该街道（乡镇）的经办人员可以移交帮扶对象。");
        }
    }

    /** The street and its communities. */
    private List<String> within(String streetCode) {
        return Stream.concat(
                        Stream.of(streetCode),
                        units.children(streetCode).stream().map(Unit::code))
                .toList();
    }

    private void check(String from, String to, String reason) {
        List<FieldProblem> problems = new ArrayList<>();
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            problems.add(new FieldProblem("reason", "请填写移交原因，不超过" + LONGEST_REASON + "个字。"));
        }
        if (from.equals(to)) {
            problems.add(new FieldProblem("to", "不能移交给本人。"));
        } else if (to != null && officers.find(to).isEmpty()) {
            problems.add(new FieldProblem("to", "没有这名工作人员，请重新选择。"));
        }
        if (!problems.isEmpty()) {
            throw new InputRejected(problems);
        }
    }

    /** Those whose street the officer acts for. */
    private Predicate<String> ownCases(Officer officer) {
        return number -> records.find(number)
                .filter(state -> records.holds(officer, Set.of(Role.STREET), state))
                .isPresent();
    }

    /** Staff of the street or of the community that has the case. */
    private boolean worksThere(Officer officer, String caseNumber) {
        return records.find(caseNumber)
                .filter(state -> records.holds(officer, Set.of(Role.STREET, Role.COMMUNITY), state))
                .isPresent();
    }

    private HelpedPerson person(HelperAssignment held) {
        var state = records.state(held.caseNumber());
        return new HelpedPerson(
                held.caseNumber(),
                persons.summary(state.personId()).name(),
                units.get(state.unitCode()).name(),
                held.since());
    }

    private boolean inOffice(String username, String unitCode) {
        return officers.find(username)
                .filter(officer -> officer.posts().stream()
                        .anyMatch(post -> post.unitCode().equals(unitCode)))
                .isPresent();
    }
}
