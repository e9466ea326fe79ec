package io.jiuyuan.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.IntegrationTest;
import io.jiuyuan.organization.OrganizationSettings.FirstAdministrator;
import io.jiuyuan.organization.domain.HeldPostRepository;
import io.jiuyuan.organization.domain.OfficerAccountRepository;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;

/** What keeps production from starting. */
@Transactional
class DemoAccountsCheckTests extends IntegrationTest {

    @Autowired
    OfficerAccountRepository accounts;

    @Autowired
    HeldPostRepository posts;

    @Autowired
    Accounts logins;

    @Autowired
    FirstStaff firstStaff;

    @Autowired
    PasswordEncoder encoder;

    @Test
    void theSettingThatCreatesDemoStaff() {
        assertThat(refusal(new OrganizationSettings(List.of(), true, null)))
                .hasValueSatisfying(reason -> assertThat(reason).contains("jiuyuan.organization.demo-staff"));
    }

    @Test
    void anAccountOfTheDemo() {
        assertThat(refusal(production(null)))
                .hasValueSatisfying(reason -> assertThat(reason).contains("'admin'"));
    }

    @Test
    void anAccountWhoseOwnerChoseTheDemosPassword() {
        everybodyChooses("Quite-another-1");
        logins.changePassword("street", encoder.encode(FirstStaff.DEMO_PASSWORD));

        assertThat(refusal(production(null)))
                .hasValueSatisfying(reason -> assertThat(reason).contains("'street'"));
    }

    @Test
    void nothingWhenEverybodyHasAnOwnPassword() {
        everybodyChooses("Quite-another-1");

        assertThat(refusal(production(null))).isEmpty();
    }

    @Test
    void noAdministratorAndNoneToCreate() {
        accounts.findAll().forEach(account -> account.disable());

        assertThat(refusal(production(null)))
                .hasValueSatisfying(reason -> assertThat(reason).contains("JIUYUAN_ADMIN_PASSWORD"));
        assertThat(refusal(production(new FirstAdministrator("root", "short", "12"))))
                .hasValueSatisfying(reason -> assertThat(reason).contains("10 characters"));
        assertThat(refusal(production(new FirstAdministrator("root", "long-enough-1", "12"))))
                .isEmpty();
    }

    @Test
    void theFirstAdministratorIsCreatedOnceAndHasToChooseAPassword() {
        FirstAdministrator first = new FirstAdministrator("root", "long-enough-1", "12");
        firstStaff.createFirstAdministrator(first);
        assertThat(logins.find("root")).as("there is one already").isEmpty();

        accounts.findAll().forEach(account -> account.disable());
        accounts.flush();
        firstStaff.createFirstAdministrator(first);

        assertThat(logins.find("root")).hasValueSatisfying(account -> {
            assertThat(account.mustChangePassword()).isTrue();
            assertThat(encoder.matches("long-enough-1", account.passwordHash())).isTrue();
        });
        assertThat(engine.getIdentityService()
                        .createUserQuery()
                        .memberOfGroup("camunda-admin")
                        .userId("root")
                        .count())
                .isEqualTo(1);
    }

    private void everybodyChooses(String password) {
        String hash = encoder.encode(password);
        accounts.findAll().forEach(account -> account.changePassword(hash));
    }

    private static OrganizationSettings production(FirstAdministrator first) {
        return new OrganizationSettings(List.of(), false, first);
    }

    private Optional<String> refusal(OrganizationSettings settings) {
        return new DemoAccountsCheck(accounts, posts, settings, encoder, clock).refusal();
    }
}
