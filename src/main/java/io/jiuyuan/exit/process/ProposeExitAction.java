package io.jiuyuan.exit.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.exit.domain.FactKind;
import io.jiuyuan.exit.domain.FactSource;
import io.jiuyuan.exit.steps.ExitOfficers;
import io.jiuyuan.exit.steps.ExitProposing;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.registry.Materials;
import io.jiuyuan.shared.NotFound;
import io.jiuyuan.workflow.CaseAction;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormField.Option;
import io.jiuyuan.workflow.FormField.Type;
import io.jiuyuan.workflow.FormInput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 提出退出: what an officer found, or what the person asks for. */
@Component
class ProposeExitAction implements CaseAction {

    private static final int MIN_TEXT = 4;
    private static final String MAX_FILES = "10";

    private final ExitProposing proposing;
    private final ExitOfficers officers;
    private final Recognitions recognitions;
    private final Materials materials;
    private final Clock clock;

    ProposeExitAction(
            ExitProposing proposing,
            ExitOfficers officers,
            Recognitions recognitions,
            Materials materials,
            Clock clock) {
        this.proposing = proposing;
        this.officers = officers;
        this.recognitions = recognitions;
        this.materials = materials;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "propose-exit";
    }

    @Override
    public Optional<Offer> offer(String caseNumber, String username) {
        return proposing
                .proposable(caseNumber)
                .filter(of -> officers.handling(username, of.unitCode()).isPresent())
                .map(this::offer)
                .filter(offer -> !offer.fields().get(0).options().isEmpty());
    }

    private Offer offer(Recognitions.State of) {
        List<Option> facts = proposing.possible(of).stream()
                .map(fact -> new Option(fact.code(), fact.label()))
                .toList();
        LocalDate today = LocalDate.now(clock);
        return new Offer(
                "退出",
                "提出退出",
                "由街道（乡镇）核实、告知本人，区（县）决定；决定之前帮扶照常。已有退出事项的，作为新的情形加入。",
                List.of(
                        FormField.choice("fact", "情形", facts).must(),
                        FormField.date("day", "发生日期")
                                .must()
                                .value(today.toString())
                                .max(today),
                        FormField.multiline("evidence", "情况说明").must().hint("写明如何得知，有何依据。"),
                        FormField.of("files", "佐证材料", Type.FILES)
                                .options(VerifyExitForm.EVIDENCE)
                                .max(MAX_FILES)));
    }

    @Override
    public void perform(String caseNumber, String username, JsonNode json) {
        Recognitions.State of = recognitions.find(caseNumber).orElseThrow(() -> new NotFound("没有找到该案件。"));
        Officer officer = officers.requireHandling(username, of.unitCode());
        FormInput input = new FormInput(json);
        List<String> offered =
                proposing.possible(of).stream().map(FactKind::code).toList();
        String fact = input.choice("fact", offered, "请选择本市政策规定的退出情形。");
        LocalDate day = input.date("day");
        if (day == null) {
            input.problem("day", "请填写发生日期。");
        } else if (day.isAfter(LocalDate.now(clock))) {
            input.problem("day", "发生日期不能晚于今天。");
        }
        String evidence = input.required("evidence", "请写明情况（不少于" + MIN_TEXT + "个字）。", MIN_TEXT);
        List<String> files = input.list("files");
        input.check();
        FactKind kind = FactKind.find(fact).orElseThrow();
        FactSource source = kind == FactKind.OWN_REQUEST ? FactSource.PERSON : FactSource.OFFICER;
        proposing.propose(new ExitProposing.Found(caseNumber, kind, day, evidence, source, officer));
        if (!files.isEmpty()) {
            materials.attach(caseNumber, files, username);
        }
    }
}
