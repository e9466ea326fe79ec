package io.jiuyuan.organization.domain;

/**
 * An account and one of its posts.
 *
 * @param post null when the account has none
 */
public record AccountPost(OfficerAccount account, HeldPost post) {}
