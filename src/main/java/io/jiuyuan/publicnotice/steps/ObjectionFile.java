package io.jiuyuan.publicnotice.steps;

import io.jiuyuan.publicnotice.domain.PaymentLine;
import io.jiuyuan.publicnotice.domain.PaymentNotice;
import io.jiuyuan.publicnotice.domain.PaymentObjection;
import io.jiuyuan.publicnotice.steps.SealedObjections.Said;
import io.jiuyuan.shared.AuditTrail;
import io.jiuyuan.workflow.FormView;
import io.jiuyuan.workflow.FormView.Card;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An objection in words. Whoever reads the contact is recorded. */
@Component
@Transactional
public class ObjectionFile {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final NoticeObjections objections;
    private final NoticeRecords records;
    private final SealedObjections sealed;
    private final NoticeSupervision supervision;
    private final NoticeFile notices;
    private final AuditTrail audit;
    private final Clock clock;

    ObjectionFile(
            NoticeObjections objections,
            NoticeRecords records,
            SealedObjections sealed,
            NoticeSupervision supervision,
            NoticeFile notices,
            AuditTrail audit,
            Clock clock) {
        this.objections = objections;
        this.records = records;
        this.sealed = sealed;
        this.supervision = supervision;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    public List<PaymentLine> lines(String number) {
        return objections.linesOf(objections.get(number));
    }

    /** What the officer who investigates must not overlook. */
    public List<String> warnings(String number, String username) {
        PaymentObjection objection = objections.get(number);
        PaymentNotice notice = records.of(objection.noticeId());
        List<String> warnings = new ArrayList<>();
        if (!objections.mayInvestigate(notice, username)) {
            warnings.add("本批公示由您汇集或者复核发布，对它的异议须由本局其他经办人员核查。");
        } else if (objections.needsCity(notice)) {
            warnings.add("该区（县）人社局的经办人员都参与了本批公示的汇集或者复核发布，须由市级核查；需要原始材料的，请向该局调取。");
        }
        if (notice.isOver(records.today())) {
            warnings.add("公示期已满，所涉明细因本异议暂缓拨付；结论为不成立的，办结后即转入拨付。");
        }
        supervision.of(number).forEach(remark -> warnings.add("督办意见：" + remark.remark()));
        return warnings;
    }

    /** For who investigates. */
    public List<Card> cards(String number) {
        PaymentObjection objection = objections.get(number);
        Said said = sealed.open(objection);
        audit.record("payment-objection-read", number, "核查资金公示异议");
        List<Card> cards = new ArrayList<>();
        cards.add(Card.facts(
                "异议内容",
                null,
                List.of(
                        FormView.row("收到时间", MINUTE.format(objection.raisedAt().atZone(clock.getZone()))),
                        FormView.row("内容", said.text()))));
        cards.add(Card.facts(
                        "提出人（保密）",
                        "仅用于核查和答复",
                        List.of(
                                FormView.row("姓名", said.name()),
                                FormView.row("电话", blankToNull(said.phone())),
                                FormView.row("通信地址", blankToNull(said.address()))))
                .folded());
        cards.addAll(about(objection));
        return cards;
    }

    /** For who supervises: without who objected and what was said. */
    public List<Card> cardsWithoutContact(String number) {
        return about(objections.get(number));
    }

    private List<Card> about(PaymentObjection objection) {
        PaymentNotice notice = records.of(objection.noticeId());
        return List.of(
                Card.table(
                        "所涉明细",
                        null,
                        List.of("序号", "单位", "姓名", "证件号码", "补贴项目", "标准", "期间", "金额", "申领编号"),
                        objections.linesOf(objection).stream()
                                .map(line -> {
                                    List<String> row = NoticeFile.row(line);
                                    row.add(line.claimNumber());
                                    return row;
                                })
                                .toList()),
                Card.facts(
                                "所在公示",
                                notice.number(),
                                List.of(
                                        FormView.row("公示编号", notice.number()),
                                        FormView.row("公示单位", notice.unitName()),
                                        FormView.row("起止", notice.firstDay() + " 至 " + notice.lastDay()),
                                        FormView.row("汇集人", notices.name(notice.compiledBy())),
                                        FormView.row(
                                                "复核人",
                                                notice.releasedBy()
                                                        .map(notices::name)
                                                        .orElse(null))))
                        .folded());
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
