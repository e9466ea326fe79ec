package io.jiuyuan.assistance.household.process;

import io.jiuyuan.assistance.ZeroEmploymentHouseholds.Household;
import io.jiuyuan.assistance.ZeroEmploymentHouseholds.Member;
import io.jiuyuan.assistance.ZeroEmploymentHouseholds.Note;
import io.jiuyuan.assistance.household.steps.HouseholdFile;
import io.jiuyuan.assistance.household.steps.HouseholdRecords;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.workflow.FormView;
import io.jiuyuan.workflow.FormView.Card;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the forms about a household have in common. */
@Component
class HouseholdForms {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int NOTES = 10;

    private final HouseholdRecords records;
    private final HouseholdFile file;
    private final Officers officers;
    private final Clock clock;

    HouseholdForms(HouseholdRecords records, HouseholdFile file, Officers officers, Clock clock) {
        this.records = records;
        this.file = file;
        this.officers = officers;
        this.clock = clock;
    }

    Officer officer(String username) {
        return officers.find(username).orElseThrow(() -> new AccessRefused("您不是在岗工作人员，不能办理。"));
    }

    FormView.Builder view(String number) {
        Household of = file.of(records.get(number));
        List<Member> present = of.members().stream()
                .filter(member -> member.leftReason() == null)
                .toList();
        FormView.Builder view = FormView.about(
                "零就业家庭：" + present.stream().map(Member::name).collect(Collectors.joining("、")),
                of.unitName() + "　·　" + of.statusName());
        if (of.overdue()) {
            view.warning("安置期限已于" + of.dueOn() + "届满，已超期" + ChronoUnit.DAYS.between(of.dueOn(), LocalDate.now(clock))
                    + "天，尚未清零。");
        }
        return view.card(Card.facts(
                        "家庭情况",
                        of.dueOn() == null ? null : "安置期限至" + lastDay(of),
                        List.of(
                                FormView.row("家庭编号", of.number()),
                                FormView.row("纳入日期", day(of.openedOn())),
                                FormView.row("本轮起算", day(of.beganOn())),
                                FormView.row("安置期限", of.dueOn() == null ? null : lastDay(of)),
                                FormView.row("清零日期", day(of.clearedOn())),
                                FormView.row("督办层级", of.calledTierName()),
                                FormView.row("援助预案", of.plan()))))
                .card(Card.table(
                        "家庭成员",
                        present.size() + "人",
                        List.of("姓名", "证件号码", "案号", "类别", "情形"),
                        present.stream()
                                .map(member -> FormView.row(
                                        member.name(),
                                        member.maskedIdentityNumber(),
                                        member.caseNumber(),
                                        member.categoryName(),
                                        member.situationName()))
                                .toList()))
                .card(notes(of.notes()).folded());
    }

    private static String lastDay(Household of) {
        return of.dueOn() + (of.provisional() ? "（暂定）" : "");
    }

    private Card notes(List<Note> notes) {
        return Card.table(
                "办理记录",
                notes.size() + "条",
                List.of("时间", "内容", "经办人"),
                notes.stream()
                        .skip(Math.max(0, notes.size() - NOTES))
                        .map(note -> FormView.row(
                                MINUTE.format(note.at().atZone(clock.getZone())), note.text(), note.officerName()))
                        .toList());
    }

    private static String day(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
