package io.jiuyuan.organization;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** What an installation needs at first: the divisions that were asked for, and somebody who can sign in. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OrganizationStart implements ApplicationRunner {

    private final OrganizationSettings settings;
    private final ShippedDivisions divisions;
    private final FirstStaff staff;

    OrganizationStart(OrganizationSettings settings, ShippedDivisions divisions, FirstStaff staff) {
        this.settings = settings;
        this.divisions = divisions;
        this.staff = staff;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            prepare();
        } catch (DataAccessException collision) {
            // Of two nodes that start together on an empty database the slower one finds everything there.
            prepare();
        }
    }

    private void prepare() {
        divisions.load(settings.divisions());
        if (settings.demoStaff()) {
            staff.createDemoAccounts();
        }
        if (settings.firstAdministrator() != null
                && settings.firstAdministrator().isSet()) {
            staff.createFirstAdministrator(settings.firstAdministrator());
        }
    }
}
