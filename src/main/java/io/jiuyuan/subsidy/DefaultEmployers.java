package io.jiuyuan.subsidy;

import io.jiuyuan.organization.Jurisdiction;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Units;
import io.jiuyuan.registry.PersonText;
import io.jiuyuan.registry.Secrets;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.NotFound;
import io.jiuyuan.subsidy.employers.CreditCode;
import io.jiuyuan.subsidy.employers.domain.EmployerRecord;
import io.jiuyuan.subsidy.employers.domain.EmployerRepository;
import io.jiuyuan.subsidy.steps.ClaimOfficers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultEmployers implements Employers {

    private static final Set<String> KINDS = Set.of("employer", "institution");
    private static final int LISTED = 200;
    private static final int LONGEST_NAME = 200;

    private final EmployerRepository employers;
    private final ClaimOfficers officers;
    private final Jurisdiction jurisdiction;
    private final Units units;
    private final Secrets secrets;
    private final Clock clock;

    DefaultEmployers(
            EmployerRepository employers,
            ClaimOfficers officers,
            Jurisdiction jurisdiction,
            Units units,
            Secrets secrets,
            Clock clock) {
        this.employers = employers;
        this.officers = officers;
        this.jurisdiction = jurisdiction;
        this.units = units;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public String register(Draft draft, String username) {
        Officer officer = officers.require(username);
        if (!officers.files(officer)) {
            throw new AccessRefused("您的岗位不登记申领单位。");
        }
        String code = CreditCode.normalized(draft.creditCode());
        check(draft, code);
        jurisdiction.requireMayAct(officer, draft.unitCode());
        EmployerRecord of = employers
                .findByCreditCode(code)
                .orElseGet(() -> new EmployerRecord("DW" + code, code, draft.kind(), username, clock.instant()));
        if (!of.kind().equals(draft.kind())) {
            throw new InputRejected("kind", "该代码已登记为另一类单位，请核对。");
        }
        Secrets.Sealed phone = secrets.seal(purpose(of.employerNumber()), PersonText.phone(draft.contactPhone()));
        of.update(draft.name().strip(), draft.unitCode(), draft.contactName().strip(), phone.text(), phone.keyId());
        return employers.saveAndFlush(of).employerNumber();
    }

    /** What the phone of an employer is sealed for. */
    static String purpose(String number) {
        return "employer-phone:" + number;
    }

    private void check(Draft draft, String code) {
        List<FieldProblem> problems = new ArrayList<>();
        CreditCode.problem(code).ifPresent(text -> problems.add(new FieldProblem("creditCode", text)));
        if (blank(draft.name()) || draft.name().strip().length() > LONGEST_NAME) {
            problems.add(new FieldProblem("name", "请填写单位名称，不超过" + LONGEST_NAME + "个字。"));
        }
        if (draft.kind() == null || !KINDS.contains(draft.kind())) {
            problems.add(new FieldProblem("kind", "请选择用人单位或者服务机构。"));
        }
        if (blank(draft.unitCode()) || units.find(draft.unitCode()).isEmpty()) {
            problems.add(new FieldProblem("unitCode", "请选择单位所在的区（县）、街道（乡镇）。"));
        }
        if (blank(draft.contactName())) {
            problems.add(new FieldProblem("contactName", "请填写联系人。"));
        }
        if (blank(draft.contactPhone()) || !PersonText.isPhone(PersonText.phone(draft.contactPhone()))) {
            problems.add(new FieldProblem("contactPhone", "请填写联系电话，手机号为11位数字。"));
        }
        if (!problems.isEmpty()) {
            throw new InputRejected(problems);
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Employer> findByCreditCode(String creditCode) {
        return employers.findByCreditCode(CreditCode.normalized(creditCode)).map(DefaultEmployers::employer);
    }

    @Override
    @Transactional(readOnly = true)
    public Employer get(String number) {
        return employers.findById(number).map(DefaultEmployers::employer).orElseThrow(() -> new NotFound("没有找到该单位。"));
    }

    @Override
    @Transactional(readOnly = true)
    public Contact contact(String number) {
        EmployerRecord of = employers.findById(number).orElseThrow(() -> new NotFound("没有找到该单位。"));
        String phone = secrets.open(purpose(number), of.contactPhoneCipher());
        return new Contact(of.name() + "（联系人" + of.contactName() + "）", phone);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Employer> list(String username) {
        Officer officer = officers.require(username);
        return jurisdiction.codePrefixes(officer).stream()
                .flatMap(prefix ->
                        employers.findByUnitCodeStartingWithOrderByRegisteredAtDesc(prefix, Limit.of(LISTED)).stream())
                .filter(of -> jurisdiction.maySee(officer, of.unitCode()))
                .distinct()
                .limit(LISTED)
                .map(DefaultEmployers::employer)
                .toList();
    }

    private static Employer employer(EmployerRecord of) {
        return new Employer(
                of.employerNumber(), of.creditCode(), of.name(), of.kind(), of.unitCode(), of.contactName());
    }
}
