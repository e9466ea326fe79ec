package io.jiuyuan.recognition.steps;

import io.jiuyuan.policy.RecognitionPolicy;
import io.jiuyuan.registry.Materials;
import io.jiuyuan.shared.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What is handed in is of a kind that the city's policy knows. */
@Component
public class MaterialKinds {

    private final Materials materials;

    MaterialKinds(Materials materials) {
        this.materials = materials;
    }

    /** @return problems at {@code materials[i]}; ids that are unknown have none here */
    public List<FieldProblem> check(RecognitionPolicy policy, List<String> uploads) {
        Set<String> known = policy.materialKinds();
        List<FieldProblem> problems = new ArrayList<>();
        for (int i = 0; uploads != null && i < uploads.size(); i++) {
            String id = uploads.get(i);
            if (id != null && !known.containsAll(materials.kinds(List.of(id)))) {
                problems.add(new FieldProblem("materials[" + i + "]", "本市认定申请没有这种材料，请重新选择材料种类后上传"));
            }
        }
        return problems;
    }
}
