/** The outbox: messages to applicants by SMS and e-mail, each sent once. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Notification",
        allowedDependencies = {"shared", "workflow", "policy", "workdays", "organization", "registry"})
package io.jiuyuan.notification;
