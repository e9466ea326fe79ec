/** The catalogue, for officers and for the public. */
package io.jiuyuan.subsidy.catalogue.web;
