/** One person, one file (一人一档): facts, decisions, documents and the timeline of a case, for reading. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Case file",
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
            "agreement",
            "assistance"
        })
package io.jiuyuan.casefile;
