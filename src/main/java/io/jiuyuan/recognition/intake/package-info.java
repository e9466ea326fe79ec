/** Intake: checks an application, finds who may receive it, and opens the case exactly once. */
package io.jiuyuan.recognition.intake;
