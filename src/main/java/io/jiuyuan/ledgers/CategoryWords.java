package io.jiuyuan.ledgers;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.policy.Policies;
import io.jiuyuan.policy.PolicyList;
import io.jiuyuan.policy.PolicyPack;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The names of what the cities' policy packs list by code. Where cities name one code differently, the signed-in officer's
 * city is heard first.
 */
@Component
public class CategoryWords {

    private final Policies policies;
    private final Officers officers;

    CategoryWords(Policies policies, Officers officers) {
        this.policies = policies;
        this.officers = officers;
    }

    /** Categories of persons. */
    public Map<String, String> categories() {
        Map<String, String> words = new LinkedHashMap<>();
        packs().forEach(pack -> pack.recognition()
                .categories()
                .forEach(category -> words.putIfAbsent(category.code(), category.name())));
        return Collections.unmodifiableMap(words);
    }

    /** Routes of assistance. */
    public Map<String, String> routes() {
        Map<String, String> words = new LinkedHashMap<>();
        packs().forEach(pack ->
                pack.choices(PolicyList.ROUTES).forEach(route -> words.putIfAbsent(route.code(), route.name())));
        return Collections.unmodifiableMap(words);
    }

    /** Items of subsidies. */
    public Map<String, String> items() {
        Map<String, String> words = new LinkedHashMap<>();
        packs().forEach(pack -> pack.subsidies().items().forEach(item -> words.putIfAbsent(item.code(), item.name())));
        return Collections.unmodifiableMap(words);
    }

    /** Sources of money. */
    public Map<String, String> funds() {
        Map<String, String> words = new LinkedHashMap<>();
        packs().forEach(pack -> pack.subsidies().funds().forEach(fund -> words.putIfAbsent(fund.code(), fund.name())));
        return Collections.unmodifiableMap(words);
    }

    private List<PolicyPack> packs() {
        Officer officer = officers.current();
        return policies.all().stream()
                .sorted(Comparator.comparing(
                        pack -> officer.posts().stream().noneMatch(post -> concerns(pack, post.unitCode()))))
                .toList();
    }

    private static boolean concerns(PolicyPack pack, String unit) {
        return pack.unitPrefixes().stream().anyMatch(prefix -> unit.startsWith(prefix) || prefix.startsWith(unit));
    }
}
