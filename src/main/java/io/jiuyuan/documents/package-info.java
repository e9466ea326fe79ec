/** Papers as PDF with Chinese type, kept with the case. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Documents",
        allowedDependencies = {"shared", "workflow", "policy", "workdays", "organization", "registry"})
package io.jiuyuan.documents;
