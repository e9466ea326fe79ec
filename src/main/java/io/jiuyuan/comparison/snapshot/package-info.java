/** Registers imported from files: the embedded way to answer, for cities without a live connection. */
package io.jiuyuan.comparison.snapshot;
