package io.jiuyuan.organization;

import io.jiuyuan.organization.domain.AccountPost;
import io.jiuyuan.organization.domain.HeldPost;
import io.jiuyuan.organization.domain.HeldPostRepository;
import io.jiuyuan.organization.domain.OfficerAccount;
import io.jiuyuan.organization.domain.OfficerAccountRepository;
import io.jiuyuan.shared.AccessRefused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class DefaultOfficers implements Officers {

    private final OfficerAccountRepository accounts;
    private final HeldPostRepository posts;
    private final Clock clock;

    DefaultOfficers(OfficerAccountRepository accounts, HeldPostRepository posts, Clock clock) {
        this.accounts = accounts;
        this.posts = posts;
        this.clock = clock;
    }

    @Override
    public Officer current() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || !signedIn.isAuthenticated() || signedIn instanceof AnonymousAuthenticationToken) {
            throw new AccessRefused("请先登录");
        }
        return found(signedIn.getName())
                .filter(found -> found.account().enabled())
                .map(this::officer)
                .orElseThrow(() -> new AccessRefused("您的账号未登记为工作人员或已停用"));
    }

    @Override
    public Optional<Officer> find(String username) {
        return username == null ? Optional.empty() : found(username).map(this::officer);
    }

    private record Found(OfficerAccount account, List<HeldPost> posts) {}

    private Optional<Found> found(String username) {
        List<AccountPost> rows = accounts.withPosts(username);
        return rows.stream()
                .findFirst()
                .map(first -> new Found(
                        first.account(),
                        rows.stream()
                                .map(AccountPost::post)
                                .filter(Objects::nonNull)
                                .toList()));
    }

    private Officer officer(Found found) {
        return officer(found.account(), found.posts());
    }

    @Override
    public List<Officer> inGroup(String group) {
        return Officer.Post.ofGroup(group)
                .map(post -> posts.inForce(post.role(), post.unitCode(), today()))
                .map(held -> officers(held.stream().map(HeldPost::username).collect(Collectors.toSet())))
                .orElse(List.of());
    }

    private List<Officer> officers(Collection<String> usernames) {
        Map<String, List<HeldPost>> held =
                posts.findByUsernameIn(usernames).stream().collect(Collectors.groupingBy(HeldPost::username));
        return accounts.findAllById(usernames).stream()
                .map(account -> officer(account, held.getOrDefault(account.username(), List.of())))
                .sorted((a, b) -> a.username().compareTo(b.username()))
                .toList();
    }

    private Officer officer(OfficerAccount account, Collection<HeldPost> held) {
        Set<Officer.Post> today = account.enabled()
                ? held.stream()
                        .filter(post -> post.inForceOn(today()))
                        .map(post -> new Officer.Post(post.role(), post.unitCode()))
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
        return new Officer(account.username(), account.displayName(), today);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
