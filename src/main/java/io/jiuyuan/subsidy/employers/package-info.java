/** The register of employers and institutions that claim. */
package io.jiuyuan.subsidy.employers;
