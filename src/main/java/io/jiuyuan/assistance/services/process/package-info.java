/** What an officer may record of services on the page of a case. */
package io.jiuyuan.assistance.services.process;
