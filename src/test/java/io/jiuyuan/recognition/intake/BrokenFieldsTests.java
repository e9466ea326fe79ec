package io.jiuyuan.recognition.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.recognition.SubmitApplication;
import io.jiuyuan.recognition.SubmitApplication.Agent;
import io.jiuyuan.registry.PersonDraft;
import io.jiuyuan.shared.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Any set of broken fields is answered with exactly these fields, and nothing is stored. */
class BrokenFieldsTests extends IntakeTest {

    private static final int SUBSETS = 400;

    @Autowired
    DefaultApplications applications;

    /** One way of breaking one field. Two of the same field never break together. */
    enum Flaw {
        UNIT_UNKNOWN("unitCode", f -> f.unitCode = "1"),
        UNIT_FOREIGN("unitCode", f -> f.unitCode = "120101002001"),
        UNIT_OF_WRONG_TIER("unitCode", f -> f.unitCode = "120101001"),
        NUMBER_MISSING("person.identityNumber", f -> f.number = " "),
        NUMBER_CHECKSUM("person.identityNumber", f -> f.number = broken(f.number)),
        NUMBER_DATE("person.identityNumber", f -> f.number = number("12010119740230", "123")),
        NUMBER_OLD("person.identityNumber", f -> f.number = "120101740815123"),
        TOO_YOUNG("person.identityNumber", f -> f.number = number("12010120110815", "123")),
        RETIRED("person.identityNumber", f -> f.number = number("12010119550815", "123")),
        NAME_MISSING("person.name", f -> f.name = null),
        NAME_WITH_DIGITS("person.name", f -> f.name = "刘5"),
        NAME_TOO_LONG("person.name", f -> f.name = "刘".repeat(51)),
        PHONE_MISSING("person.phone", f -> f.phone = ""),
        PHONE_SHORT("person.phone", f -> f.phone = "138001380"),
        EMAIL("person.email", f -> f.email = "liu@example"),
        ETHNICITY("person.ethnicity", f -> f.ethnicity = "火星族"),
        EDUCATION("person.education", f -> f.education = "大"),
        CERTIFICATE("person.employmentCertificateNumber", f -> f.certificate = "12-34"),
        UNEMPLOYED_IN_FUTURE("person.unemployedSince", f -> f.unemployedSince = LocalDate.of(2026, 3, 3)),
        ADDRESSES_MISSING("person.residenceAddress", f -> f.hukouAddress = f.residenceAddress = null),
        HUKOU_UNIT("person.hukouUnitCode", f -> f.hukouUnit = "999999"),
        HUKOU_UNIT_IS_A_WHOLE_CITY("person.hukouUnitCode", f -> f.hukouUnit = "12"),
        WISH("person.wishes", f -> f.wishes = List.of("money")),
        MEMBER_RELATION("person.members[0].relation", f -> f.member = new PersonDraft.Member("刘晓", null, null, null)),
        MEMBER_NAME("person.members[0].name", f -> f.member = new PersonDraft.Member("1", null, "child", null)),
        CATEGORY_NONE("categories", f -> f.categories = List.of()),
        CATEGORY_UNKNOWN("categories", f -> f.categories = List.of("4050", "rich")),
        CATEGORY_TWICE("categories", f -> f.categories = List.of("4050", "4050")),
        CATEGORY_NULL("categories", f -> f.categories = Arrays.asList("4050", null)),
        INSURANCE_NEGATIVE("circumstances.insuranceMonths", f -> f.insuranceMonths = -1),
        MATERIAL_UNKNOWN("materials[0]", f -> f.materials = List.of("none")),
        AGENT_PHONE("agent.phone", f -> f.agent = new Agent("刘晓", "1", "子女")),
        AGENT_NAME("agent.name", f -> f.agent = new Agent(null, "13900139000", "子女")),
        PLACE("registrationPlace", f -> f.place = "moon"),
        REMARKS("remarks", f -> f.remarks = "长".repeat(501));

        private final String field;
        private final java.util.function.Consumer<Fields> damage;

        Flaw(String field, java.util.function.Consumer<Fields> damage) {
            this.field = field;
            this.damage = damage;
        }

