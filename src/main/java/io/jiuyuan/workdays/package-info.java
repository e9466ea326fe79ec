/** The State Council's calendar and arithmetic in working days (工作日). */
@org.springframework.modulith.ApplicationModule(
        displayName = "Working days",
        allowedDependencies = {"shared", "organization", "workflow"})
package io.jiuyuan.workdays;
