package io.jiuyuan.demo;

import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.policy.RecognitionPolicy;
import io.jiuyuan.policy.RecognitionPolicy.Category;
import io.jiuyuan.policy.RecognitionPolicy.MaterialRule;
import io.jiuyuan.registry.Materials;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What a sample person hands in: a small file for each material that the policy requires. */
@Component
@Profile("demo")
class SampleMaterials {

    private static final String FOLDER = "demo/materials/";

    private final Materials materials;

    SampleMaterials(Materials materials) {
        this.materials = materials;
    }

    /**
     * @param without code of a material that is left out, null for none
     * @return ids of the uploads
     */
    List<String> upload(PolicyPack pack, String category, String without, String uploader) {
        RecognitionPolicy policy = pack.recognition();
        List<MaterialRule> own =
                policy.category(category).map(Category::materials).orElse(List.of());
        List<String> ids = new ArrayList<>();
        Stream.concat(policy.commonMaterials().stream(), own.stream())
                .filter(MaterialRule::required)
                .filter(rule -> !rule.code().equals(without))
                .forEach(rule -> ids.add(upload(rule, uploader)));
        return ids;
    }

    /** A scan that a later step asks for, e.g. of the signed agreement. */
    String scan(String kind, String name, String uploader) {
        return upload(kind, name + ".pdf", "proof.pdf", uploader);
    }

    private String upload(MaterialRule rule, String uploader) {
        String file = switch (rule.code()) {
            case "identity-card" -> "identity-card.jpg";
            case "household-register" -> "household-register.pdf";
            default -> "proof.pdf";
        };
        return upload(rule.code(), rule.name() + file.substring(file.lastIndexOf('.')), file, uploader);
    }

    private String upload(String kind, String name, String file, String uploader) {
        try (InputStream content = new ClassPathResource(FOLDER + file).getInputStream()) {
            return materials.upload(kind, name, content, uploader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
