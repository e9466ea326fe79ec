package io.jiuyuan.subsidy.process;

import static io.jiuyuan.workflow.FormView.row;

import io.jiuyuan.subsidy.Claims;
import io.jiuyuan.workflow.CaseChapter;
import io.jiuyuan.workflow.FormView.Card;
import java.util.List;
import org.springframework.stereotype.Component;

/** The claims that name a case, on the case's page. */
@Component
class ClaimChapter implements CaseChapter {

    private static final int PLACE = 60;

    private final Claims claims;

    ClaimChapter(Claims claims) {
        this.claims = claims;
    }

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public String id() {
        return "claims";
    }

    @Override
    public String title() {
        return "补贴申领";
    }

    @Override
    public List<Card> cards(String caseNumber) {
        List<List<String>> rows = claims.ofCase(caseNumber).stream()
                .map(each -> row(
                        each.claimNumber(),
                        each.itemName(),
                        each.claimant().equals("person") ? "本人" : each.payeeName(),
                        each.claimant().equals("person")
                                ? each.amount().format()
                                : each.lines() + "人，合计" + each.amount().format(),
                        each.statusName()))
                .toList();
        return rows.isEmpty()
                ? List.of()
                : List.of(Card.table("补贴申请", "在“补贴申领”中按编号查阅", List.of("编号", "项目", "申领人", "金额", "状态"), rows));
    }

    @Override
    public List<Happening> happenings(String caseNumber) {
        return claims.ofCase(caseNumber).stream()
                .map(each -> new Happening(each.submittedAt(), "补贴申领：" + each.itemName() + "，编号" + each.claimNumber()))
                .toList();
    }
}
