/** The assistance agreement (帮扶协议), who helps a person (帮扶人), and every change of either. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Agreement",
        allowedDependencies = {
            "shared",
            "workflow",
            "policy",
            "workdays",
            "organization",
            "registry",
            "recognition",
            "notification",
            "documents"
        })
package io.jiuyuan.agreement;
