/** The public pages of notices: readable and printable without a login or a script. */
package io.jiuyuan.publicnotice.web;
