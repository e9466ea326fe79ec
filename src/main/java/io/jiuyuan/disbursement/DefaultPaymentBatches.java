package io.jiuyuan.disbursement;

import io.jiuyuan.disbursement.domain.BankResult;
import io.jiuyuan.disbursement.domain.BankResultLineRepository;
import io.jiuyuan.disbursement.domain.BankResultRepository;
import io.jiuyuan.disbursement.domain.Instruction;
import io.jiuyuan.disbursement.domain.InstructionRepository;
import io.jiuyuan.disbursement.domain.InstructionState;
import io.jiuyuan.disbursement.domain.Matter.Resolution;
import io.jiuyuan.disbursement.domain.PaymentBatch;
import io.jiuyuan.disbursement.domain.PaymentBatchRepository;
import io.jiuyuan.disbursement.domain.PaymentFile;
import io.jiuyuan.disbursement.domain.PaymentFileRepository;
import io.jiuyuan.disbursement.files.SealedFiles;
import io.jiuyuan.disbursement.steps.BatchRecords;
import io.jiuyuan.disbursement.steps.Compilation;
import io.jiuyuan.disbursement.steps.Matters;
import io.jiuyuan.disbursement.steps.ResultImport;
import io.jiuyuan.disbursement.steps.WaitingLines;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Role;
import io.jiuyuan.organization.Tier;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.organization.Units;
import io.jiuyuan.shared.AuditTrail;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.NotFound;
import io.jiuyuan.workflow.Processes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultPaymentBatches implements PaymentBatches {

    private static final String MODEL = "disbursement";
    private static final int MIN_TEXT = 4;
    private static final int MAX_TEXT = 500;
    private static final Limit TOLD = Limit.of(500);

    private final PaymentPosts posts;
    private final Compilation compilation;
    private final WaitingLines waitingLines;
    private final ResultImport imports;
    private final Matters matters;
    private final BatchRecords records;
    private final BatchViews views;
    private final PaymentBatchRepository batches;
    private final InstructionRepository instructions;
    private final PaymentFileRepository files;
    private final BankResultRepository results;
    private final BankResultLineRepository resultLines;
    private final SealedFiles sealed;
    private final Processes processes;
    private final Units units;
    private final AuditTrail audit;

    DefaultPaymentBatches(
            PaymentPosts posts,
            Compilation compilation,
            WaitingLines waitingLines,
            ResultImport imports,
            Matters matters,
            BatchRecords records,
            BatchViews views,
            PaymentBatchRepository batches,
            InstructionRepository instructions,
            PaymentFileRepository files,
            BankResultRepository results,
            BankResultLineRepository resultLines,
            SealedFiles sealed,
            Processes processes,
            Units units,
            AuditTrail audit) {
        this.posts = posts;
        this.compilation = compilation;
        this.waitingLines = waitingLines;
        this.imports = imports;
        this.matters = matters;
        this.records = records;
        this.views = views;
        this.batches = batches;
        this.instructions = instructions;
        this.files = files;
        this.results = results;
        this.resultLines = resultLines;
        this.sealed = sealed;
        this.processes = processes;
        this.units = units;
        this.audit = audit;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> districts() {
        Map<String, String> districts = new TreeMap<>();
        for (String code : posts.readable(posts.current())) {
            Unit unit = units.get(code);
            List<Unit> found = unit.tier() == Tier.DISTRICT ? List.of(unit) : units.children(code);
            found.forEach(district -> districts.put(district.code(), district.fullName()));
        }
        return districts;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayCompile(String districtCode) {
        return posts.holds(posts.current(), districtCode, Role.BUREAU);
    }

    @Override
    public String compile(String districtCode) {
        Officer officer = posts.require(posts.current().username(), districtCode, Role.BUREAU);
        String number = compilation.compile(districtCode, MOST, officer);
        audit.record("payment-batch-compiled", number, "");
        processes.start(MODEL, number, Map.of("reopened", false));
        return number;
    }

    @Override
    @Transactional(readOnly = true)
    public Waiting waiting(String districtCode, long after, boolean heldOnly) {
        posts.requireReader(districtCode);
        return waitingLines.of(districtCode, after, heldOnly);
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Row> list(int page, int size) {
        return batches.findByDistrictCodeInOrderByCompiledAtDescNumberDesc(
                        districts().keySet(), PageRequest.of(page, size))
                .map(views::row);
    }

    @Override
    @Transactional(readOnly = true)
    public Batch open(String number) {
        return views.batch(readable(number));
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Line> lines(String number, String state, int page, int size) {
        readable(number);
        List<InstructionState> states = Arrays.stream(InstructionState.values())
                .filter(each -> state == null || state.isBlank() || each.name().equals(state))
                .toList();
        return instructions
                .findByBatchNumberAndStateInOrderByLineNo(number, states, PageRequest.of(page, size))
                .map(BatchViews::line);
    }

    @Override
    public void download(String number, String fileId, OutputStream out) throws IOException {
        PaymentBatch batch = readable(number);
        posts.require(posts.current().username(), batch.districtCode(), Role.FINANCE);
        PaymentFile file = find(number, fileId);
        audit.record("payment-file-downloaded", number, "sha256 " + file.sha256());
        sealed.copy(file.getId(), out);
    }

    @Override
    @Transactional(readOnly = true)
    public FileInfo file(String number, String fileId) {
        PaymentBatch batch = readable(number);
        posts.require(posts.current().username(), batch.districtCode(), Role.FINANCE);
        return views.file(find(number, fileId));
    }

    private PaymentFile find(String number, String fileId) {
        return files.findById(fileId)
                .filter(file -> file.batchNumber().equals(number))
                .orElseThrow(() -> new NotFound("该批次没有这个支付文件。"));
    }

    @Override
    public String readResult(String number, String fileName, InputStream in, String layout) {
        Officer officer = posts.require(
                posts.current().username(), records.require(number).districtCode(), Role.FINANCE);
        return imports.read(number, fileName, in, layout, officer);
    }

    @Override
    @Transactional(readOnly = true)
    public Result result(String number, String resultId) {
        readable(number);
        BankResult result = results.findById(resultId)
                .filter(found -> found.batchNumber().equals(number))
                .orElseThrow(() -> new NotFound("该批次没有这次回盘。"));
        return new Result(
                BatchViews.result(result),
                resultLines.findByResultIdOrderByLineNo(resultId, TOLD).stream()
                        .map(line -> new Told(
                                line.lineNo(), line.endToEndId(), "FINDING".equals(line.outcome()), line.message()))
                        .toList());
    }

    @Override
    public void proposeGivingUp(String number, int lineNo, String reason) {
        matters.proposeGivingUp(number, lineNo, text("reason", reason, "请写明不再支付的原因"), decider(number));
    }

    @Override
    public void propose(String number, String matterId, String resolution, String opinion) {
        Resolution what = Arrays.stream(Resolution.values())
                .filter(each -> each.name().equals(resolution) && each != Resolution.GIVE_UP)
                .findFirst()
                .orElseThrow(() -> new InputRejected("resolution", "请选择处理意见。"));
        matters.propose(number, matterId, what, text("opinion", opinion, "请写明处理的依据和理由"), decider(number));
    }

    @Override
    public void decide(String number, String matterId, boolean agreed) {
        matters.decide(number, matterId, agreed, decider(number));
    }

    private Officer decider(String number) {
        return posts.require(
                posts.current().username(), records.require(number).districtCode(), Role.BUREAU, Role.FINANCE);
    }

    private static String text(String field, String given, String message) {
        String text = given == null ? "" : given.strip();
        if (text.length() < MIN_TEXT || text.length() > MAX_TEXT) {
            throw new InputRejected(field, message + "（" + MIN_TEXT + "至" + MAX_TEXT + "个字）。");
        }
        return text;
    }

    @Override
    @Transactional(readOnly = true)
    public void sheet(String number, OutputStream out) throws IOException {
        readable(number);
        try (BatchSheet sheet = new BatchSheet(out)) {
            records.read(number, (Instruction line) -> sheet.write(BatchViews.line(line)));
        }
        audit.record("payment-sheet-exported", number, "");
    }

    private PaymentBatch readable(String number) {
        PaymentBatch batch = records.require(number);
        posts.requireReader(batch.districtCode());
        return batch;
    }
}
