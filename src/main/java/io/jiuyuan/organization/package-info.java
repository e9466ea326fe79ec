/** Divisions, org units, staff, roles and jurisdiction. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Organization",
        allowedDependencies = {"shared", "workflow"})
package io.jiuyuan.organization;
