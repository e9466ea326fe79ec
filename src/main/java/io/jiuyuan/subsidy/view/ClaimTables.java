package io.jiuyuan.subsidy.view;

import static io.jiuyuan.workflow.FormView.row;

import io.jiuyuan.documents.Documents;
import io.jiuyuan.policy.RecognitionPolicy.MaterialRule;
import io.jiuyuan.policy.SubsidyItem;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.registry.Materials;
import io.jiuyuan.registry.PersonSummary;
import io.jiuyuan.registry.Persons;
import io.jiuyuan.shared.Money;
import io.jiuyuan.subsidy.BenefitMonths;
import io.jiuyuan.subsidy.Employers;
import io.jiuyuan.subsidy.domain.Claim;
import io.jiuyuan.subsidy.domain.ClaimDecision;
import io.jiuyuan.subsidy.domain.ClaimLine;
import io.jiuyuan.subsidy.domain.ClaimPart;
import io.jiuyuan.subsidy.steps.ClaimAccounts;
import io.jiuyuan.subsidy.steps.ClaimPlaces;
import io.jiuyuan.subsidy.steps.ClaimRecords;
import io.jiuyuan.workflow.FormView.Card;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A claim as cards to read: what, for whom, how much and why, what is left, materials, decisions. */
@Component
public class ClaimTables {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    /** A long list of people shows its calculations folded. */
    private static final int FEW = 3;

    private final ClaimRecords records;
    private final ClaimPlaces places;
    private final ClaimAccounts accounts;
    private final Employers employers;
    private final Persons persons;
    private final Recognitions recognitions;
    private final BenefitMonths months;
    private final Materials materials;
    private final Documents documents;
    private final Clock clock;

    ClaimTables(
            ClaimRecords records,
            ClaimPlaces places,
            ClaimAccounts accounts,
            Employers employers,
            Persons persons,
            Recognitions recognitions,
            BenefitMonths months,
            Materials materials,
            Documents documents,
            Clock clock) {
        this.records = records;
        this.places = places;
        this.accounts = accounts;
        this.employers = employers;
        this.persons = persons;
        this.recognitions = recognitions;
        this.months = months;
        this.materials = materials;
        this.documents = documents;
        this.clock = clock;
    }

    /** The person's name or the employer's. */
    public String claimant(Claim of) {
        return of.byPerson()
                ? persons.summary(of.payeeId()).name()
                : employers.get(of.payeeId()).name();
    }

    /** One line below it. */
    public String subtitle(Claim of) {
        String number = of.byPerson()
                ? persons.summary(of.payeeId()).maskedIdentityNumber()
                : employers.get(of.payeeId()).creditCode();
        return "%s　%s　%s　%s"
                .formatted(
                        number,
                        of.itemName(),
                        new Money(of.amountFen()).format(),
                        of.status().label());
    }

    public List<Card> all(Claim of) {
        List<ClaimLine> lines = records.lines(of);
        Map<String, String> names = names(lines);
        List<Card> cards = new ArrayList<>();
        cards.add(facts(of));
        cards.add(people(lines, names));
        cards.add(calculation(of, lines, names));
        if (of.firstMonth() != null) {
            cards.add(left(of, lines, names));
        }
        cards.add(materials(of));
        cards.add(decisions(of));
        papers(of).ifPresent(cards::add);
        return cards;
    }

