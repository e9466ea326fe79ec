/** Payments and funds over HTTP. */
package io.jiuyuan.disbursement.web;
