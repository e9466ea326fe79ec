package io.jiuyuan.disbursement.steps;

import io.jiuyuan.disbursement.domain.InstructionState;
import io.jiuyuan.disbursement.domain.Matter;
import io.jiuyuan.disbursement.domain.MatterRepository;
import io.jiuyuan.disbursement.domain.PaymentBatch;
import io.jiuyuan.disbursement.domain.PaymentFile;
import io.jiuyuan.disbursement.domain.PaymentFileRepository;
import io.jiuyuan.disbursement.domain.PaymentRound;
import io.jiuyuan.documents.Documents;
import io.jiuyuan.documents.Templates;
import io.jiuyuan.organization.Units;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was sent against what was paid, failed and is outstanding, to the fen; printed when a batch ends. */
@Component
public class Reconciliation {

    private final BatchRecords records;
    private final Figures figures;
    private final MatterRepository matters;
    private final PaymentFileRepository files;
    private final Documents documents;
    private final Units units;
    private final Clock clock;

    Reconciliation(
            BatchRecords records,
            Figures figures,
            MatterRepository matters,
            PaymentFileRepository files,
            Documents documents,
            Units units,
            Clock clock) {
        this.records = records;
        this.figures = figures;
        this.matters = matters;
        this.files = files;
        this.documents = documents;
        this.units = units;
        this.clock = clock;
    }

    /** What still keeps the batch from its end, in Chinese. */
    public List<String> obstacles(String number) {
        List<String> obstacles = new ArrayList<>();
        Map<InstructionState, Figures.Sum> states = figures.states(number);
        for (InstructionState open : List.of(InstructionState.SENT, InstructionState.FAILED)) {
            Figures.Sum sum = states.get(open);
            if (sum != null) {
                obstacles.add("“%s”尚有%d笔，%s。"
                        .formatted(open.label(), sum.count(), sum.amount().format()));
            }
        }
        if (matters.existsByBatchNumberAndStateNot(number, Matter.State.DECIDED)) {
            obstacles.add("有须两人处理的事项尚未办完。");
        }
        return obstacles;
    }

    /** Once for each end: a batch that was worked on again is reported anew. */
    @Transactional
    public void issue(String number) {
        PaymentBatch batch = records.require(number);
        Figures.Sent sent = figures.sent(number);
        Map<String, Object> model = new HashMap<>();
        model.put("districtName", units.get(batch.districtCode()).fullName());
        model.put("compiledOn", day(batch.compiledAt()));
        model.put("endedOn", day(batch.endedAt()));
        model.put("sources", sources(number));
        model.put(
                "sent",
                List.of(
                        line("发送", sent.sent()),
                        line("成功", sent.paid()),
                        line("失败", sent.failed()),
                        line("未回盘", sent.outstanding())));
        model.put(
                "states",
                figures.states(number).entrySet().stream()
                        .map(entry -> line(entry.getKey().label(), entry.getValue()))
                        .toList());
        model.put("rounds", rounds(number));
        model.put(
                "files",
                files.findByBatchNumberOrderByRoundNo(number).stream()
                        .map(Reconciliation::file)
                        .toList());
        model.put(
                "matters",
                matters.findByBatchNumberOrderByRaisedAt(number).stream()
                        .map(Reconciliation::matter)
                        .toList());
        documents.produce(
                "payment-reconciliation:" + number + ":" + batch.endedAt().getEpochSecond(),
                number,
                Templates.PAYMENT_RECONCILIATION,
                "资金拨付对账报告",
                model);
    }

    private List<List<String>> sources(String number) {
        return figures.sources(number).stream()
                .filter(source -> source.total().count() > 0)
                .map(source -> {
                    Figures.Sum paid = source.of(InstructionState.PAID);
                    Figures.Sum givenUp = source.of(InstructionState.GIVEN_UP);
                    return cells(
                            source.name(),
                            String.valueOf(source.year()),
                            String.valueOf(source.total().count()),
                            source.total().amount().format(),
                            paid.count() + "笔 " + paid.amount().format(),
                            givenUp.count() + "笔 " + givenUp.amount().format());
                })
                .toList();
    }

    private List<List<String>> rounds(String number) {
        return records.rounds(number).stream().map(this::round).toList();
    }

    private List<String> round(PaymentRound round) {
        return cells(
                "第" + round.roundNo() + "次",
                round.openedByName(),
                or(round.checkedByName()),
                or(round.releasedByName()),
                round.returnedAt() == null ? "" : "已退回");
    }

    private static List<String> file(PaymentFile file) {
        return cells(
                file.fileName(), String.valueOf(file.lineCount()), file.amount().format(), file.sha256());
    }

    private static List<String> matter(Matter matter) {
        return cells(
                matter.kind().label(),
                matter.detail(),
                matter.resolution() == null ? "" : matter.resolution().label(),
                or(matter.proposedByName()) + "、" + or(matter.decidedByName()));
    }

    private static List<String> line(String name, Figures.Sum sum) {
        return cells(name, String.valueOf(sum.count()), sum.amount().format());
    }

    private static List<String> cells(String... texts) {
        return List.of(texts);
    }

    private static String or(String text) {
        return text == null ? "—" : text;
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }
}
