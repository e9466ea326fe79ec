/** Data comparison (信息比对) with the registers of other authorities. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Data comparison",
        allowedDependencies = {"shared", "workflow", "policy", "workdays", "organization", "registry"})
package io.jiuyuan.comparison;
