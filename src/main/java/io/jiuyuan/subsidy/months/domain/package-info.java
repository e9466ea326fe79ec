/** Rows of the ledger: months held, months that are free again, and what the first approval froze. */
package io.jiuyuan.subsidy.months.domain;
