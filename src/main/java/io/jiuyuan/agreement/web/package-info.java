/** Reading of agreements, and the street's page of helpers. */
package io.jiuyuan.agreement.web;
