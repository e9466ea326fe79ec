package io.jiuyuan.subsidy.web;

import io.jiuyuan.organization.Officers;
import io.jiuyuan.shared.NotFound;
import io.jiuyuan.subsidy.Employers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The register of employers and institutions that claim. */
@RestController
@RequestMapping("/api/employers")
@Tag(name = "申领单位", description = "申领补贴的用人单位和服务机构")
class EmployerController {

    private final Employers employers;
    private final Officers officers;

    EmployerController(Employers employers, Officers officers) {
        this.employers = employers;
        this.officers = officers;
    }

    @GetMapping
    @Operation(summary = "管辖范围内已登记的单位")
    List<Employers.Employer> list() {
        return employers.list(officers.current().username());
    }

    @GetMapping("/{creditCode}")
    @Operation(summary = "按统一社会信用代码查单位")
    Employers.Employer find(@PathVariable String creditCode) {
        officers.current();
        return employers.findByCreditCode(creditCode).orElseThrow(() -> new NotFound("该单位尚未登记。"));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "登记单位，或者更新已登记的单位", description = "统一社会信用代码按 GB 32100 校验。")
    Map<String, String> register(@RequestBody Employers.Draft draft) {
        return Map.of("number", employers.register(draft, officers.current().username()));
    }
}
