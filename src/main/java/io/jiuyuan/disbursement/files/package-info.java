/** Payment files to the bank and result files from it, in the layouts that an installation configures. */
package io.jiuyuan.disbursement.files;
