/** Values and errors that every module speaks. Depends on no module. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Shared",
        type = org.springframework.modulith.ApplicationModule.Type.OPEN)
package io.jiuyuan.shared;
