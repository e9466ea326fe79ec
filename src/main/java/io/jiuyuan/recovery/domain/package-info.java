/** The order to return money, with its months, instalments and repayments. */
package io.jiuyuan.recovery.domain;
