/** Services and recommendations as recorded, and which refusals count (DOMAIN section 5). */
package io.jiuyuan.assistance.services.domain;
