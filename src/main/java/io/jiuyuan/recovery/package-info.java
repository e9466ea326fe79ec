/** Recovery (追回): orders to return what was paid, instalments, reminders, and the way to the court. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Recovery",
        allowedDependencies = {
            "shared",
            "workflow",
            "policy",
            "workdays",
            "organization",
            "registry",
            "documents",
            "notification",
            "assistance",
            "disbursement",
            "subsidy"
        })
package io.jiuyuan.recovery;
