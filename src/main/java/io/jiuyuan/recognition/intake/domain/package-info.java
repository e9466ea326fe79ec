/** What was received and what is being imported, as it is stored. */
package io.jiuyuan.recognition.intake.domain;
