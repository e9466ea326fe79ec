package io.jiuyuan.agreement.process;

import io.jiuyuan.agreement.domain.Party;
import io.jiuyuan.agreement.domain.Signing;
import io.jiuyuan.agreement.domain.SigningMethod;
import io.jiuyuan.agreement.steps.AgreementSignatures;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.FormView;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The fields with which a signed paper is recorded: of the agreement and of a supplementary page. */
final class SigningFields {

    private static final String METHOD = "method";
    private static final String OUTCOME = "outcome";

    private SigningFields() {}

    record Given(Signing signing, AgreementSignatures.Proof proof) {}

    /** @param outcome the one with which they are shown */
    static void add(FormView.Builder view, String outcome, LocalDate draftedOn, LocalDate today) {
        List<FormField.Option> methods = Arrays.stream(SigningMethod.values())
                .map(method -> new FormField.Option(method.code(), method.label()))
                .toList();
        view.field(FormField.of(METHOD, "签订方式", FormField.Type.RADIO)
                .must()
                .options(methods)
                .value(SigningMethod.PAPER.code())
                .when(OUTCOME, outcome));
        view.field(FormField.of("scan", "已签字盖章的扫描件", FormField.Type.FILES)
                .must()
                .hint("各页齐全、字迹清楚。")
                .when(OUTCOME, outcome)
                .when(METHOD, SigningMethod.PAPER.code()));
        for (Party party : Party.values()) {
            String who = party == Party.STREET ? "甲方经办人签名" : party.label() + "签名";
            view.field(FormField.of(AgreementSignatures.field(party), who, FormField.Type.SIGNATURE)
                    .must()
                    .when(OUTCOME, outcome)
                    .when(METHOD, SigningMethod.SCREEN.code()));
        }
        view.field(
                FormField.of("sealed", "甲方已盖章", FormField.Type.CHECKBOX).must().when(OUTCOME, outcome));
        view.field(FormField.date("signedOn", "签订日期")
                .must()
                .value(today.toString())
                .max(today)
                .hint("不早于起草日期" + draftedOn + "；早于今天的，须写明补记原因。")
                .when(OUTCOME, outcome));
        view.field(
                FormField.text("backdateReason", "补记原因").when(OUTCOME, outcome).hint("签订日期为今天的不填。"));
        copy(view, "copyStreet", "甲方收到文本日期", outcome, today);
        copy(view, "copyPerson", "乙方收到文本日期", outcome, today);
        copy(view, "copyHelper", "帮扶人收到文本日期", outcome, today);
    }

    static Given read(FormInput input) {
        String method = input.text(METHOD);
        Map<Party, String> pictures = new EnumMap<>(Party.class);
        for (Party party : Party.values()) {
            String id = input.text(AgreementSignatures.field(party));
            if (id != null) {
                pictures.put(party, id);
            }
        }
        Signing signing = new Signing(
                Arrays.stream(SigningMethod.values())
                        .filter(each -> each.code().equals(method))
                        .findFirst()
                        .orElse(null),
                input.date("signedOn"),
                input.flag("sealed"),
                input.text("backdateReason"),
                input.date("copyStreet"),
                input.date("copyPerson"),
                input.date("copyHelper"));
        return new Given(signing, new AgreementSignatures.Proof(input.list("scan"), pictures));
    }

    private static void copy(FormView.Builder view, String field, String label, String outcome, LocalDate today) {
        view.field(FormField.date(field, label)
                .must()
                .value(today.toString())
                .max(today)
                .when(OUTCOME, outcome));
    }
}
