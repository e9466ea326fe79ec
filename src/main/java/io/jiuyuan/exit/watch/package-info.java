/** What finds exits by itself: dates that come, and the periodic comparison with the registers (T28, X6). */
package io.jiuyuan.exit.watch;
