package io.jiuyuan.disbursement;

import io.jiuyuan.disbursement.PaymentBatches.Batch;
import io.jiuyuan.disbursement.PaymentBatches.FileInfo;
import io.jiuyuan.disbursement.PaymentBatches.Line;
import io.jiuyuan.disbursement.PaymentBatches.Option;
import io.jiuyuan.disbursement.PaymentBatches.Paper;
import io.jiuyuan.disbursement.PaymentBatches.ResultHead;
import io.jiuyuan.disbursement.PaymentBatches.Row;
import io.jiuyuan.disbursement.PaymentBatches.Sum;
import io.jiuyuan.disbursement.domain.BankResult;
import io.jiuyuan.disbursement.domain.BankResultRepository;
import io.jiuyuan.disbursement.domain.Instruction;
import io.jiuyuan.disbursement.domain.InstructionRepository;
import io.jiuyuan.disbursement.domain.InstructionState;
import io.jiuyuan.disbursement.domain.Matter;
import io.jiuyuan.disbursement.domain.Matter.Resolution;
import io.jiuyuan.disbursement.domain.MatterRepository;
import io.jiuyuan.disbursement.domain.PaymentBatch;
import io.jiuyuan.disbursement.domain.PaymentFile;
import io.jiuyuan.disbursement.domain.PaymentFileRepository;
import io.jiuyuan.disbursement.domain.PaymentRound;
import io.jiuyuan.disbursement.files.Layouts;
import io.jiuyuan.disbursement.steps.AccountNumbers;
import io.jiuyuan.disbursement.steps.BatchRecords;
import io.jiuyuan.disbursement.steps.Figures;
import io.jiuyuan.disbursement.steps.Reconciliation;
import io.jiuyuan.documents.Documents;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Role;
import io.jiuyuan.organization.Units;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What officers read of batches. */
@Component
class BatchViews {

    private final BatchRecords records;
    private final Figures figures;
    private final Reconciliation reconciliation;
    private final PaymentFileRepository files;
    private final BankResultRepository results;
    private final MatterRepository matters;
    private final InstructionRepository instructions;
    private final Documents documents;
    private final Layouts layouts;
    private final PaymentPosts posts;
    private final Units units;

    BatchViews(
            BatchRecords records,
            Figures figures,
            Reconciliation reconciliation,
            PaymentFileRepository files,
            BankResultRepository results,
            MatterRepository matters,
            InstructionRepository instructions,
            Documents documents,
            Layouts layouts,
            PaymentPosts posts,
            Units units) {
        this.records = records;
        this.figures = figures;
        this.reconciliation = reconciliation;
        this.files = files;
        this.results = results;
        this.matters = matters;
        this.instructions = instructions;
        this.documents = documents;
        this.layouts = layouts;
        this.posts = posts;
        this.units = units;
    }

    Row row(PaymentBatch batch) {
        return new Row(
                batch.number(),
                units.get(batch.districtCode()).fullName(),
                batch.status().label(),
                batch.status().closed(),
                batch.roundNo(),
                new Sum(batch.lineCount(), batch.amount()),
                batch.compiledByName(),
                batch.compiledAt(),
                batch.endedAt());
    }

    Batch batch(PaymentBatch batch) {
        String number = batch.number();
        Officer officer = posts.current();
        boolean mayDecide = posts.holds(officer, batch.districtCode(), Role.BUREAU, Role.FINANCE);
        Map<String, Sum> states = new LinkedHashMap<>();
        figures.states(number).forEach((state, sum) -> states.put(state.label(), sum(sum)));
        Figures.Sent sent = figures.sent(number);
        return new Batch(
                row(batch),
                batch.endReason(),
                states,
                figures.sources(number).stream()
                        .filter(source -> source.total().count() > 0)
                        .map(source -> new PaymentBatches.Source(
                                source.name(),
                                source.year(),
                                sum(source.total()),
                                sum(source.of(InstructionState.PAID)),
                                sum(source.of(InstructionState.GIVEN_UP))))
                        .toList(),
                new PaymentBatches.Sent(
                        sum(sent.sent()),
                        sum(sent.paid()),
                        sum(sent.failed()),
                        sum(sent.outstanding()),
                        sent.balanced()),
                records.rounds(number).stream().map(BatchViews::round).toList(),
                files.findByBatchNumberOrderByRoundNo(number).stream()
                        .map(this::file)
                        .toList(),
                results.findByBatchNumberOrderByImportedAt(number).stream()
                        .map(BatchViews::result)
                        .toList(),
                matters(number, officer, mayDecide),
                documents.of(number).stream()
                        .map(paper -> new Paper(paper.id(), paper.title(), paper.createdAt()))
                        .toList(),
                reconciliation.obstacles(number),
                posts.holds(officer, batch.districtCode(), Role.FINANCE),
                mayDecide);
    }

