/** The engine's side of an exit: delegates, forms and case actions. */
package io.jiuyuan.exit.process;
