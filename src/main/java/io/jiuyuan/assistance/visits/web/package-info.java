/** A day's visits in one go, and the ledger of visits. */
package io.jiuyuan.assistance.visits.web;
