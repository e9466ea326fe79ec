/** How a claim is shown: the same tables in forms, on its page and in the case's chapter. */
package io.jiuyuan.subsidy.view;
