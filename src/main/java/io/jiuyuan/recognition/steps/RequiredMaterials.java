package io.jiuyuan.recognition.steps;

import io.jiuyuan.policy.RecognitionPolicy;
import io.jiuyuan.policy.RecognitionPolicy.MaterialRule;
import io.jiuyuan.recognition.domain.RecognitionCase;
import io.jiuyuan.registry.Materials;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The check-list of a case: the common materials and those of the claimed categories (X3), and what was handed in. */
@Component
public class RequiredMaterials {

    private final CaseRecords records;
    private final Materials materials;

    RequiredMaterials(CaseRecords records, Materials materials) {
        this.records = records;
        this.materials = materials;
    }

    /** Each kind once; required when any claimed category requires it. */
    public List<MaterialRule> rules(RecognitionCase of) {
        RecognitionPolicy policy = records.policy(of).recognition();
        Map<String, MaterialRule> rules = new LinkedHashMap<>();
        Stream.concat(
                        policy.commonMaterials().stream(),
                        of.claimed().stream()
                                .flatMap(code -> policy.category(code).stream())
                                .flatMap(category -> category.materials().stream()))
                .forEach(rule -> rules.merge(rule.code(), rule, (a, b) -> b.required() ? b : a));
        return List.copyOf(rules.values());
    }

    public List<Materials.Info> files(RecognitionCase of) {
        return materials.of(of.caseNumber());
    }

    public List<MaterialRule> missing(RecognitionCase of) {
        List<String> kinds = files(of).stream().map(Materials.Info::kind).toList();
        return rules(of).stream()
                .filter(rule -> rule.required() && !rule.satisfiedBy(kinds))
                .toList();
    }
}
