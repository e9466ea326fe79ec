/** What managers see of the units below them: what is late, who carries how much, and the placement rate. Reads only. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Oversight",
        allowedDependencies = {"shared", "organization", "policy"})
package io.jiuyuan.oversight;
