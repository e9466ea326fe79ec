/** Persons, their numbers, households and materials as they are stored. */
package io.jiuyuan.registry.domain;
