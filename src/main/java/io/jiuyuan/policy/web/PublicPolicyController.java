package io.jiuyuan.policy.web;

import io.jiuyuan.policy.Policies;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.policy.PolicyPack.Document;
import io.jiuyuan.policy.RecognitionPolicy.Category;
import io.jiuyuan.policy.RecognitionPolicy.MaterialRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What each city recognizes and asks for, open to everyone (T4, K2). */
@RestController
@Tag(name = "公开查询", description = "对公众开放，不须登录")
class PublicPolicyController {

    private final Policies policies;
    private final Clock clock;

    PublicPolicyController(Policies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    @GetMapping("/api/public/policies")
    @Operation(summary = "各市现行政策", description = "各市今天有效的政策：名称、版本、有效期、政策文件、人员类别和所需材料。")
    @ApiResponse(responseCode = "200", description = "每市一项")
    List<CityPolicy> inForce() {
        LocalDate today = LocalDate.now(clock);
        return policies.all().stream()
                .filter(p -> p.covers(today))
                .map(CityPolicy::of)
                .toList();
    }

    record CityPolicy(
            String city,
            String cityName,
            String version,
            String title,
            LocalDate validFrom,
            LocalDate validTo,
            List<Document> documents,
            List<Category> categories,
            List<MaterialRule> commonMaterials) {

        static CityPolicy of(PolicyPack pack) {
            return new CityPolicy(
                    pack.city(),
                    pack.cityName(),
                    pack.version(),
                    pack.title(),
                    pack.validFrom(),
                    pack.validTo(),
                    pack.documents(),
                    pack.recognition().categories(),
                    pack.recognition().commonMaterials());
        }
    }
}
