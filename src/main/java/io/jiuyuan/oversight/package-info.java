/**
 * What managers see of the units below them: what is late, who carries how much, how far cases and money have come, and the
 * placement rate; and what they do about what is late.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Oversight",
        allowedDependencies = {
            "shared",
            "workflow",
            "organization",
            "policy",
            "recognition",
            "agreement",
            "assistance",
            "disbursement"
        })
package io.jiuyuan.oversight;
