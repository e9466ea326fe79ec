/**
 * The benchmark of profile {@code benchmark}: every figure is held against a reference that ran in the same minutes on the same
 * machine and server. Nothing here belongs to the ordinary suite. {@code docs/benchmark.md} says what is measured.
 */
package io.jiuyuan.benchmark;
