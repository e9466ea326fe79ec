package io.jiuyuan.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.shared.Sex;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class PersonsTests extends RegistryTest {

    private static final List<String> FAMILY = List.of("spouse", "child", "parent");

    @Autowired
    Persons persons;

    @Autowired
    RegistrySlice.Recorded recorded;

    @Autowired
    EntityManager entities;

    @Autowired
    EmailAddresses emails;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void nothingRecorded() {
        recorded.entries.clear();
    }

    @Test
    void aRegisteredPersonIsReadBackWithEveryFieldOfBothForms() {
        String id = stored(draft(NUMBER));

        PersonFile file = persons.file(id, "初审");

        assertThat(file.name()).isEqualTo("王建国");
        assertThat(file.maskedIdentityNumber()).isEqualTo("120101**********" + NUMBER.substring(16));
        assertThat(file.identityKind()).isEqualTo("居民身份证");
        assertThat(file.birthDate()).isEqualTo(LocalDate.of(1975, 6, 15));
        assertThat(file.sex()).isEqualTo(Sex.MALE);
        assertThat(file.phone()).isEqualTo("13800138000");
        assertThat(file.email()).isEqualTo("wang@example.com");
        assertThat(file.hukouUnitName()).isEqualTo("天津市和平区劝业场街道");
        assertThat(file.skills()).containsExactly("电工", "焊工");
        assertThat(file.wishes()).containsExactly("就业（创业）培训", "公益性岗位安置");
        assertThat(file.members()).singleElement().satisfies(m -> {
            assertThat(m.relation()).isEqualTo("配偶");
            assertThat(m.status()).isEqualTo("失业");
            assertThat(m.maskedIdentityNumber()).startsWith("120101**********");
        });
    }

    @Test
    void readingTheFileAndTheNumberIsRecordedAndReadingTheSummaryIsNot() {
        String id = stored(draft(NUMBER));

        persons.summary(id);
        assertThat(recorded.entries).isEmpty();

        persons.file(id, "初审");
        assertThat(persons.identity(id, "数据比对").identityNumber()).isEqualTo(NUMBER);
        assertThat(recorded.entries).containsExactly("person-file-read " + id, "person-identity-read " + id);
    }

    @Test
    void theEmailAddressIsFoundAndItsReadingIsRecordedWhereThereIsOne() {
        String id = stored(draft(NUMBER));

        assertThat(emails.of(id, "发送办理结果")).contains("wang@example.com");
        assertThat(emails.of("nobody", "发送办理结果")).isEmpty();
        assertThat(recorded.entries).containsExactly("person-email-read " + id);
    }

    @Test
    void theSummaryShowsNumberAndPhoneMasked() {
        PersonSummary summary = persons.summary(stored(draft(NUMBER)));

        assertThat(summary.maskedIdentityNumber()).doesNotContain("19750615");
        assertThat(summary.maskedPhone()).isEqualTo("138****8000");
        assertThat(summary.birthYear()).isEqualTo(1975);
    }

    @Test
    void noTableHoldsANumberOrAContactInTheClear() {
        stored(draft(NUMBER));

        List<String> columns = jdbc.queryForList(
                "SELECT number_cipher FROM JY_PERSON_NUMBER UNION ALL SELECT phone_cipher FROM JY_PERSON"
                        + " UNION ALL SELECT email_cipher FROM JY_PERSON"
                        + " UNION ALL SELECT number_cipher FROM JY_HOUSEHOLD_MEMBER"
                        + " UNION ALL SELECT number_hash FROM JY_PERSON_NUMBER",
                String.class);

        assertThat(columns)
                .hasSize(5)
                .noneMatch(c -> c.contains("19750615") || c.contains("13800138000") || c.contains("wang"));
    }

    @Test
    void aSecondApplicationBringsTheFileUpToDateAndErasesNothing() {
        String id = stored(draft(NUMBER));
        PersonDraft second = new PersonDraft(
                NUMBER.toLowerCase(),
                "王建国",
                null,
                null,
                null,
                null,
                null,
                null,
                "022-23456789",
                null,
                null,
                null,
                null,
                null,
                "新地址8号",
                null,
                null,
                List.of(),
                null);

        assertThat(stored(second)).isEqualTo(id);

        PersonFile file = persons.file(id, "初审");
        assertThat(file.phone()).isEqualTo("022-23456789");
        assertThat(file.email()).isEqualTo("wang@example.com");
        assertThat(file.residenceAddress()).isEqualTo("新地址8号");
        assertThat(file.education()).isEqualTo("高中");
        assertThat(file.members()).hasSize(1);
        assertThat(file.wishes()).isEmpty();
    }

    @Test
    void aCorrectedNumberFindsTheSamePersonByBothNumbers() {
        String id = stored(draft(NUMBER));
        String corrected = number("12010119750616", "123");

        persons.correctIdentityNumber(id, corrected, "出生日期登记错误，公安机关更正");
        forget();

        assertThat(persons.findByIdentityNumber(NUMBER)).contains(id);
        assertThat(persons.findByIdentityNumber(corrected)).contains(id);
        assertThat(persons.identity(id, "核对").identityNumber()).isEqualTo(corrected);
        assertThat(persons.file(id, "核对").birthDate()).isEqualTo(LocalDate.of(1975, 6, 16));
    }

    @Test
    void anApplicationUnderTheOldNumberIsTheSamePersonAndKeepsTheCorrectedOne() {
        String id = stored(draft(NUMBER));
        String corrected = number("12010119750616", "123");
        persons.correctIdentityNumber(id, corrected, "更正");
        forget();

        assertThat(stored(draft(NUMBER))).isEqualTo(id);
        assertThat(persons.identity(id, "核对").identityNumber()).isEqualTo(corrected);
    }

    @Test
    void aCorrectionMayBeTakenBack() {
        String id = stored(draft(NUMBER));
        persons.correctIdentityNumber(id, number("12010119750616", "123"), "更正");
        forget();

        persons.correctIdentityNumber(id, NUMBER, "更正有误，恢复");
        forget();

        assertThat(persons.identity(id, "核对").identityNumber()).isEqualTo(NUMBER);
    }

    @Test
    void aNumberOfAnotherPersonIsRefusedBecauseFilesAreNotMerged() {
        String id = stored(draft(NUMBER));
        String taken = number("12010119900101", "018");
        stored(draft(taken));

        assertThatThrownBy(() -> persons.correctIdentityNumber(id, taken, "更正"))
                .isInstanceOfSatisfying(
                        RuleRefused.class, r -> assertThat(r.code()).isEqualTo("number-of-another"))
                .hasMessageContaining("不合并");
    }

    @Test
    void aCorrectionNeedsAValidNumberAndAReason() {
        String id = stored(draft(NUMBER));

        assertThatThrownBy(() -> persons.correctIdentityNumber(id, "120101197506161230", "更正"))
                .isInstanceOf(InputRejected.class);
        assertThatThrownBy(() -> persons.correctIdentityNumber(id, OTHER_NUMBER, " "))
                .isInstanceOf(InputRejected.class);
    }

    @Test
    void residencePermitsOfHongKongMacaoAndTaiwanAreTaken() {
        PersonFile file = persons.file(stored(draft(number("83000019800101", "001"))), "初审");

        assertThat(file.identityKind()).isEqualTo("台湾居民居住证");
    }

    @Test
    void aHouseholdIsFoundFromEitherSide() {
        String husband = stored(draft(NUMBER));
        PersonDraft alone = draft(OTHER_NUMBER);
        String wife = stored(new PersonDraft(
                alone.identityNumber(),
                "李梅",
                null,
                null,
                null,
                null,
                null,
                null,
                "13900139000",
                null,
                null,
                null,
                null,
                null,
                "某地",
                null,
                null,
                null,
                null));

        assertThat(persons.householdOf(husband, FAMILY)).containsExactly(wife);
        assertThat(persons.householdOf(wife, FAMILY)).containsExactly(husband);
        assertThat(persons.householdOf(husband, List.of("child", "parent"))).isEmpty();
        assertThat(persons.householdOf(wife, List.of("child", "parent"))).isEmpty();
    }

    @Test
    void aBirthDateOrSexThatContradictsTheNumberIsNamedAtItsField() {
        PersonDraft draft = named(draft(NUMBER), "王建国", LocalDate.of(1975, 6, 16), Sex.FEMALE, "13800138000");

        assertThat(persons.check(draft, "person."))
                .extracting(FieldProblem::field)
                .containsExactly("person.birthDate", "person.sex");
    }

    @Test
    void anEmptyDraftMissesWhatBothFormsNeed() {
        assertThat(persons.check(null, "person."))
                .extracting(FieldProblem::field)
                .containsExactly("person.identityNumber", "person.name", "person.phone", "person.residenceAddress");
    }

    private String stored(PersonDraft draft) {
        String id = persons.register(draft);
        forget();
        return id;
    }

    private void forget() {
        entities.flush();
        entities.clear();
    }
}
