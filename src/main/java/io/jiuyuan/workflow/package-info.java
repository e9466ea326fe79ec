/** The engine: configuration, schema, deployment, task access, and the extensions of Tasklist and Cockpit. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Workflow",
        allowedDependencies = {"shared"})
package io.jiuyuan.workflow;
