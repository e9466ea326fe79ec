/**
 * What managers see of the units below them: what is late, who carries how much, how far cases and money have come, and the
 * placement rate. Reads only.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Oversight",
        allowedDependencies = {"shared", "organization", "policy", "disbursement"})
package io.jiuyuan.oversight;