    private List<PaymentBatches.Matter> matters(String number, Officer officer, boolean mayDecide) {
        List<Matter> found = matters.findByBatchNumberOrderByRaisedAt(number);
        Map<String, Instruction> lines =
                instructions
                        .findAllById(found.stream()
                                .map(Matter::instructionId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Instruction::getId, Function.identity()));
        return found.stream()
                .map(matter -> matter(matter, lines.get(matter.instructionId()), officer, mayDecide))
                .toList();
    }

    private static PaymentBatches.Matter matter(Matter matter, Instruction line, Officer officer, boolean mayDecide) {
        boolean second =
                matter.state() == Matter.State.PROPOSED && !officer.username().equals(matter.proposedBy());
        return new PaymentBatches.Matter(
                matter.getId(),
                line.lineNo(),
                line.payeeName(),
                line.amount(),
                matter.kind().label(),
                matter.detail(),
                matter.state().label(),
                matter.resolution() == null ? null : matter.resolution().label(),
                matter.opinion(),
                matter.proposedByName(),
                matter.decidedByName(),
                matter.raisedAt(),
                mayDecide && matter.state() == Matter.State.OPEN,
                mayDecide && second,
                options(matter, line));
    }

    private static List<Option> options(Matter matter, Instruction line) {
        boolean sentAgain = line.state() == InstructionState.SENT || line.state() == InstructionState.PAID;
        boolean acceptable = switch (matter.kind()) {
            case PAID_AFTER_FAILED -> !sentAgain;
            case FAILED_AFTER_PAID -> true;
            default -> false;
        };
        boolean twice = matter.kind() != Matter.Kind.FAILED_AFTER_PAID && line.state() == InstructionState.PAID;
        return Stream.of(Resolution.ACCEPT, Resolution.DISMISS, Resolution.RECOVER)
                .filter(resolution -> resolution != Resolution.ACCEPT || acceptable)
                .filter(resolution -> resolution != Resolution.RECOVER || twice)
                .map(resolution -> new Option(resolution.name(), resolution.label()))
                .toList();
    }

    private static PaymentBatches.Round round(PaymentRound round) {
        return new PaymentBatches.Round(
                round.roundNo(),
                round.openedByName(),
                round.openedAt(),
                round.checkedByName(),
                round.checkedAt(),
                round.releasedByName(),
                round.releasedAt(),
                round.returnedAt() != null);
    }

    FileInfo file(PaymentFile file) {
        return new FileInfo(
                file.getId(),
                file.roundNo(),
                file.fileName(),
                file.layout(),
                layouts.get(file.layout()).name(),
                file.mediaType(),
                file.sha256(),
                file.byteCount(),
                file.lineCount(),
                file.amount(),
                file.writtenAt());
    }

    static ResultHead result(BankResult result) {
        return new ResultHead(
                result.getId(),
                result.fileName(),
                result.sha256(),
                result.officerName(),
                result.importedAt(),
                result.lineCount(),
                result.paid(),
                result.failed(),
                result.repeated(),
                result.refused(),
                result.findings());
    }

    static Line line(Instruction line) {
        return new Line(
                line.lineNo(),
                line.ref(),
                line.claimNumber(),
                line.noticeNumber(),
                line.payeeName(),
                line.itemName(),
                line.amount(),
                line.bankName(),
                line.lastDigits() == null ? null : AccountNumbers.masked(line.lastDigits()),
                line.state().name(),
                line.state().label(),
                line.attempts(),
                line.paidOn(),
                line.reason());
    }

    private static Sum sum(Figures.Sum sum) {
        return new Sum(sum.count(), sum.amount());
    }
}
