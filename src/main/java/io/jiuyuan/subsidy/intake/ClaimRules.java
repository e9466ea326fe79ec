package io.jiuyuan.subsidy.intake;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officer.Post;
import io.jiuyuan.organization.Tier;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.organization.Units;
import io.jiuyuan.policy.Policies;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.policy.SubsidyItem;
import io.jiuyuan.policy.SubsidyItem.Claimant;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.registry.Materials;
import io.jiuyuan.registry.PersonText;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.subsidy.Employers;
import io.jiuyuan.subsidy.Employers.Employer;
import io.jiuyuan.subsidy.SubmitClaim;
import io.jiuyuan.subsidy.SubsidyCatalogue;
import io.jiuyuan.subsidy.domain.Claim;
import io.jiuyuan.subsidy.domain.ClaimLine;
import io.jiuyuan.subsidy.domain.ClaimLineRepository;
import io.jiuyuan.subsidy.domain.ClaimStatus;
import io.jiuyuan.subsidy.steps.ClaimOfficers;
import io.jiuyuan.subsidy.steps.ClaimPlaces;
import io.jiuyuan.subsidy.steps.ClaimRecords;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a claim has to be before it is stored; every problem is told at its field. */
@Component
class ClaimRules {

    static final int MAX_PEOPLE = 500;

    private final ClaimOfficers officers;
    private final ClaimPlaces places;
    private final ClaimPeople people;
    private final ClaimJudge judge;
    private final ClaimRecords records;
    private final SubsidyCatalogue catalogue;
    private final Policies policies;
    private final Employers employers;
    private final Materials materials;
    private final ClaimLineRepository claimed;
    private final Units units;
    private final Clock clock;

    ClaimRules(
            ClaimOfficers officers,
            ClaimPlaces places,
            ClaimPeople people,
            ClaimJudge judge,
            ClaimRecords records,
            SubsidyCatalogue catalogue,
            Policies policies,
            Employers employers,
            Materials materials,
            ClaimLineRepository claimed,
            Units units,
            Clock clock) {
        this.officers = officers;
        this.places = places;
        this.people = people;
        this.judge = judge;
        this.records = records;
        this.catalogue = catalogue;
        this.policies = policies;
        this.employers = employers;
        this.materials = materials;
        this.claimed = claimed;
        this.units = units;
        this.clock = clock;
    }

    /**
     * @param payeeId null while a problem stands in the way
     * @param problems all that is wrong
     */
    record Judged(
            SubsidyItem item,
            PolicyPack pack,
            Unit unit,
            String payeeId,
            List<JudgedLine> lines,
            List<FieldProblem> problems) {}

    /**
     * @throws AccessRefused when the officer files no claims there
     * @throws InputRejected at {@code unitCode} or {@code itemCode}: nothing else can be judged without them
     */
    Judged judge(SubmitClaim claim, Officer officer) {
        if (!officers.files(officer)) {
            throw new AccessRefused("您的岗位不受理补贴申请。");
        }
        LocalDate today = LocalDate.now(clock);
        String near = near(claim, officer);
        SubsidyItem item =
                catalogue.claimable(near, claim.itemCode(), today, "itemCode").item();
        Unit unit = accepting(near, item);
        if (!officers.files(officer, unit.code())) {
            throw new AccessRefused("受理单位不在您的管辖范围内。");
        }
        PolicyPack pack = policies.at(unit.code(), today);
        List<FieldProblem> problems = new ArrayList<>();
        Optional<Employer> employer = employer(claim, item, problems);
        checkAgent(claim.agent(), problems);
        problems.addAll(materials.check(orEmpty(claim.materials()), officer.username()));
        List<JudgedLine> lines = item.claimant() == Claimant.INSTITUTION
                ? List.of(institution(claim, item, pack, unit, problems))
                : lines(claim, item, pack, unit, officer, problems);
        String payee = item.claimant() == Claimant.PERSON
                ? lines.stream().findFirst().map(JudgedLine::personId).orElse(null)
                : employer.map(Employer::number).orElse(null);
        checkCourse(item, payee, lines, problems);
        checkPrevious(claim, payee, item, problems);
        return new Judged(item, pack, unit, payee, lines, problems);
    }

    /** The unit that was named, or the officer's own. */
    private String near(SubmitClaim claim, Officer officer) {
        if (claim.unitCode() != null && !claim.unitCode().isBlank()) {
            String code = claim.unitCode().strip();
            units.find(code).orElseThrow(() -> new InputRejected("unitCode", "没有这个受理单位，请重新选择。"));
            return code;
        }
        return officer.posts().stream()
                .map(Post::unitCode)
                .sorted()
                .findFirst()
                .orElseThrow(() -> new AccessRefused("您的岗位不受理补贴申请。"));
    }

    private Unit accepting(String near, SubsidyItem item) {
        Tier tier = places.accepting(item);
        return units.atTier(near, tier)
                .orElseThrow(() -> new InputRejected("unitCode", "本项补贴由" + tier.label() + "受理，请选择受理单位。"));
    }

