package io.jiuyuan.recognition.steps;

import io.jiuyuan.policy.RecognitionPolicy.MaterialRule;
import io.jiuyuan.recognition.domain.RecognitionCase;
import io.jiuyuan.registry.Materials;
import java.util.List;
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

    public List<MaterialRule> rules(RecognitionCase of) {
        return records.policy(of).recognition().materials(of.claimed());
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
