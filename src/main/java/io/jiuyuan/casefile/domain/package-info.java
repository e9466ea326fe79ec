/** The line of a case that the search reads; kept by the modules that own its parts. */
package io.jiuyuan.casefile.domain;
