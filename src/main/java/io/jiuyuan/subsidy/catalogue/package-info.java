/** The catalogue of a city and its tables: what can be claimed, by whom, and what it amounts to. */
package io.jiuyuan.subsidy.catalogue;
