package io.jiuyuan.agreement.domain;

/** An officer as helper, named as on the day of the choice. */
public record ChosenHelper(String username, String name, String unitCode, String unitName) {}
