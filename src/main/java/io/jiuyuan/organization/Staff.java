package io.jiuyuan.organization;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;

/** The administration of staff. Accounts are disabled and never deleted, because decisions name them. */
public interface Staff {

    /**
     * By username.
     *
     * @param start beginning of a username or of a name; null or blank for all
     * @param unitCode only those who hold, held or will hold a post at that unit; null for all units
     */
    Page<Member> list(String start, String unitCode, Pageable page);

    /** @throws io.jiuyuan.shared.NotFound when there is no such account */
    Member get(String username);

    /**
     * @return the account's one-time password, which nobody can read again
     * @throws io.jiuyuan.shared.InputRejected with problems at {@code username}, {@code name}, {@code role}, {@code
     *     unitCode}, {@code from} or {@code to}
     */
    String create(String username, String name, PostPeriod post);

    /** Corrects a name. */
    void rename(String username, String name);

    /** @return a new one-time password */
    String resetPassword(String username);

    /**
     * Bars an account; its open tasks go back to their groups.
     *
     * @throws io.jiuyuan.shared.RuleRefused for the last administrator and for the own account
     */
    void disable(String username);

    void enable(String username);

    /**
     * @return the post's id
     * @throws io.jiuyuan.shared.InputRejected as {@link #create}
     */
    String addPost(String username, PostPeriod post);

    /**
     * @param lastDay yesterday to end it at once
     * @throws io.jiuyuan.shared.RuleRefused when no administrator would be left
     */
    void endPost(String username, String postId, LocalDate lastDay);

    /**
     * An officer leaves: open tasks and the cases held by name are handed over, all posts end today, and the account is disabled, all or nothing.
     *
     * @param to username of a successor who holds one of the leaver's posts; null or blank returns all tasks to their groups
     * @throws io.jiuyuan.shared.RuleRefused when the successor holds none of the leaver's posts, for the last administrator
     *     and for the own account
     */
    Departure handOver(String username, String to, String reason);

    /**
     * @param role prefix, name or Chinese label of a {@link Role}
     * @param from first day, null for today
     * @param to last day, null while open
     */
    record PostPeriod(String role, String unitCode, LocalDate from, LocalDate to) {}

    record Member(
            String username,
            String name,
            boolean enabled,
            boolean mustChangePassword,
            boolean demo,
            List<MemberPost> posts) {}

    /** @param current in force today */
    record MemberPost(
            String id,
            Role role,
            String roleName,
            String unitCode,
            String unitName,
            LocalDate from,
            LocalDate to,
            boolean current) {}

    /**
     * @param reassigned tasks that the successor holds now
     * @param returned tasks that wait for anyone of their groups
     * @param cases cases that the successor answers for by name now
     * @param casesWaiting cases for which their units have been asked to name somebody
     * @param unstaffed posts, in Chinese, that nobody holds any more: their tasks wait for an appointment
     */
    record Departure(
            int reassigned, int returned, int postsEnded, int cases, int casesWaiting, List<String> unstaffed) {}
}
