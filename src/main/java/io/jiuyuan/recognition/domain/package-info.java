/** A case of recognition with its guarded transitions (DOMAIN 4.1), and what is kept of each step. */
package io.jiuyuan.recognition.domain;
