package io.jiuyuan.registry;

import io.jiuyuan.shared.Sex;
import java.time.LocalDate;

/** What a person's age and retirement follow from. */
public record PersonBirth(LocalDate date, Sex sex) {}
