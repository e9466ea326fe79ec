/** Disbursement (拨付) of what was approved and published: funds, accounts, batches, payment and result files. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Disbursement",
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
            "ledgers"
        })
package io.jiuyuan.disbursement;
