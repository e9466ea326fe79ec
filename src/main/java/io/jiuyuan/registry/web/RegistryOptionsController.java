package io.jiuyuan.registry.web;

import io.jiuyuan.registry.PersonOptions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The closed lists of a person's file, for forms and for senders of applications. */
@RestController
@Tag(name = "个人档案", description = "可选项")
class RegistryOptionsController {

    @GetMapping("/api/registry/options")
    @Operation(summary = "个人档案各项的可选范围", description = "提交申请时可填代码或中文名称。")
    Map<String, List<PersonOptions.Option>> options() {
        return Arrays.stream(PersonOptions.values())
                .collect(Collectors.toMap(RegistryOptionsController::field, PersonOptions::options));
    }

    /** POLITICAL_STATUS is the field politicalStatus. */
    private static String field(PersonOptions list) {
        String[] words = list.name().toLowerCase(Locale.ROOT).split("_");
        return words[0]
                + Arrays.stream(words)
                        .skip(1)
                        .map(w -> w.substring(0, 1).toUpperCase(Locale.ROOT) + w.substring(1))
                        .collect(Collectors.joining());
    }
}
