package io.jiuyuan.organization;

import io.jiuyuan.organization.OrganizationSettings.FirstAdministrator;
import io.jiuyuan.organization.domain.HeldPostRepository;
import io.jiuyuan.organization.domain.OfficerAccount;
import io.jiuyuan.organization.domain.OfficerAccountRepository;
import io.jiuyuan.workflow.ProductionCheck;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** No account that everybody knows the password of, and an administrator who can sign in. */
@Component
class DemoAccountsCheck implements ProductionCheck {

    private static final int SHORTEST_PASSWORD = 10;

    private final OfficerAccountRepository accounts;
    private final HeldPostRepository posts;
    private final OrganizationSettings settings;
    private final PasswordEncoder encoder;
    private final Clock clock;

    DemoAccountsCheck(
            OfficerAccountRepository accounts,
            HeldPostRepository posts,
            OrganizationSettings settings,
            PasswordEncoder encoder,
            Clock clock) {
        this.accounts = accounts;
        this.posts = posts;
        this.settings = settings;
        this.encoder = encoder;
        this.clock = clock;
    }

    @Override
    public Optional<String> refusal() {
        if (settings.demoStaff()) {
            return Optional.of("jiuyuan.organization.demo-staff creates demo accounts: set it to false");
        }
        Optional<String> demo = demoAccount();
        if (demo.isPresent()) {
            return demo.map(username -> "The account '" + username
                    + "' has the password of the demo: disable it or use a database that never ran the demo");
        }
        return administratorMissing();
    }

    private Optional<String> demoAccount() {
        Optional<OfficerAccount> flagged = accounts.findFirstByDemoTrueAndEnabledTrueOrderByUsername();
        if (flagged.isPresent()) {
            return flagged.map(OfficerAccount::username);
        }
        // Reset to the same password by hand, the flag is gone.
        return FirstStaff.demoUsernames().stream()
                .flatMap(username -> accounts.findById(username).stream())
                .filter(account -> account.enabled()
                        && account.passwordHash() != null
                        && encoder.matches(FirstStaff.DEMO_PASSWORD, account.passwordHash()))
                .map(OfficerAccount::username)
                .findFirst();
    }

    private Optional<String> administratorMissing() {
        if (posts.holdersOtherThan(Role.ADMIN, LocalDate.now(clock), "") > 0) {
            return Optional.empty();
        }
        FirstAdministrator first = settings.firstAdministrator();
        if (first == null || !first.isSet()) {
            return Optional.of("There is no administrator yet: set JIUYUAN_ADMIN_PASSWORD and JIUYUAN_ADMIN_UNIT");
        }
        if (first.password().length() < SHORTEST_PASSWORD || first.password().equals(FirstStaff.DEMO_PASSWORD)) {
            return Optional.of("JIUYUAN_ADMIN_PASSWORD must have at least " + SHORTEST_PASSWORD
                    + " characters and differ from the demo's");
        }
        return Optional.empty();
    }
}
