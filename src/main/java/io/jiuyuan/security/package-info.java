/** Login, the guard before the engine's web API, and the audit trail. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Security",
        allowedDependencies = {"shared", "workflow", "organization"})
package io.jiuyuan.security;
