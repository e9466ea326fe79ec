package io.jiuyuan.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jiuyuan.IntegrationTest;
import io.jiuyuan.shared.AccessRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every role against files of the own unit, of one below, of a neighbour, of one above, and of another city. */
class JurisdictionTests extends IntegrationTest {

    private static final String COMMUNITY = "120101001001";
    private static final String NEXT_COMMUNITY = "120101001002";
    private static final String STREET = "120101001";
    private static final String NEXT_STREET = "120101002";
    private static final String DISTRICT = "120101";
    private static final String NEXT_DISTRICT = "120102";
    private static final String CITY = "12";
    private static final String OTHER_CITY = "360502001001";

    @Autowired
    Jurisdiction jurisdiction;

    @Autowired
    Officers officers;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    community  | SAW | -   | -   | -   | -   | -  | -  | -
                    community2 | -   | -   | -   | -   | -   | -  | -  | -
                    street     | SAW | SAW | SAW | -   | -   | -  | -  | -
                    street2    | -   | -   | -   | SAW | -   | -  | -  | -
                    district   | SAW | SAW | SAW | SAW | SAW | -  | -  | -
                    bureau     | SAW | SAW | SAW | SAW | SAW | -  | -  | -
                    finance    | -   | -   | -   | -   | -   | -  | -  | -
                    city       | SAW | SAW | SAW | SAW | SAW | SAW | SAW | -
                    auditor    | S   | S   | S   | S   | S   | S  | S  | -
                    admin      | -   | -   | -   | -   | -   | -  | -  | -
                    xinyu-county | - | -   | -   | -   | -   | -  | -  | SAW
                    """)
    void everyRoleAgainstEveryPlace(
            String username,
            String community,
            String nextCommunity,
            String street,
            String nextStreet,
            String district,
            String nextDistrict,
            String city,
            String otherCity) {
        Officer officer = officers.find(username).orElseThrow();
        check(officer, COMMUNITY, community);
        check(officer, NEXT_COMMUNITY, nextCommunity);
        check(officer, STREET, street);
        check(officer, NEXT_STREET, nextStreet);
        check(officer, DISTRICT, district);
        check(officer, NEXT_DISTRICT, nextDistrict);
        check(officer, CITY, city);
        check(officer, OTHER_CITY, otherCity);
    }

    /** S: may see; SAW: may see and act; -: neither. */
    private void check(Officer officer, String unit, String expected) {
        assertThat(jurisdiction.maySee(officer, unit))
                .as("%s sees %s", officer.username(), unit)
                .isEqualTo(expected.startsWith("S"));
        if (expected.equals("SAW")) {
            assertThatCode(() -> jurisdiction.requireMayAct(officer, unit)).doesNotThrowAnyException();
        } else {
            assertThatExceptionOfType(AccessRefused.class)
                    .as("%s acts at %s", officer.username(), unit)
                    .isThrownBy(() -> jurisdiction.requireMayAct(officer, unit))
                    .withMessageNotContaining(unit);
        }
    }

    @Test
    void anUnknownUnitIsNobodysAndNoneIsEverybodys() {
        Officer city = officers.find("city").orElseThrow();

        assertThat(jurisdiction.maySee(city, "999999")).isFalse();
        assertThat(jurisdiction.maySee(city, null)).isFalse();
    }

    @Test
    void onlyAnAdministratorAdministers() {
        assertThatCode(() ->
                        jurisdiction.requireAdministrator(officers.find("admin").orElseThrow()))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() ->
                        jurisdiction.requireAdministrator(officers.find("city").orElseThrow()));
    }

    @Test
    void nobodySignedInIsNoOfficer() {
        assertThatExceptionOfType(AccessRefused.class).isThrownBy(officers::current);
        as("nobody-known", () -> assertThatExceptionOfType(AccessRefused.class).isThrownBy(officers::current));
        as("street", () -> assertThat(officers.current().has(Role.STREET)).isTrue());
    }
}
