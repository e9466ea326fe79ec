/** Policy packs: the parameters and decisions of each city, with the article each comes from. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Policy",
        allowedDependencies = {"shared", "workflow", "organization"})
package io.jiuyuan.policy;
