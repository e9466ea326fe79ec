package io.jiuyuan.organization.web;

import io.jiuyuan.organization.Jurisdiction;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.Staff;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/officers")
@Tag(name = "工作人员维护", description = "工作人员维护（系统管理员）")
class StaffController {

    private final Staff staff;
    private final Officers officers;
    private final Jurisdiction jurisdiction;

    StaffController(Staff staff, Officers officers, Jurisdiction jurisdiction) {
        this.staff = staff;
        this.officers = officers;
        this.jurisdiction = jurisdiction;
    }

    @ModelAttribute
    void administratorsOnly() {
        jurisdiction.requireAdministrator(officers.current());
    }

    @GetMapping
    @Operation(summary = "工作人员列表，按用户名或姓名开头查找，可限定单位")
    Listing<Staff.Member> list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String unit,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return Listing.of(staff.list(q, unit, Listing.page(page, size)));
    }

    @GetMapping("/{username}")
    @Operation(summary = "工作人员及其任职记录")
    Staff.Member get(@PathVariable String username) {
        return staff.get(username);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "新建账号，返回一次性密码（只显示一次）")
    Password create(@RequestBody NewOfficer officer) {
        String password = staff.create(
                officer.username(),
                officer.name(),
                new Staff.PostPeriod(officer.role(), officer.unitCode(), officer.from(), officer.to()));
        return new Password(officer.username(), password);
    }

    @PutMapping("/{username}/name")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "更正姓名")
    void rename(@PathVariable String username, @RequestBody NewName name) {
        staff.rename(username, name.name());
    }

    @PostMapping("/{username}/password")
    @Operation(summary = "重置密码，返回一次性密码（只显示一次）")
    Password resetPassword(@PathVariable String username) {
        return new Password(username, staff.resetPassword(username));
    }

    @PostMapping("/{username}/disable")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "停用账号，在办任务退回岗位")
    void disable(@PathVariable String username) {
        staff.disable(username);
    }

    @PostMapping("/{username}/enable")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "启用账号")
    void enable(@PathVariable String username) {
        staff.enable(username);
    }

    @PostMapping("/{username}/posts")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "增加任职")
    PostId addPost(@PathVariable String username, @RequestBody Staff.PostPeriod post) {
        return new PostId(staff.addPost(username, post));
    }

    @PostMapping("/{username}/posts/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "结束任职")
    void endPost(@PathVariable String username, @PathVariable String id, @RequestBody LastDay end) {
        staff.endPost(username, id, end.lastDay());
    }

    @PostMapping("/{username}/handover")
    @Operation(summary = "人员离任：在办任务一次移交或退回岗位，任职结束，账号停用")
    Staff.Departure handOver(@PathVariable String username, @RequestBody Handover handover) {
        return staff.handOver(username, handover.to(), handover.reason());
    }

    record NewOfficer(String username, String name, String role, String unitCode, LocalDate from, LocalDate to) {}

    record NewName(String name) {}

    record Password(String username, String oneTimePassword) {}

    record PostId(String id) {}

    record LastDay(LocalDate lastDay) {}

    /** @param to successor, empty to return all tasks to their groups */
    record Handover(String to, String reason) {}
}
