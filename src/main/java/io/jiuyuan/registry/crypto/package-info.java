/** The key ring, encryption of single values, and the rotation of keys. */
package io.jiuyuan.registry.crypto;
