package io.jiuyuan.organization;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.jiuyuan.organization.domain.HeldPost;
import io.jiuyuan.organization.domain.HeldPostRepository;
import io.jiuyuan.organization.domain.OfficerAccount;
import io.jiuyuan.organization.domain.OfficerAccountRepository;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts that nobody was there to create. */
@Component
@Transactional
class FirstStaff {

    static final String DEMO_PASSWORD = "jiuyuan-demo";

    /** Before any date to which a test or a visitor of the demo would go back. */
    private static final LocalDate DEMO_POSTS_FROM = LocalDate.of(2020, 1, 1);

    private final OfficerAccountRepository accounts;
    private final HeldPostRepository posts;
    private final Units units;
    private final StaffMirror mirror;
    private final PasswordEncoder encoder;
    private final Clock clock;

    FirstStaff(
            OfficerAccountRepository accounts,
            HeldPostRepository posts,
            Units units,
            StaffMirror mirror,
            PasswordEncoder encoder,
            Clock clock) {
        this.accounts = accounts;
        this.posts = posts;
        this.units = units;
        this.mirror = mirror;
        this.encoder = encoder;
        this.clock = clock;
    }

    /** Those of {@code demo/officers.csv} that are not there yet. */
    void createDemoAccounts() {
        String hash = encoder.encode(DEMO_PASSWORD);
        List<String> created = new ArrayList<>();
        for (DemoOfficer officer : demoOfficers()) {
            if (!accounts.existsById(officer.username())) {
                accounts.save(OfficerAccount.ofDemo(officer.username(), officer.name(), hash));
                posts.save(new HeldPost(officer.username(), officer.role(), officer.unit(), DEMO_POSTS_FROM, null));
                created.add(officer.username());
            }
        }
        mirror.update(created);
    }

    /** Only while no administrator is in office, so that the setting may stay in the environment. */
    void createFirstAdministrator(OrganizationSettings.FirstAdministrator first) {
        LocalDate today = LocalDate.now(clock);
        if (posts.holdersOtherThan(Role.ADMIN, today, "") > 0 || accounts.existsById(first.username())) {
            return;
        }
        String unit = units.get(first.unit()).code();
        accounts.save(OfficerAccount.withOneTimePassword(
                first.username(), Role.ADMIN.label(), encoder.encode(first.password())));
        posts.save(new HeldPost(first.username(), Role.ADMIN, unit, today, null));
        mirror.update(List.of(first.username()));
    }

    static List<String> demoUsernames() {
        return demoOfficers().stream().map(DemoOfficer::username).toList();
    }

    private static List<DemoOfficer> demoOfficers() {
        try (InputStream file = new ClassPathResource("demo/officers.csv").getInputStream();
                MappingIterator<DemoOfficer> rows = new CsvMapper()
                        .readerFor(DemoOfficer.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(file)) {
            return rows.readAll();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    record DemoOfficer(String username, String name, Role role, String unit) {}
}
