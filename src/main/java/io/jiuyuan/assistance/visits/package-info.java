/** Monthly home visits (入户走访): when they are due, what was recorded, what was missed (T19, T22, K6, T35). */
package io.jiuyuan.assistance.visits;
