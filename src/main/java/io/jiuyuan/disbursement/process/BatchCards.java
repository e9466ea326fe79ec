package io.jiuyuan.disbursement.process;

import static io.jiuyuan.workflow.FormView.row;

import io.jiuyuan.disbursement.domain.Instruction;
import io.jiuyuan.disbursement.domain.InstructionState;
import io.jiuyuan.disbursement.domain.PaymentBatch;
import io.jiuyuan.disbursement.domain.PaymentRound;
import io.jiuyuan.disbursement.steps.BatchLimits;
import io.jiuyuan.disbursement.steps.BatchRecords;
import io.jiuyuan.disbursement.steps.Figures;
import io.jiuyuan.disbursement.steps.Figures.Source;
import io.jiuyuan.disbursement.steps.Figures.Sum;
import io.jiuyuan.disbursement.steps.Verification;
import io.jiuyuan.organization.Units;
import io.jiuyuan.workflow.FormView;
import io.jiuyuan.workflow.FormView.Card;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;

/** What all forms of a batch show. Single lines are on the batch's own page. */
@Component
class BatchCards {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int EXAMPLES = 20;

    private final BatchRecords records;
    private final Figures figures;
    private final Verification verification;
    private final BatchLimits limits;
    private final Units units;
    private final Clock clock;

    BatchCards(
            BatchRecords records,
            Figures figures,
            Verification verification,
            BatchLimits limits,
            Units units,
            Clock clock) {
        this.records = records;
        this.figures = figures;
        this.verification = verification;
        this.limits = limits;
        this.units = units;
        this.clock = clock;
    }

    FormView.Builder about(String number) {
        PaymentBatch batch = records.require(number);
        return FormView.about(
                        "资金拨付批次 " + number,
                        "%s　第%d次支付　%d笔　%s"
                                .formatted(
                                        units.get(batch.districtCode()).fullName(),
                                        batch.roundNo(),
                                        batch.lineCount(),
                                        batch.amount().format()))
                .card(course(batch));
    }

    private Card course(PaymentBatch batch) {
        PaymentRound round = records.round(batch);
        return Card.facts(
                "办理情况",
                batch.status().label(),
                List.of(
                        row("编制", batch.compiledByName() + "　" + minute(batch.compiledAt())),
                        row("本次支付提起", round.openedByName() + "　" + minute(round.openedAt())),
                        row("核对", by(round.checkedByName(), round.checkedAt(), round.checkOpinion())),
                        row("放行", by(round.releasedByName(), round.releasedAt(), round.releaseOpinion())),
                        row("办理时限", String.join("；", limits.inWords(batch.number())))));
    }

    /** What is ready, by source of money. */
    Card ready(String number) {
        return Card.table(
                "资金来源",
                null,
                List.of("资金来源", "年度", "笔数", "金额"),
                figures.sources(number).stream()
                        .filter(source -> source.of(InstructionState.READY).count() > 0)
                        .map(source -> line(source, source.of(InstructionState.READY)))
                        .toList());
    }

    private static List<String> line(Source source, Sum sum) {
        return row(
                source.name(),
                String.valueOf(source.year()),
                String.valueOf(sum.count()),
                sum.amount().format());
    }

    /** What would be taken out now; warns of it, too. */
    void held(FormView.Builder view, String number) {
        Verification.Preview preview = verification.preview(number, EXAMPLES);
        if (preview.count() > 0) {
            view.warning("有" + preview.count() + "笔目前不能支付，通过时将自动剔除。");
            view.card(Card.table(
                    "将被剔除的明细",
                    "共" + preview.count() + "笔，列出前" + preview.held().size() + "笔",
                    List.of("序号", "收款人", "项目", "金额", "原因"),
                    preview.held().entrySet().stream()
                            .map(entry -> line(entry.getKey(), entry.getValue()))
                            .toList()));
        }
    }

    private static List<String> line(Instruction line, String why) {
        return row(
                String.valueOf(line.lineNo()),
                line.payeeName(),
                line.itemName(),
                line.amount().format(),
                why);
    }

    Card states(String number) {
        return Card.table(
                "各状态合计",
                null,
                List.of("状态", "笔数", "金额"),
                figures.states(number).entrySet().stream()
                        .map(entry -> row(
                                entry.getKey().label(),
                                String.valueOf(entry.getValue().count()),
                                entry.getValue().amount().format()))
                        .toList());
    }

    String minute(Instant moment) {
        return MINUTE.format(moment.atZone(clock.getZone()));
    }

    private String by(String name, Instant at, String opinion) {
        return name == null ? null : name + "　" + minute(at) + (opinion == null ? "" : "　" + opinion);
    }
}
