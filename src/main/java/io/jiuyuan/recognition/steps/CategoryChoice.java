package io.jiuyuan.recognition.steps;

import io.jiuyuan.policy.CategoryFinding;
import io.jiuyuan.policy.CategoryFinding.Hit;
import io.jiuyuan.policy.Policies;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.policy.RecognitionPolicy;
import io.jiuyuan.policy.RecognitionPolicy.Category;
import io.jiuyuan.recognition.domain.CaseDecision;
import io.jiuyuan.recognition.domain.CaseDecision.Basis;
import io.jiuyuan.recognition.domain.FiredRule;
import io.jiuyuan.recognition.domain.FiredRuleRepository;
import io.jiuyuan.recognition.domain.RecognitionCase;
import io.jiuyuan.shared.InputRejected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The categories whose rules fire on what is known now, and the one that a reviewer settles on: exactly one is primary
 * (T34), the further ones are remembered.
 */
@Component
public class CategoryChoice {

    private final Policies policies;
    private final CaseRecords records;
    private final FiredRuleRepository rules;

    CategoryChoice(Policies policies, CaseRecords records, FiredRuleRepository rules) {
        this.policies = policies;
        this.records = records;
        this.rules = rules;
    }

    /** For a reviewer: also why other categories did not fire. */
    public CategoryFinding finding(RecognitionCase of) {
        return policies.categories(records.policy(of), of.facts().facts());
    }

    /** For a decision. */
    CategoryFinding fired(RecognitionCase of) {
        return policies.fired(records.policy(of), of.facts().facts());
    }

    /**
     * All fired categories, the primary one first.
     *
     * @param wanted the reviewer's choice, null to keep the present one
     * @throws InputRejected at {@code category} when the choice did not fire
     */
    List<String> choose(RecognitionCase of, CategoryFinding finding, String wanted) {
        if (wanted != null && !finding.contains(wanted)) {
            throw new InputRejected("category", "该类别不符合认定条件，请选择符合条件的类别。");
        }
        return Optional.ofNullable(wanted)
                .or(() -> proposed(of, finding))
                .map(primary -> primaryFirst(finding, primary))
                .orElse(List.of());
    }

    /** What is settled or claimed already, if it fires; else the first that does. */
    public Optional<String> proposed(RecognitionCase of, CategoryFinding finding) {
        return Stream.of(of.categories(), of.claimed(), fired(finding))
                .flatMap(List::stream)
                .filter(finding::contains)
                .findFirst();
    }

    Basis basis(CategoryFinding finding, String category) {
        return finding.hits().stream()
                .filter(hit -> hit.categoryCode().equals(category))
                .findFirst()
                .map(hit -> new Basis(null, hit.ruleId(), hit.article(), category))
                .orElse(Basis.NONE);
    }

    /** Keeps the rules that had fired with the decision that rests on them. */
    void keep(CaseDecision decision, CategoryFinding finding) {
        rules.saveAll(IntStream.range(0, finding.hits().size())
                .mapToObj(position -> new FiredRule(decision, finding, position))
                .toList());
    }

    /** What a case takes up: the categories settled on, or else those claimed. */
    static List<String> kept(RecognitionCase of, RecognitionPolicy policy) {
        return kept(of.knownCategories(), policy);
    }

    /** Of these categories, the primary one first, only the primary one where a single one is kept (T34). */
    static List<String> kept(List<String> categories, RecognitionPolicy policy) {
        return policy.singlePrimaryCategory() ? categories.stream().limit(1).toList() : categories;
    }

    public static String name(PolicyPack pack, String code) {
        return pack.recognition().category(code).map(Category::name).orElse(code);
    }

    private static List<String> primaryFirst(CategoryFinding finding, String primary) {
        List<String> chosen = new ArrayList<>(List.of(primary));
        fired(finding).stream().filter(code -> !code.equals(primary)).forEach(chosen::add);
        return chosen;
    }

    private static List<String> fired(CategoryFinding finding) {
        return finding.hits().stream().map(Hit::categoryCode).distinct().toList();
    }
}
