/** Pages: the public ones, and the staff's start page. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Portal",
        allowedDependencies = {
            "shared",
            "workflow",
            "policy",
            "workdays",
            "organization",
            "registry",
            "comparison",
            "publicnotice",
            "notification",
            "documents",
            "recognition",
            "casefile",
            "oversight"
        })
package io.jiuyuan.portal;
