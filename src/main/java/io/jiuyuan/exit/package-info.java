/** Exit from the programme (退出): proposed, verified, announced, decided, and undone when it was wrong. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Exit",
        allowedDependencies = {
            "shared",
            "workflow",
            "policy",
            "workdays",
            "organization",
            "registry",
            "comparison",
            "recognition",
            "agreement",
            "assistance",
            "notification",
            "documents"
        })
package io.jiuyuan.exit;
