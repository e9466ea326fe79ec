/** What is kept about the use of ledgers: saved views and exports. */
package io.jiuyuan.ledgers.domain;
