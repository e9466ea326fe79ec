/** How a claim comes in: checked whole, people one by one, before anything is stored. */
package io.jiuyuan.subsidy.intake;
