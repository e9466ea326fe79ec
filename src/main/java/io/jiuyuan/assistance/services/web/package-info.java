/** Services of a case, for reading and recording. */
package io.jiuyuan.assistance.services.web;
