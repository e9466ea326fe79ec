/** The demo's beginning: sample cases in every state of recognition and in the states behind it, made through the services that officials use. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "shared",
            "workflow",
            "policy",
            "workdays",
            "organization",
            "registry",
            "publicnotice",
            "recognition",
            "disbursement",
            "subsidy"
        })
package io.jiuyuan.demo;