    private Optional<Employer> employer(SubmitClaim claim, SubsidyItem item, List<FieldProblem> problems) {
        if (item.claimant() == Claimant.PERSON) {
            if (claim.creditCode() != null && !claim.creditCode().isBlank()) {
                problems.add(new FieldProblem("creditCode", "本项补贴由个人申领，不填单位。"));
            }
            return Optional.empty();
        }
        Optional<Employer> found = employers.findByCreditCode(claim.creditCode());
        String kind = item.claimant() == Claimant.EMPLOYER ? "employer" : "institution";
        if (found.isEmpty()) {
            problems.add(new FieldProblem("creditCode", "该单位尚未登记，请先在“申领单位”中登记。"));
        } else if (!found.get().kind().equals(kind)) {
            problems.add(
                    new FieldProblem("creditCode", "本项补贴由" + item.claimant().label() + "申领，该单位登记为另一类。"));
        }
        return found;
    }

    private List<JudgedLine> lines(
            SubmitClaim claim,
            SubsidyItem item,
            PolicyPack pack,
            Unit unit,
            Officer officer,
            List<FieldProblem> problems) {
        List<SubmitClaim.Person> stated = claim.people() == null ? List.of() : claim.people();
        boolean own = item.claimant() == Claimant.PERSON;
        if (stated.isEmpty() || own && stated.size() > 1 || stated.size() > MAX_PEOPLE) {
            String text = own ? "请填写申领人，一份申请一人。" : "请填写人员名单，一份申请不超过" + MAX_PEOPLE + "人。";
            problems.add(new FieldProblem("people", text));
            return List.of();
        }
        List<JudgedLine> lines = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < stated.size(); i++) {
            String at = "people[" + i + "]";
            Optional<Recognitions.State> found = people.find(stated.get(i), unit, own, officer, at, problems);
            if (found.isEmpty()) {
                continue;
            }
            Recognitions.State state = found.get();
            if (!seen.add(state.personId())) {
                problems.add(new FieldProblem(at + ".identityNumber", "此人在名单中重复。"));
                continue;
            }
            lines.add(judge.judge(
                    i,
                    stated.get(i),
                    item,
                    pack,
                    unit.code(),
                    state.personId(),
                    state.caseNumber(),
                    state.categories(),
                    problems));
        }
        return lines;
    }

    private JudgedLine institution(
            SubmitClaim claim, SubsidyItem item, PolicyPack pack, Unit unit, List<FieldProblem> problems) {
        boolean named = claim.people() != null && claim.people().size() == 1;
        SubmitClaim.Person stated = named ? claim.people().get(0) : NOBODY;
        return judge.judge(0, stated, item, pack, unit.code(), null, null, List.of(), problems);
    }

    private static final SubmitClaim.Person NOBODY = new SubmitClaim.Person(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    private static void checkAgent(SubmitClaim.Agent agent, List<FieldProblem> problems) {
        if (absent(agent)) {
            return;
        }
        String name = PersonText.name(agent.name());
        if (name == null || !PersonText.isName(name)) {
            problems.add(new FieldProblem("agent.name", "请填写代办人姓名。"));
        }
        String phone = PersonText.phone(agent.phone());
        if (phone == null || !PersonText.isPhone(phone)) {
            problems.add(new FieldProblem("agent.phone", "请填写代办人的联系电话。"));
        }
        if (agent.relation() == null || agent.relation().isBlank()) {
            problems.add(new FieldProblem("agent.relation", "请填写代办人与申领人的关系。"));
        }
    }

    /** Whether nothing of an agent was filled in. */
    static boolean absent(SubmitClaim.Agent agent) {
        return agent == null
                || (agent.name() == null || agent.name().isBlank())
                        && (agent.phone() == null || agent.phone().isBlank())
                        && (agent.relation() == null || agent.relation().isBlank());
    }

    /** One course, loan or project is paid for once. */
    private void checkCourse(SubsidyItem item, String payee, List<JudgedLine> lines, List<FieldProblem> problems) {
        for (JudgedLine line : lines) {
            if (payee != null && line.facts() != null && line.facts().reference() != null) {
                String key =
                        ClaimLine.courseKey(item.code(), payee, line.facts().reference());
                claimed.findByActiveCourse(key)
                        .ifPresent(other -> problems.add(new FieldProblem(
                                "people[" + line.position() + "].reference",
                                "该编号已由申请" + other.claimNumber() + "申领（"
                                        + other.state().label() + "），同一事项不能重复申领。")));
            }
        }
    }

    private void checkPrevious(SubmitClaim claim, String payee, SubsidyItem item, List<FieldProblem> problems) {
        if (claim.previousClaim() == null || claim.previousClaim().isBlank()) {
            return;
        }
        boolean fits = records.find(claim.previousClaim().strip())
                .filter(before -> before.status() == ClaimStatus.REFUSED)
                .filter(before -> before.itemCode().equals(item.code()))
                .map(Claim::payeeId)
                .filter(id -> id.equals(payee))
                .isPresent();
        if (!fits) {
            problems.add(new FieldProblem("previousClaim", "原申请须为同一申领人、同一项目且不予通过的申请。"));
        }
    }

    static List<String> orEmpty(List<String> list) {
        return list == null ? List.of() : list;
    }
}
