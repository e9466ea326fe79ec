package io.jiuyuan.agreement.steps;

import io.jiuyuan.agreement.domain.Agreement;
import io.jiuyuan.agreement.domain.AgreementChange;
import io.jiuyuan.agreement.domain.ChangeKind;
import io.jiuyuan.agreement.domain.SigningMethod;
import io.jiuyuan.documents.Documents;
import io.jiuyuan.documents.Templates;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.registry.PersonIdentity;
import io.jiuyuan.registry.Persons;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a change puts on paper, and the word to the person. Each is made once. */
@Component
public class ChangePapers {

    private final AgreementRecords records;
    private final ChangeRequests changes;
    private final AgreementSignatures signatures;
    private final Persons persons;
    private final Documents documents;
    private final AgreementMessages messages;

    ChangePapers(
            AgreementRecords records,
            ChangeRequests changes,
            AgreementSignatures signatures,
            Persons persons,
            Documents documents,
            AgreementMessages messages) {
        this.records = records;
        this.changes = changes;
        this.signatures = signatures;
        this.persons = persons;
        this.documents = documents;
        this.messages = messages;
    }

    /**
     * The supplementary page, where an agreement is in force, and the word to the person.
     *
     * @return whether there is a page to be signed
     */
    public boolean issue(String changeId) {
        AgreementChange change = changes.get(changeId);
        if (change.kind() == ChangeKind.TERMS) {
            messages.termsChange(change);
        } else {
            messages.helperChanged(change);
        }
        Optional<Agreement> agreement = records.open(change.caseNumber()).filter(Agreement::inForce);
        if (agreement.isEmpty()) {
            change.doneWithoutPage();
            return false;
        }
        change.printed(documents.produce(
                change.getId() + ":print",
                change.caseNumber(),
                Templates.AGREEMENT_SUPPLEMENT,
                "就业帮扶协议书补充页",
                page(change, agreement.get())));
        return true;
    }

    /** The page with the handwritten signatures in it, where there are any. */
    public void issueSigned(String changeId) {
        AgreementChange change = changes.get(changeId);
        Optional<Agreement> agreement = records.open(change.caseNumber());
        if (change.page().method() == SigningMethod.SCREEN && agreement.isPresent()) {
            Map<String, Object> model = page(change, agreement.get());
            signatures.putInto(model, change.getId(), change.page().signedOn());
            change.signedPaper(documents.produce(
                    change.getId() + ":signed",
                    change.caseNumber(),
                    Templates.AGREEMENT_SUPPLEMENT,
                    "就业帮扶协议书补充页（已签署）",
                    model));
        }
    }

    /** The notice of termination, and the word to the person. */
    public void issueTermination(String changeId) {
        AgreementChange change = changes.get(changeId);
        Agreement agreement = records.latest(change.caseNumber()).orElseThrow();
        Recognitions.State state = records.state(change.caseNumber());
        PersonIdentity person = persons.identity(state.personId(), purpose(change));
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("agreementNumber", agreement.agreementNumber());
        model.put("agreedOn", agreement.signedOn());
        model.put("name", person.name());
        model.put("identityNumber", person.identityNumber());
        model.put("unitName", agreement.streetName());
        model.put("decidedOn", change.decidedOn());
        model.put("duties", change.duties());
        model.put("findings", sentence(change.investigation().findings()));
        model.put("heard", change.investigation().heard());
        model.put("statement", sentence(change.investigation().statement()));
        model.put("opinion", sentence(change.opinion()));
        model.put("remedy", records.policy(state).recognition().remedy());
        documents.produce(
                agreement.agreementNumber() + ":terminated",
                change.caseNumber(),
                Templates.AGREEMENT_TERMINATION,
                "解除就业帮扶协议通知书",
                model);
        messages.terminated(change);
    }

    private Map<String, Object> page(AgreementChange change, Agreement agreement) {
        Recognitions.State state = records.state(change.caseNumber());
        PolicyPack pack = records.policy(state);
        PersonIdentity person = persons.identity(state.personId(), purpose(change));
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("agreementTitle", pack.cityName() + "就业帮扶协议书补充页");
        model.put("agreementNumber", agreement.agreementNumber());
        model.put("pageNumber", change.pageNumber());
        model.put("copies", AgreementPapers.COPIES);
        model.put("streetName", agreement.streetName());
        model.put("name", person.name());
        model.put("identityNumber", person.identityNumber());
        model.put("agreedOn", agreement.signedOn());
        model.put(
                "reason",
                change.kind() == ChangeKind.HELPER_REQUEST ? change.kind().label() : change.reasonText());
        model.put("changes", sentences(change));
        model.put("effectiveOn", change.kind() == ChangeKind.TERMS ? null : change.decidedOn());
        return model;
    }

    private static List<String> sentences(AgreementChange change) {
        if (change.kind() != ChangeKind.TERMS) {
            String before = change.previousHelperName() == null ? "" : "由" + change.previousHelperName();
            String helper = "协议第一条的帮扶人" + before + "变更为" + AgreementMessages.words(change.helper()) + "。";
            return change.amendment() == null ? List.of(helper) : List.of(change.amendment(), helper);
        }
        String terms = change.otherTerms() == null ? "协议第六条不再约定其他事项。" : "协议第六条其他约定变更为：" + change.otherTerms();
        return List.of(change.amendment(), terms);
    }

    /** What officers type often lacks its full stop. */
    private static String sentence(String text) {
        return text.matches("(?s).*[。！？]") ? text : text + "。";
    }

    private static String purpose(AgreementChange change) {
        return "制作协议变更文书，案号" + change.caseNumber();
    }
}