        private static String broken(String number) {
            char last = number.charAt(17);
            return number.substring(0, 17) + (last == '1' ? '2' : '1');
        }
    }

    static final class Fields {
        String unitCode;
        String number = freshNumber();
        String name = "刘建军";
        String phone = "13800138000";
        String email = "liu@example.com";
        String ethnicity = "汉";
        String education = "高中";
        String certificate = "1201012024000123";
        LocalDate unemployedSince = LocalDate.of(2025, 3, 1);
        String hukouAddress = "花园路1号";
        String hukouUnit = "120101001001";
        String residenceAddress = "花园路1号";
        List<String> wishes = List.of("training");
        PersonDraft.Member member = new PersonDraft.Member("刘晓", null, "child", "student");
        List<String> categories = List.of("4050");
        Integer insuranceMonths = 96;
        List<String> materials = List.of();
        Agent agent;
        String place = "residence";
        String remarks = "本人申请";

        SubmitApplication application() {
            PersonDraft person = new PersonDraft(
                    number,
                    name,
                    null,
                    null,
                    ethnicity,
                    "群众",
                    education,
                    "已婚",
                    phone,
                    email,
                    certificate,
                    unemployedSince,
                    hukouAddress,
                    hukouUnit,
                    residenceAddress,
                    null,
                    List.of("电工"),
                    wishes,
                    List.of(member));
            return new SubmitApplication(
                    unitCode, person, categories, circumstances(insuranceMonths), materials, agent, place, remarks);
        }
    }

    @ParameterizedTest
    @EnumSource(Flaw.class)
    void eachFlawAlone(Flaw flaw) {
        assertExactly(List.of(flaw));
    }

    @Test
    void anySetOfFlaws() {
        Random random = new Random(20260302);
        for (int i = 0; i < SUBSETS; i++) {
            assertExactly(subset(random));
        }
    }

    @Test
    void aContradictionWithTheNumberIsNamedAtBothFields() {
        Map<String, Integer> before = rows();
        SubmitApplication good = application(freshNumber());
        UnaryOperator<PersonDraft> contradict = p -> new PersonDraft(
                p.identityNumber(),
                p.name(),
                LocalDate.of(1974, 8, 16),
                Sex.FEMALE,
                null,
                null,
                null,
                null,
                p.phone(),
                null,
                null,
                null,
                null,
                null,
                p.residenceAddress(),
                null,
                null,
                null,
                null);
        SubmitApplication bad = new SubmitApplication(
                null, contradict.apply(good.person()), good.categories(), null, null, null, null, null);

        assertThat(rejectedFields(IntakeSlice.COMMUNITY, applications, bad))
                .containsExactlyInAnyOrder("person.birthDate", "person.sex");
        assertThat(rows()).isEqualTo(before);
    }

    private void assertExactly(List<Flaw> flaws) {
        Map<String, Integer> before = rows();
        Fields fields = new Fields();
        flaws.forEach(flaw -> flaw.damage.accept(fields));

        assertThat(rejectedFields(IntakeSlice.COMMUNITY, applications, fields.application()))
                .as(flaws.toString())
                .containsExactlyInAnyOrderElementsOf(
                        flaws.stream().map(f -> f.field).toList());
        assertThat(rows()).as(flaws.toString()).isEqualTo(before);
    }

    /** Flaws of one place exclude each other; so do the two of the member and the two of the agent. */
    private static List<Flaw> subset(Random random) {
        List<Flaw> all = new ArrayList<>(Stream.of(Flaw.values()).toList());
        Collections.shuffle(all, random);
        List<Flaw> chosen = new ArrayList<>();
        int size = 1 + random.nextInt(10);
        for (Flaw flaw : all) {
            if (chosen.size() < size && chosen.stream().noneMatch(c -> place(c).equals(place(flaw)))) {
                chosen.add(flaw);
            }
        }
        return chosen;
    }

    private static String place(Flaw flaw) {
        return flaw.field.replaceAll("^(agent|person\\.members\\[0]).*", "$1");
    }
}
