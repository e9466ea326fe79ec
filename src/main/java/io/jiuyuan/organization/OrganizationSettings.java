package io.jiuyuan.organization;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code jiuyuan.organization}.
 *
 * @param divisions shipped division lists to load where they are missing: tianjin, chongqing, xinyu
 * @param demoStaff create the demo accounts, whose password everybody knows
 * @param firstAdministrator created when there is no administrator yet
 */
@ConfigurationProperties("jiuyuan.organization")
record OrganizationSettings(
        @DefaultValue List<String> divisions,
        @DefaultValue("false") boolean demoStaff,
        FirstAdministrator firstAdministrator) {

    /**
     * @param password changed at the first login; at least ten characters
     * @param unit code of the city
     */
    record FirstAdministrator(@DefaultValue("admin") String username, String password, String unit) {

        boolean isSet() {
            return password != null && !password.isBlank() && unit != null && !unit.isBlank();
        }
    }
}
