/** The ledger of benefit months: person x rule group x month, each at most once (DOMAIN 4.4). */
package io.jiuyuan.subsidy.months;
