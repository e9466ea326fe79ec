package io.jiuyuan.registry;

import io.jiuyuan.shared.Sex;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** One context for all tests of the registry. Each test runs in a transaction that is rolled back. */
@DataJpaTest(showSql = false)
@ActiveProfiles("test")
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Import(RegistrySlice.class)
abstract class RegistryTest {

    /** A man born on 1975-06-15. */
    static final String NUMBER = number("12010119750615", "123");

    /** A woman born on 1980-02-29. */
    static final String OTHER_NUMBER = number("12010119800229", "224");

    static PersonDraft draft(String identityNumber) {
        return new PersonDraft(
                identityNumber,
                "王建国",
                null,
                null,
                "汉族",
                "群众",
                "高中",
                "已婚",
                "13800138000",
                "wang@example.com",
                "1201012024000123",
                LocalDate.of(2025, 1, 10),
                "天津市和平区劝业场街道1号",
                "120101001",
                "天津市和平区劝业场街道2号",
                "120101001",
                List.of("电工", "焊工"),
                List.of("training", "public-post"),
                List.of(new PersonDraft.Member("李梅", OTHER_NUMBER, "spouse", "unemployed")));
    }

    static PersonDraft named(PersonDraft d, String name, LocalDate birthDate, Sex sex, String phone) {
        return new PersonDraft(
                d.identityNumber(),
                name,
                birthDate,
                sex,
                d.ethnicity(),
                d.politicalStatus(),
                d.education(),
                d.maritalStatus(),
                phone,
                d.email(),
                d.employmentCertificateNumber(),
                d.unemployedSince(),
                d.hukouAddress(),
                d.hukouUnitCode(),
                d.residenceAddress(),
                d.residenceUnitCode(),
                d.skills(),
                d.wishes(),
                d.members());
    }

    /** Adds the check character of GB 11643. */
    static String number(String areaAndBirth, String sequence) {
        String body = areaAndBirth + sequence;
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (body.charAt(i) - '0') * weights[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }
}