    private Card facts(Claim of) {
        SubsidyItem item = records.item(of);
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(
                "补贴项目",
                of.itemName() + "（" + item.claimant().label() + "申领，"
                        + item.cycle().label() + "）"));
        rows.add(row("依据", item.source().marked()));
        rows.add(row("受理单位", places.unit(of.units().acceptUnit()).fullName()));
        rows.add(row("合计金额", new Money(of.amountFen()).format() + "，" + of.lineCount() + "人"));
        if (of.filing().agentName() != null) {
            rows.add(row("代办人", of.filing().agentName() + "（" + of.filing().agentRelation() + "）"));
        }
        rows.add(row("提交", filed(of)));
        rows.add(row("收款账户", accounts.find(of).map(ClaimTables::account).orElse("尚未登记，拨付前须登记")));
        if (of.previousClaim() != null) {
            rows.add(row("原申请", of.previousClaim() + "（不予通过后重新申领）"));
        }
        if (of.filing().remarks() != null) {
            rows.add(row("备注", of.filing().remarks()));
        }
        return Card.facts("申领事项", null, rows);
    }

    private String filed(Claim of) {
        String by = of.filing().submittedByName() == null ? "系统筛查" : of.filing().submittedByName();
        return moment(of.filing().submittedAt()) + "　" + by;
    }

    private static String account(io.jiuyuan.disbursement.PayeeAccounts.Masked masked) {
        return masked.holder() + "　" + masked.bankName() + "　" + masked.number()
                + (masked.activated() ? "" : "（金融功能未激活）");
    }

    private Card people(List<ClaimLine> lines, Map<String, String> names) {
        List<List<String>> rows = lines.stream()
                .map(line -> row(
                        String.valueOf(line.lineNo()),
                        names.get(line.ref()),
                        line.personId() == null
                                ? null
                                : persons.summary(line.personId()).maskedIdentityNumber(),
                        line.caseNumber(),
                        line.amount().standard(),
                        line.amount().period(),
                        new Money(line.amountFen()).format(),
                        state(line)))
                .toList();
        return Card.table(
                "人员与金额", lines.size() + "条明细", List.of("序号", "姓名", "证件号码", "认定案号", "标准", "期间", "金额", "状态"), rows);
    }

    private static String state(ClaimLine line) {
        String text = line.state().label();
        if (line.noticeNumber() != null) {
            text += "，公示" + line.noticeNumber();
        }
        if (line.batchNumber() != null) {
            text += "，批次" + line.batchNumber();
        }
        if (line.paidOn() != null) {
            text += "，" + line.paidOn();
        }
        if (line.failure() != null) {
            text += "：" + line.failure();
        }
        return line.stopReason() == null ? text : text + "（" + line.stopReason() + "）";
    }

    private Card calculation(Claim of, List<ClaimLine> lines, Map<String, String> names) {
        Map<String, ClaimLine> byRef = new HashMap<>();
        lines.forEach(line -> byRef.put(line.ref(), line));
        List<List<String>> rows = new ArrayList<>();
        for (ClaimPart part : records.parts(of)) {
            ClaimLine line = byRef.get(part.ref());
            String cut = part.cutBy() == null ? "" : "（已核减）";
            rows.add(row(
                    names.get(part.ref()),
                    part.month() == null ? "一次性" : part.month().toString(),
                    part.calculation(),
                    new Money(part.amountFen()).format() + cut,
                    part.sources().replace("\n", "；"),
                    (part.article() == null ? "" : part.article() + "　") + "规则" + part.ruleId() + "　"
                            + part.policyVersion()));
            if (line == null) {
                throw new IllegalStateException("A part without its line: " + part.ref());
            }
        }
        String why = lines.stream()
                .map(line -> line.amount().explanation())
                .filter(text -> text != null)
                .distinct()
                .collect(Collectors.joining("；"));
        Card card =
                Card.table("金额如何得出", why.isEmpty() ? null : why, List.of("姓名", "月份", "计算", "金额", "取值与出处", "依据"), rows);
        return lines.size() > FEW ? card.folded() : card;
    }

    private Card left(Claim of, List<ClaimLine> lines, Map<String, String> names) {
        String group = records.item(of).group();
        LocalDate today = LocalDate.now(clock);
        List<List<String>> rows = new ArrayList<>();
        for (ClaimLine line : lines) {
            if (line.personId() != null && line.counts()) {
                BenefitMonths.Standing standing =
                        months.standing(line.personId(), group, of.units().unitCode(), today);
                rows.add(row(names.get(line.ref()), standing.groupName(), left(standing), standing.explanation()));
            }
        }
        Card card = Card.table("享受月份", "本申请占用的月份已计入", List.of("姓名", "类别", "使用情况", "说明"), rows);
        return rows.size() > FEW ? card.folded() : card;
    }

    /** What is left of a group's months, in words. */
    public static String left(BenefitMonths.Standing standing) {
        String text = "已用" + standing.used() + "个月，占用" + standing.reserved() + "个月";
        if (standing.until() != null) {
            return text + "，可享受至" + standing.until();
        }
        return standing.left() == null ? text : text + "，剩余" + standing.left() + "个月";
    }

    private Card materials(Claim of) {
        Map<String, String> kinds = records.item(of).materials().stream()
                .collect(Collectors.toMap(MaterialRule::code, MaterialRule::name, (one, same) -> one));
        List<Materials.Info> held = materials.of(of.claimNumber());
        List<List<String>> rows = new ArrayList<>();
        held.forEach(each -> rows.add(row(
                kinds.getOrDefault(each.kind(), "其他材料"),
                each.fileName(),
                moment(each.uploadedAt()),
                "/api/materials/" + each.id() + "/content")));
        for (MaterialRule rule : records.item(of).materials()) {
            if (rule.required() && held.stream().noneMatch(each -> rule.satisfiedBy(List.of(each.kind())))) {
                rows.add(row(rule.name(), "尚缺（必需）", null, null));
            }
        }
        return Card.table("材料", held.size() + "件", List.of("种类", "文件", "上传时间", "查看"), rows);
    }

    private Optional<Card> papers(Claim of) {
        List<List<String>> rows = documents.of(of.claimNumber()).stream()
                .map(paper -> row(paper.title(), moment(paper.createdAt()), "/api/documents/" + paper.id() + ".pdf"))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(Card.table("文书", rows.size() + "份，可打印", List.of("名称", "制发时间", "查看"), rows));
    }

    private Card decisions(Claim of) {
        List<List<String>> rows = records.decisions(of).stream()
                .map(done -> row(
                        moment(done.decidedAt()),
                        done.step().label(),
                        done.outcomeName(),
                        opinion(done),
                        done.officerName() == null ? "系统" : done.officerName() + "（" + done.unitName() + "）"))
                .toList();
        return Card.table("办理记录", null, List.of("时间", "环节", "结果", "意见", "办理人"), rows);
    }

    private static String opinion(ClaimDecision done) {
        if (done.reason() == null) {
            return done.opinion();
        }
        String reason = done.reason() + "（" + done.article() + "）";
        return done.opinion() == null ? reason : reason + "　" + done.opinion();
    }

    private Map<String, String> names(List<ClaimLine> lines) {
        Map<String, String> names = new HashMap<>();
        for (ClaimLine line : lines) {
            PersonSummary person = line.personId() == null ? null : persons.summary(line.personId());
            names.put(line.ref(), person == null ? "—" : person.name());
        }
        return names;
    }

    public String moment(Instant at) {
        return at == null ? null : MOMENT.format(LocalDateTime.ofInstant(at, clock.getZone()));
    }

    public String day(Instant at) {
        return LocalDateTime.ofInstant(at, clock.getZone()).toLocalDate().toString();
    }
}
