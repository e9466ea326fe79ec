package io.jiuyuan.subsidy.web;

import io.jiuyuan.organization.Officers;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.subsidy.ClaimForms;
import io.jiuyuan.subsidy.Claims;
import io.jiuyuan.subsidy.Claims.Channel;
import io.jiuyuan.subsidy.SubmitClaim;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Claims over HTTP: the forms and other systems send the same. */
@RestController
@RequestMapping("/api/claims")
@Tag(name = "补贴申领", description = "补贴的申领、试算、名单导入和撤回")
class ClaimController {

    private static final String BROWSER_TOKEN = "X-JY-XSRF-TOKEN";
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Claims claims;
    private final ClaimForms forms;
    private final Officers officers;

    ClaimController(Claims claims, ClaimForms forms, Officers officers) {
        this.claims = claims;
        this.forms = forms;
        this.officers = officers;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "提交一份补贴申请",
            description = """
                    金额由系统按政策计算，不填写。个人申领的 people 只有一人；单位申领填写 creditCode 和人员名单，整份受理或整份退回。
                    材料先由 POST /api/materials 上传。所申领的月份自提交起占用，他人不能再申领。
                    同一 Idempotency-Key 重复提交返回首次的回执（repeated 为 true），内容不同则拒绝（key-reused）。""",
            responses = {
                @ApiResponse(responseCode = "201", description = "已提交，返回申请编号"),
                @ApiResponse(responseCode = "403", description = "岗位不受理补贴申请，或不在管辖范围内", content = @Content),
                @ApiResponse(
                        responseCode = "409",
                        description =
                                "月份已被占用（month-taken）、月数已用完（months-used-up）等，或 Idempotency-Key 已用于其他内容（key-reused）",
                        content = @Content),
                @ApiResponse(responseCode = "422", description = "内容有误，problems 逐项列出字段和原因", content = @Content)
            })
    Claims.Receipt submit(
            @RequestBody SubmitClaim claim,
            @Parameter(description = "发送方为每份申请生成的唯一键，如 UUID", example = "7b0d2a5e-3c1f-4f7e-9a55-1d0f6c2b9e10")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    String idempotencyKey,
            @Parameter(hidden = true) @RequestHeader(name = BROWSER_TOKEN, required = false) String browserToken) {
        return claims.submit(claim, idempotencyKey, browserToken == null ? Channel.API : Channel.WINDOW);
    }

    @PostMapping(path = "/preview", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "试算一份补贴申请", description = "不保存。返回每人的剩余月数、金额和计算过程，以及提交时会被指出的全部问题。")
    Claims.Preview preview(@RequestBody SubmitClaim claim) {
        return claims.preview(claim);
    }

    @GetMapping("/items")
    @Operation(summary = "可以申领的补贴项目及其填报内容", description = "未开放的项目列出尚未设定的内容。")
    List<ClaimForms.ItemForm> items(@RequestParam(required = false) String unitCode) {
        return forms.items(unitCode, officers.current().username());
    }

    @PostMapping(path = "/people", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "读取人员名单（XLSX）", description = "只读取，不保存；逐行返回人员，供核对后提交。")
    List<ClaimForms.SheetRow> people(@RequestParam(required = false) MultipartFile file) throws IOException {
        officers.current();
        return forms.read(content(file));
    }

    @GetMapping("/people-template.xlsx")
    @Operation(summary = "下载人员名单模板")
    ResponseEntity<byte[]> template() {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("补贴申领人员名单模板.xlsx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(forms.sheet());
    }

    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "以名单提交一份单位补贴申请", description = "整份受理或整份退回：有一行不符合的，全部不受理，逐行说明原因。材料在受理时补交。")
    Imported importList(
            @RequestParam(required = false) MultipartFile file,
            @RequestParam(required = false) String unitCode,
            @RequestParam String itemCode,
            @RequestParam String creditCode,
            @RequestHeader(name = "Idempotency-Key", required = false) String idempotencyKey)
            throws IOException {
        List<ClaimForms.SheetRow> rows = forms.read(content(file));
        SubmitClaim claim = new SubmitClaim(
                unitCode,
                itemCode,
                creditCode,
                rows.stream().map(ClaimForms.SheetRow::person).toList(),
                List.of(),
                null,
                null,
                null,
                null);
        Claims.Preview preview = claims.preview(claim);
        if (!preview.problems().isEmpty()) {
            return new Imported(null, results(rows, preview.problems()), general(preview.problems()));
        }
        Claims.Receipt receipt = claims.submit(claim, idempotencyKey, Channel.IMPORT);
        return new Imported(receipt.claimNumber(), results(rows, List.of()), List.of());
    }

    private static List<RowResult> results(List<ClaimForms.SheetRow> rows, List<FieldProblem> problems) {
        boolean all = problems.isEmpty();
        return IntStream.range(0, rows.size())
                .mapToObj(i -> {
                    String at = "people[" + i + "]";
                    String message = problems.stream()
                            .filter(problem -> problem.field().startsWith(at))
                            .map(FieldProblem::message)
                            .distinct()
                            .collect(Collectors.joining());
                    boolean sound = message.isEmpty();
                    String text = sound ? (all ? "已受理" : "本行无误，因其他问题未提交") : message;
                    return new RowResult(rows.get(i).row(), rows.get(i).person().name(), sound, text);
                })
                .toList();
    }

    private static List<String> general(List<FieldProblem> problems) {
        return problems.stream()
                .filter(problem -> !problem.field().startsWith("people["))
                .map(FieldProblem::message)
                .toList();
    }

    @PostMapping("/screening")
    @Operation(summary = "免申即享：筛查管辖范围内可以申领而未申领的人员", description = "逐人提出待确认的申请，由社区、街道征询本人；本人未确认的不发放。")
    Claims.Screened screen() {
        return claims.screen();
    }

    @PostMapping("/{claimNumber}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "登记申领人撤回申请", description = "编入公示以前可以撤回；撤回后所占用的月份释放。")
    void withdraw(@PathVariable String claimNumber, @RequestBody Map<String, String> body) {
        claims.withdraw(claimNumber, body.get("reason"), officers.current().username());
    }

    @PostMapping("/{claimNumber}/account")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "登记或更正收款账户", description = "账户加密保存，变更留痕；更正账户不需重新公示。")
    void account(@PathVariable String claimNumber, @RequestBody AccountChange change) {
        claims.recordAccount(
                claimNumber,
                change.account(),
                change.reason(),
                officers.current().username());
    }

    record AccountChange(SubmitClaim.Account account, String reason) {

        /** Without personal data. */
        @Override
        public String toString() {
            return "AccountChange[]";
        }
    }

    private static byte[] content(MultipartFile file) throws IOException {
        if (file == null) {
            throw new InputRejected("file", "请选择文件。");
        }
        return file.getBytes();
    }

    /** @param claimNumber null when nothing was filed */
    record Imported(
            @Schema(description = "申请编号；有问题未提交时为空") String claimNumber, List<RowResult> rows, List<String> problems) {}

    /** @param row number in the spreadsheet */
    record RowResult(int row, String name, boolean sound, String message) {}
}
