package io.jiuyuan.disbursement.web;

import io.jiuyuan.disbursement.PaymentBatches;
import io.jiuyuan.disbursement.PaymentBatches.Batch;
import io.jiuyuan.disbursement.PaymentBatches.FileInfo;
import io.jiuyuan.disbursement.PaymentBatches.Line;
import io.jiuyuan.disbursement.PaymentBatches.Result;
import io.jiuyuan.disbursement.PaymentBatches.Row;
import io.jiuyuan.disbursement.PaymentBatches.Waiting;
import io.jiuyuan.shared.InputRejected;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Payment batches: compiled here, checked and released as tasks, sent and reconciled here. */
@RestController
@RequestMapping("/api/payments")
@Tag(name = "资金拨付", description = "支付批次：编制、支付文件、回盘导入、疑点处理与对账")
class PaymentController {

    private static final int MAX_PAGE = 200;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final PaymentBatches batches;

    PaymentController(PaymentBatches batches) {
        this.batches = batches;
    }

    @GetMapping
    @Operation(summary = "管辖范围内的支付批次", description = "新的在前。")
    Listing list(
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        Page<Row> found = batches.list(Math.max(0, page), size(size));
        return new Listing(found.getContent(), found.getTotalElements());
    }

    @GetMapping("/waiting")
    @Operation(summary = "一个区待编制的资金", description = "公示期满的合计，以及逐页核对的明细；暂不能支付的说明原因。")
    Waiting waiting(
            @Parameter(description = "区（县）代码") @RequestParam("district") String district,
            @Parameter(description = "上一页的 next") @RequestParam(name = "after", defaultValue = "0") long after,
            @Parameter(description = "只列暂不能支付的") @RequestParam(name = "held", defaultValue = "false") boolean held) {
        return batches.waiting(district, after, held);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "编制支付批次", description = "由区人社局编制；把公示期满、可以支付的明细全部编入。")
    Compiled compile(@RequestBody Compile input) {
        if (input.district() == null) {
            throw new InputRejected("district", "请选择区（县）。");
        }
        return new Compiled(batches.compile(input.district()));
    }

    @GetMapping("/{number}")
    @Operation(summary = "一个支付批次")
    Batch open(@PathVariable("number") String number) {
        return batches.open(number);
    }

    @GetMapping("/{number}/lines")
    @Operation(summary = "批次的支付明细", description = "收款账号只显示末四位。")
    Lines lines(
            @PathVariable("number") String number,
            @Parameter(description = "READY、EXCLUDED、SENT、PAID、FAILED、GIVEN_UP，不填为全部")
                    @RequestParam(name = "state", required = false)
                    String state,
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        Page<Line> found = batches.lines(number, state, Math.max(0, page), size(size));
        return new Lines(found.getContent(), found.getTotalElements());
    }

    @GetMapping("/{number}/files/{id}")
    @Operation(summary = "下载支付文件", description = "仅限区财政局，每次下载均有记录。")
    void download(@PathVariable("number") String number, @PathVariable("id") String id, HttpServletResponse response)
            throws IOException {
        FileInfo file = batches.file(number, id);
        describe(response, file.name(), file.mediaType());
        response.setHeader("X-File-SHA256", file.sha256());
        response.setContentLengthLong(file.bytes());
        batches.download(number, id, response.getOutputStream());
    }

    @GetMapping("/{number}/lines.xlsx")
    @Operation(summary = "导出批次明细", description = "电子表格，用于对账；收款账号只显示末四位。")
    void sheet(@PathVariable("number") String number, HttpServletResponse response) throws IOException {
        Row head = batches.open(number).head();
        describe(response, "支付明细" + head.number() + ".xlsx", XLSX);
        batches.sheet(number, response.getOutputStream());
    }

    private static void describe(HttpServletResponse response, String name, String type) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }

    @PostMapping(path = "/{number}/results", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "导入银行回盘文件", description = "可分次、重复、不分先后导入；逐行核对，不符的行说明原因。")
    Result read(
            @PathVariable("number") String number,
            @RequestParam(required = false) MultipartFile file,
            @Parameter(description = "回盘文件的格式，不填时自动判断") @RequestParam(required = false) String layout)
            throws IOException {
        if (file == null || file.isEmpty()) {
            throw new InputRejected("file", "请选择银行返回的回盘文件。");
        }
        try (InputStream content = file.getInputStream()) {
            return batches.result(number, batches.readResult(number, file.getOriginalFilename(), content, layout));
        }
    }

    @GetMapping("/{number}/results/{id}")
    @Operation(summary = "一次回盘的逐行结果", description = "被拒收的行和与此前回盘矛盾的行，最多500行。")
    Result result(@PathVariable("number") String number, @PathVariable("id") String id) {
        return batches.result(number, id);
    }

    @PostMapping("/{number}/lines/{line}/giving-up")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "提出不再支付一笔失败的明细", description = "须由另一人确认。")
    void giveUp(@PathVariable("number") String number, @PathVariable("line") int line, @RequestBody GivingUp input) {
        batches.proposeGivingUp(number, line, input.reason());
    }

    @PostMapping("/{number}/matters/{id}/proposal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "对疑点提出处理意见", description = "ACCEPT 采信、DISMISS 不采信、RECOVER 认定重复支付并追回；须由另一人确认。")
    void propose(@PathVariable("number") String number, @PathVariable("id") String id, @RequestBody Proposal input) {
        batches.propose(number, id, input.resolution(), input.opinion());
    }

    @PostMapping("/{number}/matters/{id}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "确认或退回另一人的处理意见")
    void decide(@PathVariable("number") String number, @PathVariable("id") String id, @RequestBody Decision input) {
        batches.decide(number, id, input.agreed());
    }

    private static int size(int asked) {
        return Math.min(Math.max(1, asked), MAX_PAGE);
    }

    record Listing(List<Row> items, long total) {}

    record Lines(List<Line> items, long total) {}

    record Compile(String district) {}

    record Compiled(String number) {}

    record GivingUp(String reason) {}

    record Proposal(String resolution, String opinion) {}

    record Decision(boolean agreed) {}
}
