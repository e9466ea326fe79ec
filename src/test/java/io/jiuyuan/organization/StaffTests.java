package io.jiuyuan.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jiuyuan.IntegrationTest;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.RuleRefused;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;

@Transactional
class StaffTests extends IntegrationTest {

    private static final Staff.PostPeriod AT_STREET = new Staff.PostPeriod("street", "120101001", null, null);

    @Autowired
    Staff staff;

    @Autowired
    Officers officers;

    @Autowired
    Accounts accounts;

    @Autowired
    PasswordEncoder encoder;

    @Test
    void aNewOfficerSignsInOnceWithTheOneTimePasswordAndThenChoosesTheOwn() {
        String password = staff.create("li-na", "李娜", AT_STREET);

        Accounts.Account account = accounts.find("li-na").orElseThrow();
        assertThat(encoder.matches(password, account.passwordHash())).isTrue();
        assertThat(account.mustChangePassword()).isTrue();
        accounts.changePassword("li-na", encoder.encode("Another-one-9"));
        assertThat(accounts.find("li-na").orElseThrow().mustChangePassword()).isFalse();
        assertThat(groupsOf("li-na")).containsExactlyInAnyOrder("street-120101001", "jiuyuan-street");
        assertThat(officers.inGroup("street-120101001"))
                .extracting(Officer::username)
                .containsExactly("li-na", "street", "street3");
    }

    @Test
    void aNameOutsideTheBasicPlaneReachesTheEngineToo() {
        staff.create("ji-shi", "𠮷实", AT_STREET);

        assertThat(engine.getIdentityService()
                        .createUserQuery()
                        .userId("ji-shi")
                        .singleResult()
                        .getFirstName())
                .isEqualTo("𠮷实");
    }

    @Test
    void everyProblemIsNamedAtItsField() {
        rejected(
                () -> staff.create("Li Na", " ", new Staff.PostPeriod("boss", "1201", null, null)),
                "username",
                "name",
                "role",
                "unitCode");
        rejected(() -> staff.create("street", "张建国", AT_STREET), "username");
        rejected(() -> staff.create("jiuyuan-engine", "系统", AT_STREET), "username");
        rejected(() -> staff.create("li-na", "李娜", new Staff.PostPeriod("street", "120101", null, null)), "unitCode");
        rejected(
                () -> staff.create(
                        "li-na",
                        "李娜",
                        new Staff.PostPeriod(
                                "street", "120101001", LocalDate.of(2026, 5, 1), LocalDate.of(2026, 4, 30))),
                "to");
        rejected(() -> staff.addPost("street", AT_STREET), "from");
    }

    @Test
    void oneOfficerMayHoldTwoPosts() {
        staff.addPost("street", new Staff.PostPeriod("街道（乡镇）经办人员", "120101002", null, null));

        assertThat(officers.find("street").orElseThrow().groups())
                .containsExactlyInAnyOrder("street-120101001", "street-120101002");
        assertThat(groupsOf("street"))
                .containsExactlyInAnyOrder("street-120101001", "street-120101002", "jiuyuan-street");
    }

    @Test
    void aPostThatEndedYesterdayOpensNothingToday() {
        String post = staff.get("street").posts().get(0).id();

        staff.endPost("street", post, clock.today().minusDays(1));

        assertThat(officers.find("street").orElseThrow().posts()).isEmpty();
        assertThat(groupsOf("street")).isEmpty();
        assertThat(staff.get("street").posts())
                .singleElement()
                .satisfies(held -> assertThat(held.current()).isFalse());
    }

    @Test
    void aDisabledOfficerKeepsTheNameAndLosesEveryRight() {
        staff.disable("street");

        assertThat(accounts.find("street").orElseThrow().enabled()).isFalse();
        assertThat(officers.find("street"))
                .hasValueSatisfying(officer -> assertThat(officer.name()).isEqualTo("张建国"));
        assertThat(officers.inGroup("street-120101001"))
                .extracting(Officer::username)
                .doesNotContain("street");
        assertThat(groupsOf("street")).isEmpty();

        staff.enable("street");
        assertThat(groupsOf("street")).containsExactlyInAnyOrder("street-120101001", "jiuyuan-street");
    }

    @Test
    void theLastAdministratorStays() {
        String post = staff.get("admin").posts().get(0).id();

        refused("last-administrator", () -> staff.disable("admin"));
        refused("last-administrator", () -> staff.endPost("admin", post, clock.today()));
        refused("last-administrator", () -> staff.handOver("admin", null, "调离"));

        staff.addPost("city", new Staff.PostPeriod("admin", "12", null, null));
        staff.disable("admin");
        assertThat(groupsOf("city")).contains("camunda-admin");
    }

    @Test
    void theAdministratorGroupIsNeverEmptyInTheEngine() {
        staff.addPost("city", new Staff.PostPeriod("admin", "12", null, null));
        staff.disable("admin");
        staff.endPost(
                "city",
                staff.get("city").posts().stream()
                        .filter(p -> p.role() == Role.CITY)
                        .findFirst()
                        .orElseThrow()
                        .id(),
                clock.today());

        assertThat(engine.getIdentityService()
                        .createUserQuery()
                        .memberOfGroup("camunda-admin")
                        .list())
                .extracting(user -> user.getId())
                .containsExactlyInAnyOrder("city", "jiuyuan-engine");
    }

    @Test
    void nobodyDisablesTheOwnAccount() {
        staff.addPost("city", new Staff.PostPeriod("admin", "12", null, null));

        as("admin", () -> refused("own-account", () -> staff.disable("admin")));
    }

    @Test
    void listsAreSearchedByTheBeginningOfNameOrUsernameAndByUnit() {
        assertThat(staff.list("xinyu-", null, Pageable.ofSize(10)).map(Staff.Member::username))
                .containsExactly("xinyu-community", "xinyu-county", "xinyu-county2", "xinyu-street", "xinyu-street2");
        assertThat(staff.list("张建", null, Pageable.ofSize(10)).map(Staff.Member::username))
                .containsExactly("street");
        assertThat(staff.list("", "120101", Pageable.ofSize(100)).map(Staff.Member::username))
                .contains("bureau", "bureau2", "district", "district2", "district3", "finance", "finance2")
                .doesNotContain("street", "community", "city", "xinyu-county");
        assertThat(staff.list("f", "120101", PageRequest.of(1, 1)).map(Staff.Member::username))
                .containsExactly("finance2");
        assertThat(staff.list("%", null, Pageable.ofSize(10))).isEmpty();
    }

    @Test
    void aResetPasswordHoldsForOneLogin() {
        String password = staff.resetPassword("street");

        Accounts.Account account = accounts.find("street").orElseThrow();
        assertThat(encoder.matches(password, account.passwordHash())).isTrue();
        assertThat(encoder.matches(FirstStaff.DEMO_PASSWORD, account.passwordHash()))
                .isFalse();
        assertThat(account.mustChangePassword()).isTrue();
    }

    private List<String> groupsOf(String username) {
        return engine.getIdentityService().createGroupQuery().groupMember(username).list().stream()
                .map(Group::getId)
                .toList();
    }

    private static void rejected(Runnable act, String... fields) {
        assertThatExceptionOfType(InputRejected.class)
                .isThrownBy(act::run)
                .satisfies(rejection -> assertThat(rejection.problems())
                        .extracting(FieldProblem::field)
                        .containsExactly(fields));
    }

    private static void refused(String code, Runnable act) {
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(act::run)
                .extracting(RuleRefused::code)
                .isEqualTo(code);
    }
}
