/**
 * Assistance (帮扶) from agreement to exit: plan and services, monthly visits, placement clocks, employment and its follow-ups,
 * zero-employment households.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Assistance",
        allowedDependencies = {
            "shared",
            "workflow",
            "policy",
            "workdays",
            "organization",
            "registry",
            "recognition",
            "agreement",
            "notification",
            "documents"
        })
package io.jiuyuan.assistance;
