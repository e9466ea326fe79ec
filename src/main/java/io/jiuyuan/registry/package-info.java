/** Persons, households, contacts and materials; identity numbers are encrypted here and nowhere else in the clear. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Registry",
        allowedDependencies = {"shared", "organization", "policy", "workflow", "workdays"})
package io.jiuyuan.registry;
