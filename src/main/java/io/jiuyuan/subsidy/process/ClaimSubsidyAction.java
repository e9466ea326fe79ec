package io.jiuyuan.subsidy.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.disbursement.PayeeAccounts.Account;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.policy.SubsidyItem;
import io.jiuyuan.policy.SubsidyItem.Claimant;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.shared.NotFound;
import io.jiuyuan.subsidy.BenefitMonths;
import io.jiuyuan.subsidy.Claims;
import io.jiuyuan.subsidy.Claims.Channel;
import io.jiuyuan.subsidy.SubmitClaim;
import io.jiuyuan.subsidy.SubsidyCatalogue;
import io.jiuyuan.subsidy.steps.ClaimAccounts;
import io.jiuyuan.subsidy.steps.ClaimOfficers;
import io.jiuyuan.subsidy.view.ClaimFields;
import io.jiuyuan.subsidy.view.ClaimTables;
import io.jiuyuan.workflow.CaseAction;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormField.Option;
import io.jiuyuan.workflow.FormField.Type;
import io.jiuyuan.workflow.FormInput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 申领补贴: the person's own claims, from the case's page; what is left is said before it is made. */
@Component
class ClaimSubsidyAction implements CaseAction {

    private static final String RECOGNIZED = "recognized";

    private final Recognitions recognitions;
    private final SubsidyCatalogue catalogue;
    private final BenefitMonths months;
    private final ClaimAccounts accounts;
    private final ClaimOfficers officers;
    private final Claims claims;
    private final Clock clock;

    ClaimSubsidyAction(
            Recognitions recognitions,
            SubsidyCatalogue catalogue,
            BenefitMonths months,
            ClaimAccounts accounts,
            ClaimOfficers officers,
            Claims claims,
            Clock clock) {
        this.recognitions = recognitions;
        this.catalogue = catalogue;
        this.months = months;
        this.accounts = accounts;
        this.officers = officers;
        this.claims = claims;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "claim-subsidy";
    }

    @Override
    public Optional<Offer> offer(String caseNumber, String username) {
        return recognitions
                .find(caseNumber)
                .filter(of -> RECOGNIZED.equals(of.status()))
                .filter(of -> officers.find(username)
                        .filter(officer -> officers.files(officer, of.unitCode()))
                        .isPresent())
                .flatMap(this::offer);
    }

    private Optional<Offer> offer(Recognitions.State of) {
        List<SubsidyItem> items = items(of);
        if (items.isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.now(clock);
        String left = months.standings(of.personId(), of.unitCode(), today).stream()
                .map(each -> each.groupName() + ClaimTables.left(each))
                .collect(Collectors.joining("；"));
        return Optional.of(new Offer(
                "补贴", "申领补贴", "金额由系统计算；所申领的月份自提交起占用。" + (left.isEmpty() ? "" : left + "。"), fields(of, items)));
    }

    private List<SubsidyItem> items(Recognitions.State of) {
        return catalogue.items(of.unitCode(), LocalDate.now(clock)).stream()
                .map(SubsidyCatalogue.Entry::item)
                .filter(SubsidyItem::on)
                .filter(item -> item.claimant() == Claimant.PERSON)
                .toList();
    }

    /** One field is asked once, whichever of the items needs it. */
    private List<FormField> fields(Recognitions.State of, List<SubsidyItem> items) {
        List<FormField> fields = new ArrayList<>();
        fields.add(FormField.choice(
                        "itemCode",
                        "补贴项目",
                        items.stream()
                                .map(item -> new Option(item.code(), item.name()))
                                .toList())
                .must()
                .value(items.size() == 1 ? items.get(0).code() : null));
        Map<String, FormField> asked = new LinkedHashMap<>();
        Map<String, List<String>> when = new LinkedHashMap<>();
        Map<String, Option> kinds = new LinkedHashMap<>();
        for (SubsidyItem item : items) {
            for (FormField field : ClaimFields.of(item)) {
                asked.putIfAbsent(field.name(), field);
                when.computeIfAbsent(field.name(), name -> new ArrayList<>()).add(item.code());
            }
            item.materials().forEach(rule -> kinds.putIfAbsent(rule.code(), new Option(rule.code(), rule.name())));
        }
        asked.forEach((name, field) ->
                fields.add(field.when("itemCode", when.get(name).toArray(String[]::new))));
        fields.add(FormField.of("materials", "材料", Type.FILES)
                .options(kinds.values())
                .max(ClaimCards.MAX_FILES));
        if (accounts.find(true, of.personId()).isEmpty()) {
            AccountFields.of(true).forEach(field -> fields.add(optional(field)));
        }
        return fields;
    }

    private static FormField optional(FormField field) {
        return new FormField(
                field.name(),
                field.label(),
                field.type(),
                false,
                field.value(),
                field.options(),
                field.hint(),
                field.showWhen(),
                field.max());
    }

    @Override
    public void perform(String caseNumber, String username, JsonNode json) {
        Recognitions.State of = recognitions.find(caseNumber).orElseThrow(() -> new NotFound("没有找到该案件。"));
        FormInput input = new FormInput(json);
        String item = input.choice(
                "itemCode", items(of).stream().map(SubsidyItem::code).toList(), "请选择补贴项目。");
        SubmitClaim.Person person = person(caseNumber, input);
        List<String> files = input.list("materials");
        Account account = AccountFields.read(input, true);
        input.check();
        Officer officer = officers.require(username);
        SubmitClaim claim =
                new SubmitClaim(of.unitCode(), item, null, List.of(person), files, null, account(account), null, null);
        claims.submit(claim, officer.username() + ":" + UUID.randomUUID(), Channel.WINDOW);
    }

    private static SubmitClaim.Account account(Account account) {
        return account.number() == null
                ? null
                : new SubmitClaim.Account(
                        account.holder(),
                        account.bankName(),
                        account.bankCode(),
                        account.number(),
                        account.activated());
    }

    private static SubmitClaim.Person person(String caseNumber, FormInput input) {
        return new SubmitClaim.Person(
                caseNumber,
                null,
                null,
                input.text(ClaimFields.FIRST + "firstMonth"),
                input.text(ClaimFields.FIRST + "lastMonth"),
                input.date(ClaimFields.FIRST + "eventOn"),
                input.number(ClaimFields.FIRST + "contractMonths", 0, 600),
                flag(input, "wagesPaid"),
                flag(input, "insurancePaid"),
                flag(input, "courseCompleted"),
                flag(input, "certificate"),
                flag(input, "interestPaid"),
                flag(input, "projectAccepted"),
                input.text(ClaimFields.FIRST + "paid"),
                input.text(ClaimFields.FIRST + "reference"));
    }

    private static Boolean flag(FormInput input, String name) {
        return input.flag(ClaimFields.FIRST + name) ? Boolean.TRUE : null;
    }
}
