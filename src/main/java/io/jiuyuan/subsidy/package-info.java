/** Subsidies (补贴): the catalogue, claims, and the ledger of months used. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Subsidy",
        allowedDependencies = {
            "shared",
            "workflow",
            "policy",
            "workdays",
            "organization",
            "registry",
            "documents",
            "notification",
            "publicnotice",
            "disbursement",
            "comparison",
            "recognition",
            "agreement",
            "assistance",
            "exit",
            "ledgers"
        })
package io.jiuyuan.subsidy;
