package io.jiuyuan.shared;

/**
 * What is wrong with one input field.
 *
 * @param field path of the field in the request, e.g. {@code person.identityNumber} or {@code members[1].name}
 * @param message what is wrong, in Chinese, ready to be shown at that field
 */
public record FieldProblem(String field, String message) {}
