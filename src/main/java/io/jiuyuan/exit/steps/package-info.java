/** The steps of an exit, each checked by rule and jurisdiction, whatever way leads to it. */
package io.jiuyuan.exit.steps;
