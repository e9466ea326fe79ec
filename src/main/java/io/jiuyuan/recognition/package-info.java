/** Recognition of persons with employment difficulties (就业困难人员认定), from application to decision. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Recognition",
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
            "documents"
        })
package io.jiuyuan.recognition;
