package io.jiuyuan.portal.web;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Names for accounts, where the engine shows only these. */
@RestController
@Tag(name = "工作人员")
class OfficerNamesController {

    private static final int MOST = 50;

    private final Officers officers;

    OfficerNamesController(Officers officers) {
        this.officers = officers;
    }

    @GetMapping("/api/officers/names")
    @Operation(summary = "按账号查姓名；没有的账号略去，一次最多五十个")
    Map<String, String> names(@RequestParam List<String> usernames) {
        officers.current();
        return usernames.stream()
                .distinct()
                .limit(MOST)
                .map(officers::find)
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(Officer::username, Officer::name));
    }
}
