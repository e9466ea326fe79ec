package io.jiuyuan.recognition.web;

import io.jiuyuan.recognition.Applications;
import io.jiuyuan.recognition.Channel;
import io.jiuyuan.recognition.SubmitApplication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Intake over HTTP: Tasklist's start form and other systems send the same. */
@RestController
@RequestMapping("/api/applications")
@Tag(name = "认定申请", description = "就业困难人员认定申请的受理")
class ApplicationController {

    private static final String BROWSER_TOKEN = "X-JY-XSRF-TOKEN";

    private final Applications applications;

    ApplicationController(Applications applications) {
        this.applications = applications;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "提交一份认定申请",
            description = """
                    受理单位默认为经办人所在单位；区、街道窗口代收时填写 unitCode。材料先由 POST /api/materials 上传，此处填写其 id。
                    categories 的第一项为主类别。缺少的材料不影响提交，在 hints 中列出。
                    同一 Idempotency-Key 重复提交返回首次的回执（repeated 为 true），内容不同则拒绝（key-reused）。""",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = SubmitApplication.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "花园路社区受理（演示账号 community）",
                                                            value = ApplicationExample.JSON))),
            responses = {
                @ApiResponse(responseCode = "201", description = "已受理，返回案号"),
                @ApiResponse(responseCode = "403", description = "岗位不受理申请", content = @Content),
                @ApiResponse(
                        responseCode = "409",
                        description =
                                "已有在办申请（open-case），申请人已被认定（already-recognized），退出后间隔未满（waiting-after-exit），或 Idempotency-Key 已用于其他内容（key-reused）",
                        content = @Content),
                @ApiResponse(responseCode = "422", description = "内容有误，problems 逐项列出字段和原因", content = @Content)
            })
    Applications.Receipt submit(
            @RequestBody SubmitApplication application,
            @Parameter(description = "发送方为每份申请生成的唯一键，如 UUID", example = "5f6f2d0e-8a64-4b0e-9d52-0d9f7c3a1b11")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    String idempotencyKey,
            @Parameter(hidden = true) @RequestHeader(name = BROWSER_TOKEN, required = false) String browserToken) {
        Channel channel = browserToken == null ? Channel.API : Channel.WINDOW;
        return applications.submit(application, idempotencyKey, channel);
    }

    @PostMapping("/{caseNumber}/identity-number")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "更正申请人的证件号码", description = "更正后新旧号码均可查到同一人。新号码已属于另一份档案时拒绝（number-of-another），系统不合并两份档案。")
    void correct(@PathVariable String caseNumber, @RequestBody Correction correction) {
        applications.correctIdentityNumber(caseNumber, correction.newNumber(), correction.reason());
    }

    record Correction(
            @Schema(description = "更正后的证件号码") String newNumber,

            @Schema(description = "更正原因", example = "公安机关更正出生日期")
            String reason) {

        @Override
        public String toString() {
            return "Correction[]";
        }
    }
}
