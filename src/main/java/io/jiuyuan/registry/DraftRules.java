package io.jiuyuan.registry;

import io.jiuyuan.organization.Tier;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.organization.Units;
import io.jiuyuan.registry.PersonDraft.Member;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.IdentityNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What a person's draft must hold: each problem at its field, in Chinese, without repeating what was typed. */
@Component
class DraftRules {

    private static final int MAX_ADDRESS = 200;
    private static final int MAX_SKILL = 30;
    private static final int MAX_SKILLS = 20;
    private static final int MAX_MEMBERS = 20;
    private static final Pattern CERTIFICATE = Pattern.compile("[0-9A-Z]{6,30}");

    private final Units units;
    private final Clock clock;

    DraftRules(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /** @param draft as {@link Drafts#normalized} gives it */
    List<FieldProblem> check(PersonDraft draft, String prefix) {
        Findings found = new Findings(prefix, LocalDate.now(clock));
        found.identity(draft);
        found.name("name", draft.name(), "姓名");
        found.phone(draft.phone());
        found.email(draft.email());
        found.option("ethnicity", draft.ethnicity(), PersonOptions.ETHNICITY);
        found.option("politicalStatus", draft.politicalStatus(), PersonOptions.POLITICAL_STATUS);
        found.option("education", draft.education(), PersonOptions.EDUCATION);
        found.option("maritalStatus", draft.maritalStatus(), PersonOptions.MARITAL_STATUS);
        found.certificate(draft.employmentCertificateNumber());
        found.unemployedSince(draft);
        found.addresses(draft);
        found.unit("hukouUnitCode", draft.hukouUnitCode(), "户籍地");
        found.unit("residenceUnitCode", draft.residenceUnitCode(), "现居住地");
        found.skills(draft.skills());
        found.wishes(draft.wishes());
        found.members(draft);
        return List.copyOf(found.problems);
    }

    private final class Findings {

        private final List<FieldProblem> problems = new ArrayList<>();
        private final String prefix;
        private final LocalDate today;

        Findings(String prefix, LocalDate today) {
            this.prefix = prefix;
            this.today = today;
        }

        void add(String field, String message) {
            problems.add(new FieldProblem(prefix + field, message));
        }

        /** Birth date and sex are held against a number only when the number itself is right. */
        void identity(PersonDraft draft) {
            IdentityNumber.Result parsed = IdentityNumber.parse(draft.identityNumber(), today);
            if (!parsed.valid()) {
                add("identityNumber", parsed.reason().message());
                return;
            }
            if (draft.birthDate() != null
                    && !draft.birthDate().equals(parsed.number().birthDate())) {
                add("birthDate", "出生日期与身份证号码不一致，请核对");
            }
            if (draft.sex() != null && draft.sex() != parsed.number().sex()) {
                add("sex", "性别与身份证号码不一致，请核对");
            }
        }

        void name(String field, String name, String label) {
            if (name == null) {
                add(field, "请填写" + label);
            } else if (!PersonText.isName(name)) {
                add(field, label + "应为2至" + PersonText.MAX_NAME + "个汉字（少数民族姓名用“·”分隔），外籍人员可用字母");
            }
        }

        void phone(String phone) {
            if (phone == null) {
                add("phone", "请填写联系电话");
            } else if (!PersonText.isPhone(phone)) {
                add("phone", "联系电话应为11位手机号码，或带区号的固定电话（如022-23456789）");
            }
        }

        void email(String email) {
            if (email != null && !PersonText.isEmail(email)) {
                add("email", "电子邮箱格式不正确，应如wang@example.com；没有的可以不填");
            }
        }

        void option(String field, String code, PersonOptions list) {
            if (code != null && list.code(code).isEmpty()) {
                add(field, list.label() + "不在可选范围内，请重新选择");
            }
        }

        void certificate(String number) {
            if (number != null && !CERTIFICATE.matcher(number).matches()) {
                add("employmentCertificateNumber", "就业创业证号应为6至30位数字或字母");
            }
        }

        void unemployedSince(PersonDraft draft) {
            LocalDate since = draft.unemployedSince();
            if (since == null) {
                return;
            }
            IdentityNumber.Result parsed = IdentityNumber.parse(draft.identityNumber(), today);
            if (since.isAfter(today)) {
                add("unemployedSince", "失业时间不能晚于今天");
            } else if (parsed.valid() && since.isBefore(parsed.number().birthDate())) {
                add("unemployedSince", "失业时间不能早于出生日期");
            }
        }

        /** T34 asks where the person lives, X19 where the person is registered: one of both is enough. */
        void addresses(PersonDraft draft) {
            if (draft.residenceAddress() == null && draft.hukouAddress() == null) {
                add("residenceAddress", "请填写现居住地址或户籍地址");
            }
            tooLong("residenceAddress", draft.residenceAddress(), MAX_ADDRESS, "现居住地址");
            tooLong("hukouAddress", draft.hukouAddress(), MAX_ADDRESS, "户籍地址");
        }

        void tooLong(String field, String text, int max, String label) {
            if (text != null && text.codePointCount(0, text.length()) > max) {
                add(field, label + "不能超过" + max + "个字");
            }
        }

        void unit(String field, String code, String label) {
            if (code == null) {
                return;
            }
            Optional<Unit> unit = units.find(code);
            if (unit.isEmpty()) {
                add(field, label + "的区划代码不存在，请重新选择");
            } else if (unit.get().tier() == Tier.CITY) {
                add(field, label + "请选择到区（县）或以下");
            }
        }

        void skills(List<String> skills) {
            if (skills == null) {
                return;
            }
            if (skills.size() > MAX_SKILLS) {
                add("skills", "技能最多填写" + MAX_SKILLS + "项");
                return;
            }
            if (skills.stream().anyMatch(skill -> skill.codePointCount(0, skill.length()) > MAX_SKILL)) {
                add("skills", "每项技能不能超过" + MAX_SKILL + "个字");
            }
        }

        void wishes(List<String> wishes) {
            if (wishes != null
                    && !wishes.stream().allMatch(w -> PersonOptions.WISH.code(w).isPresent())) {
                add("wishes", "就业创业意愿不在可选范围内，请重新选择");
            }
        }

        void members(PersonDraft draft) {
            if (draft.members() == null) {
                return;
            }
            if (draft.members().size() > MAX_MEMBERS) {
                add("members", "家庭成员最多填写" + MAX_MEMBERS + "人");
                return;
            }
            Set<String> seen = new HashSet<>();
            IdentityNumber.Result own = IdentityNumber.parse(draft.identityNumber(), today);
            if (own.valid()) {
                seen.add(own.number().value());
            }
            for (int i = 0; i < draft.members().size(); i++) {
                member("members[" + i + "]", draft.members().get(i), seen);
            }
        }

        void member(String at, Member member, Set<String> seen) {
            if (member == null) {
                add(at, "家庭成员不能为空");
                return;
            }
            name(at + ".name", member.name(), "家庭成员姓名");
            if (member.relation() == null) {
                add(at + ".relation", "请选择与申请人关系");
            }
            option(at + ".relation", member.relation(), PersonOptions.RELATION);
            option(at + ".status", member.status(), PersonOptions.EMPLOYMENT_STATUS);
            if (member.identityNumber() == null) {
                return;
            }
            IdentityNumber.Result parsed = IdentityNumber.parse(member.identityNumber(), today);
            if (!parsed.valid()) {
                add(at + ".identityNumber", parsed.reason().message());
            } else if (!seen.add(parsed.number().value())) {
                add(at + ".identityNumber", "身份证号码与申请人或其他家庭成员重复");
            }
        }
    }
}
