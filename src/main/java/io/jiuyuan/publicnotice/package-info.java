/** Public notices (公示) with their period in working days, and objections. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Public notice",
        allowedDependencies = {
            "shared",
            "workflow",
            "policy",
            "workdays",
            "organization",
            "registry",
            "documents",
            "notification"
        })
package io.jiuyuan.publicnotice;
